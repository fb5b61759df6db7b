/** In which order a reader goes through the pages of an edition, and the contents that say so. */
import { posix } from 'node:path'
import { valueOf } from '../../lib/editions/attributes.ts'
import { escapeText } from '../../lib/editions/splice.ts'
import { chapterId, findElement } from './chapter.ts'
import { contentOf, elementsOf } from './elements.ts'

/** The pages that `main` of a page links to, in the order in which it does. */
function linkedFrom(page: string, html: string): string[] {
  const elements = elementsOf(html)
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

/** In: the pages of an edition. Out: the same in reading order. */
export function inOrder(edition: string, pages: readonly string[], read: (page: string) => string): string[] {
  const ordered = new Set<string>()
  for (const [place, list] of sections) {
    const all = pages.filter((page) => page.startsWith(`${edition}/${place}`))
    const listed = list && pages.includes(`${edition}/${list}`) ? linkedFrom(`${edition}/${list}`, read(`${edition}/${list}`)) : []
    for (const page of [...listed.filter((one) => all.includes(one)), ...all]) ordered.add(page)
  }
  return [...ordered]
}

/** The title of a page: its first heading, as HTML without tags. */
export function titleOf(html: string): string {
  const heading = findElement(elementsOf(html), 'h1')
  return heading ? contentOf(html, heading).replace(/<[^>]*>/g, '').trim() : ''
}

/** In: pages in order with their titles. Out: the contents as nested lists, a folder's pages below its own page. */
export function contentsOf(pages: readonly { page: string; title: string }[], labels: (folder: string) => string | undefined): string {
  const link = ({ page, title }: { page: string; title: string }): string => `<a href="#${chapterId(page)}">${title}</a>`
  const items: { head: string; folder: string; below: string[] }[] = []
  for (const one of pages) {
    const [, folder = '', name] = one.page.match(/^[^/]+\/(?:(.*)\/)?([^/]+)$/) ?? []
    const last = items.at(-1)
    if (folder && last?.folder === folder) last.below.push(link(one))
    else if (folder && name !== 'index.html') items.push({ head: `<span>${escapeText(labels(folder) ?? folder)}</span>`, folder, below: [link(one)] })
    else items.push({ head: link(one), folder, below: [] })
  }
  const list = (entries: string[]): string => (entries.length > 0 ? `<ol>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ol>` : '')
  return list(items.map(({ head, below }) => head + list(below)))
}
