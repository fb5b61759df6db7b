import { expect, test } from 'vitest'
import { paginate, paginateByYear } from '../../src/lib/paging.ts'

test('cuts a list into pages', () => {
  expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([
    { number: 1, items: [1, 2] },
    { number: 2, items: [3, 4] },
    { number: 3, items: [5] },
  ])
  expect(paginate([], 2)).toEqual([{ number: 1, items: [] }])
})

test('cuts a list by year, the newest page being the index, and a long year into several', () => {
  const years = ['2026', '2026', '2026', '2025', '2014']
  expect(paginateByYear(years, (year) => year, 2).map(({ name, year, number, items }) => [name, year, number, items.length])).toEqual([
    ['index.html', '2026', 1, 2],
    ['year-2026-2.html', '2026', 2, 1],
    ['year-2025.html', '2025', 1, 1],
    ['year-2014.html', '2014', 1, 1],
  ])
})
