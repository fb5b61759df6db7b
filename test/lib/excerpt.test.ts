import { expect, test } from 'vitest'
import { splitMarked } from '../../src/lib/excerpt.ts'
import { outline, parseMdx } from '../../src/lib/outline.ts'

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
