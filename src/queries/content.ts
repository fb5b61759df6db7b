/**
 * The only module that asks the content collections. Each entry comes in the language of one edition. In the English edition it is
 * the Chinese entry with its translated words in their place; an entry without a translation is not in that edition.
 */
import { fileURLToPath } from 'node:url'
import { root } from 'astro:config/server'
import { getCollection, render, type CollectionEntry } from 'astro:content'
import type { EntryCollection } from '../lib/addresses.ts'
import { writtenEditions, type WrittenEdition } from '../lib/editions.ts'
import type { Pillar } from '../lib/framework.ts'
import { sourceKinds } from '../schemas/source.ts'
import { readBody } from './from-disk.ts'
import { getFields, type Field } from './outline.ts'

/** An entry in the language of one edition. */
export interface Entry<C extends EntryCollection = EntryCollection> {
  collection: C
  slug: string
  data: CollectionEntry<C>['data']
  body: string
  /** The file to edit, from the project's root. */
  file: string
  /** The Chinese title. */
  original: string
  /** Whether there is an English file. */
  english: boolean
  /** The hash of the words that the English file translates, where it says so. */
  translated: string | undefined
  render: () => ReturnType<typeof render>
}

const answers = new Map<string, Promise<unknown>>()

/** How long the dev server keeps what was not read from the content alone: a page asks several times. */
const KEPT_MILLISECONDS = 1000

/** Keeps an answer until the content changes: where it does in the dev server, this module is loaded anew and has forgotten everything. */
function keep<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answer = (answers.get(question) as Promise<T> | undefined) ?? ask()
  answers.set(question, answer)
  return answer
}

/**
 * Keeps the answer to a question that goes over all content. Nothing can change during a build, so each question is asked once.
 * In the dev server code and git change as well, so there it is soon asked anew.
 */
export function once<T>(question: string, ask: () => Promise<T>): Promise<T> {
  if (!import.meta.env.PROD && !answers.has(question)) setTimeout(() => answers.delete(question), KEPT_MILLISECONDS)
  return keep(question, ask)
}

/** Makes one list of what each written edition has. */
export const inEveryEdition = async <T>(listOf: (edition: WrittenEdition) => Promise<T[]>): Promise<T[]> =>
  (await Promise.all(writtenEditions.map(listOf))).flat()

/** All entries of a collection in an edition, in the order of their slugs. */
export const getEntries = async <C extends EntryCollection>(edition: WrittenEdition, collection: C): Promise<Entry<C>[]> => [
  ...(await keep(`${edition} ${collection}`, () => readEntries(edition, collection))),
]

async function readEntries<C extends EntryCollection>(edition: WrittenEdition, collection: C): Promise<Entry<C>[]> {
  const sources = await getCollection(collection)
  const translations = new Map((await getCollection('english')).map((entry) => [entry.id, entry]))
  const entries = sources.flatMap((source): Entry<C>[] => {
    const translation = translations.get(`${collection}/${source.id}`)
    const { source: translated, ...words } = translation?.data ?? {}
    const written = edition === 'zh-hk' ? source : translation
    if (!written) return []
    return [
      {
        collection,
        slug: source.id,
        data: { ...source.data, ...(edition === 'en' && words) } as CollectionEntry<C>['data'],
        body: readBody(fileURLToPath(root), written.filePath!.replace(/^content\//, '')),
        file: written.filePath!,
        original: source.data.title,
        english: translation !== undefined,
        translated,
        render: () => render(written),
      },
    ]
  })
  return entries.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

const newestFirst = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

/** The articles, newest first. */
export const getArticles = async (edition: WrittenEdition): Promise<Entry<'articles'>[]> =>
  (await getEntries(edition, 'articles')).sort((a, b) => newestFirst(a.data, b.data))

/** An item of the framework with those of its sections that stand on the map as fields. */
export interface FrameworkItem extends Entry<'framework'> {
  fields: Field[]
}

/** A part of the framework with its items. An edition that lacks the part's own page lacks its items too. */
export interface FrameworkPart {
  pillar: Pillar
  entry: Entry<'framework'>
  items: FrameworkItem[]
}

/** The framework as a tree: four parts in order, each with its items in order. */
export async function getFramework(edition: WrittenEdition): Promise<FrameworkPart[]> {
  const entries = (await getEntries(edition, 'framework')).sort((a, b) => a.data.order - b.data.order)
  const itemsOf = (part: string): FrameworkItem[] =>
    entries.flatMap((entry) => {
      const { data } = entry
      return data.kind === 'item' && data.part.id === part ? [{ ...entry, fields: getFields(entry, data.fields ?? []) }] : []
    })
  return entries
    .filter(({ data }) => data.kind === 'part')
    .map((entry) => ({ pillar: entry.slug as Pillar, entry, items: itemsOf(entry.slug) }))
}

/** The events in order of time, undated ones last. */
export const getEvents = async (edition: WrittenEdition): Promise<Entry<'events'>[]> => {
  // `~` sorts after digits and dashes: a month alone comes after the exact days in it. A year alone begins the year.
  const key = ({ data: { start = '' } }: Entry<'events'>) => (start.length === 4 ? start : `${start}~`)
  return (await getEntries(edition, 'events')).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** The glossary in the order of its pinyin (Chinese) or of its titles (English). */
export const getGlossary = async (edition: WrittenEdition): Promise<Entry<'glossary'>[]> => {
  const key = ({ data }: Entry<'glossary'>) => (edition === 'en' ? data.title.toLowerCase() : data.pinyin)
  return (await getEntries(edition, 'glossary')).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Sources by kind, then in the order of their ids. */
export const getSources = async (): Promise<CollectionEntry<'sources'>[]> =>
  (await getCollection('sources')).sort(
    (a, b) => sourceKinds.indexOf(a.data.kind) - sourceKinds.indexOf(b.data.kind) || (a.id < b.id ? -1 : 1),
  )

/** The figures, in their own order. */
export const getFigures = async (): Promise<CollectionEntry<'figures'>[]> =>
  (await getCollection('figures')).sort((a, b) => a.data.order - b.data.order)

/** Looks up what references name, in their order. What the edition does not have is left out. */
export const pick = <T extends { slug: string } | { id: string }>(entries: T[], references: { id: string }[] = []): T[] =>
  references.flatMap(({ id }) => entries.find((entry) => ('slug' in entry ? entry.slug : entry.id) === id) ?? [])

/** The newest `asOf` of some entries; empty without entries. */
export const latest = (entries: Entry[]): string => entries.map(({ data }) => data.asOf).reduce((a, b) => (a > b ? a : b), '')

/** The paths of a page that every written edition has. */
export const editionPaths = () => writtenEditions.map((edition) => ({ params: { edition } }))

/** The paths of a page for every entry of a collection, in every edition that has it. */
export const entryPaths = <C extends EntryCollection>(collection: C) =>
  inEveryEdition(async (edition) =>
    (await getEntries(edition, collection)).map((entry) => ({ params: { edition, slug: entry.slug }, props: { entry } })),
  )
