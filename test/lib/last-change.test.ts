/** Whether a translation is behind its source: the one answer, for the check and for the page about translations. */
import { expect, test } from 'vitest'
import { daysBetween, isOutdated } from '../../src/lib/last-change.ts'

const newer = { commitsAgo: 1, day: '2026-02-12' }
const older = { commitsAgo: 4, day: '2026-02-10' }

test('a translation is behind when its source has a newer commit, even one of the same day', () => {
  expect(isOutdated(newer, older)).toBe(true)
  expect(isOutdated({ ...newer, day: older.day }, older)).toBe(true)
  expect(isOutdated(newer, newer)).toBe(false)
  expect(isOutdated(older, newer)).toBe(false)
})

test('without a history nothing is behind', () => {
  expect(isOutdated(newer, undefined)).toBe(false)
  expect(isOutdated(undefined, older)).toBe(false)
})

test('days between two changes, never fewer than none', () => {
  expect(daysBetween(older, newer)).toBe(2)
  expect(daysBetween(newer, older)).toBe(0)
  expect(daysBetween(undefined, newer)).toBe(0)
})
