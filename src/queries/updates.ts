/** What is new in an edition: from git, from the notes of the entries and from the list of corrections. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { entryCollections } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { byDay, type Update, type UpdateDay } from '../lib/updates.ts'
import { getEntries, once, type Entry } from './content.ts'
import { getHistory } from './project-history.ts'

/** A text in both languages. */
type Bilingual = CollectionEntry<'corrections'>['data']['wrong']

const inEdition = (edition: WrittenEdition, both: Bilingual): string => both[edition] ?? both['zh-hk']

/** Something that this reader had wrong. */
export interface Correction {
  id: string
  /** Where it stood, as far as the edition has these entries. */
  places: { entry: Entry; anchor: string | undefined }[]
  wrong: string
  right: string
  since: string
  corrected: string
}

/** All entries of an edition, by collection and slug. */
const allEntries = async (edition: WrittenEdition): Promise<Map<string, Entry>> => {
  const lists: Entry[][] = await Promise.all(entryCollections.map((collection) => getEntries(edition, collection)))
  return new Map(lists.flat().map((entry) => [`${entry.collection}/${entry.slug}`, entry]))
}

/** The corrections, the newest first. */
export const getCorrections = (edition: WrittenEdition): Promise<Correction[]> =>
  once(`${edition} corrections`, async () => {
    const entries = await allEntries(edition)
    const corrections = (await getCollection('corrections')).map(({ id, data }) => ({
      id,
      places: data.pages.flatMap((page) => {
        const [name = '', anchor] = page.split('#')
        const entry = entries.get(name)
        return entry ? [{ entry, anchor }] : []
      }),
      wrong: inEdition(edition, data.wrong),
      right: inEdition(edition, data.right),
      since: data.since,
      corrected: data.corrected,
    }))
    // Those of one page stand together: its own history leads to the first of them.
    const keyOf = ({ id, places }: Correction) => `${places[0]?.entry.collection}/${places[0]?.entry.slug} ${id}`
    return corrections.sort((a, b) => (a.corrected < b.corrected ? 1 : a.corrected > b.corrected ? -1 : keyOf(a) < keyOf(b) ? -1 : 1))
  })

/** The day on which an entry was published: what an article says of itself, else the day on which git first had it. */
export async function publishedOn(entry: Entry): Promise<string | undefined> {
  const said = 'published' in entry.data ? entry.data.published : undefined
  return said ?? (await getHistory())?.get(entry.file)?.since
}

/** What is told of each entry in words: its own notes, and the corrections of it. */
async function findTold(edition: WrittenEdition): Promise<Update<Entry>[]> {
  const noted = [...(await allEntries(edition)).values()].flatMap((entry) =>
    (entry.data.changes ?? []).map(({ date, note }) => ({ day: date, kind: 'changed' as const, entry, note: inEdition(edition, note) })),
  )
  const corrected = (await getCorrections(edition)).flatMap(({ id, places, corrected }) =>
    places.map(({ entry }) => ({ day: corrected, kind: 'corrected' as const, entry, correction: id })),
  )
  return [...corrected, ...noted]
}

const getTold = (edition: WrittenEdition): Promise<Update<Entry>[]> => once(`${edition} told`, () => findTold(edition))

/** What is new in an edition, by day; without git it has what the content itself says. */
export const getUpdates = (edition: WrittenEdition): Promise<UpdateDay<Entry>[]> =>
  once(`${edition} updates`, async () => {
    const history = await getHistory()
    const updates = await getTold(edition)
    const found: Update<Entry>[] = [...updates]
    for (const entry of (await allEntries(edition)).values()) {
      const published = await publishedOn(entry)
      const edited = history?.get(entry.file)?.day
      if (published) found.push({ day: published, kind: 'new', entry })
      if (edited) found.push({ day: edited, kind: 'edited', entry })
    }
    return byDay(found)
  })

/** What a page tells of its own history. */
export interface PageHistory {
  published: string | undefined
  /** The newest first. */
  days: { day: string; notes: string[]; corrections: string[] }[]
}

/**
 * The history of the page of an entry.
 * @param file - the entry's, from the project's root
 * @returns `undefined` where there is nothing to tell but dates
 */
export async function getPageHistory(edition: WrittenEdition, file: string): Promise<PageHistory | undefined> {
  const told = (await getTold(edition)).filter(({ entry }) => entry.file === file)
  const [first] = told
  if (!first) return undefined
  const days = byDay(told).map(({ day, changed, corrected }) => ({
    day,
    notes: changed.flatMap(({ note }) => note ?? []),
    corrections: corrected.flatMap(({ correction }) => correction ?? []),
  }))
  return { published: await publishedOn(first.entry), days }
}
