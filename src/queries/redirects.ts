/** Addresses that entries had, and where they went. */
import { getCollection } from 'astro:content'
import { isEntryCollection, placeOf, placesBeside, type EntryTarget } from '../lib/addresses.ts'
import { writtenEditions, type WrittenEdition } from '../lib/editions.ts'
import { getEntries, inEveryEdition, once, type Entry } from './content.ts'

/** An address that an entry had, as an edition tells of it. */
export interface Redirect {
  /** Where it was. */
  from: EntryTarget
  /** What stands in its place, with the passage where one is named. */
  to: { entry: Entry; anchor: string | undefined } | undefined
  /** The edition that has it: without an English text it is the Chinese one. */
  edition: WrittenEdition
  note: string | undefined
}

const targetOf = (name: string): EntryTarget | undefined => {
  const [, collection, slug, anchor] = /^([a-z]+)\/([^/#]+)(?:#(.+))?$/.exec(name) ?? []
  return isEntryCollection(collection) ? { collection, slug: slug!, ...(anchor && { anchor }) } : undefined
}

/** The redirects as an edition tells of them, in the order of the file. */
export const getRedirects = (edition: WrittenEdition): Promise<Redirect[]> =>
  once(`${edition} redirects`, async () => {
    const redirects: Redirect[] = []
    for (const { id, data } of await getCollection('redirects')) {
      const from = targetOf(id)
      if (!from) continue
      const target = data.to === undefined ? undefined : targetOf(data.to)
      const found = target && (await findEntry(edition, target))
      redirects.push({
        from,
        to: found && { entry: found.entry, anchor: target.anchor },
        edition: found?.edition ?? edition,
        note: (edition === 'en' ? data.note?.en : undefined) ?? data.note?.['zh-hk'],
      })
    }
    return redirects
  })

/** An entry in an edition, or in the other one where this one does not have it. */
async function findEntry(
  edition: WrittenEdition,
  { collection, slug }: EntryTarget,
): Promise<{ entry: Entry; edition: WrittenEdition } | undefined> {
  for (const id of new Set([edition, ...writtenEditions])) {
    const entries: Entry[] = await getEntries(id, collection)
    const entry = entries.find((one) => one.slug === slug)
    if (entry) return { entry, edition: id }
  }
  return undefined
}

/** The pages that an entry had. An event was a place on the calendar. */
const pagesOf = (from: EntryTarget): string[] => [
  ...(from.collection === 'events' ? [] : [placeOf(from)]),
  ...placesBeside(from).map((place) => place(from)),
]

/** The old addresses that were pages. */
export const redirectPaths = () =>
  inEveryEdition(async (edition) =>
    (await getRedirects(edition)).flatMap((redirect) => pagesOf(redirect.from).map((place) => ({ edition, place, redirect }))),
  )

/** Names of events that are gone: those that are now a part of an event, by its slug, and the others. */
export async function getFormerEvents(edition: WrittenEdition): Promise<{ inside: Map<string, string[]>; others: Redirect[] }> {
  const all = (await getRedirects(edition)).filter(({ from }) => from.collection === 'events')
  const isInside = ({ to, edition: having }: Redirect) => to?.entry.collection === 'events' && to.anchor === undefined && having === edition
  const inside = Map.groupBy(all.filter(isInside), ({ to }) => to!.entry.slug)
  return {
    inside: new Map([...inside].map(([slug, redirects]) => [slug, redirects.map(({ from }) => from.slug)])),
    others: all.filter((redirect) => !isInside(redirect)),
  }
}
