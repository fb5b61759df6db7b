import { expect, test } from 'vitest'
import { daysBetween } from '../../src/lib/last-change.ts'

const newer = { commitsAgo: 1, day: '2026-02-12' }
const older = { commitsAgo: 4, day: '2026-02-10' }

test('days between two changes, never fewer than none', () => {
  expect(daysBetween(older, newer)).toBe(2)
  expect(daysBetween(newer, older)).toBe(0)
  expect(daysBetween(undefined, newer)).toBe(0)
})
