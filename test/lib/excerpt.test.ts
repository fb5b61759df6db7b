import { expect, test } from 'vitest'
import { excerpt, splitMarked } from '../../src/lib/excerpt.ts'
import { outline, parseMdx } from '../../src/lib/outline.ts'

test.each([
  ['短句。', 10, '短句。'],
  ['第一句在這裏。第二句長一點也在這裏。', 10, '第一句在這裏…'],
  ['沒有句號的一段很長很長的文字', 6, '沒有句號的一…'],
  ['A first clause; another, which goes on', 20, 'A first clause…'],
])('the excerpt of %s in %i characters ends with a sentence where one ends in its second half', (text, length, short) => {
  expect(excerpt(text, length)).toBe(short)
})

const keep = { 'data-zh': 'keep' }

test('a passage tells which of its words the converted editions treat in a way of their own', () => {
  const { passages } = outline(parseMdx('發起<Keep>「[推理](a.mdx)工作組」</Keep>，坐<V tw="計程車">的士</V>去<Raw>某處</Raw>。'))
  expect(passages[0]!.marked).toEqual([
    { text: '「推理工作組」', attributes: keep },
    { text: '的士', attributes: { 'data-zh-tw': '計程車', 'data-zh-cn': undefined } },
    { text: '某處', attributes: { 'data-zh': 'raw' } },
  ])
})

test('an excerpt is cut where such words stand, the longest first', () => {
  const marked = ['智能化', '智能化轉型'].map((text) => ({ text, attributes: keep }))
  expect(splitMarked('談智能化轉型與智能化', marked)).toEqual([
    { text: '談', attributes: {} },
    { text: '智能化轉型', attributes: keep },
    { text: '與', attributes: {} },
    { text: '智能化', attributes: keep },
  ])
  expect(splitMarked('沒有', [...marked, { text: '', attributes: keep }])).toEqual([{ text: '沒有', attributes: {} }])
})
