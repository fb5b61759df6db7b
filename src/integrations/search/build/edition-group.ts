/** Makes the index of the editions that share one: the three Chinese ones, and English. */
import {
  anchorsFile,
  averageLength,
  checksum,
  indexFolder,
  latinFile,
  packStart,
  startFile,
  textFile,
  textFolder,
  wordsFile,
  type IndexedPage,
  type LatinNames,
  type PackedPassage,
} from '../contract.ts'
import { fold, foldTable, writeFolds, type FoldTable } from '../../../lib/fold.ts'
import { syllables } from '../match/pinyin.ts'
import { characterSet } from '../match/tokens.ts'
import { bundleSize, makeBundles, type Bundles } from './bundles.ts'
import { groupsInTexts } from './equal-words.ts'
import { charactersIn, foldClasses } from './fold-classes.ts'
import { knownWords } from './known-words.ts'
import { alignPassages, makeRecord, splitIntoParts, type PageRecord, type PassageRow } from './page-record.ts'
import { chunkSize, makeChunks } from './chunks.ts'
import { makeIndex } from './pagefind.ts'
import type { SearchablePage } from './read-page.ts'
import { dataScript, type IndexFile } from './write-files.ts'

/** The editions of a group, with their pages by address; the first is the source. */
export type Editions = Map<string, Map<string, SearchablePage>>

/** The letters of the editions; see tokens.ts. */
const editionLetters = ['α', 'β', 'γ']

interface PageInGroup {
  url: string
  /** The page in each edition. */
  pages: SearchablePage[]
  parts: PassageRow[][]
  record: Omit<PageRecord, 'content'>
}

/**
 * Makes all files of a group.
 * @param group - its name
 * @param editions - its editions; every edition has the pages of the first
 * @param synonyms - groups of words that mean the same
 * @returns the scripts below `search/` by their names
 * @throws if an edition lacks a page
 */
export async function makeGroup(
  group: string,
  editions: Editions,
  synonyms: string[][],
): Promise<(readonly [name: string, script: string])[]> {
  const names = [...editions.keys()]
  const letters = names.map((_, i) => editionLetters[i]!)
  const urls = [...editions.get(names[0]!)!.keys()].sort()
  const all = urls.map((url) => names.map((name) => pageIn(editions, name, url)))
  const characters = names.map((_, edition) => charactersIn(all.flatMap((pages) => pages[edition]!.passages.map(({ text }) => text))))
  const inNames = charactersIn(all.flat().flatMap(({ title, meta }) => [title, ...meta.aliases]))
  const folds = writeFolds(foldClasses(characters.reduce((one, other) => one.union(other), inNames)))
  const table = foldTable(folds)
  const variants = characters.map((set) => variantsIn(set, table))
  const variantSets = variants.map(characterSet)
  const indexed: PageInGroup[] = []
  // Pagefind takes one record at a time, and none is kept: all of them would be 200 MB for 1,000 pages.
  function* contents(): Generator<string> {
    for (const [i, url] of urls.entries()) {
      const parts = splitIntoParts(alignPassages(all[i]!.map(({ passages }) => passages)), urls.length)
      const { content, ...record } = makeRecord(parts, letters, table, variantSets)
      indexed.push({ url, pages: all[i]!, parts, record })
      yield content
    }
  }
  const folder = indexFolder(group)
  const { chunks, firsts } = makeChunks(folder, await makeIndex(contents(), urls.length), chunkSize(urls.length))
  const texts = names.map((name, edition) => indexed.flatMap(({ parts }, page) => textFiles(name, edition, page, parts)))
  const anchors = JSON.stringify(indexed.map(({ record }) => record.anchors))
  const whole = names.flatMap((name, edition): IndexFile[] => [
    [anchorsFile(name), anchors],
    [latinFile(name), JSON.stringify(latinNames(indexed, edition))],
    [
      wordsFile(name),
      JSON.stringify(
        knownWords(
          all.map((pages) => pages[edition]!.passages.map(({ text }) => text)),
          table,
        ),
      ),
    ],
  ])
  const version = checksum(
    [chunks, ...texts, whole]
      .flat(1)
      .map(([name, payload]) => `${name} ${checksum(payload)}`)
      .join(),
  )
  const ofVersion = ([name, payload]: IndexFile): IndexFile => [name, payload, version]
  const bundle = (folder: string, files: readonly IndexFile[]): Bundles =>
    makeBundles(folder, files.map(ofVersion), bundleSize(urls.length))
  const chunkBundles = bundle(folder, chunks)
  const textBundles = names.map((name, edition) => bundle(textFolder(name), texts[edition]!))
  const folded = synonyms.map((words) => [...new Set(words.map((word) => fold(word, table)))]).filter((words) => words.length > 1)
  const usedSynonyms = groupsInTexts(folded, foldedTexts(all, table))
  const starts = names.map((name, edition): IndexFile => {
    const average = all.reduce((sum, pages) => sum + lengthOf(pages[edition]!), 0) / all.length
    const start = packStart({
      index: { name: folder, firsts: firsts.join(' '), bundles: chunkBundles.lengths },
      letter: names.length > 1 ? letters[edition]! : '',
      otherLetters: letters.filter((_, i) => i !== edition),
      version,
      folds,
      variants: variants[edition]!,
      synonyms: usedSynonyms,
      pages: indexed.map((page) => describePage(page, edition, average)),
      texts: textBundles[edition]!.lengths,
    })
    return [startFile(name), start]
  })
  const single = [...whole, ...starts].map((file) => [file[0], dataScript(ofVersion(file))] as const)
  return [...single, ...[chunkBundles, ...textBundles].flatMap(({ scripts }) => scripts)]
}

function pageIn(editions: Editions, name: string, url: string): SearchablePage {
  const page = editions.get(name)!.get(url)
  if (!page) throw new Error(`${name}/${url} is missing or says nothing to search, but another edition has it`)
  return page
}

/** The folded texts of all pages, once where editions have the same. */
function* foldedTexts(all: readonly SearchablePage[][], table: FoldTable): Generator<string> {
  for (const pages of all) yield* new Set(pages.flatMap(({ passages }) => passages.map(({ text }) => fold(text, table))))
}

/** The characters of a set that fold to the same as another of them. */
function variantsIn(characters: ReadonlySet<string>, table: FoldTable): string {
  const groups = Map.groupBy([...characters].filter(hasHan), (character) => fold(character, table))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flat()
    .join('')
}

function textFiles(name: string, edition: number, page: number, parts: readonly PassageRow[][]): IndexFile[] {
  return parts.map((part, n): IndexFile => {
    const passages = part.flatMap((row) => row[edition] ?? [])
    return [textFile(name, page, n), JSON.stringify(passages.map(({ id, heading, text }): PackedPassage => [id, Number(heading), text]))]
  })
}

const hasHan = (text: string): boolean => /\p{sc=Han}/u.test(text)

function latinNames(indexed: readonly PageInGroup[], edition: number): LatinNames {
  return indexed.map(({ pages }) => {
    const { aliases, pinyin } = pages[edition]!.meta
    return [aliases.filter((name) => !hasHan(name)), syllables(pinyin).join(' ')]
  })
}

/** How many characters a page has. */
const lengthOf = ({ passages }: SearchablePage): number => passages.reduce((sum, { text }) => sum + text.length, 0)

function describePage({ url, pages, record }: PageInGroup, edition: number, average: number): IndexedPage {
  const { title, meta } = pages[edition]!
  const aliases = meta.aliases.filter(hasHan)
  return {
    title,
    url,
    kind: meta.kind,
    ...(meta.pillar.length > 0 && { pillars: meta.pillar }),
    ...(meta.date && { date: meta.date }),
    ...(meta.official && { official: true as const }),
    ...(aliases.length > 0 && { aliases }),
    length: Math.round((averageLength * lengthOf(pages[edition]!)) / average),
    headings: record.headings,
    ...(record.parts && { parts: record.parts }),
  }
}
