/** From a page of the site to a chapter of the single file. */
import { posix } from 'node:path'
import { fileNamedBy } from '../../../lib/addresses.ts'
import { contentTypes } from '../../../lib/content-types.ts'
import { removal, setValue, splice, valueOf, type Edit, type Element, type ParsedPage } from '../../../lib/html.ts'
import { idReferenceAttributes } from '../../../lib/html-names.ts'

/** What a chapter needs to know of the single file. */
export interface SingleFileContext {
  /** The ids of each page that is in the file. */
  chapters: ReadonlyMap<string, ReadonlySet<string>>
  /** The search page: links to it lead to the find box. */
  search: string
  /** Base URL of the published site. */
  url: string | undefined
  /** A file of the site, for pictures. */
  bytes: (file: string) => Uint8Array
}

/** Left out: links through the site, which the single file has in another form, and what needs the site's scripts. */
const leftOut = new Set(['nav', 'script', 'template', 'dialog', 'noscript'])
/** Only a script of the site would show what is hidden. */
const isLeftOut = ({ name, attributes }: Element): boolean => leftOut.has(name) || valueOf(attributes, 'hidden') !== undefined
/** Attributes that only the site's scripts read, and other sizes of pictures. */
const unusedAttributes = new Set(['srcset', 'data-text-tip'])
const idReferences = new Set(idReferenceAttributes)

/**
 * The id of a chapter: `zh-hk/articles/x.html` → `articles.x`. Inside it ids are `articles.x--id`. No name of a page holds a full
 * stop, so no two chapters have one id.
 */
export const chapterId = (page: string): string =>
  page
    .replace(/^[^/]+\//, '')
    .replace(/\.html$/, '')
    .replaceAll('/', '.')

/** An id of the single file itself. The site has no folder of that name, so no chapter has such an id. */
export const ownId = (id: string): string => `book.${id}`

/**
 * Where a link of a page leads in the single file. Text quoted from another edition leads to chapters of this one.
 * @param leavesEdition - whether the link is meant to lead to another edition
 * @returns `undefined` if its target is neither in the file nor at a known address
 */
function resolve(page: string, address: string, { chapters, search, url }: SingleFileContext, leavesEdition: boolean): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address
  const { pathname, search: query, hash } = new URL(address, `file:///${page}`)
  const target = decodeURIComponent(pathname.slice(1))
  const sameEdition = target.replace(/^[^/]+/, page.split('/')[0]!)
  const ids = chapters.get(leavesEdition ? target : sameEdition)
  const id = decodeURIComponent(hash.slice(1))
  if (ids) return `#${chapterId(target)}${ids.has(id) ? `--${id}` : ''}`
  if (target === search) return `#${ownId('find')}`
  return url && new URL(`${pathname.slice(1)}${query}${hash}`, url).href
}

const targetOf = ({ attributes }: Element, page: string, context: SingleFileContext): string | undefined =>
  resolve(page, valueOf(attributes, 'href') ?? '', context, valueOf(attributes, 'hreflang') !== undefined)

/** A picture as an address that holds it. */
function dataAddress(page: string, address: string, { bytes }: SingleFileContext): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  const file = fileNamedBy(page, address)
  return `data:${contentTypes[posix.extname(file)] ?? 'application/octet-stream'};base64,${Buffer.from(bytes(file)).toString('base64')}`
}

/** The edits that make plain text of a link. */
function unlink(element: Element, html: string): Edit[] {
  const gone = element.attributes.filter(({ name }) => ['href', 'hreflang', 'rel', 'download'].includes(name))
  return [
    { start: element.start + 1, end: element.start + 2, text: 'span' },
    ...gone.map((attribute) => removal(html, attribute)),
    { start: element.contentEnd, end: element.end, text: '</span>' },
  ]
}

/** `h1` → `h2`: the title of the book is the only first heading of the file. Other names stay. */
const lowered = (name: string): string => name.replace(/^h([1-5])$/, (_, level: string) => `h${Number(level) + 1}`)

/** Gives the selectors of a sheet the levels that headings have in chapters. */
export const lowerHeadingsIn = (css: string): string => css.replace(/(?<![\w.#-])h[1-5](?![\w-])/g, lowered)

/** The edits that put a heading one level lower. */
function lowerHeading({ name, start, contentEnd, end }: Element): Edit[] {
  if (lowered(name) === name) return []
  return [
    { start: start + 1, end: start + 3, text: lowered(name) },
    { start: contentEnd, end, text: `</${lowered(name)}>` },
  ]
}

function editsOf(element: Element, html: string, page: string, context: SingleFileContext, prefix: string): Edit[] {
  const prefixed = (ids: string): string =>
    ids
      .split(/\s+/)
      .map((id) => prefix + id)
      .join(' ')
  return element.attributes.flatMap((attribute): Edit[] => {
    const { name, value } = attribute
    if (name === 'id' || idReferences.has(name)) return setValue(attribute, prefixed(value))
    if (name === 'src') return setValue(attribute, dataAddress(page, value, context))
    if (unusedAttributes.has(name)) return [removal(html, attribute)]
    if (name === 'cite') {
      const target = resolve(page, value, context, false)
      return target === undefined ? [removal(html, attribute)] : setValue(attribute, target)
    }
    if (name !== 'href' || element.name !== 'a') return []
    const target = targetOf(element, page, context)
    return target === undefined ? unlink(element, html) : setValue(attribute, target)
  })
}

/** How a part of a page is taken. */
export interface TakeOptions {
  /** What ids begin with. */
  prefix: string
  /** Navigation and templates are taken as well, and headings keep their level. */
  everything?: boolean
  /** Links that lead nowhere are left out with their words; otherwise they become plain text. */
  dropDeadLinks?: boolean
}

/**
 * Takes a part of a page into the single file: ids get the chapter's prefix, links lead to chapters, pictures come along.
 * @param part - the element whose content is taken
 * @returns the HTML of that content
 */
export function takeContent(
  { page, html, elements }: ParsedPage,
  part: Pick<Element, 'contentStart' | 'contentEnd'>,
  context: SingleFileContext,
  { prefix, everything = false, dropDeadLinks = false }: TakeOptions,
): string {
  const { contentStart: from, contentEnd: to } = part
  const edits: Edit[] = []
  let droppedTo = from
  for (const element of elements) {
    if (element.start < droppedTo || element.end > to) continue
    const isDead = dropDeadLinks && element.name === 'a' && targetOf(element, page, context) === undefined
    if (isDead || (!everything && isLeftOut(element))) {
      droppedTo = element.end
      edits.push({ start: element.start, end: element.end, text: '' })
    } else edits.push(...(everything ? [] : lowerHeading(element)), ...editsOf(element, html, page, context, prefix))
  }
  return splice(html, edits, { start: from, end: to })
}
