/** The state of the English edition, entry by entry. */
import { entryCollections } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { getEntries, type Entry } from './content.ts'
import { daysBetween } from '../lib/last-change.ts'
import { parseMdx } from '../lib/outline.ts'
import { hashOfWords, statusOf, type TranslationStatus } from '../lib/translation-status.ts'
import { getHistory } from './project-history.ts'

/** An entry with the days on which its two files last changed, where git knows them. */
export interface TranslationRow {
  entry: Entry
  source: string | undefined
  english: string | undefined
  status: TranslationStatus | 'missing'
  /** How many days before the source the translation last changed; 0 where both changed on one day or git does not know. */
  days: number
}

/**
 * Lists all entries, those whose translation needs work first. In the English edition an entry without a translation has its Chinese
 * title and no page to link to.
 */
export async function getTranslations(edition: WrittenEdition): Promise<TranslationRow[]> {
  const history = await getHistory()
  const rows: TranslationRow[] = []
  for (const collection of entryCollections) {
    const inEdition = new Map((await getEntries(edition, collection)).map((entry) => [entry.slug, entry as Entry]))
    for (const original of await getEntries('zh-hk', collection)) {
      const source = history?.get(original.file)
      const english = original.english ? history?.get(original.file.replace('zh-hk.mdx', 'en.mdx')) : undefined
      rows.push({
        entry: inEdition.get(original.slug) ?? original,
        source: source?.day,
        english: english?.day,
        status: original.english ? statusOf(hashOfWords(original.data, parseMdx(original.body)), original.translated) : 'missing',
        days: daysBetween(english, source),
      })
    }
  }
  const weight = { missing: 0, older: 1, unknown: 2, current: 3 }
  return rows.sort((a, b) => weight[a.status] - weight[b.status])
}
