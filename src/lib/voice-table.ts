/** Who speaks of what, as a table: which voices have a column of their own. */
import type { Voice } from './voice.ts'

/** A passage: who is quoted in it, or else whose words it holds. */
export interface Heard {
  by: string | undefined
  voice: Voice
}

/** What a column is for: the official text, a person (by the slug), all other people, or what reports tell without a speaker. */
export type Column = 'official' | 'others' | 'report' | `person/${string}`

/** More people than this share one column, so that the table fits a phone. */
const MOST_PEOPLE = 5

/**
 * The columns of a table: the official text, then people, those who are heard most first, then the reports. A column without a
 * passage is left out.
 */
export function columnsOf(heard: readonly Heard[]): Column[] {
  const counts = new Map<string, number>()
  for (const { by } of heard) if (by) counts.set(by, (counts.get(by) ?? 0) + 1)
  const people = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([by]) => by)
  const shown = people.slice(0, MOST_PEOPLE)
  const columns: Column[] = ['official', ...shown.map((by): Column => `person/${by}`), 'others', 'report']
  return columns.filter((column) => heard.some((one) => columnFor(one, columns) === column))
}

/** The column in which a passage stands. */
export function columnFor({ by, voice }: Heard, columns: readonly Column[]): Column {
  if (!by) return voice === 'official' ? 'official' : 'report'
  return columns.includes(`person/${by}`) ? `person/${by}` : 'others'
}
