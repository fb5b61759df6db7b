/** Whether a translation is up to date: the one answer, for the check and for the page about translations. */
import { expect, test } from 'vitest'
import { parseMdx } from '../../src/lib/outline.ts'
import { hashOfWords, statusOf, translatedKeys } from '../../src/lib/translation-status.ts'
import { markTranslated } from '../../src/integrations/check/links/translation-words.ts'

const data = { title: '亞太自貿區', summary: '文本要求探討。', asOf: '2026', sources: ['a'] }
const body = `## 文本 [#text]

它是[「路徑」](../paths/zh-hk.mdx)的**第一條**。<Said by="wang-yi">他說。</Said>

| 甲 | 乙 |
|---|---|
| 一 | 二 |

文[^a]。

[^a]: 註。
`
const hash = (text = body, more: object = {}) => hashOfWords({ ...data, ...more }, parseMdx(text))

const same: [what: string, text: string, more?: object][] = [
  ['a day', body, { asOf: '2027' }],
  ['sources', body, { sources: ['b', 'c'] }],
  ['keys that are no words', body, { order: 3, aliases: ['x'], pinyin: 'y', autolink: false }],
  ['blank lines', body.replace('\n\n它', '\n\n\n\n它')],
  ['line ends of Windows', body.replaceAll('\n', '\r\n')],
  ['a line break in a paragraph', body.replace('它是', '它\n是')],
  ['an address', body.replace('../paths/zh-hk.mdx', '../../framework/paths/zh-hk.mdx#one')],
  ['a link that is left to the build', body.replace(/\[(「路徑」)\]\([^)]*\)/, '$1')],
  ['emphasis', body.replaceAll('**', '')],
  ['a tag', body.replace('「路徑」', '<Keep>「路徑」</Keep>')],
  ['who said it', body.replace('wang-yi', 'xi-jinping')],
  ['the id of a heading', body.replace('#text', '#words')],
  ['the level of a heading', body.replace('## ', '### ')],
  ['a blank beside Latin letters', body, { title: '亞太 自貿區' }],
  ['full-width signs', body.replace('[^a]: 註。', '[^a]: 註。').replace('甲', '甲 ')],
]

const other: [what: string, text: string, more?: object][] = [
  ['a word', body.replace('第一條', '第二條')],
  ['a heading', body.replace('文本', '原文')],
  ['a cell', body.replace('二', '三')],
  ['a note', body.replace('註', '注')],
  ['words of a tag', body.replace('他說', '她說')],
  ['a new paragraph', `${body}\n又一段。\n`],
  ['a picture’s words', `${body}\n![圖](a.png)\n`],
  ['code', `${body}\n\`x\`\n`],
  ...translatedKeys.map((key): [string, string, object] => [`the key ${key}`, body, { [key]: '別的' }]),
]

test.each(same)('the hash stays with another %s', (_, text, more) => expect(hash(text, more)).toBe(hash()))
test.each(other)('the hash changes with %s', (_, text, more) => expect(hash(text, more)).not.toBe(hash()))

test('the hash is short, and words do not move from one key to the next unseen', () => {
  expect(hash()).toMatch(/^[0-9a-f]{12}$/)
  expect(hashOfWords({ title: '甲', short: '乙' }, parseMdx(''))).not.toBe(hashOfWords({ title: '甲乙' }, parseMdx('')))
})

test.each([
  ['a', 'a', 'current'],
  ['a', 'b', 'older'],
  ['a', undefined, 'unknown'],
])('%s against %s is %s', (words, translated, status) => expect(statusOf(words, translated)).toBe(status))

test.each([
  ['---\ntitle: A\n---\nText.\n', '---\ntitle: A\nsource: "0123456789ab"\n---\nText.\n'],
  ['---\r\ntitle: A\r\n---\r\nText.', '---\r\ntitle: A\r\nsource: "0123456789ab"\r\n---\r\nText.'],
  ['---\nsource: "ffffffffffff"\ntitle: A\n---\nsource: x\n', '---\nsource: "0123456789ab"\ntitle: A\n---\nsource: x\n'],
  ['---\n"source":\n  ffffffffffff\ntitle: A\n---\n', '---\nsource: "0123456789ab"\ntitle: A\n---\n'],
  ['---\ntitle: A\n\n# note\n---\n\n\n', '---\ntitle: A\n\n# note\nsource: "0123456789ab"\n---\n\n\n'],
  ['no frontmatter\n', 'no frontmatter\n'],
])('writes the hash into %j and changes nothing else', (text, marked) => {
  expect(markTranslated(text, '0123456789ab')).toBe(marked)
  expect(markTranslated(marked, '0123456789ab')).toBe(marked)
})
