/**
 * GB/T 7714—2015, 信息與文獻 參考文獻著錄規則: 4.6 (electronic resources), 4.4 (parts of serials, here of newspapers), 8.1 (names: at most
 * three; family names in Latin letters in capitals), 8.8 (punctuation), and the marks of annex B: N newspaper, EB electronic bulletin,
 * Z other, /OL online.
 */
import { addressOf, authorsOf, containerOf, editionOf, readName, titleOf, type Citation, type CitedSource } from './citation.ts'

/** A person as the standard wants it: `GUO Ruoxi`. */
function person(name: string): string {
  const { whole, family, given } = readName(name)
  return family ? `${family.toUpperCase()} ${given}` : whole
}

function authors(source: CitedSource, { words }: Citation): string {
  const { people, body } = authorsOf(source)
  const named = people.slice(0, 3).map(person)
  return [...named, ...(people.length > 3 ? [words.others] : [])].join(', ') || (body ?? words.anonymous)
}

/** What kind of thing a source is, and whether it is read online. */
function mark({ kind, url }: CitedSource): string {
  if (kind === 'background') return url ? 'EB/OL' : 'Z'
  return url ? 'N/OL' : 'N'
}

function sourceEntry(source: CitedSource, citation: Citation): string {
  const { published, url, number } = source
  const date = published ?? citation.words.undated
  const read = url ? `[${citation.page.accessed}]` : ''
  const container = containerOf(source)
  const from = container ? `${container}, ${date}${read}` : url ? `(${date})${read}` : date
  const title = number ? `${titleOf(source)}: ${number}` : titleOf(source)
  return `${authors(source, citation)}. ${title}[${mark(source)}]. ${from.replace(/\.$/, '')}.${url ? ` ${url}.` : ''}`
}

/** The page, then what it rests on: an entry each. */
export function gbt(citation: Citation): string {
  const { page, sources } = citation
  const dates = `${page.changed ? `(${page.changed})` : ''}[${page.accessed}]`
  const own = `${page.site}. ${page.title}[EB${page.url ? '/OL' : ''}]. ${editionOf(citation)}. ${dates}. ${addressOf(citation)}.`
  return [own, ...sources.map((source) => sourceEntry(source, citation))].join('\n')
}
