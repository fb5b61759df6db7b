import { expect, test } from 'vitest'
import { outline, parseMdx } from '../../src/lib/outline.ts'
import { isPrimary, voiceOf, wordsAbout } from '../../src/lib/voice.ts'

const file = 'content/articles/x/zh-hk.mdx'
const body = `## 甲 [#a]

陳寧說，<Said by="chen-ning">[算力](../../glossary/compute/zh-hk.mdx)太貴。</Said>這與[智能化](../../framework/intelligent/zh-hk.mdx)有關。

<Said by="chen-ning">甲</Said>，<Said by="liu-wei">[廣州](../../glossary/guangzhou/zh-hk.mdx)</Said>，<Said by="chen-ning">乙。</Said>

<Background source="one  two">

[廣州](../../glossary/guangzhou/zh-hk.mdx)在南方。

</Background>

## 乙 [#b]

說明。
`
const { passages } = outline(parseMdx(body))

test('a person is credited with what is linked inside the own words, and with nothing else', () => {
  expect([...wordsAbout(file, passages[0]!)]).toEqual([
    { name: 'glossary/chen-ning', by: 'chen-ning', text: '算力太貴。' },
    { name: 'glossary/compute', by: 'chen-ning', text: '算力太貴。' },
    { name: 'framework/intelligent', by: undefined, text: '陳寧說，算力太貴。這與智能化有關。' },
  ])
})

test('the words of two persons in one passage stay apart', () => {
  expect([...wordsAbout(file, passages[1]!)]).toEqual([
    { name: 'glossary/chen-ning', by: 'chen-ning', text: '甲 … 乙。' },
    { name: 'glossary/liu-wei', by: 'liu-wei', text: '廣州' },
    { name: 'glossary/guangzhou', by: 'liu-wei', text: '廣州' },
  ])
})

test.each([
  ['articles', { noteSections: ['b'] }, ['report', 'report', 'background', 'note']],
  ['framework', { officialSections: ['a'] }, ['official', 'official', 'background', 'note']],
  ['glossary', {}, ['note', 'note', 'background', 'note']],
] as const)('the voices of %s', (collection, data, voices) => {
  expect(passages.map((passage) => voiceOf({ collection, data }, passage))).toEqual(voices)
})

test('a background block names its sources, and its paragraphs are numbered like any others', () => {
  expect(passages[2]).toMatchObject({ id: 'a-3', background: ['one', 'two'] })
})

test('reports and the official text count', () => {
  expect((['report', 'official', 'background', 'note'] as const).filter(isPrimary)).toEqual(['report', 'official'])
})
