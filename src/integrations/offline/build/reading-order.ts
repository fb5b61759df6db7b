/** In which order a reader goes through the pages of an edition, and the contents that say so. */
import { posix } from 'node:path'
import { valueOf } from '../../editions/convert/attributes.ts'
import { escapeText } from '../../../lib/html.ts'
import { chapterId, findElement } from './chapter.ts'
import { contentOf, type Parsed } from './elements.ts'

/** The pages that `main` of a page links to, in the order in which it does. */
function linkedFrom({ page, elements }: Parsed): string[] {
  const main = findElement(elements, 'main')
  const inside = elements.filter(({ name, start, end }) => name === 'a' && main && start > main.start && end < main.end)
  return inside.flatMap(({ attributes }) => {
    const href = valueOf(attributes, 'href')
    return href && !/^[a-z][a-z0-9+.-]*:/i.test(href) ? [posix.join(posix.dirname(page), href.replace(/[?#].*/, ''))] : []
  })
}

/** Beginnings of places, in order; what a list names stands in the list's order. */
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
export function inOrder(edition: string, pages: readonly Parsed[]): Parsed[] {
  const byName = new Map(pages.map((parsed) => [parsed.page, parsed]))
  const ordered = new Set<Parsed>()
  for (const [place, list] of sections) {
    const lister = byName.get(`${edition}/${list}`)
    const listed = lister ? linkedFrom(lister).flatMap((page) => byName.get(page) ?? []) : []
    for (const parsed of [...listed, ...pages]) if (parsed.page.startsWith(`${edition}/${place}`)) ordered.add(parsed)
  }
  return [...ordered]
}

/** The title of a page: its first heading, as HTML without tags. */
export function titleOf({ html, elements }: Parsed): string {
  const heading = findElement(elements, 'h1')
  return heading
    ? contentOf(html, heading)
        .replace(/<[^>]*>/g, '')
        .trim()
    : ''
}

/**
 * Writes the contents as nested lists, a folder's pages below its own page.
 * @param pages - in order, with their titles
 * @param labels - the name of a folder that has no page of its own
 */
export function contentsOf(pages: readonly { page: string; title: string }[], labels: (folder: string) => string | undefined): string {
  const link = ({ page, title }: { page: string; title: string }): string => `<a href="#${chapterId(page)}">${title}</a>`
  const items: { head: string; folder: string; below: string[] }[] = []
  for (const one of pages) {
    const [, folder = '', name] = one.page.match(/^[^/]+\/(?:(.*)\/)?([^/]+)$/) ?? []
    const last = items.at(-1)
    if (folder && last?.folder === folder) last.below.push(link(one))
    else if (!folder || name === 'index.html') items.push({ head: link(one), folder, below: [] })
    else items.push({ head: `<span>${labels(folder) ?? escapeText(folder)}</span>`, folder, below: [link(one)] })
  }
  const rows = (entries: string[]): string => entries.map((entry) => `<li>${entry}</li>`).join('')
  const list = (entries: string[]): string => (entries.length > 0 ? `<ol>${rows(entries)}</ol>` : '')
  return list(items.map(({ head, below }) => head + list(below)))
}
