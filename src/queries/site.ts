/** What the site is made of, as its rooms say. */
import { editionIds } from 'virtual:site'
import { allEditions, editionsOf, type Edition, type EditionInfo, type WrittenEdition } from '../lib/editions.ts'

/** The editions of the site, in the order of the switch: those that no room makes are not there. */
export const siteEditions: readonly EditionInfo[] = allEditions.filter(({ id }) => editionIds.includes(id))

/** The editions that a page of a written edition becomes: its own first, then those converted from it. */
export const editionsFrom = (source: WrittenEdition): Edition[] => editionsOf(source).filter((id) => editionIds.includes(id))
