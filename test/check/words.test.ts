/** Ordinary mistakes, and what their writer is told: every one with a sentence that can be followed, in both languages. */
import { expect, test } from 'vitest'
import { languageOf, toChinese } from '../../src/integrations/check/report/languages.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { economies } from '../../src/schemas/place.ts'
import { untranslated, wordsOf } from './both-languages.ts'
import { diagnosticsOf, entry, frontmatter, png, sample, type Files } from './sample.ts'

const about = 'content/pages/about/zh-hk.mdx'
const article = {
  path: 'content/articles/a/zh-hk.mdx',
  data: 'title: 題\nstandfirst: 導語\npinyin: ti\ndate: "2026"\nasOf: "2026"\nplace: 廣州\npeople: []\nframework: []\nevents: []\nfigures: []\nsources: [report]\n',
}
/** Puts a mistake into a text. A sample that has changed must not make a test one of nothing. */
const changed = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`)
  return text.replace(from, () => to)
}
const data = (from: string, to: string): Files => ({ [article.path]: entry(changed(article.data, from, to), '文。\n') })
const body = (text: string): Files => ({ [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${text}\n`) })
const source = (from: string, to: string): Files => ({ 'content/sources.yml': changed(`${sample['content/sources.yml']}`, from, to) })
const figure = (from: string, to: string): Files => ({ 'content/figures.yml': changed(`${sample['content/figures.yml']}`, from, to) })
const terms = (text: string): Files => ({ 'content/dictionary/terms.yml': text })
const bytes = (hex: string): Files => ({ [about]: Buffer.from(hex, 'hex') })
const beside = (name: string, text = 'x'): Files => ({ [`content/pages/about/${name}`]: text })

const mistakes: Record<string, Files> = {
  'quote missing at the end': data('title: 題', 'title: "題'),
  'quote missing at the start': data('date: "2026"', 'date: 2026"'),
  tab: source('  kind', '\tkind'),
  'full-width colon': data('place: ', 'place：'),
  'full-width colon and a space': data('place: ', 'place： '),
  'no space behind the colon': data('place: ', 'place:'),
  'full-width comma in a list': data('people: []', 'people: [wang-yi，apec]'),
  'full-width brackets': data('people: []', 'people: ［wang-yi］'),
  'typographic quotes round a date': data('date: "2026"', 'date: “2026-02-10”'),
  'date without quotes': data('date: "2026"', 'date: 2026-02-10'),
  'date in Chinese': data('date: "2026"', 'date: 2026年2月10日'),
  'date with slashes': data('date: "2026"', 'date: "2026/2/10"'),
  'year without quotes': data('asOf: "2026"', 'asOf: 2026'),
  'name for an id': data('people: []', 'people: [王毅]'),
  'Chinese key': data('place: ', '地點: '),
  'key twice': data('place: ', 'title: x\nplace: '),
  'empty lists': {
    [article.path]: entry(article.data.replace('sources: [report]', 'sources: []'), '文。\n'),
    'content/sources.yml': `${sample['content/sources.yml']}`.replace('[Headline]', '[]'),
    'content/glossary/apec/zh-hk.mdx': entry(`${frontmatter.body}loose: []\nbackground: []\n`, '這是論壇。\n'),
  },
  'list for a text': data('title: 題', 'title: [題]'),
  'text for a list': data('people: []', 'people: wang-yi'),
  'number for a text': data('title: 題', 'title: 600'),
  yes: { [about]: entry(`${frontmatter.page}framework: yes\n`, '## 一 [#what]\n\n文。\n') },
  'empty value': data('title: 題', 'title:'),
  'title with a colon': data('title: 題', 'title: APEC: a year'),
  'apostrophe in single quotes': data('title: 題', "title: 'It's here'"),
  'hash in a title': data('title: 題', 'title: #三項'),
  'quotes in quotes': data('title: 題', 'title: "他說"好""'),
  star: data('title: 題', 'title: *好*'),
  'blank line above': { [about]: `\n${entry(frontmatter.page, '文。\n')}` },
  'em dashes for the fence': { [about]: entry(frontmatter.page, '文。\n').replace('---', '———') },
  'correction of no page, in the wrong order': {
    'content/corrections.yml':
      'cut:\n  pages: [articles/nowhere, about]\n  wrong: { zh-hk: 錯了 }\n  right: { zh-hk: 對了, en: Right }\n  since: "2026-11-26"\n  corrected: "2026-11-23"\n',
  },
  'change of another article': {
    ...data('pinyin: ti', 'changes: [{ date: "2026-11-23", note: { zh-hk: 加入會期。, en: Dates added. } }]\npinyin: ti'),
    'content/articles/b/zh-hk.mdx': entry(
      changed(article.data, 'title: 題', 'title: 乙\nchanges: [{ date: "2026-11-23", note: { zh-hk: 加入會期。, en: Dates added. } }]'),
      '文。\n',
    ),
  },
  'change without a day': data('pinyin: ti', 'changes: [{ date: "2026-11", note: { zh-hk: 補充 } }]\npinyin: ti'),
  'published before it happened': data('date: "2026"', 'date: "2026-11-26"\npublished: "2026-11-23"'),
  'way that there is not': body('文。\n\n<If set="email">\n\n寫信。\n\n</If>'),
  'way in an article': { [article.path]: entry(article.data, '文。\n\n<If set="mail">\n\n寫信。\n\n</If>\n') },
  'place without a direction': { 'content/places.yml': 'economies: []\ncities:\n  - { zh-hk: 深圳, en: Shenzhen, at: "22.5, 114.1" }\n' },
  'comma in braces': figure('en: days', 'en: From the statement, all members.'),
  'no space in braces': figure('en: days', 'en:days'),
  'full-width colon in braces': figure('en: days', 'en：days'),
  'pinyin with ü and tones': data('pinyin: ti', 'pinyin: lǚ yóu Chéng'),
  'summary too long': {
    'content/framework/goal/zh-hk.mdx': entry(
      frontmatter.part.replace('summary: 目標', `summary: ${'字'.repeat(45)}`),
      '## 意思 [#meaning]\n\n文。\n',
    ),
  },
  'address without https': source('url: null', 'url: www.wenweipo.com/a/1'),
  'n/a': source('url: null', 'url: n/a'),
  'one space too many': source('  publication', '   publication'),
  'colon in a headline': source('[Headline]', '\n    - 會議閉幕: 淡季成焦點'),
  'record twice': source('report:', 'report:\n  kind: report\n  publication: x\n  headlines: [y]\n  published: null\n  url: null\nreport:'),
  'sources empty': { 'content/sources.yml': '' },
  'sources away': { 'content/sources.yml': undefined },
  'address of a page': body(
    '見[一](/zh-hk/framework/goal.html)，[二](../framework/goal.html)，[三](../../framework/goal/)，[四](..\\..\\framework\\goal\\zh-hk.mdx)，[五](../framework/goal/zh-hk.mdx)。',
  ),
  'addresses without a scheme': body('見[一](https：//www.apec.org/a)，[二](www.apec.org)，[三](a@apec.org)。'),
  'anchor in Chinese': body('見[一](../../framework/goal/zh-hk.mdx#意思)。'),
  'heading id in capitals': {
    'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, '## 意思 [#Meaning]\n\n目標。\n'),
    ...body('見[一](../../framework/goal/zh-hk.mdx#meaning)，[二](../../framework/goal/zh-hk.mdx#meaning-1)。'),
  },
  'bold for a heading': {
    'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, '**意思**\n\n目標。\n'),
    ...body('見[一](../../framework/goal/zh-hk.mdx#meaning)。'),
  },
  'heading mark without a space': {
    'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, '##意思 [#meaning]\n\n目標。\n'),
    ...body('見[一](../../framework/goal/zh-hk.mdx#meaning)。'),
  },
  'only keys': {
    'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, ''),
    ...body('見[一](../../framework/goal/zh-hk.mdx#meaning)。'),
  },
  'heading of the translation missing': {
    'content/framework/goal/en.mdx': entry('title: One goal\nsummary: Goal\n', 'Text.\n'),
    'content/pages/about/en.mdx': entry(
      'title: About\ndescription: What\n',
      '## What [#what]\n\nSee [it](../../framework/goal/en.mdx#meaning).\n',
    ),
  },
  'id in other brackets': body('文。\n\n## 一 (#one)\n\n文。\n\n## 二 [＃two]\n\n文。\n\n## 三【#three】\n\n文。'),
  underlined: body('一\n==\n\n文。\n\n文。\n---\n\n文。'),
  'curly quotes in a tag': body('說，<Said by=“wang-yi”>好</Said>。'),
  'no quotes in a tag': body('說，<Said by=wang-yi>好</Said>。'),
  'name in a tag': body('說，<Said by="王毅">好</Said>。'),
  'misspelt tag': body('說，<Siad by="wang-yi">好</Said>。'),
  'full-width tag': body('說，＜Said by="wang-yi"＞好</Said>。'),
  'tag over two paragraphs': body('說，<Said by="wang-yi">好\n\n又好</Said>。'),
  'bold of HTML': body('<b>好</b>的。'),
  'line break of HTML': body('好<br>的<br/>。'),
  'pasted from Word': body('<p class=MsoNormal>好</p>'),
  'image dropped into GitHub': body('<img width="300" alt="x" src="https://github.com/user-attachments/assets/1" />'),
  'less than': body('少於<3 個。'),
  'image in capitals': { ...body('![港](./P.JPG)'), 'content/pages/about/P.JPG': png },
  'caption in quotes': { ...body('![港](./a.png "黃浦江")'), 'content/pages/about/a.png': png },
  'blank in the name of an image': body('![](./IMG 0012.PNG)'),
  'section that is not there': { [article.path]: entry(`${article.data}noteSections: [about-report]\n`, '## 一 [#one]\n\n文。\n') },
  'section in a text without any': { [article.path]: entry(`${article.data}noteSections: [about-report]\n`, '文。\n') },
  'figure of another source': {
    ...data('figures: []', 'figures: [days]'),
    ...figure('source: report', 'source: other'),
    'content/sources.yml': `${sample['content/sources.yml']}${`${sample['content/sources.yml']}`.replace('report:', 'other:').replace('Headline', 'Another')}`,
  },
  'fewer cells below the head': body('| 甲 | 乙 | 丙 |\n|---|---|\n| 一 | 二 | 三 |'),
  'image without ./': { ...body('![港](a.png)'), 'content/pages/about/a.png': png },
  'image of another kind': { ...body('![港](./a.heic)'), 'content/pages/about/a.heic': png },
  'underscore in the name': {
    [about]: undefined,
    'content/pages/about/zh_hk.mdx': entry(frontmatter.page, '文。\n'),
    'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, '## 意思 [#meaning]\n\n見[一](../../pages/about/zh-hk.mdx)。\n'),
  },
  'ending .txt': { [about]: undefined, 'content/pages/about/zh-hk.mdx.txt': 'x' },
  'a file for Taiwan': beside('zh-tw.mdx'),
  copies: {
    ...beside('zh-hk (1).mdx'),
    ...beside('zh-hk.mdx~'),
    ...beside('.zh-hk.mdx.swp'),
    ...beside('~$zh-hk.mdx'),
    ...beside('zh-hk copy.mdx'),
    ...beside('a.docx'),
    ...beside('README.md'),
  },
  'wrong folders': {
    'content/zh-hk.mdx': 'x',
    'content/articles/zh-hk.mdx': 'x',
    'content/articles/my.mdx': 'x',
    'content/article/a/zh-hk.mdx': 'x',
    'content/news/a/zh-hk.mdx': 'x',
    'content/articles/a/b/zh-hk.mdx': 'x',
    'content/articles/_draft/zh-hk.mdx': 'x',
    'content/term.yml': 'x',
  },
  'folder in capitals': {
    'content/glossary/WTO/zh-hk.mdx': entry(frontmatter.body.replace(/亞太經合組織|APEC/g, '世貿'), '文。\n'),
    ...body('見[世貿](../../glossary/wto/zh-hk.mdx)。'),
  },
  BOM: { [about]: `\ufeff${entry(frontmatter.page, '## 一 [#what]\n\n文。\n')}` },
  'old line ends': { [about]: entry(frontmatter.page, '文。\n').replaceAll('\n', '\r') },
  'Word under a false name': bytes('504b03040a'),
  'UTF-16': bytes('fffe2d00'),
  Big5: bytes('2d2d2da4a4'),
  'private use': body('文\ue000。'),
  'lost character': body('文\ufffd。'),
  'versions in a text': body('<<<<<<< HEAD\n文。\n=======\n字。\n>>>>>>> x'),
  'versions in the keys': data('title: 題', '<<<<<<< HEAD\ntitle: 題\n=======\ntitle: 目\n>>>>>>> x'),
  'page of a local build': body('見[世貿](http://localhost:4321/zh-hk/glossary/apec.html#what)。'),
  'footnote with a full-width colon': body('文。[^1]\n\n[^1]：註'),
  'text over two lines': data('standfirst: 導語', 'standfirst: 導語\n第二行'),
  'full-width colon of a word': terms('甲:\n  冷巷： { tw: 小巷 }\n'),
  'no space behind a word': terms('甲:\n  冷巷:{ tw: 小巷 }\n'),
  'no space in a word': terms('甲:\n  冷巷: { tw:小巷 }\n'),
  'word at the margin': terms('甲:\n  硬件: { tw: 硬體 }\n冷巷: { tw: 小巷 }\n'),
  'quote in the dictionary': terms('甲:\n  硬件: { tw: "硬體 }\n'),
  'full-width colon of a string': { 'content/ui/en.yml': `${sample['content/ui/en.yml']}`.replace('nav.home: ', 'nav.home：') },
  'too many keys': { [article.path]: entry(`${article.data}${'# 一句說明\n'.repeat(4_000)}`, '文。\n') },
  'value of many lines': data('standfirst: 導語', `standfirst: "${'一句話說到這裏。\n  '.repeat(300)}"`),
  'long place': data('place: 廣州', `place: ${'字'.repeat(201)}`),
  'width of a picture': body('![會場](./a.png){width=300}'),
  'style of a picture': body('![會場](./a.png){: .right}'),
  'footnotes by hand': body('文。[1]\n\n[1] 註。'),
  'footnotes of Word': body('文。[i] 字【註2】。[^]\n\n〔註2〕說明。'),
  'footnote that says nothing': body('文。[^1]\n\n[^1]:'),
  'link without its first bracket': body('見世貿](https://www.wto.org/x)。'),
  'picture and table that are not there': {
    [article.path]: entry(article.data, '如圖1所示，出口上升。各項見下表。\n'),
  },
  'fields of Word': body('Error! Reference source not found.\n\n批註 [A1]：請核實。會議[YL1]結束。'),
  'draft in a title': data('title: 題', 'title: 題（草稿）'),
  'mark before a title': data('title: 題', 'title: ，題'),
  'mark behind a place': data('place: 廣州', 'place: 廣州，'),
  'place that says nothing': data('place: 廣州', 'place: n/a'),
  'no mark behind a bracket': body('目標是2030年實現（見附件）'),
  'hour that there is not': body('會議上午13時開始，下午3時70分結束。'),
  'date with dots': body('會議在10.02.2026舉行。'),
  'space before %': body('增長5.2 %。'),
  'marks of other keyboards': body('開放､創新｡會議ˇ的主題于2月10日二0二六年⻄。'),
  'own mail': body('見[信](https://mail.google.com/mail/u/0)，[短址](https://reurl.cc/a)。'),
  'number with a misplaced comma': figure('value: "10"', 'value: "1,40"'),
  'range with a hyphen': figure('value: "10"', 'value: "37-40"'),
  'later than the record': figure('asOf: "2026"', 'asOf: "2026-06-30"'),
  'another name of a member': {
    'content/places.yml':
      'economies:\n  - { zh-hk: 中華台北, en: Taiwan, at: 23.7N 121E }\ncities:\n  - { zh-hk: 上海, en: Shanghai, at: 31.2N 121.5E }\n',
  },
  'two hosts': {
    'content/places.yml':
      'economies:\n  - { zh-hk: 中國, en: China, at: 35N 104E, host: true }\n  - { zh-hk: 日本, en: Japan, at: 36N 138E, host: true }\n  - { zh-hk: 日本國, en: Japan, at: 36N 139E }\ncities: []\n',
  },
  'members under other names, and cities twice': {
    'content/places.yml':
      'economies:\n  - { zh-hk: 中國, en: China, at: 35N 104E, host: true }\n  - { zh-hk: 中華台北, cn: 中国, en: Chinese Taipei, at: 23.7N 121E }\ncities:\n  - { zh-hk: 上海, en: Shanghai, at: 31.2N 121.5E }\n  - { zh-hk: 上海, en: Shenzhen, at: 22.5N 114E }\n',
  },
  'members that are not there': {
    'content/places.yml': `economies:\n${[...economies]
      .slice(2)
      .map(
        ([en, { 'zh-hk': name }], index) =>
          `  - { zh-hk: ${name}, en: "${en}", at: 1N ${index + 1}E${en === 'China' ? ', host: true' : ''} }\n`,
      )
      .join('')}cities: []\n`,
  },
  'rule that calls somebody by another name': terms('甲:\n  王毅: { cn: 李强 }\n'),
  'rule on a part of a name': {
    ...terms('甲:\n  近平: { cn: 禁评 }\n'),
    'content/glossary/xi/zh-hk.mdx': entry(
      frontmatter.person.replace('王毅', '習近平').replace('Wang Yi', 'Xi Jinping').replace('wang yi', 'xi jinping'),
      '他是主席。\n',
    ),
  },
  'title of somebody else': {
    'content/glossary/wang-yi/en.mdx': entry('title: Li Qiang\nshort: Minister.\noffice: Minister\n', 'He is the minister.\n'),
  },
  'definition without its full stop': {
    'content/glossary/wang-yi/zh-hk.mdx': entry(frontmatter.person.replace('外交部長。', '他在廣州說明中方的主題'), '他是外長。\n'),
    'content/glossary/wang-yi/en.mdx': entry(
      'title: Wang Yi\nshort: A minister who spoke in Guangzhou\noffice: Minister\n',
      'He is the minister.\n',
    ),
  },
  'other name that is in every text': {
    'content/glossary/wang-yi/zh-hk.mdx': entry(frontmatter.person.replace('kind:', 'aliases: [會議, 他]\nkind:'), '他是外長。\n'),
  },
  'two lines at the end of the keys': { 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '\n---\n## 這是甚麼 [#what]\n\n文。\n') },
  'markup for an edition': body(
    '他說<V tw="**會議**" cn="会议">會議</V>，<V tw="evil.org" cn="好">好</V>，見[。](https://www.apec.org/a)。',
  ),
  'name of another entry': body('[王毅](../../glossary/apec/zh-hk.mdx)說好，[APEC](../../glossary/apec/zh-hk.mdx)也說好。'),
  'abbreviation of another dialect': body('文。\n\n*[APEC]: 論壇'),
  'mistyped pinyin': { 'content/glossary/wang-yi/zh-hk.mdx': entry(frontmatter.person.replace('wang yi', 'wnag yi'), '他是外長。\n') },
  'slips with numbers': {
    ...body('2026年13月，2月10日星期八，增長5%%。'),
    'content/pages/about/en.mdx': entry(
      'title: About\ndescription: What it is\n',
      '## What this is [#what]\n\nThe meeting(with ministers) cost $ 5, 10,00 people came. THE MEETING WAS HELD IN MARCH THERE.\n',
    ),
  },
  'rule that says the opposite': terms('甲:\n  表示支持: { cn: 表示反对 }\n'),
  'days that differ from the keys': {
    'content/events/a/zh-hk.mdx': entry(
      'title: 會議\nstart: "2026-03-03"\nend: "2026-03-05"\nasOf: "2026"\nsources: [report]\n',
      '會議2026年2月1日至5日在廣州舉行。\n',
    ),
    'content/events/b/zh-hk.mdx': entry('title: 論壇\nstart: "2026-03-03"\nasOf: "2026"\nsources: [report]\n', '論壇3月8日召開。\n'),
  },
  'site in a string': { 'content/ui/en.yml': `${sample['content/ui/en.yml']}`.replace('nav.home: word', 'nav.home: word www.example.org') },
  'string away': { 'content/ui/en.yml': `${sample['content/ui/en.yml']}`.replace('nav.home: word\n', '') },
}

const told = Object.entries(mistakes).map(([name, files]): [string, Diagnostic[]] => [name, diagnosticsOf(files)])
const pin = (language: 'en' | 'zh') => told.map(([name, found]) => `# ${name}\n${wordsOf(found, language)}`).join('\n')

test('every mistake is told', () => {
  expect(told.filter(([, found]) => found.length === 0).map(([name]) => name)).toEqual([])
})
test('no word that only programmers know', () => {
  const words =
    /\b(?:string|array|boolean|object|null value|implicit|mapping|scalar|token|flow|sequence|JSX|frontmatter|YAML|parse[rd]?|syntax|Unexpected|Invalid|expected)\b/
  expect(told.flatMap(([, found]) => found.flatMap(({ message, fix }) => [message, fix])).filter((text) => words.test(text))).toEqual([])
})
test('every sentence has a translation', () => {
  expect(untranslated(told.flatMap(([, found]) => found)), 'rows for src/integrations/check/report/chinese.ts').toEqual([])
})
test('the words in English', () => expect(pin('en')).toMatchFileSnapshot('./words.en.txt'))
test('the words in Chinese', () => expect(pin('zh')).toMatchFileSnapshot('./words.zh.txt'))

test('an unreadable file is one error with a count, and stands first', () => {
  const entries = Array.from({ length: 40 }, (_, index) => [
    `content/glossary/e${index}/zh-hk.mdx`,
    entry(frontmatter.body.replace('亞太經合組織', `字${index}`).replace(/abbr.*\n/, ''), '文。\n'),
  ])
  const found = diagnosticsOf({ ...(Object.fromEntries(entries) as Files), ...source('  kind', '   kind') })
  expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  expect(found[0]).toMatchObject({ file: 'content/sources.yml', notes: ['45 references into this file were not checked.'] })
})
test('a reference into a file that is right is no consequence', () => {
  expect(
    diagnosticsOf({ ...source('  kind', '   kind'), ...body('見[一](../../framework/goal/zh-hk.mdx#wrong)。') }).map(({ code }) => code),
  ).toEqual(['yaml-syntax', 'anchor-unknown'])
})

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_HK.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_HK.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh' }, 'zh'],
])('the language of %o is %s', (environment: Record<string, string>, language) => expect(languageOf(environment)).toBe(language))

test.each([
  ['nobody has written this sentence'],
  ['the foo is bar'],
  ['Write it so: title: "a" Leave the house.'.replace('Write', 'Right')],
])('%s has no translation', (text) => expect(toChinese(text)).toBeUndefined())
test.each([
  ['Did you mean "a"? Write one of a, b or c.', '是否想寫"a"？應寫a、b或c其中之一。'],
  ['Write it so: title: "a. B" There are 3 more like it in this file.', '應寫成：title: "a. B" 這個檔案還有3處相同的問題。'],
  ['half-width "," beside Chinese: "好,is 好"', '中文旁邊用了半形",'.concat('"："好,is 好"')],
])('%s in Chinese', (text, chinese) => expect(toChinese(text)).toBe(chinese))
test('a long hostile text is given up, not tried for ever', () => expect(toChinese(`${'a is '.repeat(700)}"`)).toBeUndefined())
