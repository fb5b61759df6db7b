/** A group's indexes as one: pages are numbered through. */
import type { Start } from '../match/index-data.ts'
import { Index, type Found } from './pagefind-instance.ts'

/** The indexes of an edition. */
export class Indexes {
  /** Each index with the number of its first page. */
  private readonly parts: { index: Index; first: number }[]

  private constructor(parts: { index: Index; first: number }[]) {
    this.parts = parts
  }

  /**
   * Opens the indexes of an edition.
   * @throws SearchError
   */
  static async open({ indexes, version }: Start): Promise<Indexes> {
    const opened = await Promise.all(indexes.map((info) => Index.open(info, version)))
    let first = 0
    return new Indexes(opened.map((index, i) => ({ index, first: (first += indexes[i - 1]?.size ?? 0) })))
  }

  private async each(ask: (index: Index) => Promise<Found>): Promise<Found> {
    const found = await Promise.all(
      this.parts.map(async ({ index, first }) => [...(await ask(index))].map(([page, one]) => [first + page, one] as const)),
    )
    return new Map(found.flat())
  }

  /**
   * Finds the pages where tokens stand side by side, in that order.
   * @throws SearchError
   */
  phrase(tokens: readonly string[]): Promise<Found> {
    return this.each((index) => index.phrase(tokens))
  }

  /**
   * Finds the pages with all of the tokens, or with such as begin like them, as far as these are in files that are loaded.
   * @throws SearchError
   */
  beginning(tokens: readonly string[]): Promise<Found> {
    return this.each((index) => index.beginning(tokens))
  }

  /**
   * The same in those indexes where the tokens stand side by side: of a token that is not there, Pagefind takes one that it begins with.
   * @throws SearchError
   */
  beginningWhereStanding(tokens: readonly string[]): Promise<Found> {
    return this.each(async (index) => ((await index.phrase(tokens)).size > 0 ? index.beginning(tokens) : new Map()))
  }
}
