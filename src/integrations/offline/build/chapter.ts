/** From a page of the site to a chapter of the single file. */
import { posix } from 'node:path'
import { removal, setValue, valueOf } from '../../editions/convert/attributes.ts'
import { splice, type Edit } from '../../../lib/html.ts'
import { contentTypes } from '../../../lib/content-types.ts'
import type { Element, Parsed } from './elements.ts'

/** What the chapters of a book know of each other. */
export interface Book {
  /** The ids of each page that is in the book. */
  chapters: ReadonlyMap<string, ReadonlySet<string>>
  /** The page that the book's own find box stands for. */
  search: string
  /** Base URL of the published site. */
  url: string | undefined
  /** A file of the site, for pictures. */
  bytes: (file: string) => Uint8Array
}

/** Ways through the site that a book has its own of, and what needs scripts. */
const left = new Set(['nav', 'script', 'template', 'dialog', 'noscript'])
/** Attributes that only the site's scripts read, and other sizes of pictures. */
const unused = new Set(['srcset', 'data-entry', 'data-text-tip'])
const references = new Set(['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details'])

/** The id of a chapter: `zh-hk/articles/x.html` → `articles-x`. Inside it ids are `articles-x--id`. */
export const chapterId = (page: string): string =>
  page
    .replace(/^[^/]+\//, '')
    .replace(/\.html$/, '')
    .replaceAll('/', '-')

/**
 * Where a link of a page leads in the book. Text of another edition that is quoted in the book leads to this one's chapters.
 * @param foreign whether the link is meant to leave the edition
 * @returns `undefined` if there is nothing of the kind in the book, or anywhere that is known
 */
export function resolve(page: string, address: string, { chapters, search, url }: Book, foreign = false): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address
  const { pathname, search: query, hash } = new URL(address, `file:///${page}`)
  const target = decodeURIComponent(pathname.slice(1))
  const here = target.replace(/^[^/]+/, page.split('/')[0]!)
  const ids = chapters.get(foreign ? target : here)
  const id = decodeURIComponent(hash.slice(1))
  if (ids) return `#${chapterId(target)}${ids.has(id) ? `--${id}` : ''}`
  if (target === search) return '#find'
  return url && new URL(`${pathname.slice(1)}${query}${hash}`, url).href
}

/** A picture as an address that holds it. */
function inlined(page: string, address: string, { bytes }: Book): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  const file = posix.join(posix.dirname(page), decodeURIComponent(address.replace(/[?#].*/, '')))
  return `data:${contentTypes[posix.extname(file)] ?? 'application/octet-stream'};base64,${Buffer.from(bytes(file)).toString('base64')}`
}

/** A link that leads nowhere becomes plain text. */
function unlink(element: Element, html: string): Edit[] {
  const gone = element.attributes.filter(({ name }) => ['href', 'hreflang', 'rel', 'download'].includes(name))
  return [
    { start: element.start + 1, end: element.start + 2, text: 'span' },
    ...gone.map((attribute) => removal(html, attribute)),
    { start: element.contentEnd, end: element.end, text: '</span>' },
  ]
}

const leadsTo = ({ attributes }: Element, page: string, book: Book): string | undefined =>
  resolve(page, valueOf(attributes, 'href') ?? '', book, valueOf(attributes, 'hreflang') !== undefined)

function editsOf(element: Element, html: string, page: string, book: Book, prefix: string): Edit[] {
  return element.attributes.flatMap((attribute): Edit[] => {
    const { name, value } = attribute
    if (name === 'id') return setValue(attribute, prefix + value)
    if (references.has(name))
      return setValue(
        attribute,
        value
          .split(/\s+/)
          .map((id) => prefix + id)
          .join(' '),
      )
    if (name === 'src') return setValue(attribute, inlined(page, value, book))
    if (unused.has(name)) return [removal(html, attribute)]
    if (name !== 'href' || element.name !== 'a') return []
    const target = leadsTo(element, page, book)
    return target === undefined ? unlink(element, html) : setValue(attribute, target)
  })
}

type Part = Pick<Element, 'contentStart' | 'contentEnd'>

/** How a part is taken. */
export interface Manner {
  /** What ids begin with. */
  prefix: string
  /** Whether ways through the site are taken as well. */
  all?: boolean
  /** Whether links that lead nowhere are left out with their words. */
  drop?: boolean
}

/**
 * Takes a part of a page into the book: ids get the chapter's prefix, links lead to chapters, pictures come along.
 * @param part the element whose content is taken
 */
export function adopt({ page, html, elements }: Parsed, part: Part, book: Book, { prefix, all, drop }: Manner): string {
  const { contentStart: from, contentEnd: to } = part
  const edits: Edit[] = []
  let gone = from
  for (const element of elements) {
    if (element.start < gone || element.end > to) continue
    const dead = drop && element.name === 'a' && leadsTo(element, page, book) === undefined
    if (dead || (!all && left.has(element.name))) {
      gone = element.end
      edits.push({ start: element.start, end: element.end, text: '' })
    } else edits.push(...editsOf(element, html, page, book, prefix))
  }
  return splice(
    html.slice(from, to),
    edits.map(({ start, end, text }) => ({ start: start - from, end: end - from, text })),
  )
}

/** The first element of that name, with that class if one is given. */
export const findElement = (elements: readonly Element[], name: string, className?: string): Element | undefined =>
  elements.find((element) => element.name === name && (!className || valueOf(element.attributes, 'class')?.split(' ').includes(className)))
