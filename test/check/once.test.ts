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

test.each<[string, Files, string[]]>([
  // interface strings: markup is not allowed, and nobody is told how to write it
  ['ui', ui('"<b>粗</b>"'), ['ui-markup']],
  ['ui', ui('"甲&nbsp;乙"'), ['ui-markup']],
  ['ui', ui('"<Said by=“x”>甲</Said>"'), ['ui-markup']],
  ['ui', ui('"[甲](https://apec.org/)"'), ['link-broken: Titles and other values hold no links: write 甲.']],
  ['ui', ui('"［甲］（https://apec.org/）"'), ['link-broken: Titles and other values hold no links: write 甲.']],
  ['ui', ui('"見https://apec.org/"'), ['link-broken: Titles and other values hold no links: leave it out.']],
  ['ui', ui('"**粗**"'), ['text-markup: Titles and other values hold no marks: write 粗.']],
  ['ui', ui('甲\u200b乙'), ['hidden-character']],
  // keys
  ['title', title('#三項任務'), ['yaml-comment']],
  ['title', title('甲\u200b乙'), ['hidden-character']],
  ['title', title('"甲\\u200b乙"'), ['hidden-character']],
  ['title', title('甲\ufffd乙'), ['hidden-character']],
  ['title', title('Chinaâ€™s'), ['text-garbled']],
  ['title', title('"說，<Said by=\\"wang-yi>好</Said>。"'), ['text-markup: Titles and other values hold no tags: write 好.']],
  ['title', title('甲&amp;nbsp;乙'), ['text-markup']],
  ['figure', figure('en: days', 'en:days'), ['key-unknown']],
  ['figure', figure('zh-hk: 天', 'zh-hk：天'), ['key-unknown']],
  ['figure', figure('en: days', 'EN: days'), ['key-unknown']],
  ['source', source('url: null', 'url: javascript:alert(1)'), ['value-invalid']],
  ['source', source('url: null', 'url: https://a.org/\u200bx'), ['hidden-character']],
  ['record', changed('content/record.yml', '05-22', '5-22'), ['value-invalid']],
  // hidden characters and letters in a wrong encoding
  ['text', body('甲\u200b\u200b\u200b乙。'), ['hidden-character']],
  ['text', body('甲\u00a0乙。'), ['hidden-character']],
  ['text', body('甲&nbsp;乙。'), ['hidden-character']],
  ['text', body('##\u00a0一節 [#one]\n\n文。'), ['text-markup']],
  ['text', body('-\u00a0項'), ['text-markup']],
  ['text', body('ä¸\u00adå›½'), ['text-garbled']],
  ['text', body('锟斤拷'), ['text-garbled']],
  ['text', body('見[甲](https://apec.org/\u200b)。'), ['hidden-character']],
  ['text', body('見[甲](https://apec.org/&#x200b;)。'), ['hidden-character']],
  ['text', body('說，<Said by="wang\u200b-yi">好</Said>。'), ['hidden-character']],
  // marks of mistyped markup are no marks of the sentence
  ['text', body('說，＜Said by="wang-yi"＞好'), ['tag-attribute']],
  ['text', body("字'''粗'''字"), ['text-markup']],
  ['text', body('》引文'), ['text-markup']],
  ['text', body('：：：note'), ['text-markup']],
  ['text', body('- 【x】 甲'), ['text-markup']],
  ['text', body('1.　開放'), ['text-markup']],
  ['text', body('[url=https://apec.org/]字[/url]'), ['text-markup']],
  ['text', body('見(總署)[https://apec.org/]。'), ['link-broken']],
  ['text', body('見[總署]（https://apec.org/）。'), ['link-broken']],
  ['text', body('![圖](./我的 圖.png)'), ['link-broken']],
  ['text', body('見[甲](https://apec.org/ 乙)。'), ['link-broken']],
  ['text', body('（甲)乙。'), ['zh-punctuation']],
  // but a mistake in the words is told too
  ['text', body('-沒有空格,真的'), ['text-markup', 'zh-punctuation']],
  // footnotes
  ['text', body('甲[^1]。\n\n[^1]：註'), ['footnote-unknown: Write it so: [^1]: 註']],
  ['text', body('甲[^1]。\n[^1]：註'), ['footnote-unknown: Write it so: [^1]: 註']],
  ['text', body('甲[^1]。\n\n［^1］：註'), ['text-markup']],
  ['text', body('甲［^1］。\n\n[^1]: 註'), ['text-markup']],
  ['text', body('甲[^1]，乙[^1]。'), ['footnote-unknown']],
  // headings, tags, images, tables
  ['text', body('文。\n\n## 一節 [#What]\n\n文。'), ['id-case']],
  ['text', body('文。\n\n##\n\n文。'), ['heading-empty']],
  ['text', body('說，<Said who="wang-yi">好</Said>。'), ['tag-attribute']],
  ['text', body('<table><tr><td>甲</td></tr></table>'), ['tag-unknown']],
  ['text', body('![甲地](./我的圖.png)'), ['image-source']],
  ['text', body('| 甲 | 乙 |\n| —— | —— |\n| 1 | 2 |'), ['table-broken']],
  ['text', body(`${'甲'.repeat(13_000)}`), ['line-length']],
  // links
  ['text', body('見[apec.org](apec.org)。'), ['link-target']],
  ['text', body('見[https://apec.org/](https://evil.org/)。'), ['link-text']],
  ['text', body('見[https://apec.org/](https://apec.org/)。'), []],
  [
    'text',
    body('見[甲](http://localhost:4321/zh-hk/glossary/apec.html)。'),
    ['link-host: Write it so: […](../../glossary/apec/zh-hk.mdx)'],
  ],
  ['a way that leads nowhere', body('見[甲](../../glossary/no/../nothing/zh-hk.mdx)。'), ['link-unknown']],
  [
    'a way that leads nowhere',
    body('見[甲](../glossary/apec/zh-hk.mdx)。'),
    ['link-target: Write it so: […](../../glossary/apec/zh-hk.mdx)'],
  ],
  ['a detour', body('見[甲](../../glossary/no/../apec/zh-hk.mdx)。'), ['link-form: Write it so: […](../../glossary/apec/zh-hk.mdx)']],
  // dates
  [
    'event',
    {
      'content/events/a/zh-hk.mdx': entry('title: 會議\nannounced: "2047"\nstart: "2026"\nasOf: "2026"\nsources: [report]\n', '會議。\n'),
      'content/events/a/en.mdx': entry('title: Meeting\n', 'A meeting.\n'),
    },
    ['date-order'],
  ],
])('%s: %j', (_, changes, expected) => {
  const found = diagnosticsOf(changes).filter(({ code }) => code !== 'translation-section')
  const told = found.map(({ code, fix }, index) => (expected[index]?.includes(': ') ? `${code}: ${fix}` : code))
  expect(told, JSON.stringify(found, null, 1)).toEqual(expected)
})
