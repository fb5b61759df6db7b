import { expect, test } from 'vitest'
import { joinLines } from '../../src/lib/lines.ts'
import { outline, parseMdx, splitHeading } from '../../src/lib/outline.ts'

test.each([
  ['三項任務 [#three-tasks]', { text: '三項任務', id: 'three-tasks' }],
  ['Three tasks [#three-tasks] ', { text: 'Three tasks', id: 'three-tasks' }],
  ['三項任務', { text: '三項任務', id: undefined }],
  ['見[#x]一文', { text: '見[#x]一文', id: undefined }],
])('splits the heading %s', (heading, parts) => {
  expect(splitHeading(heading)).toEqual(parts)
})

test.each([
  ['第一行，\n第二行', '第一行，第二行'],
  ['English\nwords', 'English\nwords'],
  ['漢字\nAPEC', '漢字\nAPEC'],
])('joins the lines of %j', (text, joined) => {
  expect(joinLines(text)).toBe(joined)
})

const entry = `---
title: x
---

開頭。

## 甲 [#a]

第一段，<Said by="wang-yi">他說[自貿區](../../framework/ftaap/zh-hk.mdx)要緊</Said>。

- 列出的一項
- 另一項

## 乙 [#b]

又一段。
`

test('numbers paragraphs within their section and finds what they link to and quote', () => {
  const { headings, passages } = outline(parseMdx(entry))
  expect(headings).toEqual([
    { id: 'a', text: '甲' },
    { id: 'b', text: '乙' },
  ])
  expect(passages.map(({ id }) => id)).toEqual(['intro-1', 'a-1', 'a-2', 'a-3', 'b-1'])
  expect(passages[1]).toMatchObject({
    section: { id: 'a', text: '甲' },
    text: '第一段，他說自貿區要緊。',
    links: [{ url: '../../framework/ftaap/zh-hk.mdx' }],
    said: [{ by: 'wang-yi', text: '他說自貿區要緊' }],
  })
})
