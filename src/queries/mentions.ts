/** Cross-references: the links in the texts, followed in both directions. */
import { readEntryLink, type EntryCollection } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import type { Passage } from '../lib/outline.ts'
import { getArticles, getEntries, once, type Entry } from './content.ts'
import { getOutline } from './outline.ts'

/** A passage of an entry that speaks of another entry. */
export interface Mention {
  entry: Entry
  passage: Passage
}

/**
 * The entries of a collection that an entry links to, each once, in the order of the text.
 * @returns the slugs, each with the first passage that links there
 */
export function linkedFrom(entry: Entry, collection: EntryCollection): { id: string; passage: Passage }[] {
  const first = new Map<string, Passage>()
  for (const passage of getOutline(entry).passages)
    for (const { url } of passage.links) {
      const target = readEntryLink(entry.file, url)
      if (target?.collection === collection && !first.has(target.slug)) first.set(target.slug, passage)
    }
  return [...first].map(([id, passage]) => ({ id, passage }))
}

/** A term that an article explains below its text. */
export interface TermNote {
  term: Entry<'glossary'>
  /** The id of the first passage that speaks of it. */
  passage: string
}

/** The terms that an article links to, in the order of its text. */
export const getTermNotes = (article: Entry<'articles'>, glossary: Entry<'glossary'>[]): TermNote[] =>
  linkedFrom(article, 'glossary').flatMap(({ id, passage }) => {
    const term = glossary.find(({ slug }) => slug === id)
    return term ? [{ term, passage: passage.id }] : []
  })

/** The collections whose passages count as mentions, in the order in which these are listed. */
const mentioning: EntryCollection[] = ['articles', 'framework', 'events', 'glossary']

/** All mentions, by the collection and slug of the entry that is spoken of: `framework/ftaap`. */
export type Mentions = Map<string, Mention[]>

/**
 * All passages of an edition that link to an entry, articles first (newest first). A passage that links to an entry twice is one
 * mention. Links from an entry to itself are none.
 */
export const getMentions = (edition: WrittenEdition): Promise<Mentions> => once(`${edition} mentions`, () => findMentions(edition))

/** The mentions of one entry. */
export const mentionsOf = (mentions: Mentions, { collection, slug }: Entry): Mention[] => mentions.get(`${collection}/${slug}`) ?? []

async function findMentions(edition: WrittenEdition): Promise<Mentions> {
  const mentions: Mentions = new Map()
  for (const collection of mentioning) {
    const entries = collection === 'articles' ? await getArticles(edition) : await getEntries(edition, collection)
    for (const entry of entries)
      for (const passage of getOutline(entry).passages) {
        const targets = passage.links.flatMap(({ url }) => readEntryLink(entry.file, url) ?? [])
        for (const name of new Set(targets.map((target) => `${target.collection}/${target.slug}`)))
          if (name !== `${collection}/${entry.slug}`) {
            const known = mentions.get(name)
            if (known) known.push({ entry, passage })
            else mentions.set(name, [{ entry, passage }])
          }
      }
  }
  return mentions
}
