/** The search of one edition: from a query to pages in order. */
import { averageLength, type PageWithNames } from '../contract.ts'
import { MAX_PHRASES, parseQuery, type Phrase } from '../match/query.ts'
import {
  compareHits,
  inverseDocumentFrequency,
  MatchField,
  matchNames,
  termFrequency,
  type MatchKind,
  type NameMatch,
} from '../match/rank.ts'
import { withSynonyms } from '../match/synonyms.ts'
import { characterSet, spellingTokens, wholeWordToken, type CharacterSet } from '../match/tokens.ts'
import { splitRuns } from '../match/units.ts'
import { fold } from '../../../lib/fold.ts'
import { loadScript } from '../../../client/load-script.ts'
import { EditionData } from './edition-data.ts'
import type { Answer, Hit, Searched } from './hits.ts'
import { SearchError, type IndexFiles } from './loader.ts'
import { Lookup, type Occurrence, type Occurrences } from './lookup.ts'
import type {} from './meant.ts'
import type {} from './near.ts'
import { openIndex } from './token-index.ts'

/** Near results are added to fewer hits than this. */
const MIN_HITS = 5
/** More pages that hold only half of the query are not added. */
const MAX_NEAR = 10

/**
 * Gives what a script brings that most searches do without.
 * @throws SearchError
 */
async function getPart<Name extends 'apecSearchNear' | 'apecSearchMeant'>(
  name: Name,
  file: string,
): Promise<NonNullable<(typeof globalThis)[Name]>> {
  if (!globalThis[name]) await loadScript(`scripts/${file}`)
  if (!globalThis[name]) throw new SearchError('missing', file)
  return globalThis[name]
}

/** The search of one edition. */
export class EditionSearch {
  readonly data: EditionData
  private readonly lookup: Lookup
  private readonly variants: CharacterSet

  private constructor(data: EditionData, lookup: Lookup) {
    this.data = data
    this.lookup = lookup
    this.variants = characterSet(data.start.variants)
  }

  /**
   * Opens the search of an edition.
   * @param newerThan - the version of an index that no longer fits the site
   * @throws SearchError
   */
  static async open(files: IndexFiles, edition: string, newerThan?: string): Promise<EditionSearch> {
    const loading = EditionData.load(files, edition, newerThan)
    // The first use of its pattern takes a while, and now there is time.
    splitRuns('亞')
    const data = await loading
    return new EditionSearch(data, new Lookup(openIndex(files, data.start.index, data.start.version), data))
  }

  /** Every page with how its names answer a query. */
  private async matchAllNames(
    query: string,
    phrases: readonly Phrase[][],
  ): Promise<{ info: PageWithNames; name: NameMatch | undefined }[]> {
    const isLatin = phrases.flat().some(({ units }) => units.some(({ kind }) => kind !== 'han'))
    const pages: readonly PageWithNames[] = isLatin ? await this.data.namedPages() : this.data.start.pages
    // The files that the index needs are asked for first; names are compared while they are on their way.
    await new Promise((resolve) => setTimeout(resolve))
    return pages.map((info) => ({ info, name: matchNames(info, query, phrases, this.data.table) }))
  }

  /** Which pages of the edition have all of some tokens, `undefined` if there are no tokens. */
  private async pagesWithAll(tokens: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    if (tokens.length === 0) return undefined
    const found = await Promise.all(tokens.map((token) => this.lookup.tokens([token])))
    return new Set([...found[0]!.keys()].filter((page) => found.every((occurrences) => occurrences.get(page)?.exact)))
  }

  /**
   * Searches.
   * @returns pages in order, a page once
   * @throws SearchError
   */
  async search(query: string): Promise<Answer> {
    const { phrases, typed, found, hits } = await this.find(query)
    const answer: Answer = { query, phrases, hits }
    if (phrases.length > 0 && hits.length < MIN_HITS) {
      const [first, more] = typed.flatMap(({ units }) => units)
      const isWord = !more && first!.kind === 'word'
      // Words of the same stem are nearer to a word than another spelling of it; to anything else what was meant is nearer than a half of it.
      const stems = isWord ? await this.nearHits(typed, found, hits) : []
      const meant = stems.length > 0 ? undefined : await this.findMeant(query, typed, found, hits)
      if (meant) {
        if (hits.length === 0) answer.instead = meant.query
        const known = new Set(hits.map(({ page }) => page))
        for (const hit of meant.hits) if (!known.has(hit.page)) hits.push({ ...hit, match: 'near', meant })
      } else hits.push(...(isWord ? stems : await this.nearHits(typed, found, hits)))
    }
    hits.sort(compareHits)
    return answer
  }

  /** What is found for another query that may have been meant; `undefined` if there is none that finds something. */
  private async findMeant(
    query: string,
    typed: readonly Phrase[],
    found: readonly Occurrences[],
    hits: readonly Hit[],
  ): Promise<(Searched & { hits: Hit[] }) | undefined> {
    // Words with a hyphen or a space may be written as one elsewhere. All other ways are for what is nowhere.
    if (hits.length > 0 && !/[a-z][-‐‑\s][a-z]/i.test(query)) return undefined
    const meantQueries = await getPart('apecSearchMeant', 'search-meant.js')
    const { table, start } = this.data
    const held = new Set(typed.flatMap(({ text }, i) => (found[i]!.size > 0 ? [text] : [])))
    const known = {
      table,
      words: typed.some(({ units }) => units.some(({ kind }) => kind === 'word')) ? await this.data.words() : [],
      names: start.pages.flatMap(({ title, aliases = [] }) => [title, ...aliases]),
      holds: (phrase: string) => held.has(phrase),
    }
    let best: (Searched & { hits: Hit[] }) | undefined
    for (const meant of meantQueries(query, known)) {
      const found = await this.find(meant)
      if (found.hits.length > (best?.hits.length ?? 0)) best = { ...found, query: meant }
      if (found.hits.length >= MIN_HITS) break
    }
    return best
  }

  /** Finds the pages that hold a query, or have it as a name; in no order. */
  private async find(query: string): Promise<Searched & { typed: Phrase[]; found: Occurrences[]; hits: Hit[] }> {
    const all = parseQuery(query, this.data.table)
    const typed = all.slice(0, MAX_PHRASES)
    const phrases = typed.map((phrase) => withSynonyms(phrase, this.data.start.synonyms))
    if (phrases.length === 0) return { query, phrases, typed, found: [], hits: [] }
    const spelling = spellingTokens(query, this.variants)
    const wholeWords = typed.flatMap(({ units: [unit, more] }) => (unit!.kind === 'word' && !more ? [wholeWordToken(unit!)] : []))
    const [named, withSpelling, withWholeWords, found] = await Promise.all([
      this.matchAllNames(query, phrases),
      this.pagesWithAll(spelling),
      this.pagesWithAll(wholeWords),
      Promise.all(phrases.map((alternatives) => this.lookup.phrase(alternatives))),
    ])
    const positions = await Promise.all(typed.map((phrase) => this.lookup.positions(phrase)))
    const weights = found.map(({ size }) => inverseDocumentFrequency(size, named.length))
    const hits = named.flatMap(({ info, name }, page): Hit[] => {
      const occurrences = found.map((pages) => pages.get(page))
      if (!name && !occurrences.every(Boolean)) return []
      const onPage = positions.map((pages) => pages.get(page) ?? [])
      const bm25 = (): number =>
        onPage.reduce((sum, { length }, i) => sum + weights[i]! * termFrequency(length, info.length / averageLength), 0)
      return [
        {
          ...this.rankFields(page, occurrences, name),
          info,
          wholeWords: withWholeWords?.has(page) ?? true,
          asTyped: name ? name.title && this.isSpelt(info.title, spelling) : (withSpelling?.has(page) ?? true),
          relevance: name?.share ?? bm25(),
          // Of a phrase without known positions, the place where it was found first.
          positions: () => onPage.map((all, i) => (all.length > 0 ? all : occurrences[i] ? [occurrences[i].position] : [])),
        },
      ]
    })
    if (all.length > typed.length) for (const hit of hits) hit.match = 'near'
    return { query, phrases, typed, found, hits }
  }

  private isSpelt(title: string, spelling: readonly string[]): boolean {
    const inTitle = new Set(spellingTokens(title, this.variants))
    return spelling.every((token) => inTitle.has(token))
  }

  /** What the order needs to know of a page, as far as it follows from where the phrases stand. */
  private rankFields(
    page: number,
    occurrences: readonly (Occurrence | undefined)[],
    name: NameMatch | undefined,
  ): Pick<Hit, 'page' | 'match' | 'field' | 'official' | 'date'> {
    const { headings, official = false, date = '' } = this.data.start.pages[page]!
    const match: MatchKind = occurrences.every((one) => one?.exact) ? 'exact' : occurrences.every(Boolean) ? 'vocabulary' : 'near'
    const inHeadings = occurrences.every((one) => one && one.position < headings)
    return { page, match, field: name?.field ?? (inHeadings ? MatchField.heading : MatchField.body), official, date }
  }

  /** Near results, where there are few hits: first pages with words of the same stem, then pages with half of the query. */
  private async nearHits(phrases: readonly Phrase[], found: readonly Occurrences[], hits: readonly Hit[]): Promise<Hit[]> {
    const { nearPages, stemPages } = await getPart('apecSearchNear', 'search-near.js')
    const known = new Set(hits.map(({ page }) => page))
    const lookUp = (tokens: string[]): Promise<Occurrences> => this.lookup.tokens(tokens)
    const stems = [...(await stemPages(phrases, found, lookUp))].filter(([page]) => !known.has(page))
    const sameStem = stems.map(([page, { position }]) => this.nearHit(page, phrases.length, position))
    if (hits.length + sameStem.length >= MIN_HITS) return sameStem
    for (const { page } of sameStem) known.add(page)
    const near = [...(await nearPages(phrases, found, lookUp, (token) => this.lookup.cost(token)))].filter(([page]) => !known.has(page))
    // A page whose Chinese name is a part of the query is what it is about.
    const query = phrases.map(({ units }) => units.map(({ text }) => text).join('')).join(' ')
    const isNamed = (page: number): number => {
      const { title, aliases = [] } = this.data.start.pages[page]!
      return [title, ...aliases].some((name) => /\p{sc=Han}{2}/u.test(name) && query.includes(fold(name, this.data.table))) ? 1 : 0
    }
    const best = near
      .map(([page, { relevance, position }]) => ({ page, position, relevance: isNamed(page) + relevance }))
      .sort((a, b) => b.relevance - a.relevance || a.page - b.page)
      .slice(0, MAX_NEAR)
    return [...sameStem, ...best.map(({ page, relevance, position }) => this.nearHit(page, relevance, position))]
  }

  private nearHit(page: number, relevance: number, position: number): Hit {
    const info = this.data.start.pages[page]!
    return {
      ...this.rankFields(page, [undefined], undefined),
      // An official term comes first for its own names alone.
      official: false,
      info,
      wholeWords: false,
      asTyped: false,
      relevance,
      positions: () => [[position]],
    }
  }
}
