/** The calendar of an edition, iCalendar (RFC 5545): the events with a known day. */
import { Parser } from 'htmlparser2'
import ical from 'ical-generator'
import { CALENDAR_MARK } from './contract.ts'

/** An event that lasts whole days. */
export interface CalendarEvent {
  id: string
  title: string
  place: string
  /** First and last day, `2026-11-18`. */
  start: string
  end: string
}

/**
 * Reads the events of a page.
 * @param html - a page in the words of its edition
 * @returns the events with a known day, in the order of the page, and the day of the public record; `undefined` for a page without
 */
export function readCalendar(html: string): { events: CalendarEvent[]; asOf: string } | undefined {
  if (!html.includes(` ${CALENDAR_MARK}="`)) return undefined
  const events: CalendarEvent[] = []
  let asOf = ''
  let event: CalendarEvent | undefined
  /** Where text belongs, and the element that ends it: inside there may be others, such as places where a line may break. */
  let into: { part: 'title' | 'place'; until: string } | undefined
  const parser = new Parser({
    onopentag(name, { id = '', class: className, [CALENDAR_MARK]: mark = '' }) {
      const [start = '', end] = mark.split('/')
      if (end) events.push((event = { id: '', title: '', place: '', start, end }))
      else if (start) asOf = start
      else if (name === 'li') event = undefined
      if (event && name === 'h2') [event.id, into] = [id, { part: 'title', until: name }]
      else if (event && className === 'place') into = { part: 'place', until: name }
    },
    ontext(text) {
      if (event && into) event[into.part] += text
    },
    onclosetag(name) {
      if (name === into?.until) into = undefined
    },
  })
  parser.end(html)
  return { events: events.map((one) => ({ ...one, title: one.title.trim(), place: one.place.trim() })), asOf }
}

/** The day after one. */
function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date
}

/**
 * Writes a calendar.
 * @param name - of the site, in the edition's words
 * @param page - published address of the page with the events, where there is one
 * @param asOf - the day of the public record, `2026-05-22`: the same events give the same bytes
 */
export function makeCalendar(events: readonly CalendarEvent[], name: string, page: string | undefined, asOf: string): string {
  const calendar = ical({ name, prodId: '//APEC 2026 Reader//Calendar//EN' })
  for (const { id, title, place, start, end } of events)
    calendar.createEvent({
      id: `${id}@apec-2026-reader`,
      stamp: new Date(`${asOf}T00:00:00Z`),
      start: new Date(`${start}T00:00:00Z`),
      // The end is the first day that no longer belongs to the event.
      end: dayAfter(end),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      ...(place && { location: place }),
      ...(page && { url: `${page}#${id}` }),
    })
  return `${calendar.toString()}\r\n`
}
