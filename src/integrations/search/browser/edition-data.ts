/** What the index says of an edition and its pages, apart from its tokens: loaded from files when it is needed. */
import {
  anchorsFile,
  countParts,
  findInBundles,
  latinFile,
  readStart,
  startFile,
  textFile,
  textFolder,
  wordsFile,
  type BundlePlace,
  type LatinNames,
  type PageWithNames,
  type PackedPassage,
  type PassageAnchors,
  type StartFile,
} from '../contract.ts'
import { fold, foldTable, type FoldTable } from '../../../lib/fold.ts'
import type { SearchPassage } from '../match/passage.ts'
import type { IndexFiles } from './loader.ts'

/** The data of an edition. What is loaded later has the version of the start file. All its functions throw `SearchError`. */
export class EditionData {
  readonly start: StartFile
  readonly table: FoldTable
  private readonly files: IndexFiles
  private readonly edition: string
  private named: Promise<PageWithNames[]> | undefined

  private constructor(files: IndexFiles, edition: string, start: StartFile) {
    this.files = files
    this.edition = edition
    this.start = start
    this.table = foldTable(start.folds)
  }

  /**
   * Loads what is needed before a search.
   * @param newerThan - a version that no longer fits the site
   */
  static async load(files: IndexFiles, edition: string, newerThan?: string): Promise<EditionData> {
    return new EditionData(files, edition, readStart(await files.load(startFile(edition), { newerThan })))
  }

  private async read<Data>(file: string, place?: BundlePlace): Promise<Data> {
    return JSON.parse(await this.files.load(file, { version: this.start.version }, place)) as Data
  }

  /** The pages with all their names, also those in Latin letters. */
  namedPages(): Promise<PageWithNames[]> {
    this.named ??= this.read<LatinNames>(latinFile(this.edition)).then((names) =>
      this.start.pages.map((page, i) => {
        const [aliases, pinyin] = names[i]!
        return { ...page, aliases: [...(page.aliases ?? []), ...aliases], ...(pinyin && { pinyin: pinyin.split(' ') }) }
      }),
    )
    this.named.catch(() => (this.named = undefined))
    return this.named
  }

  /** The words in Latin letters of the pages and of their names, folded, the likeliest first. */
  async words(): Promise<string[]> {
    const [words, pages] = await Promise.all([this.read<string>(wordsFile(this.edition)), this.namedPages()])
    const inNames = pages.flatMap(({ title, aliases = [], pinyin = [] }) => [
      ...[title, ...aliases].flatMap((name) => fold(name, this.table).match(/[a-z]{4,}/g) ?? []),
      pinyin.join(''),
    ])
    return [...new Set([...words.split(' '), ...inNames])].filter(Boolean)
  }

  /** A part of a page's text. */
  async passages(page: number, part: number): Promise<SearchPassage[]> {
    const { pages, texts } = this.start
    const before = pages.slice(0, page).reduce((sum, info) => sum + countParts(info), 0)
    const place = findInBundles(textFolder(this.edition), texts, before + part)
    const passages = await this.read<PackedPassage[]>(textFile(this.edition, page, part), place)
    return passages.map(([id, heading, text]) => ({ id, heading: heading === 1, text }))
  }

  /** The ids of all passages, for each page. */
  anchors(): Promise<PassageAnchors[]> {
    return this.read(anchorsFile(this.edition))
  }
}
