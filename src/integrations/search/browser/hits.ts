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
}

/** The answer to a query. */
export interface Answer {
  query: string
  hits: Hit[]
  /** The filter, as the address of the search page has it behind the query. */
  filter?: string
  /** Each phrase typed with its synonyms, as typed first. */
  phrases: Phrase[][]
}
