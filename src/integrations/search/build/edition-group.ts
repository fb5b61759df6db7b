/** Makes the index of the editions that share one: the three Chinese ones, and English. */
import { fold, foldTable, writeFolds, type FoldTable } from '../match/fold.ts'
import { averageLength, type IndexedPage, type LatinNames, type Start } from '../match/index-data.ts'
import { syllables } from '../match/pinyin.ts'
import { sum } from '../match/checksum.ts'
import { charactersOf } from '../match/tokens.ts'
import { foldClasses } from './fold-classes.ts'
import type { Entry } from './write-files.ts'
import type { Page } from './read-page.ts'
import { makeIndexes } from './pagefind.ts'
import { onSite } from './equal-words.ts'
import { align, makeRecord, partition, type PageRecord, type Row } from './page-record.ts'

/** The editions of a group, with their pages by address; the first is the source. */
export type Editions = Map<string, Map<string, Page>>

/** Letters that tell texts of one edition; see tokens.ts. */
const letters = ['α', 'β', 'γ']

interface Indexed {
  url: string
  pages: Page[]
  parts: Row[][]
  record: Omit<PageRecord, 'content'>
}

/**
 * Makes all files of a group.
 * @param group - its name
 * @param editions - its editions; every edition has the pages of the first
 * @param words - groups of words that mean the same
 * @returns the files below `search/`, and Pagefind's script, which is the same for all groups
 * @throws if an edition lacks a page
 */
export async function makeGroup(group: string, editions: Editions, words: string[][]): Promise<{ entries: Entry[]; engine: string }> {
  const names = [...editions.keys()]
  const own = names.map((_, i) => letters[i]!)
  const urls = [...editions.get(names[0]!)!.keys()].sort()
  const all = urls.map((url) => names.map((name) => pageOf(editions, name, url)))
  const texts = names.map((_, edition) => characters(all.flatMap((pages) => pages[edition]!.passages.map(({ text }) => text))))
  const named = characters(all.flat().flatMap(({ title, told }) => [title, ...told.aliases]))
  const folds = writeFolds(foldClasses(texts.reduce((some, more) => some.union(more), named)))
  const table = foldTable(folds)
  const variants = texts.map((used) => variantsOf(used, table))
  const telling = variants.map(charactersOf)
  const indexed: Indexed[] = []
  // Pagefind takes a record and it is gone: all of them at once would be 200 MB for 1,000 pages.
  function* contents(): Generator<string> {
    for (const [i, url] of urls.entries()) {
      const parts = partition(align(all[i]!.map(({ passages }) => passages)), urls.length)
      const { content, ...record } = makeRecord(parts, own, table, telling)
      indexed.push({ url, pages: all[i]!, parts, record })
      yield content
    }
  }
  const { entries, indexes, engine } = await makeIndexes(group, contents(), urls.length)
  const folded = words.map((same) => [...new Set(same.map((word) => fold(word, table)))]).filter((same) => same.length > 1)
  const known = onSite(folded, foldedTexts(all, table))
  const files = names.flatMap((name, edition) => indexed.flatMap(({ parts }, page) => textsOf(name, edition, page, parts)))
  const places = JSON.stringify(indexed.map(({ record }) => record.places))
  files.push(...names.map((name): Entry => [`${name}/places`, places]))
  files.push(...names.map((name, edition): Entry => [`${name}/latin`, JSON.stringify(latinNames(indexed, edition))]))
  // Pagefind lists its files in no fixed order.
  const version = sum(
    [...entries, ...files]
      .map(([name, payload]) => `${name} ${sum(payload)}`)
      .sort()
      .join(),
  )
  const starts = names.map((name, edition): Entry => {
    const average = all.reduce((sum, pages) => sum + lengthOf(pages[edition]!), 0) / all.length
    const pages = indexed.map((one) => describe(one, edition, average))
    const start: Start = {
      indexes,
      own: names.length > 1 ? own[edition]! : '',
      others: own.filter((_, i) => i !== edition),
      version,
      engine: sum(engine),
      fold: folds,
      variants: variants[edition]!,
      words: known,
      pages,
    }
    return [`${name}/start`, JSON.stringify(start)]
  })
  // Pagefind's WebAssembly is of no version but its own, which its name tells.
  const versioned = ([file, payload]: Entry): Entry => (file.startsWith('wasm') ? [file, payload] : [file, payload, version])
  return { entries: [...entries, ...files, ...starts].map(versioned), engine }
}

function pageOf(editions: Editions, name: string, url: string): Page {
  const page = editions.get(name)!.get(url)
  if (!page) throw new Error(`${name}/${url} is missing or says nothing to search, but another edition has it`)
  return page
}

/** The folded texts of all pages, once where editions have the same. */
function* foldedTexts(all: readonly Page[][], table: FoldTable): Generator<string> {
  for (const pages of all) yield* new Set(pages.flatMap(({ passages }) => passages.map(({ text }) => fold(text, table))))
}

/** The characters among some that fold to the same as another of them. */
function variantsOf(used: ReadonlySet<string>, table: FoldTable): string {
  const groups = Map.groupBy([...used].filter(isChinese), (character) => fold(character, table))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flat()
    .join('')
}

/** Every UTF-16 unit of some texts. */
function characters(texts: readonly string[]): Set<string> {
  const seen = charactersOf(texts.join(''))
  return new Set([...seen.keys()].filter((code) => seen[code]).map((code) => String.fromCharCode(code)))
}

function textsOf(name: string, edition: number, page: number, parts: readonly Row[][]): Entry[] {
  return parts.map((part, n): Entry => {
    const passages = part.flatMap((row) => row[edition] ?? [])
    return [`${name}/text/${page}-${n}`, JSON.stringify(passages.map(({ id, heading, text }) => [id, Number(heading), text]))]
  })
}

const isChinese = (text: string): boolean => /\p{sc=Han}/u.test(text)

function latinNames(indexed: readonly Indexed[], edition: number): LatinNames {
  return indexed.map(({ pages }) => {
    const { aliases, pinyin } = pages[edition]!.told
    return [aliases.filter((name) => !isChinese(name)), syllables(pinyin).join(' ')]
  })
}

/** How many characters a page has. */
const lengthOf = ({ passages }: Page): number => passages.reduce((sum, { text }) => sum + text.length, 0)

function describe({ url, pages, record }: Indexed, edition: number, average: number): IndexedPage {
  const { title, told } = pages[edition]!
  const aliases = told.aliases.filter(isChinese)
  return {
    title,
    url,
    kind: told.kind,
    ...(told.pillar.length > 0 && { pillars: told.pillar }),
    ...(told.date && { date: told.date }),
    ...(told.official && { official: true as const }),
    ...(aliases.length > 0 && { aliases }),
    length: Math.round((averageLength * lengthOf(pages[edition]!)) / average),
    headings: record.headings,
    ...(record.parts && { parts: record.parts }),
  }
}
