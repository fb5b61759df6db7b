/** The public record around the reports, and the calendar that follows from it. */
import { parse } from 'yaml'
import file from '../../content/record.yml?raw'
import { isPast } from '../lib/dates.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { record } from '../schemas/source.ts'
import { getEvents, type Entry } from './content.ts'

/** The day up to which the public record is known. */
export const recordAsOf: string = record.parse(parse(file)).asOf

/**
 * The events of an edition in order of time, parted by the day of the record: what lies before it, and what was announced for later. A
 * year alone counts from its beginning.
 */
export async function getCalendar(edition: WrittenEdition): Promise<{ past: Entry<'events'>[]; coming: Entry<'events'>[] }> {
  const events = await getEvents(edition)
  const past = events.filter(
    ({ data: { start, end } }) => start !== undefined && (isPast(recordAsOf, start, end) || (start.length === 4 && start <= recordAsOf)),
  )
  return { past, coming: events.filter((event) => !past.includes(event)) }
}

/**
 * The dates that the home page shows: the last one of the record, and the first one that lies wholly after it.
 * @returns an event is `undefined` where there is none
 */
export async function getNearestDates(edition: WrittenEdition): Promise<{ last?: Entry<'events'>; next?: Entry<'events'> }> {
  const { past, coming } = await getCalendar(edition)
  const last = past.at(-1)
  const next = coming.find(({ data }) => data.start !== undefined && data.start > recordAsOf)
  return { ...(last && { last }), ...(next && { next }) }
}
