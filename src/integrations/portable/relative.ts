/** Addresses that do not depend on where the site stands. */
import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { splice, type Edit } from '../../lib/html.ts'

/** Attributes that hold an address of the site itself; `data-root` tells the scripts where the site begins. */
const addressAttributes = new Set(['href', 'src', 'action', 'poster', 'cite', 'data-root'])

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
  const edits: Edit[] = []
  const parser = new Parser({
    onattribute(name, value, quote) {
      if (!addressAttributes.has(name) || !value.startsWith('/') || value.startsWith('//')) return
      const mark = quote ?? '"'
      const written = rewrite(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      edits.push({ start: parser.startIndex, end: parser.endIndex, text: `${name}=${mark || '"'}${written}${mark || '"'}` })
    },
  })
  parser.end(html)
  return splice(html, edits)
}

/** Makes the root-absolute addresses of a style sheet relative. */
export const rewriteSheet = (file: string, css: string): string =>
  css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, __, address: string) => `url("${relativeAddress(file, address)}")`)
