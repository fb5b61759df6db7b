/** The public record around the reports, and the calendar that follows from it. */
import { parse } from 'yaml'
import file from '../../content/record.yml?raw'
import { isPast } from '../lib/dates.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import type { TimeLine } from '../lib/time-scale.ts'
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

/** The leaders' meetings of the years in which China was host. */
const hostMeetings = ['shanghai-2001', 'beijing-2014', 'leaders-meeting']

/** Events on a line of time that is drawn to scale. */
export interface EventLine extends TimeLine {
  /** The dates that are written above the line. */
  ticks: string[]
  rows: {
    event: Entry<'events'>
    /** It is the meeting of a year in which China was host. */
    host: boolean
    coming: boolean
  }[]
}

/**
 * Two lines of time: from the founding of APEC to the year of the public record, and that year with the two months before it, in which
 * its meetings begin. Events without a date are on neither; the leaders' meeting of the year is on both.
 */
export async function getEventLines(edition: WrittenEdition): Promise<EventLine[]> {
  const { past, coming } = await getCalendar(edition)
  const year = recordAsOf.slice(0, 4)
  const from = `${Number(year) - 1}-11`
  const rows = [...past, ...coming]
    .filter(({ data }) => data.start !== undefined)
    .map((event) => ({ event, host: hostMeetings.includes(event.slug), coming: coming.includes(event) }))
  const startOf = ({ event }: (typeof rows)[number]) => event.data.start!
  const before = rows.filter((row) => startOf(row) < from || row.host)
  return [
    { from: '1989', to: year, ticks: ['1989', ...before.filter(({ host }) => host).map((row) => startOf(row).slice(0, 4))], rows: before },
    {
      from,
      to: `${year}-12`,
      ticks: [year, ...['04', '07', '10'].map((month) => `${year}-${month}`)],
      rows: rows.filter((row) => startOf(row) >= from),
    },
  ].filter(({ rows }) => rows.length > 0)
}
