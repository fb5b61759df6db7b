import { expect, test } from 'vitest'
import { spanOn } from '../../src/lib/time-scale.ts'

const year = { from: '2026', to: '2026' }
const long = { from: '1989', to: '2026' }

test.each([
  ['the first day begins the line', year, '2026-01-01', undefined, 0, 0.27],
  ['the last day ends it', year, '2026-12-31', undefined, 99.73, 0.27],
  ['a month is as long as its days', year, '2026-02', undefined, 8.49, 7.67],
  ['a span takes in both of its days', year, '2026-02-01', '2026-02-10', 8.49, 2.74],
  ['a year fills its line', year, '2026', undefined, 0, 100],
  ['the first year of host', long, '2001', undefined, 31.58, 2.63],
  ['the second year of host', long, '2014', undefined, 65.79, 2.63],
  ['the third year of host', long, '2026', undefined, 97.37, 2.63],
  ['a span of years', long, '2015', '2025', 68.42, 28.95],
  ['what begins before the line is cut off', year, '2025-12', '2026-01', 0, 8.49],
  ['what lies behind the line is at its end', year, '2027', undefined, 100, 0],
  ['a line may begin with a month', { from: '2025-11', to: '2026-12' }, '2026', undefined, 14.32, 85.68],
] as const)('%s', (_, line, start, end, begin, length) => {
  expect(spanOn(line, start, end)).toEqual({ begin, length })
})
