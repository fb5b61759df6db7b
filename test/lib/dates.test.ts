import { expect, test } from 'vitest'
import { formatDate, formatShort, formatSpan } from '../../src/lib/dates.ts'

test.each([
  ['zh-hk', '2026-02-10', '2026年2月10日'],
  ['zh-hk', '2026-02', '2026年2月'],
  ['zh-hk', '2026', '2026年'],
  ['en', '2026-02-10', '10 February 2026'],
  ['en', '2026-12', 'December 2026'],
  ['en', '2026', '2026'],
] as const)('in %s, %s reads %s', (edition, date, text) => {
  expect(formatDate(edition, date)).toBe(text)
})

test('a span of dates reads as a span', () => {
  expect(formatSpan('zh-hk', '2015', '2025')).toBe('2015年至2025年')
  expect(formatSpan('zh-hk', '2026-02-01', '2026-02-10')).toBe('2026年2月1日至10日')
  expect(formatSpan('en', '2015', '2025')).toBe('2015–2025')
  expect(formatSpan('en', '2026-02-01', '2026-02-10')).toBe('1–10 February 2026')
  expect(formatSpan('en', '2026-02-01', '2026-03-02')).toBe('1 February 2026 – 2 March 2026')
  expect(formatSpan('en', '2014', undefined)).toBe('2014')
})

test.each([
  ['zh-hk', '2026-02-01', '2026-02-10', '2月1–10日'],
  ['zh-hk', '2026-01-30', '2026-02-02', '1月30日 – 2月2日'],
  ['zh-hk', '2026-08', undefined, '8月'],
  ['zh-hk', '2015', '2025', '2015年至2025年'],
  ['en', '2026-02-01', '2026-02-10', '1–10 Feb'],
  ['en', '2026-05-22', '2026-05-22', '22 May'],
  ['en', '2026-08', undefined, 'Aug'],
  ['en', '2026', undefined, '2026'],
] as const)('in %s, %s to %s is in short %s', (edition, start, end, text) => {
  expect(formatShort(edition, start, end)).toBe(text)
})
