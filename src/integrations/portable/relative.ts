/** Addresses that do not depend on where the site stands. */
import { posix } from 'node:path'
import { elementsOf, setValue, type Edit } from '../../lib/html.ts'
import { addressAttributes } from '../../lib/html-names.ts'

/** Attributes that hold an address of the site itself; `data-root` tells the scripts where the site begins. */
const addresses = new Set([...addressAttributes, 'data-root'])

/**
 * The way from one file of the site to another.
 * @param from - the page, from the site's root: `zh-hk/articles/x.html`
 * @param to - a root-absolute address: `/zh-hk/index.html#map`
 * @returns `../index.html#map`; for the page itself only what stands behind the path, or its own name
 */
export function relativeAddress(from: string, to: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(to) ?? []
  if (path === from && rest.startsWith('#')) return rest
  const way = posix.relative(posix.dirname(from), path)
  if (path === '' || path.endsWith('/')) return `${way || '.'}/${rest}`
  return `${way || posix.basename(path)}${rest}`
}

/**
 * Finds the root-absolute links of a page.
 * @param rewrite - gets each root-absolute address and returns what to write
 * @returns the edits that rewrite them
 */
export function rewriteAddresses(html: string, rewrite: (address: string) => string): Edit[] {
  const edits: Edit[] = []
  for (const { attributes } of elementsOf(html))
    for (const attribute of attributes) {
      const { name, value } = attribute
      if (addresses.has(name) && /^\/(?!\/)/.test(value)) edits.push(...setValue(attribute, rewrite(value)))
    }
  return edits
}

/** Makes the root-absolute addresses of a style sheet relative. */
export const rewriteSheet = (file: string, css: string): string =>
  css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, __, address: string) => `url("${relativeAddress(file, address)}")`)
