/** Asks the content for what citations name. */
import { addressOf, entryCollections, parallelPlace } from '../../../lib/addresses.ts'
import type { WrittenEdition } from '../../../lib/editions.ts'
import { getEntries, getSources } from '../../../queries/content.ts'
import { sourcesOf } from '../../../queries/sources.ts'
import type { CitedSource } from '../formats/citation.ts'

/** All sources in the words of an edition. */
export async function getCitedSources(edition: WrittenEdition): Promise<CitedSource[]> {
  return (await getSources()).map(({ id, data }) => {
    const words = (edition === 'en' && data.english) || data
    const join = (headlines: readonly string[], mark: string): string => headlines.join(mark)
    // A rendering stands beside the headline as published, unless that was English anyway.
    const original = words === data ? [] : data.headlines.filter((headline) => /\p{Script=Han}/u.test(headline))
    return {
      id,
      kind: data.kind,
      title: join(words.headlines, edition === 'en' ? '; ' : '；'),
      original: join(original, '；') || undefined,
      publication: words.publication,
      relays: words.relays,
      reporters: words.reporters ?? [],
      number: data.number,
      published: data.published ?? undefined,
      url: data.url ?? undefined,
    }
  })
}

/** The pages of an edition with what they rest on: reports and official texts, where there are any, else the background they list. */
export async function getCitedPages(edition: WrittenEdition): Promise<{ place: string; sources: string[] }[]> {
  const sources = await getSources()
  const entries = (await Promise.all(entryCollections.map((collection) => getEntries(edition, collection)))).flat()
  return entries.flatMap((entry) => {
    const place = addressOf(edition, entry).slice(edition.length + 2)
    if (place.includes('#')) return []
    const all = sourcesOf(entry, sources)
    const primary = all.filter(({ data }) => data.kind !== 'background')
    const ids = (primary.length > 0 ? primary : all).map(({ id }) => id)
    const places = [place, ...(entry.english ? [parallelPlace(entry)] : [])]
    return ids.length > 0 ? places.map((place) => ({ place, sources: ids })) : []
  })
}
