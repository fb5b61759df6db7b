/** Searches: from a query to pages in order. The same for the page and the dialog, for http and file://. */
import { foldTable, type FoldTable } from '../../lib/search/fold.ts'
import type { IndexedPage, LatinNames, NamedPage, Start } from '../../lib/search/pages.ts'
import { mostPhrases, parseQuery, phraseOf, type Phrase } from '../../lib/search/query.ts'
import { compare, naming, Place, type Match, type Naming, type Standing } from '../../lib/search/rank.ts'
import { spellings } from '../../lib/search/tokens.ts'
import { runs } from '../../lib/search/units.ts'
import { alternatives } from '../../lib/search/vocabulary.ts'
import { load } from './loader.ts'
import { nearPages, stemPages } from './near.ts'
import { Indexes } from './indexes.ts'
import { openPagefind } from './pagefind.ts'
import { confirm } from './texts.ts'

/** A page found, with what is needed to show it. */
export interface Hit extends Standing {
  info: IndexedPage
  /** Where in its record the first phrase stands, `undefined` if only its names answer. */
  position: number | undefined
}

/** What a search found. */
export interface Answer {
  query: string
  hits: Hit[]
  /** For each phrase the ways to write it that were looked for, as typed first. */
  ways: Phrase[][]
}

/** Where a phrase stands on a page. */
interface Standpoint {
  exact: boolean
  position: number
}

type Standpoints = Map<number, Standpoint>

/** So few others make room for near ones, and so many of those are shown. */
const few = 5
const nearAtMost = 10

/** The search of one edition. */
export class Engine {
  readonly start: Start
  readonly edition: string
  readonly table: FoldTable
  private readonly index: Indexes
  private readonly variants: ReadonlySet<string>
  private named: Promise<NamedPage[]> | undefined

  private constructor(edition: string, start: Start, index: Indexes) {
    this.edition = edition
    this.start = start
    this.index = index
    this.table = foldTable(start.fold)
    this.variants = new Set(start.variants)
  }

  /**
   * Opens the search of an edition.
   * @throws SearchError
   */
  static async open(edition: string): Promise<Engine> {
    const [payload] = await Promise.all([load(`${edition}/start`), openPagefind()])
    const start = JSON.parse(payload) as Start
    return new Engine(edition, start, await Indexes.open(start))
  }

  /** The pages with all the names that a query is compared with. */
  private async pages(ways: readonly Phrase[][]): Promise<NamedPage[]> {
    if (!ways.flat().some(({ units }) => units.some(({ kind }) => kind !== 'han'))) return this.start.pages
    this.named ??= load(`${this.edition}/latin`, this.start.version).then((payload) => {
      const names = JSON.parse(payload) as LatinNames
      return this.start.pages.map((page, i) => {
        const [aliases, pinyin] = names[i]!
        return { ...page, aliases: [...(page.aliases ?? []), ...aliases], ...(pinyin && { pinyin: pinyin.split(' ') }) }
      })
    })
    this.named.catch(() => (this.named = undefined))
    return this.named
  }

  /** Which pages have the characters of a query as they were typed, `undefined` where all have. */
  private async typed(query: string): Promise<ReadonlySet<number> | undefined> {
    const tokens = spellings(query, this.variants)
    if (tokens.length === 0) return undefined
    const found = await Promise.all(tokens.map((token) => this.standing([token])))
    return new Set([...found[0]!.keys()].filter((page) => found.every((places) => places.get(page)?.exact)))
  }

  /** The ways to write a phrase, as typed first. */
  private ways(phrase: Phrase): Phrase[] {
    const others = alternatives(phrase.text, this.start.words).flatMap((text) => runs(text).slice(0, 1).map(phraseOf))
    return [phrase, ...others]
  }

  /** The pages where tokens stand, in this edition or in others only. */
  private async standing(tokens: readonly string[]): Promise<Standpoints> {
    const places = new Map<number, Standpoint>()
    for (const letter of [...this.start.others, this.start.own, '']) {
      const exact = letter === '' || letter === this.start.own
      const found = await this.index.phrase(tokens.map((token) => token + letter))
      for (const [page, { position }] of found) {
        const known = places.get(page)
        places.set(page, { exact, position: known?.exact && exact ? Math.min(known.position, position) : position })
      }
    }
    return places
  }

  /** The pages with a phrase, written one way. */
  private async way(phrase: Phrase): Promise<Standpoints> {
    const atoms = await Promise.all(phrase.atoms.map((tokens) => this.standing(tokens)))
    const held = [...atoms[0]!].filter(([page]) => atoms.every((atom) => atom.has(page)))
    const all: Standpoints = new Map(
      held.map(([page, { position }]) => [page, { exact: atoms.every((atom) => atom.get(page)!.exact), position }]),
    )
    return phrase.loose ? this.sure(phrase, all) : all
  }

  /** Of the pages that may hold a loose phrase, those that do: by the whole word, which is as sure as any; else by their text. */
  private async sure(phrase: Phrase, maybe: Standpoints): Promise<Standpoints> {
    const whole = phrase.whole.length > 0 && maybe.size > 0 ? await this.standing(phrase.whole) : new Map<number, Standpoint>()
    const found = [...maybe].map(async ([page, { exact }]): Promise<[number, Standpoint][]> => {
      const known = whole.get(page)
      if (known?.exact || !exact) return known ? [[page, known]] : []
      const position = await confirm(this, page, phrase)
      return position === undefined ? (known ? [[page, known]] : []) : [[page, { exact, position }]]
    })
    return new Map((await Promise.all(found)).flat())
  }

  /** The pages with a phrase in one of its ways. */
  private async phrase(ways: readonly Phrase[]): Promise<Standpoints> {
    const all: Standpoints = new Map()
    for (const [i, way] of ways.entries()) {
      for (const [page, { exact, position }] of await this.way(way)) {
        if (!all.has(page)) all.set(page, { exact: exact && i === 0, position })
      }
    }
    return all
  }

  /**
   * Searches.
   * @returns pages in order, a page once
   * @throws SearchError
   */
  async search(query: string): Promise<Answer> {
    const all = parseQuery(query, this.table)
    const phrases = all.slice(0, mostPhrases)
    const ways = phrases.map((phrase) => this.ways(phrase))
    if (ways.length === 0) return { query, hits: [], ways }
    const [pages, typed, places] = await Promise.all([
      this.pages(ways),
      this.typed(query),
      Promise.all(ways.map((way) => this.phrase(way))),
    ])
    const weights = await this.weights(phrases)
    const hits = pages.flatMap((info, page): Hit[] => {
      const at = places.map((found) => found.get(page))
      const name = naming(info, query, ways, this.table)
      if (!name && !at.every(Boolean)) return []
      const asTyped = name ? name.title && info.title.includes(query.trim()) : (typed?.has(page) ?? true)
      return [this.hit(info, page, asTyped, at, name, weights.get(page) ?? 0)]
    })
    if (all.length > phrases.length) for (const hit of hits) hit.match = 'near'
    const known = new Set(hits.map(({ page }) => page))
    const stems = await stemPages(phrases, places, (tokens) => this.standing(tokens))
    for (const [page, { position }] of stems) if (!known.has(page)) hits.push(this.nearHit(page, phrases.length, position))
    if (hits.length < few) hits.push(...(await this.near(phrases, places, new Set(hits.map(({ page }) => page)))))
    return { query, hits: hits.sort(compare), ways }
  }

  private hit(
    info: IndexedPage,
    page: number,
    asTyped: boolean,
    at: (Standpoint | undefined)[],
    name: Naming | undefined,
    weight: number,
  ): Hit {
    const match: Match = at.every((place) => place?.exact) ? 'exact' : at.every(Boolean) ? 'vocabulary' : 'near'
    const position = at.find(Boolean)?.position
    const heading = at.every((place) => place && place.position < info.headings)
    const place = name?.place ?? (heading ? Place.heading : Place.body)
    return {
      info,
      page,
      match,
      place,
      asTyped,
      official: info.official ?? false,
      relevance: name ? name.share : weight,
      date: info.date ?? '',
      position,
    }
  }

  /** How much pages have to do with the phrases: BM25 over six tokens at most. */
  private async weights(phrases: readonly Phrase[]): Promise<Map<number, number>> {
    const tokens = [...new Set(phrases.flatMap(({ units, atoms }) => (units.length === 1 && units[0]!.kind === 'han' ? [] : atoms.flat())))]
    const step = Math.max(1, tokens.length / 6)
    const some = tokens.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, 6)
    if (some.length === 0) return new Map()
    return new Map([...(await this.index.weigh(some))].map(([page, { score }]) => [page, score]))
  }

  private async near(phrases: readonly Phrase[], places: readonly Standpoints[], without: ReadonlySet<number>): Promise<Hit[]> {
    const found = await nearPages(phrases, places, (tokens) => this.standing(tokens))
    const pages = [...found].filter(([page]) => !without.has(page)).sort((a, b) => b[1].relevance - a[1].relevance || a[0] - b[0])
    return pages.slice(0, nearAtMost).map(([page, { relevance, position }]) => this.nearHit(page, relevance, position))
  }

  private nearHit(page: number, relevance: number, position: number): Hit {
    const info = this.start.pages[page]!
    const place = Place.body
    return { info, page, match: 'near', place, asTyped: false, official: info.official ?? false, relevance, date: info.date ?? '', position }
  }
}
