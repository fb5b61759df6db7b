/** Addresses that do not depend on where the site stands. */
import { posix } from 'node:path'
import { elementsOf, setValue, splice } from '../../lib/html.ts'
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
 * Makes the root-absolute links of a page relative. The rest of the page stays as it is.
 * @param rewrite - gets each root-absolute address and returns what to write
 */
export function rewriteAddresses(html: string, rewrite: (address: string) => string): string {
  const attributes = elementsOf(html).flatMap((element) => element.attributes)
  const rooted = attributes.filter(({ name, value }) => addresses.has(name) && /^\/(?!\/)/.test(value))
  return splice(
    html,
    rooted.flatMap((attribute) => setValue(attribute, rewrite(attribute.value))),
  )
}

/** Makes the root-absolute addresses of a style sheet relative. */
export const rewriteSheet = (file: string, css: string): string =>
  css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, __, address: string) => `url("${relativeAddress(file, address)}")`)
