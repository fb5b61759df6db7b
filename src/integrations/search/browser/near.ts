/** `scripts/search-near.js`: what comes near a query that finds little. Most searches do without it. */
import { nearPages, stemPages } from './near-pages.ts'

const near = { nearPages, stemPages }

declare global {
  /** There once this script has run. */
  var apecSearchNear: typeof near | undefined
}

globalThis.apecSearchNear = near
