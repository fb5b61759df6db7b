/** The order in which a reader goes through the pages of an edition, and the table of contents. */
import { fileNamedBy } from '../../../lib/addresses.ts'
import { contentOf, escapeText, findElement, textIn, valueOf, type ParsedPage } from '../../../lib/html.ts'
import { chapterId } from './chapter.ts'

/** The pages that the `main` of a page links to, in the order of the links. */
function linkedFrom({ page, elements }: ParsedPage): string[] {
  const main = findElement(elements, 'main')
  const inside = elements.filter(({ name, start, end }) => name === 'a' && main && start > main.start && end < main.end)
  return inside.flatMap(({ attributes }) => {
    const href = valueOf(attributes, 'href')
    return href && !/^[a-z][a-z0-9+.-]*:/i.test(href) ? [fileNamedBy(page, href)] : []
  })
}

/**
 * Places in an edition, in order: a page, or all pages of a folder. Where a `list` is given, the pages that it links to come first, in
 * its order. The last row takes the rest, so that no kind of page can be forgotten.
 */
const sections: [place: string, list?: string][] = [
  ['index.html'],
  ['articles/index.html'],
  ['articles/', 'articles/index.html'],
  ['framework/', 'index.html'],
  ['timeline.html'],
  ['glossary/index.html'],
  ['glossary/', 'glossary/index.html'],
  ['figures.html'],
  ['sources.html'],
  ['about.html'],
  ['az.html'],
  ['passages/'],
  ['parallel/'],
  [''],
]

/** Puts the pages of an edition in reading order. */
export function inOrder(edition: string, pages: readonly ParsedPage[]): ParsedPage[] {
  const byName = new Map(pages.map((parsed) => [parsed.page, parsed]))
  const ordered = new Set<ParsedPage>()
  for (const [place, list] of sections) {
    const lister = byName.get(`${edition}/${list}`)
    const listed = lister ? linkedFrom(lister).flatMap((page) => byName.get(page) ?? []) : []
    for (const parsed of [...listed, ...pages]) if (parsed.page.startsWith(`${edition}/${place}`)) ordered.add(parsed)
  }
  return [...ordered]
}

/** The title of a page: the text of its first heading, as HTML. */
export function titleOf({ html, elements }: ParsedPage): string {
  const heading = findElement(elements, 'h1')
  return heading ? escapeText(textIn(contentOf(html, heading)).trim()) : ''
}

/**
 * Writes the contents as nested lists, the pages of a folder below its own page.
 * @param pages - in order, with their titles as HTML
 * @param labelOf - gives the name, as HTML, of a folder that has no page of its own
 */
export function contentsOf(pages: readonly { page: string; title: string }[], labelOf: (folder: string) => string): string {
  const link = ({ page, title }: { page: string; title: string }): string => `<a href="#${chapterId(page)}">${title}</a>`
  const items: { head: string; folder: string; below: string[] }[] = []
  for (const one of pages) {
    const [, folder = '', name] = one.page.match(/^[^/]+\/(?:(.*)\/)?([^/]+)$/) ?? []
    const last = items.at(-1)
    if (folder && last?.folder === folder) last.below.push(link(one))
    else if (!folder || name === 'index.html') items.push({ head: link(one), folder, below: [] })
    else items.push({ head: `<span>${labelOf(folder)}</span>`, folder, below: [link(one)] })
  }
  const rows = (entries: string[]): string => entries.map((entry) => `<li>${entry}</li>`).join('')
  const list = (entries: string[]): string => (entries.length > 0 ? `<ol>${rows(entries)}</ol>` : '')
  return list(items.map(({ head, below }) => head + list(below)))
}
