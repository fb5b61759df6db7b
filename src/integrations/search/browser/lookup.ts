/** Looks tokens and phrases up in the index: which pages hold them, in the reader's edition or only in one that shares the index. */
import type { Phrase } from '../match/query.ts'
import { wholeWordToken } from '../match/tokens.ts'
import type { EditionData } from './edition-data.ts'
import type { TokenIndex } from './pagefind-index.ts'
import { findInText } from './passages.ts'

/** Where something stands on a page. */
export interface Occurrence {
  /** Whether it stands in the reader's edition, as typed. */
  exact: boolean
  /** The first place, in tokens from the beginning of the page's record. */
  position: number
}

/** Pages, by number, with what stands on them. */
export type Occurrences = Map<number, Occurrence>

/** The positions at which a row of so many neighbouring positions begins. */
function rowStarts(positions: readonly number[], length: number): number[] {
  if (length === 1) return [...positions].sort((a, b) => a - b)
  const all = new Set(positions)
  const starts = [...all].filter((start) => Array.from({ length }, (_, i) => start + i).every((position) => all.has(position)))
  return starts.sort((a, b) => a - b)
}

/** Looks things up for one edition. */
export class Lookup {
  private readonly index: TokenIndex
  private readonly data: Pick<EditionData, 'start' | 'table' | 'passages'>

  constructor(index: TokenIndex, data: Pick<EditionData, 'start' | 'table' | 'passages'>) {
    this.index = index
    this.data = data
  }

  /**
   * The pages where tokens stand side by side.
   * @throws SearchError
   */
  async tokens(tokens: readonly string[]): Promise<Occurrences> {
    const { letter: ownLetter, otherLetters } = this.data.start
    const letters = [...new Set(['', ownLetter, ...otherLetters])]
    const found = await Promise.all(letters.map((letter) => this.index.quoted(tokens.map((token) => token + letter))))
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
   * All positions of a phrase, or of the beginning of a long one, on the pages of the reader's edition. Of a word these are the
   * passages that hold it whole. A single Han character has none: an unquoted search for it would find thousands of pairs.
   * @param maxTokens - how many tokens of the phrase are looked up
   * @throws SearchError
   */
  async positions({ units, required }: Phrase, maxTokens: number): Promise<Map<number, number[]>> {
    const [only, more] = units
    if (!more && only!.kind === 'han') return new Map()
    // A search for the beginning of a word would depend on which files earlier searches have loaded.
    const isWord = !more && only!.kind === 'word'
    const tokens = isWord ? [wholeWordToken(only!)] : required[0]!.slice(0, maxTokens)
    // An unquoted search also finds the tokens of other editions, which begin with the same. Their positions are taken away.
    const inOthers = this.data.start.otherLetters.map((letter) => this.index.unquotedWhereQuoted(tokens.map((token) => token + letter)))
    const [found, ...others] = await Promise.all([
      isWord ? this.index.unquotedWhereQuoted(tokens) : this.index.unquoted(tokens),
      ...inOthers,
    ])
    return new Map(
      [...found].map(([page, positions]) => {
        const foreign = new Set(others.flatMap((other) => other.get(page) ?? []))
        const own = positions.filter((position) => !foreign.has(position))
        return [page, rowStarts(own, tokens.length)]
      }),
    )
  }
}
