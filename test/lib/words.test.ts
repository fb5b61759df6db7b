import { expect, test } from 'vitest'
import { formatDate, formatSpan } from '../../src/lib/dates.ts'
import { excerpt } from '../../src/lib/excerpt.ts'
import { likelyEdition } from '../../src/lib/likely-edition.ts'

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
  ['短句。', 10, '短句。'],
  ['第一句在這裏。第二句長一點也在這裏。', 10, '第一句在這裏…'],
  ['沒有句號的一段很長很長的文字', 6, '沒有句號的一…'],
  ['A first clause; another, which goes on', 20, 'A first clause…'],
])('%s in %i characters', (text, length, short) => {
  expect(excerpt(text, length)).toBe(short)
})

test.each([
  [['zh-HK', 'en'], 'zh-hk'],
  [['yue'], 'zh-hk'],
  [['zh-Hant-MO'], 'zh-hk'],
  [['zh-TW'], 'zh-tw'],
  [['zh-Hant'], 'zh-tw'],
  [['zh-Hant-TW', 'zh-CN'], 'zh-tw'],
  [['zh'], 'zh-cn'],
  [['zh-SG'], 'zh-cn'],
  [['zh-MY'], 'zh-cn'],
  [['zh-Hans'], 'zh-cn'],
  [['zh-Hans-HK'], 'zh-cn'],
  [['fr', 'en-GB', 'zh-HK'], 'en'],
  [['fr', 'de'], undefined],
  [[], undefined],
])('%j is offered %s', (languages, edition) => {
  expect(likelyEdition(languages)).toBe(edition)
})
