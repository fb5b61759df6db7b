/** Who speaks of which item of the framework. */
import type { WrittenEdition } from '../lib/editions.ts'
import { columnFor, columnsOf, type Column } from '../lib/voice-table.ts'
import { getEntries, getFramework, type Entry, type FrameworkItem, type FrameworkPart } from './content.ts'
import { getMentions, mentionsOf, type Mention } from './mentions.ts'

/** An item with its passages by column. */
interface VoiceRow {
  item: FrameworkItem
  count: number
  cells: Mention[][]
}

/** The table: its columns, and the items by part. Only passages of the reports and of the official text are in it. */
export interface VoiceTable {
  columns: { key: Column; person: Entry<'glossary'> | undefined }[]
  parts: { part: FrameworkPart; rows: VoiceRow[] }[]
}

/** Who speaks of which of the nine items, in an edition. */
export async function getVoiceTable(edition: WrittenEdition): Promise<VoiceTable> {
  const [framework, mentions, glossary] = await Promise.all([getFramework(edition), getMentions(edition), getEntries(edition, 'glossary')])
  const columns = columnsOf(framework.flatMap(({ items }) => items.flatMap((item) => mentionsOf(mentions, item).primary)))
  return {
    columns: columns.map((key) => ({ key, person: glossary.find(({ slug }) => key === `person/${slug}`) })),
    parts: framework.map((part) => ({
      part,
      rows: part.items.map((item) => {
        const { primary } = mentionsOf(mentions, item)
        const cells = columns.map((column) => primary.filter((mention) => columnFor(mention, columns) === column))
        return { item, count: primary.length, cells }
      }),
    })),
  }
}
