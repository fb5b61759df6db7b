/** Searches: from a query to pages in order. The same for the page and the dialog, for http and file://. */
import { foldTable, type FoldTable } from '../match/fold.ts'
import { averageLength, type IndexedPage, type LatinNames, type NamedPage, type Start } from '../match/index-data.ts'
import { mostPhrases, parseQuery, type Phrase } from '../match/query.ts'
import { compare, frequency, naming, Place, rarity, type Match, type Naming, type Standing } from '../match/rank.ts'
import { charactersOf, spellings, wholeWord, type Characters } from '../match/tokens.ts'
import { runs } from '../match/units.ts'
import { waysOf } from '../match/vocabulary.ts'
import { Indexes } from './indexes.ts'
import { load } from './loader.ts'
import { Lookup, type Standpoint, type Standpoints } from './lookup.ts'
import { nearPages, stemPages } from './near-pages.ts'
import { openPagefind, renewPagefind } from './pagefind-instance.ts'
import { confirm } from './page-texts.ts'

/** A page found, with what is needed to show it. */
export interface Hit extends Standing {
  info: IndexedPage
  /**
   * Where in the page's record, in tokens, what was found stands: for each phrase, of a near page for all of them; empty if only
   * names answer.
   */
  spots(): number[][]
}

/** What a search found. */
export interface Answer {
  query: string
  hits: Hit[]
  /** For each phrase the ways to write it that were looked for, as typed first. */
  ways: Phrase[][]
}

/** So few others make room for near ones, and so many of those are shown. */
const few = 5
const nearAtMost = 10

/** So many tokens of a query say where it stands, but of each phrase two at least. */
const located = 6

/** The search of one edition. */
export class Engine {
  readonly start: Start
  readonly edition: string
  readonly table: FoldTable
  private readonly lookup: Lookup
  private readonly variants: Characters
  private latin: Promise<NamedPage[]> | undefined

  private constructor(edition: string, start: Start, index: Indexes) {
    this.edition = edition
    this.start = start
    this.lookup = new Lookup(index, start, (page, phrase) => confirm(this, page, phrase))
    this.table = foldTable(start.fold)
    this.variants = charactersOf(start.variants)
  }

  /**
   * Opens the search of an edition.
   * @param newerThan - the version of an index that no longer fits the site: past any cache, what is there now
   * @throws SearchError
   */
  static async open(edition: string, newerThan?: string): Promise<Engine> {
    const files = Promise.all([load(`${edition}/start`, { newerThan }), openPagefind()])
    // Its pattern is made ready at the first use, which takes a while; now there is time.
    runs('亞')
    const [payload] = await files
    const start = JSON.parse(payload) as Start
    await renewPagefind(start.engine)
    return new Engine(edition, start, await Indexes.open(start))
  }

  /** The pages with all the names that a query is compared with. */
  private async pages(ways: readonly Phrase[][]): Promise<NamedPage[]> {
    if (!ways.flat().some(({ units }) => units.some(({ kind }) => kind !== 'han'))) return this.start.pages
    this.latin ??= load(`${this.edition}/latin`, this.start).then((payload) => {
      const names = JSON.parse(payload) as LatinNames
      return this.start.pages.map((page, i) => {
        const [aliases, pinyin] = names[i]!
        return { ...page, aliases: [...(page.aliases ?? []), ...aliases], ...(pinyin && { pinyin: pinyin.split(' ') }) }
      })
    })
    this.latin.catch(() => (this.latin = undefined))
    return this.latin
  }

  /** What the names of every page have to do with a query. */
  private async named(query: string, ways: readonly Phrase[][]): Promise<{ info: NamedPage; name: Naming | undefined }[]> {
    const pages = await this.pages(ways)
    // What the index needs is asked for first: names are compared while it is on its way.
    await new Promise((resolve) => setTimeout(resolve))
    return pages.map((info) => ({ info, name: naming(info, query, ways, this.table) }))
  }

  /** Which pages have all of some tokens, `undefined` where there are none. */
  private async holding(tokens: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    if (tokens.length === 0) return undefined
    const found = await Promise.all(tokens.map((token) => this.lookup.standing([token])))
    return new Set([...found[0]!.keys()].filter((page) => found.every((places) => places.get(page)?.exact)))
  }

  /**
   * Searches.
   * @returns pages in order, a page once
   * @throws SearchError
   */
  async search(query: string): Promise<Answer> {
    const all = parseQuery(query, this.table)
    const phrases = all.slice(0, mostPhrases)
    const ways = phrases.map((phrase) => waysOf(phrase, this.start.words))
    if (ways.length === 0) return { query, hits: [], ways }
    const spelt = spellings(query, this.variants)
    const [named, typed, whole, places] = await Promise.all([
      this.named(query, ways),
      this.holding(spelt),
      this.holding(phrases.flatMap(({ units: [unit, more] }) => (unit!.kind === 'word' && !more ? [wholeWord(unit!)] : []))),
      Promise.all(ways.map((way) => this.lookup.phrase(way))),
    ])
    const most = Math.max(2, Math.floor(located / phrases.length))
    const spots = await Promise.all(phrases.map((phrase) => this.lookup.spots(phrase, most)))
    const worth = places.map(({ size }) => rarity(size, named.length))
    const hits = named.flatMap(({ info, name }, page): Hit[] => {
      const at = places.map((found) => found.get(page))
      if (!name && !at.every(Boolean)) return []
      const asTyped = name ? name.title && this.isSpelt(info.title, spelt) : (typed?.has(page) ?? true)
      const there = spots.map((found) => found.get(page) ?? [])
      const relevance =
        name?.share ?? there.reduce((sum, { length }, i) => sum + worth[i]! * frequency(length, info.length / averageLength), 0)
      // Where its phrases stand: wherever they may, else where each was found first.
      const allSpots = (): number[][] => there.map((places, i) => (places.length > 0 ? places : at[i] ? [at[i].position] : []))
      return [{ ...this.judge(info, at, name), page, whole: whole?.has(page) ?? true, asTyped, relevance, spots: allSpots }]
    })
    if (all.length > phrases.length) for (const hit of hits) hit.match = 'near'
    hits.push(...(await this.others(phrases, places, hits)))
    return { query, hits: hits.sort(compare), ways }
  }

  private isSpelt(title: string, spelt: readonly string[]): boolean {
    const there = new Set(spellings(title, this.variants))
    return spelt.every((token) => there.has(token))
  }

  private judge(info: IndexedPage, at: readonly (Standpoint | undefined)[], name: Naming | undefined) {
    const match: Match = at.every((place) => place?.exact) ? 'exact' : at.every(Boolean) ? 'vocabulary' : 'near'
    const heading = at.every((place) => place && place.position < info.headings)
    const place = name?.place ?? (heading ? Place.heading : Place.body)
    return { info, match, place, official: info.official ?? false, date: info.date ?? '' }
  }

  /** What comes near, where the hits are few: pages with words of the same stem, then those with some of what was typed. */
  private async others(phrases: readonly Phrase[], places: readonly Standpoints[], hits: readonly Hit[]): Promise<Hit[]> {
    if (hits.length >= few) return []
    const known = new Set(hits.map(({ page }) => page))
    const standing = (tokens: string[]): Promise<Standpoints> => this.lookup.standing(tokens)
    const stems = [...(await stemPages(phrases, places, standing))].filter(([page]) => !known.has(page))
    const found = stems.map(([page, { position }]) => this.near(page, phrases.length, position))
    if (hits.length + found.length >= few) return found
    for (const { page } of found) known.add(page)
    const near = [...(await nearPages(phrases, places, standing))].filter(([page]) => !known.has(page))
    const best = near.sort((a, b) => b[1].relevance - a[1].relevance || a[0] - b[0]).slice(0, nearAtMost)
    return [...found, ...best.map(([page, { relevance, position }]) => this.near(page, relevance, position))]
  }

  private near(page: number, relevance: number, position: number): Hit {
    const info = this.start.pages[page]!
    return { ...this.judge(info, [undefined], undefined), page, whole: false, asTyped: false, relevance, spots: () => [[position]] }
  }
}
