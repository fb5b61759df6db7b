/** Looks tokens and phrases up in the index: which pages hold them, in the reader's edition or only in one that shares the index. */
import type { Phrase } from '../match/query.ts'
import { coveringPairs, wholeWordToken } from '../match/tokens.ts'
import type { EditionData } from './edition-data.ts'
import { findInText } from './passages.ts'
import type { Places, TokenIndex } from './token-index.ts'

/** Where something stands on a page. */
export interface Occurrence {
  /** Whether it stands in the reader's edition, as typed. */
  exact: boolean
  /** The first place, in tokens from the beginning of the page's record. */
  position: number
}

/** Pages, by number, with what stands on them. */
export type Occurrences = Map<number, Occurrence>

/** So many pairs of a phrase are asked for first. Where no page has them there is no need to ask for the others. */
const ASKED_FIRST = 2

/** Looks things up for one edition. */
export class Lookup {
  private readonly index: TokenIndex
  private readonly data: Pick<EditionData, 'start' | 'table' | 'passages'>

  constructor(index: TokenIndex, data: Pick<EditionData, 'start' | 'table' | 'passages'>) {
    this.index = index
    this.data = data
  }

  /** How many bytes must be loaded to look a token up. */
  cost(token: string): number {
    return this.index.cost(token)
  }

  /** Where tokens of one edition stand side by side: a token, or the pairs of a run. */
  private async row(tokens: readonly string[]): Promise<Places> {
    const costs = tokens.map((token) => this.index.cost(token))
    const chosen = coveringPairs(costs).sort((one, other) => costs[one]! - costs[other]!)
    let starts: Places | undefined
    for (const asked of [chosen.slice(0, ASKED_FIRST), chosen.slice(ASKED_FIRST)]) {
      const found = await Promise.all(asked.map((i) => this.index.places(tokens[i]!)))
      for (const [n, places] of found.entries()) starts = rowStarts(starts, places, asked[n]!)
      if (starts?.size === 0) break
    }
    return starts ?? new Map()
  }

  /**
   * The pages where tokens stand side by side.
   * @throws SearchError
   */
  async tokens(tokens: readonly string[]): Promise<Occurrences> {
    const { letter: ownLetter, otherLetters } = this.data.start
    const letters = [...new Set(['', ownLetter, ...otherLetters])]
    const found = await Promise.all(letters.map((letter) => this.row(tokens.map((token) => token + letter))))
    const occurrences: Occurrences = new Map()
    for (const [i, pages] of found.entries()) {
      const exact = letters[i] === '' || letters[i] === ownLetter
      for (const [page, [position = 0]] of pages) {
        const known = occurrences.get(page)
        // Exact ones are read first; others do not change them.
        if (!known || known.exact === exact) occurrences.set(page, { exact, position: Math.min(known?.position ?? position, position) })
      }
    }
    return occurrences
  }

  /**
   * The pages with a phrase or one of its synonyms.
   * @param alternatives - the phrase as typed, and its synonyms, which are never exact
   * @throws SearchError
   */
  async phrase(alternatives: readonly Phrase[]): Promise<Occurrences> {
    const all: Occurrences = new Map()
    const found = await Promise.all(alternatives.map((phrase) => this.onePhrase(phrase)))
    for (const [i, occurrences] of found.entries()) {
      for (const [page, { exact, position }] of occurrences) {
        if (!all.has(page)) all.set(page, { exact: exact && i === 0, position })
      }
    }
    return all
  }

  private async onePhrase(phrase: Phrase): Promise<Occurrences> {
    const required = await Promise.all(phrase.required.map((tokens) => this.tokens(tokens)))
    const pages = [...required[0]!].filter(([page]) => required.every((occurrences) => occurrences.has(page)))
    const all: Occurrences = new Map(
      pages.map(([page, { position }]) => [page, { exact: required.every((occurrences) => occurrences.get(page)!.exact), position }]),
    )
    return phrase.uncertain ? this.confirm(phrase, all) : all
  }

  /**
   * Keeps the pages that really hold an uncertain phrase. A page is certain if the phrase stands there with its last word as a whole
   * word; the text of the others is read. The text of other editions is not loaded: a page that may hold the phrase in one of them
   * only is kept if the whole word stands there.
   */
  private async confirm(phrase: Phrase, candidates: Occurrences): Promise<Occurrences> {
    const whole: Occurrences = phrase.wholePairs.length > 0 && candidates.size > 0 ? await this.tokens(phrase.wholePairs) : new Map()
    const confirmed = [...candidates].map(async ([page, { exact }]): Promise<[number, Occurrence][]> => {
      const known = whole.get(page)
      if (exact && !known?.exact) {
        const position = await findInText(this.data, page, phrase)
        if (position !== undefined) return [[page, { exact, position }]]
      }
      return known ? [[page, known]] : []
    })
    return new Map((await Promise.all(confirmed)).flat())
  }

  /**
   * All positions of a phrase on the pages of the reader's edition. Of a word these are the passages that hold it whole. A single Han
   * character has none: the index knows only that it stands on a page.
   * @throws SearchError
   */
  async positions({ units, required }: Phrase): Promise<Places> {
    const [only, more] = units
    if (!more && only!.kind === 'han') return new Map()
    // How often the beginning of a word stands there says nothing of the word.
    const tokens = !more && only!.kind === 'word' ? [wholeWordToken(only!)] : required[0]!
    const all: Places = new Map()
    for (const letter of new Set(['', this.data.start.letter]))
      for (const [page, places] of await this.row(tokens.map((token) => token + letter)))
        all.set(
          page,
          [...(all.get(page) ?? []), ...places].sort((one, other) => one - other),
        )
    return all
  }
}

/**
 * Where a row of tokens begins.
 * @param starts - where it can begin, as far as is known
 * @param places - of one of its tokens
 * @param offset - how many tokens stand before that one
 */
function rowStarts(starts: Places | undefined, places: Places, offset: number): Places {
  const left: Places = new Map()
  for (const [page, all] of places) {
    const known = starts && new Set(starts.get(page))
    const begins = all.map((place) => place - offset).filter((place) => place >= 0 && (!known || known.has(place)))
    if (begins.length > 0) left.set(page, begins)
  }
  return left
}
