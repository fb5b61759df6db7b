/**
 * The Chicago Manual of Style, 17th edition, notes: 14.205–207 (websites: `last modified`, else `accessed`), 14.191 (newspapers),
 * 14.99 (translated titles), 14.145 (`n.d.`), 6.9 (the comma inside the quotation marks), 13.30 (quotations in quotations). In Chinese
 * as notes are written there: 〈title〉 or, on the mainland, 《title》.
 */
import { formatDate } from '../../../lib/dates.ts'
import {
  addressOf,
  americanDate,
  authorsOf,
  containerOf,
  editionOf,
  insideQuotes,
  placeOf,
  quoteTitle,
  readName,
  type Citation,
  type CitedSource,
} from './citation.ts'

/** A title in quotation marks with the comma that follows it. Its own marks become single ones. */
const quoted = (title: string): string => `“${insideQuotes(title)}${/[?!]$/.test(title) ? '' : ','}”`

function englishAuthors(source: CitedSource): string {
  const { people, body } = authorsOf(source)
  const names = people.map((name) => readName(name).whole)
  if (names.length > 3) return `${names[0]} et al.`
  const last = names.pop()
  if (names.length === 0) return last ?? body ?? ''
  return `${names.join(', ')}${names.length > 1 ? ',' : ''} and ${last}`
}

function englishSource(source: CitedSource, { words }: Citation): string {
  const { original, title, number, published, url } = source
  const author = englishAuthors(source)
  const name = original ? `“${original}” [${title}],` : quoted(title)
  const rest = [number, containerOf(source), published ? americanDate(published) : words.undated, url].filter(Boolean).join(', ')
  return `${author && `${author}, `}${name} ${rest}`
}

function english(citation: Citation): string {
  const { page, sources, words } = citation
  const day = page.changed
    ? words.changed.replace('{date}', americanDate(page.changed))
    : words.accessed.replace('{date}', americanDate(page.accessed))
  const parts = [placeOf(citation), page.site, editionOf(citation), day, addressOf(citation)].filter(Boolean)
  const basis = sources.map((source) => englishSource(source, citation)).join('; ')
  const note = `${quoted(page.title)} ${parts.join(', ')}${basis && `, ${words.basedOn} ${basis}`}`
  return note.endsWith('.') ? note : `${note}.`
}

function chineseSource(source: CitedSource, { page, words }: Citation): string {
  const { people, body } = authorsOf(source)
  const author = people.join('、') || (body ?? '')
  const container = containerOf(source)
  const date = source.published ? formatDate('zh-hk', source.published) : words.undated
  const parts = [quoteTitle(page.edition, source.title), source.number, container && `《${container}》`, date, source.url]
  return `${author && `${author}：`}${parts.filter(Boolean).join('，')}`
}

function chinese(citation: Citation): string {
  const { page, sources, words } = citation
  const day = page.changed
    ? words.changed.replace('{date}', formatDate('zh-hk', page.changed))
    : words.accessed.replace('{date}', formatDate('zh-hk', page.accessed))
  const parts = [quoteTitle(page.edition, page.title), placeOf(citation), editionOf(citation), day, addressOf(citation)].filter(Boolean)
  const basis = sources.map((source) => chineseSource(source, citation)).join('；')
  return `${page.site}：${parts.join('，')}。${basis && `${words.basedOn}${basis}。`}`
}

/** One note: the page, and what it rests on. */
export const chicago = (citation: Citation): string => (citation.page.edition === 'en' ? english(citation) : chinese(citation))
