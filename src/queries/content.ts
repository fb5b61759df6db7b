/**
 * The one module that asks the content collections. Everything comes back in the words of one edition: an entry of the
 * English edition is the source entry with the translated words laid over it, and is missing where nobody has translated it.
 */
import { getCollection, render, type CollectionEntry } from 'astro:content'
import type { EntryCollection } from '../lib/addresses.ts'
import { writtenEditions, type WrittenEdition } from '../lib/editions.ts'
import type { Pillar } from '../lib/framework.ts'

/** An entry in the words of one edition. */
export interface Entry<C extends EntryCollection = EntryCollection> {
  collection: C
  slug: string
  data: CollectionEntry<C>['data']
  body: string
  /** The file to edit, from the project's root. */
  file: string
  /** The title in the source edition. */
  original: string
  /** Whether there is an English file. */
  english: boolean
  render: () => ReturnType<typeof render>
}

const answers = new Map<string, Promise<unknown>>()

/** In a build the content does not change, so what goes over all of it is done once. The dev server asks anew. */
export function once<T>(question: string, ask: () => Promise<T>): Promise<T> {
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
        original: source.data.title,
        english: translation !== undefined,
        render: () => render(own),
      },
    ]
  })
  return entries.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

const newestFirst = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

/** The articles, newest first. */
export const getArticles = async (edition: WrittenEdition): Promise<Entry<'articles'>[]> =>
  (await getEntries(edition, 'articles')).sort((a, b) => newestFirst(a.data, b.data))

/** The articles that speak of the same things as an article: those with most framework items in common, newest first, at most four. */
export function relatedArticles(article: Entry<'articles'>, articles: Entry<'articles'>[]): Entry<'articles'>[] {
  const own = new Set(article.data.framework.map(({ id }) => id))
  const shared = (other: Entry<'articles'>) => other.data.framework.filter(({ id }) => own.has(id)).length
  return articles
    .filter((other) => other.slug !== article.slug && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 4)
}

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
  // `~` stands behind every digit and dash: a year alone comes after the days that are known of it.
  const key = ({ data }: Entry<'events'>) => `${data.start ?? ''}~`
  return (await getEntries(edition, 'events')).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** The glossary, in the order of the pinyin (zh) or of the titles (en). */
export const getGlossary = async (edition: WrittenEdition): Promise<Entry<'glossary'>[]> => {
  const key = ({ data }: Entry<'glossary'>) => (edition === 'en' ? data.title.toLowerCase() : data.pinyin)
  return (await getEntries(edition, 'glossary')).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Sources in the order of their ids, the reports first. */
export const getSources = async (): Promise<CollectionEntry<'sources'>[]> =>
  (await getCollection('sources')).sort(
    (a, b) => Number(a.data.kind === 'background') - Number(b.data.kind === 'background') || (a.id < b.id ? -1 : 1),
  )

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

/** The paths of a page for every entry of a collection, in every edition that has it. */
export async function entryPaths<C extends EntryCollection>(
  collection: C,
): Promise<{ params: { edition: WrittenEdition; slug: string }; props: { entry: Entry<C> } }[]> {
  const all = await Promise.all(
    writtenEditions.map(async (edition) =>
      (await getEntries(edition, collection)).map((entry) => ({ params: { edition, slug: entry.slug }, props: { entry } })),
    ),
  )
  return all.flat()
}
