/** A line of time drawn to scale. */
import { lastDayOf } from './dates.ts'

/** From when to when a line goes; both ends belong to it. Dates are as exact as `2026`, `2026-02` or `2026-02-10`. */
export interface TimeLine {
  from: string
  to: string
}

const DAY = 86_400_000

/** The number of a day. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY

/** The first day of what a date names: `2026-02-01` for `2026-02`. */
function firstDayOf(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/**
 * Where a span stands on a line.
 * @param end - the last day of the span; without it the span is what the first date names
 * @returns the place at which it begins and its length, in hundredths of the line; what lies beyond the ends is cut off
 */
export function spanOn({ from, to }: TimeLine, start: string, end = start): { begin: number; length: number } {
  const [first, last] = [dayNumber(firstDayOf(from)), dayNumber(lastDayOf(to)) + 1]
  const share = (day: number) => (100 * (Math.min(Math.max(day, first), last) - first)) / (last - first)
  const begin = share(dayNumber(firstDayOf(start)))
  const round = (value: number) => Math.round(value * 100) / 100
  return { begin: round(begin), length: round(share(dayNumber(lastDayOf(end)) + 1) - begin) }
}
