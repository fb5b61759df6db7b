/** How the English edition stands against its source. */
import { entryCollections } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { getEntries, type Entry } from './content.ts'
import { lastChanged } from './history.ts'

/** An entry with the days of the last change of its two files, where git tells them. */
export interface TranslationRow {
  entry: Entry
  source: string | undefined
  english: string | undefined
  status: 'current' | 'older' | 'missing'
  /** By how many days the translation is older than the source. */
  days: number
}

const daysBetween = (earlier: string, later: string): number => Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000)

/**
 * Compares the days on which an entry and its translation last changed.
 * @returns `current` as well where there is no history to compare
 */
function compareDays(source: string | undefined, english: string | undefined): { status: 'current' | 'older'; days: number } {
  const days = source && english ? Math.max(0, daysBetween(english, source)) : 0
  return { status: days > 0 ? 'older' : 'current', days }
}

/**
 * All entries, those whose translation needs work first. An entry without a translation comes with its source title in the English
 * edition too, and has no page there to link to.
 */
export async function getTranslations(edition: WrittenEdition): Promise<TranslationRow[]> {
  const rows: TranslationRow[] = []
  for (const collection of entryCollections) {
    const own = new Map((await getEntries(edition, collection)).map((entry) => [entry.slug, entry as Entry]))
    for (const original of await getEntries('zh-hk', collection)) {
      const source = lastChanged(original.file)
      const english = original.english ? lastChanged(original.file.replace('zh-hk.mdx', 'en.mdx')) : undefined
      const entry = own.get(original.slug) ?? original
      rows.push({ entry, source, english, ...(original.english ? compareDays(source, english) : { status: 'missing', days: 0 }) })
    }
  }
  const weight = { missing: 0, older: 1, current: 2 }
  return rows.sort((a, b) => weight[a.status] - weight[b.status])
}
