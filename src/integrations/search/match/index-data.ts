/** What the browser knows of every page before it searches: the index step writes it, the client reads it. */

/** Collections a page can belong to. */
export const pageKinds = ['article', 'framework', 'glossary', 'event', 'page'] as const
/** One of them. */
export type PageKind = (typeof pageKinds)[number]

/** The length that the average page is given: others are per cent of it, because small numbers pack well. */
export const averageLength = 100

/** A page that can be found, as `start.js` tells it. What a page has not is left out. */
export interface IndexedPage {
  title: string
  /** From the edition's folder: `framework/ftaap.html`. */
  url: string
  kind: PageKind
  pillars?: string[]
  date?: string
  official?: true
  /** Other names; in `start.js` those in Chinese. */
  aliases?: string[]
  /** How long its text is, if the average is `averageLength`. */
  length: number
  /** How many tokens of its headings stand at the beginning of its record. */
  headings: number
  /** If its text is in several parts, where each begins, in tokens after the one before: among the headings, in the rest. */
  parts?: [headings: number[], body: number[]]
}

/** A page with all the names that a query is compared with. */
export interface NamedPage extends IndexedPage {
  /** Syllables of the title. */
  pinyin?: string[]
}

/**
 * `search/<edition>/latin.js`: for each page the other names that hold no Chinese, and the syllables of its title. Only a query
 * with letters or digits is compared with them.
 */
export type LatinNames = [aliases: string[], pinyin: string][]

/** Of a page, the ids of its passages in the order of its record, and where each begins, in tokens after the one before. */
export type Places = [ids: string[], steps: number[]]

/** The version of Pagefind that all this is written for; its files carry it in their names. */
export const pagefindVersion = '1.6.0'

/** One of Pagefind's indexes, with what it reads first. */
export interface IndexInfo {
  /** `zh0`, `en0`: the folder of its chunks. */
  name: string
  /** How many pages are in it. */
  size: number
  /** Pagefind's `pagefind-entry.json`. */
  entry: unknown
  /** Pagefind's list of pages and chunks, base64. */
  meta: string
}

/** `search/<edition>/start.js`: read when the box opens. */
export interface Start {
  /** Pagefind's indexes that the edition uses, in the order of the pages. */
  indexes: IndexInfo[]
  /** The letter its own texts carry in that index, and the other editions'; of an edition that is alone, none. */
  own: string
  others: string[]
  /** Changes with every build that changes a file. */
  version: string
  /** The sum of the engine's script that the index was made with. */
  engine: string
  /** See `foldTable`. */
  fold: string
  /** The characters of the edition's text that fold to the same as another one of it: 面 and 麵. */
  variants: string
  /** Groups of words that mean the same, folded. */
  words: string[][]
  pages: IndexedPage[]
}
