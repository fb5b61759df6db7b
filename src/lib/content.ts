/**
 * The one module that asks the content collections. Everything comes back in the words of one edition: an entry of the
 * English edition is the source entry with the translated words laid over it, and is missing where nobody has translated it.
 */
import { getCollection, render, type CollectionEntry } from 'astro:content'
import { readEntryLink, type EntryCollection } from './addresses.ts'
import type { Pillar } from './framework.ts'
import { introductionOf, outline, parseMdx, type Passage } from './outline.ts'

/** The editions that contributors write; the others are converted from zh-hk. */
export type WrittenEdition = 'zh-hk' | 'en'

/** The written editions, the source first. */
export const writtenEditions: WrittenEdition[] = ['zh-hk', 'en']

/** An entry in the words of one edition. */
export interface Entry<C extends EntryCollection = EntryCollection> {
  collection: C
  slug: string
  data: CollectionEntry<C>['data']
  body: string
  /** The file to edit, from the project's root. */
  file: string
  /** Whether there is an English file. */
  english: boolean
  render: () => ReturnType<typeof render>
}

/** A passage of an entry that speaks of another entry. */
export interface Mention {
  entry: Entry
  passage: Passage
}

const answers = new Map<string, Promise<unknown>>()

/** In a build the content does not change, so what goes over all of it is done once. The dev server asks anew. */
function once<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answer = (import.meta.env.PROD && (answers.get(question) as Promise<T> | undefined)) || ask()
  answers.set(question, answer)
  return answer
}

/** All entries of a collection in an edition, in the order of their slugs. */
export const getEntries = async <C extends EntryCollection>(edition: WrittenEdition, collection: C): Promise<Entry<C>[]> => [
  ...(await once(`${edition} ${collection}`, () => readEntries(edition, collection))),
]

async function readEntries<C extends EntryCollection>(edition: WrittenEdition, collection: C): Promise<Entry<C>[]> {
  const sources = await getCollection(collection)
  const translations = new Map((await getCollection('english')).map((entry) => [entry.id, entry]))
  const entries = sources.flatMap((source): Entry<C>[] => {
    const translation = translations.get(`${collection}/${source.id}`)
    const own = edition === 'zh-hk' ? source : translation
    if (!own) return []
    return [
      {
        collection,
        slug: source.id,
        data: (own === source ? source.data : { ...source.data, ...translation!.data }) as CollectionEntry<C>['data'],
        body: own.body ?? '',
        file: own.filePath!,
        english: translation !== undefined,
        render: () => render(own),
      },
    ]
  })
  return entries.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

const parsed = new Map<string, Passage[]>()

/** The passages of an entry; parsed once for each text. */
function passagesOf(entry: Entry): Passage[] {
  const known = parsed.get(entry.file + entry.body)
  if (known) return known
  const { passages } = outline(parseMdx(entry.body), introductionOf(entry.collection, entry.slug))
  parsed.set(entry.file + entry.body, passages)
  return passages
}

/** The collections whose passages count as speaking of other entries, in the order in which they are listed. */
const speaking: EntryCollection[] = ['articles', 'framework', 'events', 'glossary']

/**
 * Every passage that links to an entry, under the entry's name: `framework/ftaap` → mentions, articles first (newest first).
 * A passage that links to an entry twice is one mention; links inside an entry to itself are none.
 */
export const getMentions = (edition: WrittenEdition): Promise<Map<string, Mention[]>> => once(`${edition} mentions`, () => findMentions(edition))

async function findMentions(edition: WrittenEdition): Promise<Map<string, Mention[]>> {
  const mentions = new Map<string, Mention[]>()
  for (const collection of speaking) {
    const entries = collection === 'articles' ? await getArticles(edition) : await getEntries(edition, collection)
    for (const entry of entries)
      for (const passage of passagesOf(entry)) {
        const targets = passage.links.flatMap(({ url }) => readEntryLink(entry.file, url) ?? [])
        for (const name of new Set(targets.map((target) => `${target.collection}/${target.slug}`)))
          if (name !== `${collection}/${entry.slug}`) mentions.set(name, [...(mentions.get(name) ?? []), { entry, passage }])
      }
  }
  return mentions
}

const newestFirst = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

/** The articles, newest first. */
export const getArticles = async (edition: WrittenEdition): Promise<Entry<'articles'>[]> =>
  (await getEntries(edition, 'articles')).sort((a, b) => newestFirst(a.data, b.data))

/** A part of the framework with its items; an edition that lacks the part's own page still has its items. */
export interface FrameworkPart {
  pillar: Pillar
  entry: Entry<'framework'>
  items: Entry<'framework'>[]
}

/** The framework as a tree: four parts in order, each with its items in order. */
export async function getFramework(edition: WrittenEdition): Promise<FrameworkPart[]> {
  const entries = (await getEntries(edition, 'framework')).sort((a, b) => a.data.order - b.data.order)
  return entries
    .filter((entry) => entry.data.kind === 'part')
    .map((entry) => ({
      pillar: entry.slug as Pillar,
      entry,
      items: entries.filter(({ data }) => data.kind === 'item' && data.part.id === entry.slug),
    }))
}

/** The timeline: dated events in order of time, undated ones last. */
export const getEvents = async (edition: WrittenEdition): Promise<Entry<'events'>[]> => {
  const key = ({ data }: Entry<'events'>) => data.start ?? '9999'
  return (await getEntries(edition, 'events')).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** The glossary, in the order of the pinyin (zh) or of the titles (en). */
export const getGlossary = async (edition: WrittenEdition): Promise<Entry<'glossary'>[]> => {
  const key = ({ data }: Entry<'glossary'>) => (edition === 'en' ? data.title.toLowerCase() : data.pinyin)
  return (await getEntries(edition, 'glossary')).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Sources in the order of their ids, the reports first. */
export const getSources = async (): Promise<CollectionEntry<'sources'>[]> =>
  (await getCollection('sources')).sort((a, b) => Number(a.data.kind === 'background') - Number(b.data.kind === 'background') || (a.id < b.id ? -1 : 1))

/** The figures, in their own order. */
export const getFigures = async (): Promise<CollectionEntry<'figures'>[]> =>
  (await getCollection('figures')).sort((a, b) => a.data.order - b.data.order)

/** Entries that a page names, looked up by id; those missing in the edition fall away. */
export const pick = <T extends { slug: string }>(entries: T[], references: { id: string }[] | undefined): T[] =>
  (references ?? []).flatMap(({ id }) => entries.find((entry) => entry.slug === id) ?? [])

/** The same for collections of data. */
export const pickData = <T extends { id: string }>(entries: T[], references: { id: string }[] | undefined): T[] =>
  (references ?? []).flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? [])

/** The latest date as of which any of the facts stand. */
export const latest = (entries: Entry[]): string => entries.map(({ data }) => data.asOf).reduce((a, b) => (a > b ? a : b), '')

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
  const has = await Promise.all(writtenEditions.map(async (edition) => (await getListings(edition)).some((listing) => listing.place === place)))
  return writtenEditions.filter((_, index) => has[index]).map((edition) => ({ params: { edition } }))
}

/** The paths of a page for every entry of a collection, in every edition that has it. */
export async function entryPaths<C extends EntryCollection>(collection: C): Promise<{ params: { edition: WrittenEdition; slug: string }; props: { entry: Entry<C> } }[]> {
  const all = await Promise.all(
    writtenEditions.map(async (edition) => (await getEntries(edition, collection)).map((entry) => ({ params: { edition, slug: entry.slug }, props: { entry } }))),
  )
  return all.flat()
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
      if ('abbr' in entry.data && entry.data.abbr && entry.data.abbr !== title) rows.push({ key: entry.data.abbr.toLowerCase(), title: entry.data.abbr, entry })
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
