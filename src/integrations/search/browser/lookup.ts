/** Where tokens and phrases stand: in the reader's edition, or only in others that share its index. */
import type { Start } from '../match/index-data.ts'
import type { Phrase } from '../match/query.ts'
import { wholeWord } from '../match/tokens.ts'
import type { Indexes } from './indexes.ts'

/** Where a phrase stands on a page. */
export interface Standpoint {
  /** Whether it stands in the reader's edition, as typed. */
  exact: boolean
  /** The first place, in tokens from the beginning of the page's record. */
  position: number
}

/** Pages, by number, with what stands on them. */
export type Standpoints = Map<number, Standpoint>

/** Reads a page's text to see whether it holds a phrase: gives about where, `undefined` if it does not. */
export type Confirm = (page: number, phrase: Phrase) => Promise<number | undefined>

/** The places among some where so many tokens in a row begin. */
function runStarts(positions: readonly number[], length: number): number[] {
  if (length === 1) return positions.toSorted((a, b) => a - b)
  const there = new Set(positions)
  const starts = [...there].filter((start) => Array.from({ length }, (_, i) => start + i).every((at) => there.has(at)))
  return starts.sort((a, b) => a - b)
}

/** Looks things up in the indexes of an edition. */
export class Lookup {
  private readonly index: Indexes
  private readonly start: Pick<Start, 'own' | 'others'>
  private readonly confirm: Confirm

  constructor(index: Indexes, start: Pick<Start, 'own' | 'others'>, confirm: Confirm) {
    this.index = index
    this.start = start
    this.confirm = confirm
  }

  /**
   * The pages where tokens stand side by side.
   * @throws SearchError
   */
  async standing(tokens: readonly string[]): Promise<Standpoints> {
    const { own, others } = this.start
    const letters = [...new Set(['', own, ...others])]
    const found = await Promise.all(letters.map((letter) => this.index.phrase(tokens.map((token) => token + letter))))
    const places: Standpoints = new Map()
    for (const [i, pages] of found.entries()) {
      const exact = letters[i] === '' || letters[i] === own
      for (const [page, [position = 0]] of pages) {
        const known = places.get(page)
        // What is exact comes first, and stays.
        if (!known || known.exact === exact) places.set(page, { exact, position: Math.min(known?.position ?? position, position) })
      }
    }
    return places
  }

  /**
   * The pages with a phrase in one of the ways to write it; only in the first is it exact.
   * @throws SearchError
   */
  async phrase(ways: readonly Phrase[]): Promise<Standpoints> {
    const all: Standpoints = new Map()
    for (const [i, found] of (await Promise.all(ways.map((way) => this.way(way)))).entries()) {
      for (const [page, { exact, position }] of found) {
        if (!all.has(page)) all.set(page, { exact: exact && i === 0, position })
      }
    }
    return all
  }

  private async way(phrase: Phrase): Promise<Standpoints> {
    const atoms = await Promise.all(phrase.atoms.map((tokens) => this.standing(tokens)))
    const held = [...atoms[0]!].filter(([page]) => atoms.every((atom) => atom.has(page)))
    const all: Standpoints = new Map(
      held.map(([page, { position }]) => [page, { exact: atoms.every((atom) => atom.get(page)!.exact), position }]),
    )
    return phrase.loose ? this.sure(phrase, all) : all
  }

  /**
   * Of the pages that may hold a loose phrase, those that do: by the whole word, which is as sure as any; else by their text. Of
   * those that may hold it in another edition only the whole word counts: their text there is not loaded.
   */
  private async sure(phrase: Phrase, maybe: Standpoints): Promise<Standpoints> {
    const whole: Standpoints = phrase.whole.length > 0 && maybe.size > 0 ? await this.standing(phrase.whole) : new Map()
    const found = [...maybe].map(async ([page, { exact }]): Promise<[number, Standpoint][]> => {
      const known = whole.get(page)
      if (known?.exact || !exact) return known ? [[page, known]] : []
      const position = await this.confirm(page, phrase)
      return position === undefined ? (known ? [[page, known]] : []) : [[page, { exact, position }]]
    })
    return new Map((await Promise.all(found)).flat())
  }

  /**
   * Where a phrase, or the beginning of a long one, stands on the pages of the reader's edition; of a word, the passages that hold it
   * whole. Of a single Han character nothing is said: its token begins thousands of others.
   * @param most - so many tokens are looked up
   * @throws SearchError
   */
  async spots({ units, atoms }: Phrase, most: number): Promise<Map<number, number[]>> {
    const [only, more] = units
    if (!more && only!.kind === 'han') return new Map()
    // Of what only begins as a word does, not all may be loaded, and then an answer would depend on those before.
    const word = !more && only!.kind === 'word'
    const tokens = word ? [wholeWord(only!)] : atoms[0]!.slice(0, most)
    // A token also finds those that begin with it, and so those of other editions, whose places are of no use.
    const foreign = this.start.others.map((letter) => this.index.beginningWhereStanding(tokens.map((token) => token + letter)))
    const [found, ...others] = await Promise.all([
      word ? this.index.beginningWhereStanding(tokens) : this.index.beginning(tokens),
      ...foreign,
    ])
    return new Map(
      [...found].map(([page, positions]) => {
        const theirs = new Set(others.flatMap((other) => other.get(page) ?? []))
        return [page, runStarts(theirs.size > 0 ? positions.filter((position) => !theirs.has(position)) : positions, tokens.length)]
      }),
    )
  }
}
