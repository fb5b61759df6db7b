/** Cross-references: the links and names in the texts, followed in both directions. */
import { readEntryLink, type EntryCollection } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import type { Passage } from '../lib/outline.ts'
import { isPrimary, voiceOf, wordsAbout, type Voice } from '../lib/voice.ts'
import { getArticles, getEntries, once, type Entry } from './content.ts'
import { getNameFinder } from './names.ts'
import { getOutline } from './outline.ts'

/** A passage of an entry that speaks of another entry. */
export interface Mention {
  entry: Entry
  passage: Passage
  voice: Voice
  /** Who speaks of it; `undefined` where nobody is quoted with it. */
  by: string | undefined
  /** The words: what the speaker says, or the whole passage. */
  text: string
  /** The day on which the speaker said it, or the report's own; `undefined` where it is not known. */
  date: string | undefined
}

/** The edition of an entry's text. */
const editionOf = ({ file }: Entry): WrittenEdition => (file.endsWith('/en.mdx') ? 'en' : 'zh-hk')

/**
 * The entries of a collection that an entry links to, each once, in the order of the text.
 * @returns the slugs, each with the first passage that links there
 */
export function linkedFrom(entry: Entry, collection: EntryCollection): { id: string; passage: Passage }[] {
  const first = new Map<string, Passage>()
  for (const passage of getOutline(entry, getNameFinder(editionOf(entry))).passages)
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

/** The mentions of an entry. */
export interface MentionList {
  /** In the reports and in the official text: these are counted. Of a person: what the person says there. */
  primary: Mention[]
  /** On other pages of this reader. */
  others: Mention[]
}

/** All mentions, by the collection and slug of the entry that is spoken of: `framework/ftaap`. */
export type Mentions = Map<string, MentionList>

/**
 * All passages of an edition that name an entry or link to it, articles first (newest first). A passage that names an entry twice is
 * one mention. What an entry says of itself is none. A person is credited with a passage only where name or link stands inside the
 * person's `Said`; on a person's own page stands all that the person says.
 */
export const getMentions = (edition: WrittenEdition): Promise<Mentions> => once(`${edition} mentions`, () => findMentions(edition))

/** The mentions of one entry. */
export const mentionsOf = (mentions: Mentions, { collection, slug }: Entry): MentionList =>
  mentions.get(`${collection}/${slug}`) ?? { primary: [], others: [] }

async function findMentions(edition: WrittenEdition): Promise<Mentions> {
  const mentions: Mentions = new Map()
  const glossary = await getEntries(edition, 'glossary')
  const find = getNameFinder(edition)
  const people = new Set(glossary.filter(({ data }) => data.kind === 'person').map(({ slug }) => `glossary/${slug}`))
  /** The days on which each person is reported to have spoken. */
  const days = new Map<string, Set<string>>()
  for (const collection of mentioning) {
    const entries = collection === 'articles' ? await getArticles(edition) : await getEntries(edition, collection)
    for (const entry of entries)
      for (const passage of getOutline(entry, find).passages) {
        const voice = voiceOf(entry, passage)
        for (const { name, by, text } of wordsAbout(entry.file, passage)) {
          if (name === `${collection}/${entry.slug}`) continue
          const reported = 'date' in entry.data ? entry.data.date : undefined
          if (by && reported) days.set(by, (days.get(by) ?? new Set()).add(reported))
          const [day, ...more] = (by && days.get(by)) || []
          const list = mentions.get(name) ?? { primary: [], others: [] }
          const date = reported ?? (more.length === 0 ? day : undefined)
          const counts = isPrimary(voice) && (by !== undefined || !people.has(name))
          list[counts ? 'primary' : 'others'].push({ entry, passage, voice, by, text, date })
          mentions.set(name, list)
        }
      }
  }
  return mentions
}
