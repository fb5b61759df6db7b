import { expect, test } from 'vitest'
import { getFields, getOutline } from '../../src/queries/outline.ts'

const entry = { collection: 'framework', slug: 'x', file: 'content/framework/x/zh-hk.mdx', body: '## 甲 [#a]\n\n一\n\n## 乙 [#b]\n' }

test('a text is parsed once, and again when it has changed', () => {
  const outline = getOutline(entry)
  expect(getOutline({ ...entry })).toBe(outline)
  const changed = { ...entry, body: '## 丙 [#c]\n' }
  expect(getOutline(changed).headings.map(({ text }) => text)).toEqual(['丙'])
  expect(getOutline(changed)).toBe(getOutline(changed))
})

test('the passages of an event begin with its slug', () => {
  const event = { collection: 'events', slug: 'som1', file: 'content/events/som1/zh-hk.mdx', body: '一\n' }
  expect(getOutline(event).passages.map(({ id }) => id)).toEqual(['som1-1'])
})

test('the fields of an item have the titles of its headings, in the order asked for', () => {
  expect(getFields(entry, ['b', 'missing', 'a'])).toEqual([
    { id: 'b', title: '乙' },
    { id: 'a', title: '甲' },
  ])
})
