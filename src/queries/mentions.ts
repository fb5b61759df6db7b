/** Cross-references: the links in the text, followed and turned round. */
import { readEntryLink, type EntryCollection } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { getArticles, getEntries, once, type Entry } from './content.ts'
import { introductionOf, outline, parseMdx, type Passage } from '../lib/outline.ts'

/** So many passages stand on the page of the entry they speak of; all of them have pages of their own. */
export const mentionsShown = 12

/** A passage of an entry that speaks of another entry. */
export interface Mention {
  entry: Entry
  passage: Passage
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

/**
 * The entries of a collection that the passages of an entry link to, each once, in the order of the text.
 * @returns the slugs, each with the first passage that links there
 */
export function linkedFrom(entry: Entry, collection: EntryCollection): { slug: string; passage: Passage }[] {
  const first = new Map<string, Passage>()
  for (const passage of passagesOf(entry))
    for (const { url } of passage.links) {
      const target = readEntryLink(entry.file, url)
      if (target?.collection === collection && !first.has(target.slug)) first.set(target.slug, passage)
    }
  return [...first].map(([slug, passage]) => ({ slug, passage }))
}

/** The collections whose passages count as speaking of other entries, in the order in which they are listed. */
const speaking: EntryCollection[] = ['articles', 'framework', 'events', 'glossary']

/**
 * Every passage that links to an entry, under the entry's name: `framework/ftaap` → mentions, articles first (newest first).
 * A passage that links to an entry twice is one mention; links inside an entry to itself are none.
 */
export const getMentions = (edition: WrittenEdition): Promise<Map<string, Mention[]>> =>
  once(`${edition} mentions`, () => findMentions(edition))

async function findMentions(edition: WrittenEdition): Promise<Map<string, Mention[]>> {
  const mentions = new Map<string, Mention[]>()
  for (const collection of speaking) {
    const entries = collection === 'articles' ? await getArticles(edition) : await getEntries(edition, collection)
    for (const entry of entries)
      for (const passage of passagesOf(entry)) {
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
