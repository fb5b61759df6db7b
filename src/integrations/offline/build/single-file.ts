/** An edition as one HTML file that needs no other: for mail, messengers and e-readers. */
import { readFileSync } from 'node:fs'
import { fileNamedBy } from '../../../lib/addresses.ts'
import { editionInfo, type Edition } from '../../../lib/editions.ts'
import {
  contentOf,
  elementsOf,
  escapeText,
  escapeValue,
  findElement,
  parsePage,
  splice,
  textIn,
  valueOf,
  type ParsedPage,
} from '../../../lib/html.ts'
import { isListed } from '../../site/contract.ts'
import { writeFolds } from '../../../lib/fold.ts'
import { charactersIn, foldClasses } from '../../search/index.ts'
import { singleFilePolicy } from '../contract.ts'
import { chapterId, lowerHeadingsIn, ownId, takeContent, type SingleFileContext } from './chapter.ts'
import { makeCopy, templateOf } from './copies.ts'
import { contentsOf, inOrder, titleOf } from './reading-order.ts'

/** What the single file is made of. */
export interface SingleFileOptions {
  /** The files of the site. */
  files: readonly string[]
  read: (file: string) => string
  bytes: (file: string) => Uint8Array
  edition: Edition
  /** Base URL of the published site. */
  url: string | undefined
  /** The script of the find box. */
  script: string
}

const ownStyle = new URL('../components/single-file.css', import.meta.url)

/** The styles of all pages in one sheet, with what they load; headings in it have the levels of the chapters. */
function styleOf(pages: readonly ParsedPage[], { read, bytes }: Pick<SingleFileOptions, 'read' | 'bytes'>): string {
  const sheets = new Set<string>()
  for (const { page, elements } of pages)
    for (const { name, attributes } of elements)
      if (name === 'link' && valueOf(attributes, 'rel') === 'stylesheet') sheets.add(fileNamedBy(page, valueOf(attributes, 'href')!))
  const inline = (sheet: string): string =>
    read(sheet).replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, __, address: string) => {
      const file = fileNamedBy(sheet, address)
      return `url(data:application/octet-stream;base64,${Buffer.from(bytes(file)).toString('base64')})`
    })
  return [...[...sheets].map((sheet) => lowerHeadingsIn(inline(sheet))), readFileSync(ownStyle, 'utf8')]
    .join('\n')
    .replaceAll('</style', '<\\/style')
}

function chapterOf(parsed: ParsedPage, context: SingleFileContext): string {
  const { page, html, elements } = parsed
  const main = findElement(elements, 'main')
  const about = findElement(elements, 'div', 'about-page')
  const body = findElement(elements, 'body')
  if (!main || !body) throw new Error(`${page} has no main`)
  const id = chapterId(page)
  const pillar = valueOf(body.attributes, 'data-pillar')
  const notes = about && contentOf(html, about).trim() ? takeContent(parsed, about, context, { prefix: `${id}--` }) : ''
  const foot = notes && `<div class="about-page">${notes}</div>`
  const text = takeContent(parsed, main, context, { prefix: `${id}--` })
  return `<section class="chapter" id="${id}"${pillar ? ` data-pillar="${escapeValue(pillar, '"')}"` : ''}>${text}${foot}</section>`
}

/**
 * What stands before the chapters: title, find box and contents, from the template on the "read offline" page. The find box gets
 * the table that makes Traditional and Simplified equal; the contents name folders by the template's `data-text-…`.
 */
function frontOf(offline: ParsedPage, pages: readonly ParsedPage[], chapters: string, context: SingleFileContext): string {
  const whole = { contentStart: 0, contentEnd: offline.html.length }
  // The template's link to the contents means those of the file, not a place on the page that the template stands on.
  const html = takeContent(offline, whole, context, { prefix: ownId(''), everything: true }).replaceAll(
    `href="#${chapterId(offline.page)}--contents"`,
    `href="#${ownId('contents')}"`,
  )
  const elements = elementsOf(html)
  const nav = findElement(elements, 'nav')
  const findBox = elements.flatMap(({ attributes }) => attributes).find(({ name }) => name === 'data-book-find')
  if (!nav || !findBox) throw new Error(`${offline.page} has no contents or no find box for the single file`)
  const labelOf = (folder: string): string | undefined => valueOf(nav.attributes, `data-text-${folder}`)
  const contents = contentsOf(
    pages.map((parsed) => ({ page: parsed.page, title: titleOf(parsed) })),
    (folder) => escapeText(labelOf(folder) ?? folder),
  )
  const folds = escapeValue(writeFolds(foldClasses(charactersIn([chapters]))), '"')
  return splice(html, [
    { start: findBox.end, end: findBox.end, text: ` data-fold="${folds}"` },
    { start: nav.contentEnd, end: nav.contentEnd, text: contents },
  ])
}

/**
 * Makes the file.
 * @throws if a page lacks what every page has
 */
export function makeSingleFile({ files, read, bytes, edition, url, script }: SingleFileOptions): string {
  const search = `${edition}/search.html`
  const offline = `${edition}/offline.html`
  const pages = inOrder(
    edition,
    files
      .filter(
        (file) => file.startsWith(`${edition}/`) && file.endsWith('.html') && file !== search && isListed({ path: file, html: read(file) }),
      )
      .map((page) => parsePage(page, page === offline ? makeCopy(read(page), 'book') : read(page))),
  )
  const idsOf = ({ elements }: ParsedPage): Set<string> => new Set(elements.flatMap(({ attributes }) => valueOf(attributes, 'id') ?? []))
  const context: SingleFileContext = { chapters: new Map(pages.map((parsed) => [parsed.page, idsOf(parsed)])), search, url, bytes }

  const chapters = pages.map((parsed) => chapterOf(parsed, context)).join('\n')
  const front = frontOf(parsePage(offline, templateOf(read(offline), 'book')), pages, chapters, context)
  const home = pages.find(({ page }) => page === `${edition}/index.html`)!
  const foot = findElement(home.elements, 'footer')
  const title = findElement(home.elements, 'title')
  const style = styleOf(pages, { read, bytes })
  return `<!DOCTYPE html>
<html lang="${editionInfo(edition).lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeValue(singleFilePolicy(style, script), '"')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title ? escapeText(textIn(contentOf(home.html, title))) : ''}</title>
<style>${style}</style>
</head>
<body class="book">
${front}
<main id="${ownId('main')}">
${chapters}
</main>
${foot ? `<footer class="footer">${takeContent(home, foot, context, { prefix: ownId('foot--'), dropDeadLinks: true })}</footer>` : ''}
<script>${script}</script>
</body>
</html>
`
}
