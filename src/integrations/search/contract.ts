/**
 * What others may know of search, and what its build and its browser half agree on. Pages say what they are with `SearchMeta`; the
 * build writes files below `search/`; the browser reads them. Browser scripts import this file: nothing here may need Node.
 */
import type { Pillar } from '../../lib/framework.ts'

// The rules of matching, for whoever finds words in texts of their own.
export { markedExcerpt, type TextRange } from './match/marked-excerpt.ts'
export { findPhrase, mergeRanges } from './match/passage.ts'
export { parseQuery, type Phrase } from './match/query.ts'
export { withSynonyms } from './match/synonyms.ts'
export { splitRuns, type Unit } from './match/units.ts'

// What pages say

/** The kinds of pages that a reader can choose between. */
export const pageKinds = ['article', 'framework', 'glossary', 'event', 'page'] as const
/** One of them. */
export type PageKind = (typeof pageKinds)[number]

/** What a page says of itself in its head. A page that says nothing is not found. */
export interface SearchMeta {
  kind: PageKind
  /** The parts of the framework that it belongs to. */
  pillar: readonly Pillar[]
  date?: string
  /** Its other names, in any language. */
  aliases: readonly string[]
  /** How its title is read, without tones; empty if that is of no use. */
  pinyin: string
  /** Whether it is the page about an official term, which comes first for its own names. */
  official?: boolean
}

/** The name of the `<meta>` that holds `SearchMeta` as JSON. The build reads it and takes it out of the page. */
export const searchMetaName = 'x-search'

/** On an element that a script compares texts by: the build writes here which characters of the page are one another's spellings. */
export const foldsMark = 'data-folds'

/** The id of the paragraph that says what a page is about. It is shown where only the page's title answers a query. */
export const standfirstId = 'page-standfirst'

/** What a script looks for on pages: the link that opens the quick search, and the search page's own part. */
export const openLinkSelector = 'a[data-search-open]'
/** What the address of the search page ends in for somebody who comes back to it. */
export const backHash = '#back'
/** See `openLinkSelector`. */
export const searchPageSelector = '[data-search-page]'

// Texts

export { searchPageKeys, searchTextKeys, type SearchTextKey } from './strings.ts'

/** Why a script cannot be had or a file of the index cannot be used: `trouble.<kind>` is the message, as it is for `old` and `failed`. */
export type SearchErrorKind = 'missing' | 'damaged' | 'late' | 'stale'

// Files below `search/`, by their names without the ending `.js`. Small ones, of which there are many, share a bundle.

/** A chunk of an index: `IndexedToken`s, each in a line, packed, base64; in a bundle. */
export const chunkFile = (index: string, chunk: number): string => `${index}/chunk/${chunk}`
/** The folder of the index of a group of editions. */
export const indexFolder = (group: string): string => `index/${group}`
/** `StartFile`: what the browser needs before it can search. */
export const startFile = (edition: string): string => `${edition}/start`
/** `LatinNames`. */
export const latinFile = (edition: string): string => `${edition}/latin`
/** The words in Latin letters of an edition's pages, as one string, frequent ones first: asked for what may be meant by a word that is nowhere. */
export const wordsFile = (edition: string): string => `${edition}/words`
/** `PassageAnchors` of every page. */
export const anchorsFile = (edition: string): string => `${edition}/places`
/** `PackedPassage`s: a part of a page's text; in a bundle. */
export const textFile = (edition: string, page: number, part: number): string => `${edition}/text/${page}-${part}`
/** `DialogFile`. */
export const dialogFile = (edition: string): string => `${edition}/dialog`
/** A bundle of chunks of an index or of an edition's texts: `index/zh/3`, `zh-hk/text/3`. */
export const bundleFile = (folder: string, bundle: number): string => `${folder}/${bundle}`
/** The folder of an edition's texts. */
export const textFolder = (edition: string): string => `${edition}/text`

/** For each bundle of a folder how many bytes each of its files takes. Each has a line of its own. */
export type BundleLengths = number[][]

/** Where a file stands in its bundle, in bytes; `end` is behind the last one. */
export interface BundlePlace {
  bundle: string
  start: number
  end: number
}

/** Where the file with a number stands; `undefined` if there is none. */
export function findInBundles(folder: string, bundles: BundleLengths, index: number): BundlePlace | undefined {
  for (const [bundle, lengths] of bundles.entries()) {
    if (index < lengths.length) {
      const start = lengths.slice(0, index).reduce((sum, length) => sum + length + 1, 0)
      return { bundle: bundleFile(folder, bundle), start, end: start + lengths[index]! }
    }
    index -= lengths.length
  }
  return undefined
}

/** The length that the average page is given: others are per cent of it, because small numbers pack well. */
export const averageLength = 100

/** A page that can be found. What a page does not have is left out. */
export interface IndexedPage {
  title: string
  /** From the edition's folder: `framework/ftaap.html`. */
  url: string
  kind: PageKind
  pillars?: readonly Pillar[]
  date?: string
  official?: true
  /** Other names; in the start file only those in Chinese. */
  aliases?: string[]
  /** How long its text is, if the average is `averageLength`. */
  length: number
  /** How many tokens of its record are headings; they come first. */
  headings: number
  /** Where each part of its text begins, if it has several: among the headings, and in the rest. Deltas, in tokens. */
  parts?: [headings: number[], body: number[]]
}

/** How many parts a page's text has. */
export const countParts = ({ parts }: IndexedPage): number => parts?.[0].length ?? 1

/** A page with all the names that a query is compared with. */
export interface PageWithNames extends IndexedPage {
  /** Syllables of the title. */
  pinyin?: string[]
}

/** For each page the names without Chinese, and the syllables of its title. Only a query with letters or digits needs them. */
export type LatinNames = [aliases: string[], pinyin: string][]

/** The ids of a page's passages in the order of its record, and where each begins there. Deltas, in tokens. */
export type PassageAnchors = [ids: string[], starts: number[]]

/** A passage in a text file. */
export type PackedPassage = [id: string, heading: number, text: string]

/** An index: its tokens in chunks, in the order of their UTF-16 units. */
export interface IndexInfo {
  /** The folder of its bundles. */
  name: string
  /** What each chunk begins with, with spaces between them. */
  firsts: string
  /** The bundles of the chunks. */
  bundles: BundleLengths
}

/** Small numbers in base 36, once they were asked for: a build writes millions of them. */
const written: string[] = []
const base36 = (number: number): string => (number < 5000 ? (written[number] ??= number.toString(36)) : number.toString(36))

/** What a chunk says of a token: it, then each page with the places where it stands there. All are deltas, in base 36. */
export function tokenLine(token: string, pages: readonly (readonly [page: number, places: readonly number[]])[]): string {
  const parts = [token]
  for (const [page, places] of pages) {
    parts.push(';', base36(page))
    for (const place of places) parts.push(',', base36(place))
  }
  return parts.join('')
}

/** Reads `tokenLine` behind its token. */
export function readTokenLine(line: string): Map<number, number[]> {
  let page = 0
  return new Map(
    line
      .split(';')
      .slice(1)
      .map((part) => {
        const [pageDelta = 0, ...deltas] = part.split(',').map((delta) => parseInt(delta, 36))
        let place = 0
        return [(page += pageDelta), deltas.map((delta) => (place += delta))]
      }),
  )
}

/** What the browser needs before it can search an edition. */
export interface StartFile {
  index: IndexInfo
  /** The letter at the end of tokens that only this edition has; empty for an edition with an index of its own. */
  letter: string
  /** The letters of the other editions in the same index. */
  otherLetters: string[]
  /** Changes with every build that changes a file. */
  version: string
  /** See `foldTable`. */
  folds: string
  /** The characters of the edition's text that fold to the same as another one of it: 面 and 麵. */
  variants: string
  /** Groups of words that mean the same, folded. */
  synonyms: string[][]
  pages: IndexedPage[]
  /** The bundles of the pages' texts: part by part, page by page. */
  texts: BundleLengths
}

/** Writes a start file. Each property of the pages is a list of its own: equal things side by side pack better. */
export function packStart({ pages, ...rest }: StartFile): string {
  const names = [...new Set(pages.flatMap((page) => Object.keys(page) as (keyof IndexedPage)[]))]
  return JSON.stringify({ ...rest, pages: Object.fromEntries(names.map((name) => [name, pages.map((page) => page[name] ?? null)])) })
}

/** Reads what `packStart` wrote. */
export function readStart(text: string): StartFile {
  const { pages, ...rest } = JSON.parse(text) as Omit<StartFile, 'pages'> & { pages: Record<string, unknown[]> }
  const columns = Object.entries(pages)
  const page = (_: unknown, i: number) => Object.fromEntries(columns.flatMap(([name, all]) => (all[i] === null ? [] : [[name, all[i]]])))
  return { ...rest, pages: (columns[0]?.[1].map(page) ?? []) as unknown as IndexedPage[] }
}

/** The quick search. Addresses are relative to the edition's folder. */
export interface DialogFile {
  /** The dialog and the texts that scripts show. */
  html: string
  /** The style sheets it needs. */
  sheets: string[]
}

/** The checksum that every file carries, so that a damaged one is noticed: FNV-1a, 32 bits, over UTF-16 units. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

// Global names

declare global {
  /** Every file of the index calls this with what it holds. */
  var apecSearchData: ((name: string, checksum: string, payload: string, version?: string) => void) | undefined
  /** There once `scripts/search.js` has run. `typed` gives what was typed meanwhile, or `undefined` if the reader has gone elsewhere. */
  var apecSearch: { open(typed: () => string | undefined): Promise<void> } | undefined
}

/** The global name that generated scripts use. */
export const dataGlobal = 'apecSearchData' satisfies keyof typeof globalThis
