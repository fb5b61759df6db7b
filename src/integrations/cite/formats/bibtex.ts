/**
 * BibTeX (O. Patashnik, BibTeXing, 1988), with the fields `url` and `urldate` of the biblatex manual (2.2.2, 2.2.4 `related`). In every
 * field but `url`, which is verbatim, the ten special characters of TeX are escaped. Doubled braces keep capitals, and names that have
 * no parts, as they are.
 */
import { formatDate } from '../../../lib/dates.ts'
import { addressOf, authorsOf, containerOf, editionOf, months, placeOf, readName, type Citation, type CitedSource } from './citation.ts'

const spelled: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** Escapes what TeX would take for something else. */
export const escapeTex = (text: string): string => text.replace(/[\\{}#$%&_~^]/g, (sign) => spelled[sign] ?? `\\${sign}`)

/** An address, in which only what would end the field must not stand. */
const verbatim = (url: string): string => url.replace(/[{}\\\s]/g, encodeURIComponent)

type Field = readonly [name: string, value: string | undefined]

const braced = (text: string): string => `{{${escapeTex(text)}}}`
const single = (text: string | undefined): string | undefined => text && `{${escapeTex(text)}}`

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return [`@${type}{${key},`, ...lines, '}'].join('\n')
}

/** Year and month: the two that BibTeX knows. The month is a name that every style has. */
function dateFields(date: string | undefined): Field[] {
  const [year, month] = date?.split('-') ?? []
  return [
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]!.slice(0, 3).toLowerCase()],
  ]
}

function authors(source: CitedSource): string | undefined {
  const { people, body } = authorsOf(source)
  if (people.length === 0) return body && braced(body)
  const names = people.map((name) => {
    const { whole, family, given } = readName(name)
    return family ? `${escapeTex(family)}, ${escapeTex(given!)}` : `{${escapeTex(whole)}}`
  })
  return `{${names.join(' and ')}}`
}

const language = ({ page }: Citation): string => (page.edition === 'en' ? 'en' : 'zh-hk')
const writtenDate = (citation: Citation, date: string): string => formatDate(language(citation) === 'en' ? 'en' : 'zh-hk', date)

function sourceEntry(source: CitedSource, citation: Citation): string {
  const { id, kind, title, original, published, url, number } = source
  const container = containerOf(source)
  const isPrinted = kind !== 'background'
  const note = [original && title, number, published ? published.length === 10 && writtenDate(citation, published) : citation.words.undated]
  return entry(isPrinted ? 'article' : 'misc', id, [
    ['author', authors(source)],
    ['title', braced(original ?? title)],
    [isPrinted ? 'journal' : 'howpublished', container && braced(container)],
    ...dateFields(published),
    ['note', single(note.filter(Boolean).join('; '))],
    ['url', url && `{${verbatim(url)}}`],
    ['urldate', url && `{${citation.page.accessed}}`],
  ])
}

/** The page, then what it rests on: an entry each, the first of which names the others. */
export function bibtex(citation: Citation): string {
  const { page, sources, words } = citation
  const comma = page.edition === 'en' ? ', ' : '，'
  const changed = page.changed && words.changed.replace('{date}', writtenDate(citation, page.changed))
  const own = entry('misc', page.path.replace('.html', '').replace(/[^A-Za-z0-9]+/g, '-'), [
    ['author', braced(page.site)],
    ['title', braced(page.title)],
    ...dateFields(page.changed),
    ['note', single([editionOf(citation), placeOf(citation), changed].filter(Boolean).join(comma))],
    ['howpublished', page.url ? undefined : single(addressOf(citation))],
    ['url', page.url && `{${verbatim(page.url)}}`],
    ['urldate', `{${page.accessed}}`],
    ['related', sources.length > 0 ? `{${sources.map(({ id }) => id).join(',')}}` : undefined],
    ['relatedstring', sources.length > 0 ? single(words.basedOn) : undefined],
  ])
  return [own, ...sources.map((source) => sourceEntry(source, citation))].join('\n\n')
}
