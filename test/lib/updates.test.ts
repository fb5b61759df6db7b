import { expect, test } from 'vitest'
import { byDay, newestKeys, type Update } from '../../src/lib/updates.ts'
import { unseenOf } from '../../src/lib/unseen.ts'

type Entry = { collection: string; slug: string }
const update = (day: string, kind: Update<Entry>['kind'], slug: string): Update<Entry> => ({
  day,
  kind,
  entry: { collection: 'articles', slug },
})

const updates = [
  update('2026-11-23', 'new', 'a'),
  update('2026-11-25', 'new', 'b'),
  update('2026-11-26', 'changed', 'a'),
  update('2026-11-26', 'edited', 'a'),
  update('2026-11-26', 'edited', 'b'),
  update('2026-11-25', 'edited', 'c'),
]

test('the newest day is first; what is new or told of does not count as edited too', () => {
  const slugs = (list: Update<Entry>[]) => list.map(({ entry }) => entry.slug).join()
  expect(byDay(updates).map((day) => [day.day, slugs(day.new), slugs(day.changed), slugs(day.edited)])).toEqual([
    ['2026-11-26', '', 'a', 'b'],
    ['2026-11-25', 'b', '', 'c'],
    ['2026-11-23', 'a', '', ''],
  ])
  expect(byDay(updates, 2).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-25'])
})

test('a browser remembers whole days, the newest first, and no mere edits', () => {
  expect(newestKeys(byDay(updates))).toEqual(['2026-11-26/articles/a', '2026-11-25/articles/b', '2026-11-23/articles/a'])
  expect(newestKeys(byDay(updates), 2)).toHaveLength(2)
})

test.each([
  ['all was seen', ['2026-11-26/a', '2026-11-25/b'], []],
  ['a later day', ['2026-11-27/c', '2026-11-26/a'], ['2026-11-27/c']],
  ['another one of the same day', ['2026-11-26/c', '2026-11-26/a'], ['2026-11-26/c']],
  ['an older one that was cut off before', ['2026-11-26/a', '2026-11-24/z'], []],
])('since the last visit: %s', (_, keys, unseen) => {
  expect(unseenOf(keys, { on: '2026-11-26T10:00:00Z', newest: '2026-11-26', keys: ['2026-11-26/a'] })).toEqual(unseen)
})
