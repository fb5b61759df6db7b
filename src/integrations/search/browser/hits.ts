/** What a search finds. */
import type { IndexedPage } from '../contract.ts'
import type { Phrase } from '../match/query.ts'
import type { RankFields } from '../match/rank.ts'

/** A page found. */
export interface Hit extends RankFields {
  info: IndexedPage
  /**
   * Where in the page's record, in tokens, the phrases stand: a list for each phrase, of a near page one list for all of them. Empty
   * lists if only names answer.
   */
  positions(): number[][]
  /** What was searched for to find it, if not what was typed. */
  meant?: Searched
}

/** What was searched for. */
export interface Searched {
  query: string
  /** Each phrase with its synonyms, as typed first. */
  phrases: Phrase[][]
}

/** The answer to a query. */
export interface Answer extends Searched {
  hits: Hit[]
  /** What was found instead, where nothing holds what was typed. */
  instead?: string
  /** The filter, as the address of the search page has it behind the query. */
  filter?: string
}
