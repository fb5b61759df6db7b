/** What a citation is made of. */
import type { Edition } from '../../../lib/editions.ts'
import type { CiteWordKey } from '../strings.ts'

/** A source as `content/sources.yml` has it, in the language of the edition. */
export interface CitedSource {
  id: string
  kind: 'report' | 'official' | 'background'
  /** In English a rendering, where the headline was published in Chinese. */
  title: string
  /** The headline as published, where `title` is a rendering. */
  original?: string | undefined
  publication: string
  /** The agency whose text the publication carried. */
  relays?: string | undefined
  /** As the edition writes them: `郭若溪`, `Guo Ruoxi (郭若溪)`. */
  reporters: readonly string[]
  /** The number of an announcement that has no page. */
  number?: string | undefined
  /** `2026`, `2026-02` or `2026-02-10`. */
  published?: string | undefined
  url?: string | undefined
}

/** The page, and the place on it, that is cited. */
export interface CitedPage {
  title: string
  /** The name of the site in this edition. */
  site: string
  edition: Edition
  /** The name of the edition as its switch writes it. */
  editionName: string
  /** The day of its last change. */
  changed?: string | undefined
  /** Its published address, with the passage; `undefined` where the site has none. */
  url?: string | undefined
  /** Its place in the site, with the passage: `zh-hk/articles/x.html#y-2`. */
  path: string
  /** The heading above the passage, if a passage is cited. */
  section?: string | undefined
  /** The number of the paragraph in its section. */
  paragraph?: number | undefined
  /** The day on which it was read. */
  accessed: string
}

/** Everything that a style writes down: the page that was read, and what that page rests on. */
export interface Citation {
  page: CitedPage
  sources: readonly CitedSource[]
  words: Readonly<Record<CiteWordKey, string>>
}

/** Whose words a source is: people, or a body that is named whole. */
export interface Authors {
  people: readonly string[]
  body: string | undefined
}

/** Who wrote a source: its reporters, else the agency, else, of a page that a body published itself, that body. */
export const authorsOf = ({ reporters, relays, kind, publication }: CitedSource): Authors => ({
  people: reporters,
  body: reporters.length > 0 ? undefined : (relays ?? (kind === 'background' ? publication : undefined)),
})

/** Where a source stood, unless that is its author and has been named already. */
export const containerOf = (source: CitedSource): string | undefined =>
  authorsOf(source).body === source.publication ? undefined : source.publication

/** The title of a source. A rendering stands in brackets behind what was published. */
export const titleOf = ({ title, original }: CitedSource): string => (original ? `${original} [${title}]` : title)

/** A person's name in its parts. A Chinese name alone has no parts that a style would turn around. */
export interface PersonName {
  whole: string
  family?: string
  given?: string
}

/** Reads a name. `Guo Ruoxi (郭若溪)` is Chinese in Latin letters: the family's name comes first. */
export function readName(name: string): PersonName {
  const whole = name.replace(/\s*[（(][^）)]*[）)]\s*$/, '')
  if (/\p{Script=Han}/u.test(whole) || !whole.includes(' ')) return { whole }
  const parts = whole.split(/\s+/)
  const familyFirst = /\p{Script=Han}/u.test(name)
  return familyFirst
    ? { whole, family: parts[0]!, given: parts.slice(1).join(' ') }
    : { whole, family: parts.at(-1)!, given: parts.slice(0, -1).join(' ') }
}

const inner: Record<string, string> = { '「': '『', '」': '』', '『': '「', '』': '」', '“': '‘', '”': '’' }

/** Words that come to stand in quotation marks: their own marks become those of the inside. */
export const insideQuotes = (words: string): string => words.replace(/[「」『』“”]/g, (mark) => inner[mark]!)

/** The place on the page in words, empty for the whole page. */
export function placeOf({ page: { section, paragraph, edition }, words }: Citation): string {
  const parts = [
    section && words.section.replace('{section}', insideQuotes(section)),
    paragraph !== undefined && words.paragraph.replace('{n}', String(paragraph)),
  ]
  return parts.filter(Boolean).join(edition === 'en' ? ', ' : '')
}

/** The edition in words. */
export const editionOf = ({ page, words }: Citation): string => words.edition.replace('{edition}', page.editionName)

/** Where the page is found: its address, or its path where the site has no address. */
export const addressOf = ({ page, words }: Citation): string => page.url ?? words.path.replace('{path}', page.path)

/** How an edition of Chinese marks the title of an article. */
export const quoteTitle = (edition: Edition, title: string): string => (edition === 'zh-cn' ? `《${title}》` : `〈${title}〉`)

/** Writes a day as American styles do: `November 26, 2026`. */
export function americanDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month && months[Number(month) - 1]
  return name ? `${name} ${day ? `${Number(day)}, ` : ''}${year}` : year!
}

/** The months in English. */
export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
