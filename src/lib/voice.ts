/** Whose words a passage holds, apart from what it quotes. */
import { readEntryLink, type EntryCollection } from './addresses.ts'
import type { Passage } from './outline.ts'

/**
 * `report`: what a report tells. `official`: the official text, restated. `background`: what neither of them says. `note`: what this
 * reader says in its own voice.
 */
export type Voice = 'report' | 'official' | 'background' | 'note'

/** What must be known of an entry to tell its voices apart. */
export interface Voiced {
  collection: EntryCollection
  data: object
}

const names = (data: object, key: 'noteSections' | 'officialSections', section: string | undefined): boolean =>
  ((data as Partial<Record<typeof key, string[]>>)[key] ?? []).includes(section ?? '')

/**
 * The voice of a passage. Articles tell what reports say and framework pages restate the official text; their frontmatter names the
 * sections that do otherwise.
 */
export function voiceOf({ collection, data }: Voiced, { section, background }: Pick<Passage, 'section' | 'background'>): Voice {
  if (background.length > 0) return 'background'
  if (collection === 'articles') return names(data, 'noteSections', section?.id) ? 'note' : 'report'
  return collection === 'framework' && names(data, 'officialSections', section?.id) ? 'official' : 'note'
}

/** Whether a passage of this voice counts as one in which a report or the official text speaks of something. */
export const isPrimary = (voice: Voice): boolean => voice === 'report' || voice === 'official'

/** Words about an entry. */
export interface Words {
  /** The entry, by collection and slug: `framework/ftaap`. */
  name: string
  /** The person who says them; `undefined` where nobody is quoted with them. */
  by: string | undefined
  text: string
}

/**
 * What a passage says of each entry, and who says it: a person is credited with an entry only where it is named or linked inside the
 * person's `Said`. All that a person says is also about that person.
 * @param file - in which the passage stands, from the project's root
 */
export function* wordsAbout(file: string, passage: Pick<Passage, 'said' | 'links' | 'names' | 'text'>): Generator<Words> {
  const namesIn = ({ links, names }: Pick<Passage, 'links' | 'names'>) => [
    ...links.flatMap(({ url }) => readEntryLink(file, url) ?? []).map(({ collection, slug }) => `${collection}/${slug}`),
    ...names,
  ]
  const credited = new Set<string>()
  for (const [by, parts] of Map.groupBy(passage.said, (one) => one.by)) {
    const person = `glossary/${by}`
    for (const name of new Set([person, ...parts.flatMap(namesIn)])) {
      const about = name === person ? parts : parts.filter((part) => namesIn(part).includes(name))
      credited.add(name)
      yield { name, by, text: about.map((part) => part.text).join(' … ') }
    }
  }
  for (const name of new Set(namesIn(passage))) if (!credited.has(name)) yield { name, by: undefined, text: passage.text }
}
