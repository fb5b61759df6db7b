/**
 * APA, Publication Manual, 7th edition: 10.16 (pages of websites), 10.1 (newspaper articles), 9.8 (names), 9.12 (without an author the
 * title comes first), 9.17 (`n.d.`), 9.38 (a translation of a title stands in brackets behind it). In Chinese as Chinese writers of APA
 * do: names whole, full-width marks, the publication in 《》.
 */
import {
  addressOf,
  authorsOf,
  containerOf,
  editionOf,
  months,
  readName,
  titleOf,
  type Authors,
  type Citation,
  type CitedSource,
} from './citation.ts'
import { formatDate } from '../../../lib/dates.ts'

const isEnglish = ({ page }: Citation): boolean => page.edition === 'en'

/** A day as the style wants it: `2026, November 26`. */
function date(citation: Citation, day: string | undefined): string {
  if (!day) return citation.words.undated
  if (!isEnglish(citation)) return formatDate('zh-hk', day)
  const [year, month, dayOfMonth] = day.split('-')
  return `${year}${month ? `, ${months[Number(month) - 1]}` : ''}${dayOfMonth ? ` ${Number(dayOfMonth)}` : ''}`
}

/** `Guo, R.`: each part of what is given by its first letter. */
function person(name: string): string {
  const { whole, family, given } = readName(name)
  return family ? `${family}, ${given!.replace(/(\p{L})[^\s-]*/gu, '$1.')}` : whole
}

function joinAuthors({ people, body }: Authors, citation: Citation): string {
  if (!isEnglish(citation)) return people.join('、') || (body ?? '')
  const names = people.map(person)
  const last = names.pop()
  return names.length > 0 ? `${names.join(', ')}, & ${last}` : (last ?? body ?? '')
}

/** Puts an entry together, with the marks of the language. */
function entry(citation: Citation, author: string, when: string, title: string, rest: (string | undefined)[], address: string): string {
  const [first, second] = author ? [author, title] : [title, '']
  if (!isEnglish(citation)) {
    const parts = [`${first}（${when}）`, second, ...rest].filter(Boolean)
    return `${parts.join('。')}。${address}`
  }
  const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)
  const parts = [stop(first), `(${when}).`, second && stop(second), ...rest.map((part) => part && stop(part)), address]
  return parts.filter(Boolean).join(' ')
}

function sourceEntry(source: CitedSource, citation: Citation): string {
  const container = containerOf(source)
  const where = container && (isEnglish(citation) ? container : `《${container}》`)
  const author = joinAuthors(authorsOf(source), citation)
  return entry(citation, author, date(citation, source.published), titleOf(source), [source.number, where], source.url ?? '')
}

/** The page, then what it rests on: an entry each. */
export function apa(citation: Citation): string {
  const { page, sources } = citation
  const edition = editionOf(citation)
  const title = isEnglish(citation) ? `${page.title} (${edition})` : page.title
  const rest = isEnglish(citation) ? [] : [edition]
  const own = entry(citation, page.site, date(citation, page.changed), title, rest, addressOf(citation))
  return [own, ...sources.map((source) => sourceEntry(source, citation))].join('\n')
}
