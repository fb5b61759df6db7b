/** An edition as one HTML file that needs no other: for mail, messengers and e-readers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { transformSync } from 'esbuild'
import { editionInfo, type Edition } from '../../lib/editions/index.ts'
import { valueOf } from '../../lib/editions/attributes.ts'
import { escapeValue } from '../../lib/editions/splice.ts'
import { foldClasses } from '../search/classes.ts'
import { adopt, chapterId, findElement, type Book } from './chapter.ts'
import { makeCopy, templateOf } from './copies.ts'
import { contentOf, elementsOf } from './elements.ts'
import { contentsOf, inOrder, titleOf } from './order.ts'

/** What a book is made of. */
export interface Ingredients {
  /** The files of the site. */
  files: readonly string[]
  read: (file: string) => string
  bytes: (file: string) => Uint8Array
  edition: Edition
  /** Base URL of the published site. */
  url: string | undefined
  /** The book's script. */
  script: string
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The styles of all pages of the book in one sheet, with what they load. */
function styleOf(pages: ReadonlyMap<string, string>, { read, bytes }: Pick<Ingredients, 'read' | 'bytes'>): string {
  const sheets = new Set<string>()
  for (const [page, html] of pages)
    for (const { name, attributes } of elementsOf(html))
      if (name === 'link' && valueOf(attributes, 'rel') === 'stylesheet') sheets.add(posix.join(posix.dirname(page), valueOf(attributes, 'href')!))
  const inline = (sheet: string): string =>
    read(sheet).replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, __, address: string) => {
      const file = posix.join(posix.dirname(sheet), address.replace(/[?#].*/, ''))
      return `url(data:application/octet-stream;base64,${Buffer.from(bytes(file)).toString('base64')})`
    })
  const own = transformSync(readFileSync('src/styles/book.css', 'utf8'), { loader: 'css', minify: true }).code
  return [...[...sheets].map(inline), own].join('\n').replaceAll('</style', '<\\/style')
}

function chapter(page: string, html: string, book: Book): string {
  const elements = elementsOf(html)
  const main = findElement(elements, 'main')
  const about = findElement(elements, 'div', 'about-page')
  const body = findElement(elements, 'body')
  if (!main || !body) throw new Error(`${page} has no main`)
  const id = chapterId(page)
  const pillar = valueOf(body.attributes, 'data-pillar')
  const foot = about && contentOf(html, about).trim() ? `<div class="about-page">${adopt(html, about, page, book, `${id}--`)}</div>` : ''
  const text = adopt(html, main, page, book, `${id}--`)
  return `<section class="chapter" id="${id}"${pillar ? ` data-pillar="${pillar}"` : ''}>${text}${foot}</section>`
}

/** The frame with contents and the table that makes one of Traditional and Simplified. */
function frame(html: string, page: string, contents: string, book: Book, text: string): string {
  const whole = templateOf(html, 'book')
  const adopted = adopt(whole, { contentStart: 0, contentEnd: whole.length }, page, book, '', true)
  const fold = escapeValue(foldClasses(new Set(text)), '"')
  return adopted.replace(/<\/nav>\s*$/, () => `${contents}</nav>`).replace('data-book-find', () => `data-book-find data-fold="${fold}"`)
}

/**
 * Makes the file.
 * @throws if two pages would get the same id, or one lacks what every page has
 */
export function makeBook({ files, read, bytes, edition, url, script }: Ingredients): string {
  const all = files.filter((file) => file.startsWith(`${edition}/`) && file.endsWith('.html') && file !== `${edition}/search.html`)
  const offline = `${edition}/offline.html`
  const home = `${edition}/index.html`
  const pages = new Map(inOrder(edition, all, read).map((page) => [page, page === offline ? makeCopy(read(page), 'book') : read(page)]))
  if (new Set([...pages.keys()].map(chapterId)).size < pages.size) throw new Error('two pages have names that differ by / and - only')
  const ids = (html: string): Set<string> => new Set(elementsOf(html).flatMap(({ attributes }) => valueOf(attributes, 'id') ?? []))
  const book: Book = { chapters: new Map([...pages].map(([page, html]) => [page, ids(html)])), search: `${edition}/search.html`, url, bytes }

  const chapters = [...pages].map(([page, html]) => chapter(page, html, book)).join('\n')
  const label = (folder: string): string | undefined => new RegExp(`data-text-${folder}="([^"]*)"`).exec(read(offline))?.[1]
  const contents = contentsOf([...pages].map(([page, html]) => ({ page, title: titleOf(html) })), label)
  const foot = findElement(elementsOf(pages.get(home)!), 'footer', 'foot')
  const style = styleOf(pages, { read, bytes })
  const title = /<title>(.*?)<\/title>/s.exec(pages.get(home)!)?.[1] ?? ''
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${editionInfo(edition).lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body class="book">
${frame(read(offline), offline, contents, book, chapters)}
<main id="main">
${chapters}
</main>
${foot ? `<footer class="foot">${adopt(pages.get(home)!, foot, home, book, 'foot--')}</footer>` : ''}
<script>${script}</script>
</body>
</html>
`
}
