/** `scripts/search-meant.js`: what may have been meant by a query that finds nothing. */
import { meantQueries } from '../match/meant.ts'

declare global {
  /** There once this script has run. */
  var apecSearchMeant: typeof meantQueries | undefined
}

globalThis.apecSearchMeant = meantQueries
