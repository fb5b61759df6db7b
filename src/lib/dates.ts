/** Writes dates in the language of an edition, as exactly as the source gives them. */
import type { WrittenEdition } from './editions.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * Writes a date out.
 * @param date - `2026`, `2026-02` or `2026-02-10`
 * @returns `2026年2月10日` in Chinese, `10 February 2026` in English
 */
export function formatDate(edition: WrittenEdition, date: string): string {
  const [year, month, day] = date.split('-')
  if (edition === 'en') return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/**
 * Writes a span of dates out. A month that both dates share is written once: `2026年2月1日至10日`, `1–10 February 2026`.
 * @param end - without it, only the first date is written
 */
export function formatSpan(edition: WrittenEdition, start: string, end: string | undefined): string {
  if (!end) return formatDate(edition, start)
  const sameMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)
  if (edition === 'en') {
    if (sameMonth) return `${Number(start.slice(8))}–${formatDate(edition, end)}`
    return `${formatDate(edition, start)}${start.length === 4 && end.length === 4 ? '–' : ' – '}${formatDate(edition, end)}`
  }
  return `${formatDate(edition, start)}至${sameMonth ? `${Number(end.slice(8))}日` : formatDate(edition, end)}`
}

/**
 * Writes a day, a month or a span without its year, as short as it can be: `2月1–10日`, `1–10 Feb`. A year alone is written as it is.
 */
export function formatShort(edition: WrittenEdition, start: string, end: string = start): string {
  const [[month, day], [lastMonth, lastDay]] = [start, end].map((date) => date.split('-').slice(1).map(Number)) as [number[], number[]]
  if (!month || !lastMonth) return formatSpan(edition, start, end === start ? undefined : end)
  const write = (month: number, days: number | string = '') =>
    edition === 'en' ? `${days} ${months[month - 1]!.slice(0, 3)}`.trim() : `${month}月${days && `${days}日`}`
  if (start.slice(0, 7) === end.slice(0, 7)) return write(month, day === lastDay ? day : `${day}–${lastDay}`)
  return `${write(month, day)} – ${write(lastMonth, lastDay)}`
}

/**
 * The last day of what a date names.
 * @returns `2026-05-31` for `2026-05`, `2026-12-31` for `2026`
 */
export function lastDayOf(date: string): string {
  const [year, month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`
}

/** Whether all of a span lies before the end of a day. Two dates are compared, never the clock of a machine. */
export const isPast = (day: string, start: string, end: string = start): boolean => lastDayOf(end) <= day
