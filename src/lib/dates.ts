/** Dates as exact as the source gives them, in the words of an edition. */
import type { WrittenEdition } from './content.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * Writes a date out.
 * @param date `2026`, `2026-02` or `2026-02-10`
 * @returns `2026年2月10日` in the source edition (and those made from it), `10 February 2026` in English
 */
export function formatDate(edition: WrittenEdition, date: string): string {
  const [year, month, day] = date.split('-')
  if (edition === 'en') return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/** A span of two dates, or one date. */
export const formatSpan = (edition: WrittenEdition, start: string, end: string | undefined): string =>
  end ? `${formatDate(edition, start)}${edition === 'en' ? ' – ' : '至'}${formatDate(edition, end)}` : formatDate(edition, start)
