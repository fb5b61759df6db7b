/** The citations of each style, for each kind of source, in Chinese and in English. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { escapeTex } from '../../src/integrations/cite/formats/bibtex.ts'
import { readName, type Citation, type CitedPage, type CitedSource } from '../../src/integrations/cite/formats/citation.ts'
import { styles, type StyleName } from '../../src/integrations/cite/formats/index.ts'
import { citeWordKeys, type CiteWordKey } from '../../src/integrations/cite/strings.ts'

const wordsOf = (edition: string): Record<CiteWordKey, string> => {
  const strings = parse(readFileSync(`content/ui/${edition}.yml`, 'utf8')) as Record<string, string>
  return Object.fromEntries(citeWordKeys.map((key) => [key, strings[`cite.${key}`]!])) as Record<CiteWordKey, string>
}

const chinesePage: CitedPage = {
  title: '深圳政協熱議AI',
  site: '亞太2026讀本',
  edition: 'zh-hk',
  editionName: '繁體（香港）',
  changed: '2026-11-26',
  url: 'https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2',
  path: 'zh-hk/articles/shenzhen-ai.html#proposals-2',
  section: '三項建議',
  paragraph: 2,
  accessed: '2026-11-28',
}
const englishPage: CitedPage = {
  ...chinesePage,
  title: 'Shenzhen’s “AI” debate',
  site: 'APEC 2026 Reader',
  edition: 'en',
  editionName: 'English',
  url: 'https://example.org/apec/en/articles/shenzhen-ai.html#proposals-2',
  path: 'en/articles/shenzhen-ai.html#proposals-2',
  section: 'Three proposals',
}
const report: CitedSource = {
  id: 'hkwwp-shenzhen',
  kind: 'report',
  title: '深圳兩會熱話',
  publication: '香港文匯報',
  reporters: ['郭若溪', '胡永愛'],
}
const relayed: CitedSource = { ...report, id: 'hkwwp-som1', title: '王毅致辭', relays: '新華社', reporters: [] }
const unsigned: CitedSource = { ...relayed, relays: undefined }
const official: CitedSource = { ...relayed, id: 'xinhua-framework', kind: 'official', title: 'APEC「中國年」重點工作' }
const background: CitedSource = {
  id: 'mfa-remarks',
  kind: 'background',
  title: 'Firmly Upholding the Goal',
  publication: 'Ministry of Foreign Affairs of China',
  reporters: [],
  published: '2026-02-10',
  url: 'https://www.mfa.gov.cn/eng/a_b%20c.html?x=1&y=2',
}
const englishReport: CitedSource = {
  ...report,
  title: 'Talk of “Two Sessions”',
  original: '深圳兩會熱話',
  publication: 'Hong Kong Wen Wei Po',
  reporters: ['Guo Ruoxi (郭若溪)', 'Hu Yong’ai (胡永愛)'],
}

const zh = (...sources: CitedSource[]): Citation => ({ page: chinesePage, sources, words: wordsOf('zh-hk') })
const en = (...sources: CitedSource[]): Citation => ({ page: englishPage, sources, words: wordsOf('en') })

/** What is cited, and what stands in a style's text behind the page itself. */
const behind = (style: StyleName, citation: Citation): string =>
  styles[style](citation)
    .slice(styles[style]({ ...citation, sources: [] }).length)
    .trim()

test.each<[StyleName, string]>([
  [
    'gbt',
    '亞太2026讀本. 深圳政協熱議AI[EB/OL]. 繁體（香港）版. (2026-11-26)[2026-11-28]. https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2.',
  ],
  [
    'apa',
    '亞太2026讀本（2026年11月26日）。深圳政協熱議AI。繁體（香港）版。https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2',
  ],
  [
    'chicago',
    '亞太2026讀本：〈深圳政協熱議AI〉，「三項建議」一節第2段，繁體（香港）版，2026年11月26日修訂，https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2。',
  ],
  [
    'plain',
    '深圳政協熱議AI\n亞太2026讀本，繁體（香港）版，「三項建議」一節第2段，2026年11月26日修訂\nhttps://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2',
  ],
  [
    'bibtex',
    [
      '@misc{zh-hk-articles-shenzhen-ai-proposals-2,',
      '  author = {{亞太2026讀本}},',
      '  title = {{深圳政協熱議AI}},',
      '  year = {2026},',
      '  month = nov,',
      '  note = {繁體（香港）版，「三項建議」一節第2段，2026年11月26日修訂},',
      '  url = {https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2},',
      '  urldate = {2026-11-28},',
      '}',
    ].join('\n'),
  ],
])('%s of a Chinese page', (style, text) => {
  expect(styles[style](zh())).toBe(text)
})

test.each<[StyleName, string]>([
  [
    'gbt',
    'APEC 2026 Reader. Shenzhen’s “AI” debate[EB/OL]. English edition. (2026-11-26)[2026-11-28]. https://example.org/apec/en/articles/shenzhen-ai.html#proposals-2.',
  ],
  [
    'apa',
    'APEC 2026 Reader. (2026, November 26). Shenzhen’s “AI” debate (English edition). https://example.org/apec/en/articles/shenzhen-ai.html#proposals-2',
  ],
  [
    'chicago',
    '“Shenzhen’s ‘AI’ debate,” section “Three proposals”, para. 2, APEC 2026 Reader, English edition, last modified November 26, 2026, https://example.org/apec/en/articles/shenzhen-ai.html#proposals-2.',
  ],
  [
    'plain',
    'Shenzhen’s “AI” debate\nAPEC 2026 Reader, English edition, section “Three proposals”, para. 2, last modified 26 November 2026\nhttps://example.org/apec/en/articles/shenzhen-ai.html#proposals-2',
  ],
])('%s of an English page', (style, text) => {
  expect(styles[style](en())).toBe(text)
})

test.each<[StyleName, string, Citation, string]>([
  ['gbt', 'a report with reporters, without a date', zh(report), '郭若溪, 胡永愛. 深圳兩會熱話[N]. 香港文匯報, 日期不詳.'],
  ['gbt', 'a report of an agency', zh(relayed), '新華社. 王毅致辭[N]. 香港文匯報, 日期不詳.'],
  ['gbt', 'a report without an author', zh({ ...unsigned, published: '2026-02' }), '佚名. 王毅致辭[N]. 香港文匯報, 2026-02.'],
  ['gbt', 'the official text', zh(official), '新華社. APEC「中國年」重點工作[N]. 香港文匯報, 日期不詳.'],
  [
    'gbt',
    'more than three reporters',
    zh({ ...report, reporters: ['甲', '乙', '丙', '丁'] }),
    '甲, 乙, 丙, 等. 深圳兩會熱話[N]. 香港文匯報, 日期不詳.',
  ],
  [
    'gbt',
    'background',
    en(background),
    'Ministry of Foreign Affairs of China. Firmly Upholding the Goal[EB/OL]. (2026-02-10)[2026-11-28]. https://www.mfa.gov.cn/eng/a_b%20c.html?x=1&y=2.',
  ],
  [
    'gbt',
    'an announcement without a page',
    zh({ ...background, url: undefined, number: '688343' }),
    'Ministry of Foreign Affairs of China. Firmly Upholding the Goal: 688343[Z]. 2026-02-10.',
  ],
  [
    'gbt',
    'a report in English',
    en(englishReport),
    'GUO Ruoxi, HU Yong’ai. 深圳兩會熱話 [Talk of “Two Sessions”][N]. Hong Kong Wen Wei Po, n.d.',
  ],
  ['apa', 'a report with reporters, without a date', zh(report), '郭若溪、胡永愛（日期不詳）。深圳兩會熱話。《香港文匯報》。'],
  ['apa', 'a report without an author', zh(unsigned), '王毅致辭（日期不詳）。《香港文匯報》。'],
  [
    'apa',
    'the official text',
    zh({ ...official, published: '2026-02-11' }),
    '新華社（2026年2月11日）。APEC「中國年」重點工作。《香港文匯報》。',
  ],
  [
    'apa',
    'a report in English',
    en(englishReport),
    'Guo, R., & Hu, Y. (n.d.). 深圳兩會熱話 [Talk of “Two Sessions”]. Hong Kong Wen Wei Po.',
  ],
  [
    'apa',
    'a report without an author in English',
    en({ ...englishReport, reporters: [], original: undefined }),
    'Talk of “Two Sessions”. (n.d.). Hong Kong Wen Wei Po.',
  ],
  [
    'apa',
    'background',
    en(background),
    'Ministry of Foreign Affairs of China. (2026, February 10). Firmly Upholding the Goal. https://www.mfa.gov.cn/eng/a_b%20c.html?x=1&y=2',
  ],
  [
    'chicago',
    'two reports',
    zh(report, relayed),
    '據郭若溪、胡永愛：〈深圳兩會熱話〉，《香港文匯報》，日期不詳；新華社：〈王毅致辭〉，《香港文匯報》，日期不詳。',
  ],
  ['plain', 'a report', zh(report), '據深圳兩會熱話，香港文匯報，郭若溪、胡永愛，日期不詳'],
  [
    'plain',
    'background',
    en(background),
    'based on Firmly Upholding the Goal, Ministry of Foreign Affairs of China, 10 February 2026, https://www.mfa.gov.cn/eng/a_b%20c.html?x=1&y=2',
  ],
])('%s of %s', (style, _, citation, text) => {
  expect(behind(style, citation)).toBe(text)
})

test('a Chicago note in English ends with what the page is based on', () => {
  expect(styles.chicago(en(englishReport))).toMatch(
    /#proposals-2, based on Guo Ruoxi and Hu Yong’ai, “深圳兩會熱話” \[Talk of “Two Sessions”\], Hong Kong Wen Wei Po, n\.d\.$/,
  )
  expect(styles.chicago(en({ ...background, title: 'Why?' }))).toMatch(
    /based on Ministry of Foreign Affairs of China, “Why\?” February 10, 2026, https:/,
  )
})

test('BibTeX names what the page is based on, with the special characters of TeX escaped', () => {
  expect(styles.bibtex(en({ ...englishReport, title: '50% of R&D_#1 {x} ~ ^ \\' }))).toBe(
    [
      '@misc{en-articles-shenzhen-ai-proposals-2,',
      '  author = {{APEC 2026 Reader}},',
      '  title = {{Shenzhen’s “AI” debate}},',
      '  year = {2026},',
      '  month = nov,',
      '  note = {English edition, section “Three proposals”, para. 2, last modified 26 November 2026},',
      '  url = {https://example.org/apec/en/articles/shenzhen-ai.html#proposals-2},',
      '  urldate = {2026-11-28},',
      '  related = {hkwwp-shenzhen},',
      '  relatedstring = {based on},',
      '}',
      '',
      '@article{hkwwp-shenzhen,',
      '  author = {Guo, Ruoxi and Hu, Yong’ai},',
      '  title = {{深圳兩會熱話}},',
      '  journal = {{Hong Kong Wen Wei Po}},',
      '  note = {50\\% of R\\&D\\_\\#1 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}; n.d.},',
      '}',
    ].join('\n'),
  )
  expect(styles.bibtex(zh(report))).toContain('  author = {{郭若溪} and {胡永愛}},\n')
  expect(styles.bibtex(en(background))).toContain('  url = {https://www.mfa.gov.cn/eng/a_b%20c.html?x=1&y=2},\n')
  expect(escapeTex('$1')).toBe('\\$1')
})

test('a framework page is cited whole, and the mainland marks titles in its own way', () => {
  const page: CitedPage = { ...chinesePage, edition: 'zh-cn', title: '亚太自贸区', section: undefined, paragraph: undefined }
  expect(styles.chicago({ page, sources: [{ ...official, title: '重点工作' }], words: wordsOf('zh-hk') })).toBe(
    '亞太2026讀本：《亚太自贸区》，繁體（香港）版，2026年11月26日修訂，https://example.org/apec/zh-hk/articles/shenzhen-ai.html#proposals-2。據新華社：《重点工作》，《香港文匯報》，日期不詳。',
  )
})

test.each(Object.keys(styles) as StyleName[])('%s gives the path where the site has no address, and says so', (style) => {
  const text = styles[style]({ ...zh(report), page: { ...chinesePage, url: undefined } })
  expect(text).toContain('無網址，頁面路徑zh-hk/articles/shenzhen-ai.html')
  expect(text).not.toContain('http')
  expect(text).not.toContain('/OL')
})

test('a page whose day of change is not known gives the day it was read', () => {
  const page = { ...englishPage, changed: undefined }
  expect(styles.chicago({ ...en(), page })).toContain('accessed November 28, 2026')
  expect(styles.apa({ ...en(), page })).toContain('(n.d.)')
  expect(styles.gbt({ ...en(), page })).toContain('English edition. [2026-11-28]')
})

test.each([
  ['Guo Ruoxi (郭若溪)', { whole: 'Guo Ruoxi', family: 'Guo', given: 'Ruoxi' }],
  ['Jane Q. Doe', { whole: 'Jane Q. Doe', family: 'Doe', given: 'Jane Q.' }],
  ['郭若溪', { whole: '郭若溪' }],
])('%s is read by its parts', (name, parts) => {
  expect(readName(name)).toEqual(parts)
})

test('a heading in quotation marks has those of the inside', () => {
  const cited = (page: CitedPage, section: string, edition: string) =>
    styles.plain({ page: { ...page, section }, sources: [report], words: wordsOf(edition) })
  expect(cited(chinesePage, '黃鼎隆提出「AI原生城市」', 'zh-hk')).toContain('「黃鼎隆提出『AI原生城市』」一節')
  expect(cited(englishPage, 'From “looking at projects”', 'en')).toContain('section “From ‘looking at projects’”')
})
