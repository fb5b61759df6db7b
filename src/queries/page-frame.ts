/** What stands around the words of every page. */
import { writtenEditions, type WrittenEdition } from '../lib/editions.ts'
import { getListings, type Listing } from './listings.ts'
import { lastChanged } from './project-history.ts'
import { getPageHistory, type PageHistory } from './updates.ts'

/** What the masthead and the footer of a page need to know. */
export interface PageFrame {
  listings: Listing[]
  /** The page in the other language; where there is none, the list in which it would stand, else the home page. */
  counterpart: string
  /** The day on which its content file last changed, if git knows it. */
  changed: string | undefined
  /** What is told of the entry's own history. */
  history: PageHistory | undefined
}

/**
 * Collects what stands around a page.
 * @param page - its place in the edition, whether it is there in both languages, and its content file, if it is made from one
 */
export async function getPageFrame(
  edition: WrittenEdition,
  { place, bilingual, file }: { place: string; bilingual: boolean; file?: string | undefined },
): Promise<PageFrame> {
  const other = writtenEditions.find((id) => id !== edition)!
  const list = `${place.split('/')[0]}/index.html`
  const isListed = (await getListings(other)).some((listing) => listing.place === list)
  return {
    listings: await getListings(edition),
    counterpart: bilingual ? place : isListed ? list : 'index.html',
    changed: file && (await lastChanged(file)),
    history: file ? await getPageHistory(edition, file) : undefined,
  }
}
