/** The pages that list entries, and the A–Z index of all titles. */
import type { EntryCollection } from '../lib/addresses.ts'
import { writtenEditions, type WrittenEdition } from '../lib/editions.ts'
import { getEntries, type Entry } from './content.ts'

/** A page that lists things: its place in an edition, and the interface string that names it. */
export interface Listing {
  place: string
  key: 'nav.articles' | 'nav.timeline' | 'nav.glossary' | 'nav.figures' | 'nav.sources'
}

/** The listings that an edition has: one with nothing to list is left out. */
export async function getListings(edition: WrittenEdition): Promise<Listing[]> {
  const listings: (Listing & { collection?: EntryCollection })[] = [
    { place: 'articles/index.html', key: 'nav.articles', collection: 'articles' },
    { place: 'timeline.html', key: 'nav.timeline', collection: 'events' },
    { place: 'glossary/index.html', key: 'nav.glossary', collection: 'glossary' },
    { place: 'figures.html', key: 'nav.figures' },
    { place: 'sources.html', key: 'nav.sources' },
  ]
  const counts = await Promise.all(listings.map(({ collection }) => collection && getEntries(edition, collection)))
  return listings.filter((_, index) => counts[index]?.length !== 0)
}

/** The paths of a listing page: one for each edition that has something to list. */
export async function listingPaths(place: string): Promise<{ params: { edition: WrittenEdition } }[]> {
  const has = await Promise.all(
    writtenEditions.map(async (edition) => (await getListings(edition)).some((listing) => listing.place === place)),
  )
  return writtenEditions.filter((_, index) => has[index]).map((edition) => ({ params: { edition } }))
}

/** A letter of the A–Z index with the titles under it. */
export interface IndexGroup {
  letter: string
  entries: { title: string; entry: Entry }[]
}

/**
 * Every title under the letter it is said with (pinyin; in English the letter it is written with), abbreviations besides.
 * What begins with a digit stands under `0`.
 */
export async function getIndex(edition: WrittenEdition): Promise<IndexGroup[]> {
  const rows: { key: string; title: string; entry: Entry }[] = []
  for (const collection of ['articles', 'framework', 'glossary'] as const)
    for (const entry of await getEntries(edition, collection)) {
      const { title, pinyin } = entry.data
      rows.push({ key: edition === 'en' ? title.replace(/^\W+/, '').toLowerCase() : pinyin, title, entry })
      if ('abbr' in entry.data && entry.data.abbr && entry.data.abbr !== title)
        rows.push({ key: entry.data.abbr.toLowerCase(), title: entry.data.abbr, entry })
    }
  const groups = new Map<string, IndexGroup>()
  for (const { key, title, entry } of rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
    const letter = /^[a-z]/.test(key) ? key[0]!.toUpperCase() : '0'
    const group = groups.get(letter) ?? { letter, entries: [] }
    group.entries.push({ title, entry })
    groups.set(letter, group)
  }
  return [...groups.values()]
}
