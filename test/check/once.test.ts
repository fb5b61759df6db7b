/** One mistake is told once, by the rule that knows most about it, though several find something wrong at its letters. */
import { expect, test } from 'vitest'
import { diagnosticsOf, entry, frontmatter, sample, type Files } from './sample.ts'

const about = 'content/pages/about/zh-hk.mdx'
const body = (text: string): Files => ({ [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${text}\n`) })
const title = (value: string): Files => ({
  [about]: entry(frontmatter.page.replace('關於', value), '## 這是甚麼 [#what]\n\n文。\n'),
})
const changed = (file: string, from: string | RegExp, to: string): Files => {
  const text = String(sample[file])
  if (text.replace(from, to) === text) throw new Error(`the sample has no ${from}`)
  return { [file]: text.replace(from, () => to) }
}
const ui = (text: string): Files => changed('content/ui/zh-hk.yml', /^site\.name: .*$/m, `site.name: ${text}`)
const figure = (from: string, to: string): Files => changed('content/figures.yml', from, to)
const source = (from: string, to: string): Files => changed('content/sources.yml', from, to)

const english = (text: string): Files => ({
  'content/pages/about/en.mdx': entry('title: About\ndescription: What it is\n', `## What this is [#what]\n\n${text}\n`),
})

const makers: Record<string, (text: string) => Files> = { text: body, English: english, title, ui }

const rows: [what: string, mistake: string | Files, told: string[]][] = [
  // interface strings: markup is not allowed, and nobody is told how to write it
  ['ui', '"<b>粗</b>"', ['ui-markup']],
  ['ui', '"甲&nbsp;乙"', ['ui-markup']],
  ['ui', '"<Said by=“x”>甲</Said>"', ['ui-markup']],
  ['ui', '"[甲](https://apec.org/)"', ['link-broken: Titles and other values hold no links: write 甲.']],
  ['ui', '"［甲］（https://apec.org/）"', ['link-broken: Titles and other values hold no links: write 甲.']],
  ['ui', '"見https://apec.org/"', ['link-broken: Titles and other values hold no links: leave it out.']],
  ['ui', '"**粗**"', ['text-markup: Titles and other values hold no marks: write 粗.']],
  ['ui', '甲\u200b乙', ['hidden-character']],
  // keys
  ['title', '#三項任務', ['yaml-comment']],
  ['title', '甲\u200b乙', ['hidden-character']],
  ['title', '"甲\\u200b乙"', ['hidden-character']],
  ['title', '甲\ufffd乙', ['hidden-character']],
  ['title', 'Chinaâ€™s', ['text-garbled']],
  ['title', '"說，<Said by=\\"wang-yi>好</Said>。"', ['text-markup: Titles and other values hold no tags: write 好.']],
  ['title', '甲&amp;nbsp;乙', ['text-markup']],
  ['no space behind a colon', figure('en: days', 'en:days'), ['key-unknown']],
  ['a wide colon', figure('zh-hk: 天', 'zh-hk：天'), ['key-unknown']],
  ['a key in capitals', figure('en: days', 'EN: days'), ['key-unknown']],
  ['an address of another kind', source('url: null', 'url: javascript:alert(1)'), ['value-invalid']],
  ['a hidden character in an address', source('url: null', 'url: https://a.org/\u200bx'), ['hidden-character']],
  ['a day of the record', changed('content/record.yml', '05-22', '5-22'), ['value-invalid']],
  // hidden characters and letters in a wrong encoding
  ['text', '甲\u200b\u200b\u200b乙。', ['hidden-character']],
  ['text', '甲\u00a0乙。', ['hidden-character']],
  ['text', '甲&nbsp;乙。', ['hidden-character']],
  ['text', '##\u00a0一節 [#one]\n\n文。', ['text-markup']],
  ['text', '-\u00a0項', ['text-markup']],
  ['text', 'ä¸\u00adå›½', ['text-garbled']],
  ['text', '锟斤拷', ['text-garbled']],
  ['text', '見[甲](https://apec.org/\u200b)。', ['hidden-character']],
  ['text', '見[甲](https://apec.org/&#x200b;)。', ['hidden-character']],
  ['text', '說，<Said by="wang\u200b-yi">好</Said>。', ['hidden-character']],
  // marks of mistyped markup are no marks of the sentence
  ['text', '說，＜Said by="wang-yi"＞好', ['tag-attribute']],
  ['text', "字'''粗'''字", ['text-markup']],
  ['text', '》引文', ['text-markup']],
  ['text', '：：：note', ['text-markup']],
  ['text', '- 【x】 甲', ['text-markup']],
  ['text', '1.　開放', ['text-markup']],
  ['text', '[url=https://apec.org/]字[/url]', ['text-markup']],
  ['text', '見(總署)[https://apec.org/]。', ['link-broken']],
  ['text', '見[總署]（https://apec.org/）。', ['link-broken']],
  ['text', '![圖](./我的 圖.png)', ['link-broken']],
  ['text', '見[甲](https://apec.org/ 乙)。', ['link-broken']],
  ['text', '（甲)乙。', ['zh-punctuation']],
  // but a mistake in the words is told too
  ['text', '-沒有空格,真的', ['text-markup', 'zh-punctuation']],
  // footnotes
  ['text', '甲[^1]。\n\n[^1]：註', ['footnote-unknown: Write it so: [^1]: 註']],
  ['text', '甲[^1]。\n[^1]：註', ['footnote-unknown: Write it so: [^1]: 註']],
  ['text', '甲[^1]。\n\n［^1］：註', ['text-markup']],
  ['text', '甲［^1］。\n\n[^1]: 註', ['text-markup']],
  ['text', '甲[^1]，乙[^1]。', ['footnote-unknown']],
  ['text', '甲[^１]。\n\n[^1]: 註', ['footnote-unknown: Write [^1].']],
  ['text', '甲[^１]。', ['footnote-unknown: Write [^1]. Write a paragraph "[^1]: …" at the end.']],
  // headings, tags, images, tables
  ['text', '文。\n\n## 一節 [#What]\n\n文。', ['id-case']],
  ['text', '文。\n\n##\n\n文。', ['heading-empty']],
  ['text', '說，<Said who="wang-yi">好</Said>。', ['tag-attribute']],
  ['text', '<table><tr><td>甲</td></tr></table>', ['tag-unknown']],
  ['text', '![甲地](./我的圖.png)', ['image-source']],
  ['text', '| 甲 | 乙 |\n| —— | —— |\n| 1 | 2 |', ['table-broken']],
  ['text', '| 甲 | 乙 |\n|---|\n| 1 | 2 |', ['table-broken: Write it so: |---|---|']],
  ['English', '| A | B | C |\n|---|-:|\n| 1 | 2 | 3 |', ['table-broken: Write it so: |---|-:|---|']],
  ['text', `${'甲'.repeat(13_000)}`, ['line-length']],
  // links
  ['text', '見[apec.org](apec.org)。', ['link-target']],
  ['text', '見[https://apec.org/](https://evil.org/)。', ['link-text']],
  ['text', '見[https://apec.org/](https://apec.org/)。', []],
  [
    'text',
    body('見[甲](http://localhost:4321/zh-hk/glossary/apec.html)。'),
    ['link-host: Write it so: […](../../glossary/apec/zh-hk.mdx)'],
  ],
  ['text', '見[甲](../../glossary/no/../nothing/zh-hk.mdx)。', ['link-unknown']],
  [
    'a way that leads nowhere',
    body('見[甲](../glossary/apec/zh-hk.mdx)。'),
    ['link-target: Write it so: […](../../glossary/apec/zh-hk.mdx)'],
  ],
  ['text', '見[甲](../../glossary/no/../apec/zh-hk.mdx)。', ['link-form: Write it so: […](../../glossary/apec/zh-hk.mdx)']],
  // dates
  [
    'a date far away, in two wrong orders',
    {
      'content/events/a/zh-hk.mdx': entry('title: 會議\nannounced: "2047"\nstart: "2026"\nasOf: "2026"\nsources: [report]\n', '會議。\n'),
      'content/events/a/en.mdx': entry('title: Meeting\n', 'A meeting.\n'),
    },
    ['date-order'],
  ],
]

test.each(
  rows.map(
    ([what, mistake, told]) => [typeof mistake === 'string' ? `${what}: ${JSON.stringify(mistake)}` : what, what, mistake, told] as const,
  ),
)('%s', (_, what, mistake, expected) => {
  const changes = typeof mistake === 'string' ? makers[what]!(mistake) : mistake
  const found = diagnosticsOf(changes).filter(({ code }) => code !== 'translation-section')
  const told = found.map(({ code, fix }, index) => (expected[index]?.includes(': ') ? `${code}: ${fix}` : code))
  expect(told, JSON.stringify(found, null, 1)).toEqual(expected)
})
