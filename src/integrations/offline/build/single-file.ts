/** An edition as one HTML file that needs no other: for mail, messengers and e-readers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { editionInfo, type Edition } from '../../../lib/editions.ts'
import { valueOf } from '../../editions/convert/attributes.ts'
import { writeFolds } from '../../search/match/fold.ts'
import { escapeValue } from '../../../lib/html.ts'
import { foldClasses } from '../../search/build/fold-classes.ts'
import { adopt, chapterId, findElement, type Book } from './chapter.ts'
import { makeCopy, templateOf } from './copies.ts'
import { contentOf, parse, type Parsed } from './elements.ts'
import { contentsOf, inOrder, titleOf } from './reading-order.ts'

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
function styleOf(pages: readonly Parsed[], { read, bytes }: Pick<Ingredients, 'read' | 'bytes'>): string {
  const sheets = new Set<string>()
  for (const { page, elements } of pages)
    for (const { name, attributes } of elements)
      if (name === 'link' && valueOf(attributes, 'rel') === 'stylesheet')
        sheets.add(posix.join(posix.dirname(page), valueOf(attributes, 'href')!))
  const inline = (sheet: string): string =>
    read(sheet).replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, __, address: string) => {
      const file = posix.join(posix.dirname(sheet), address.replace(/[?#].*/, ''))
      return `url(data:application/octet-stream;base64,${Buffer.from(bytes(file)).toString('base64')})`
    })
  const own = readFileSync('src/integrations/offline/components/single-file.css', 'utf8')
  return [...[...sheets].map(inline), own].join('\n').replaceAll('</style', '<\\/style')
}

function chapter(parsed: Parsed, book: Book): string {
  const { page, html, elements } = parsed
  const main = findElement(elements, 'main')
  const about = findElement(elements, 'div', 'about-page')
  const body = findElement(elements, 'body')
  if (!main || !body) throw new Error(`${page} has no main`)
  const id = chapterId(page)
  const pillar = valueOf(body.attributes, 'data-pillar')
  const notes = about && contentOf(html, about).trim() ? adopt(parsed, about, book, { prefix: `${id}--` }) : ''
  const foot = notes && `<div class="about-page">${notes}</div>`
  const text = adopt(parsed, main, book, { prefix: `${id}--` })
  return `<section class="chapter" id="${id}"${pillar ? ` data-pillar="${pillar}"` : ''}>${text}${foot}</section>`
}

/** The frame with contents and the table that makes one of Traditional and Simplified. */
function frame(html: string, page: string, contents: string, book: Book, text: string): string {
  const whole = templateOf(html, 'book')
  const adopted = adopt(parse(page, whole), { contentStart: 0, contentEnd: whole.length }, book, { prefix: '', all: true })
  const fold = escapeValue(writeFolds(foldClasses(new Set(text))), '"')
  return adopted.replace(/<\/nav>\s*$/, () => `${contents}</nav>`).replace('data-book-find', () => `data-book-find data-fold="${fold}"`)
}

/**
 * Makes the file.
 * @throws if two pages would get the same id, or one lacks what every page has
 */
export function makeBook({ files, read, bytes, edition, url, script }: Ingredients): string {
  const all = files.filter((file) => file.startsWith(`${edition}/`) && file.endsWith('.html') && file !== `${edition}/search.html`)
  const offline = `${edition}/offline.html`
  const htmlOf = (page: string): string => (page === offline ? makeCopy(read(page), 'book') : read(page))
  const pages = inOrder(
    edition,
    all.map((page) => parse(page, htmlOf(page))),
  )
  const chapterIds = new Set(pages.map(({ page }) => chapterId(page)))
  if (chapterIds.size < pages.length) throw new Error('two pages have names that differ by / and - only')
  const ids = ({ elements }: Parsed): Set<string> => new Set(elements.flatMap(({ attributes }) => valueOf(attributes, 'id') ?? []))
  const book: Book = { chapters: new Map(pages.map((parsed) => [parsed.page, ids(parsed)])), search: `${edition}/search.html`, url, bytes }

  const chapters = pages.map((parsed) => chapter(parsed, book)).join('\n')
  const label = (folder: string): string | undefined => new RegExp(`data-text-${folder}="([^"]*)"`).exec(read(offline))?.[1]
  const contents = contentsOf(
    pages.map((parsed) => ({ page: parsed.page, title: titleOf(parsed) })),
    label,
  )
  const home = pages.find(({ page }) => page === `${edition}/index.html`)!
  const foot = findElement(home.elements, 'footer')
  const style = styleOf(pages, { read, bytes })
  const title = /<title>(.*?)<\/title>/s.exec(home.html)?.[1] ?? ''
  const own = `style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; font-src data:`
  return `<!DOCTYPE html>
<html lang="${editionInfo(edition).lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${own}; base-uri 'none'; form-action 'none'">
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
${foot ? `<footer class="footer">${adopt(home, foot, book, { prefix: 'foot--', drop: true })}</footer>` : ''}
<script>${script}</script>
</body>
</html>
`
}
