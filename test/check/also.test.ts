/** Ordinary mistakes that a reader would notice: each row is one, with what the check says; and what is right, of which it says nothing. */
import { describe, expect, test } from 'vitest'
import type { Code } from '../../src/lib/diagnostics/codes.ts'
import { differingNumbers } from '../../src/integrations/check/agreement/numbers.ts'
import { isLater } from '../../src/integrations/check/agreement/dates.ts'
import { allDiagnosticsOf, entry, frontmatter, sample, type Files } from './sample.ts'

const zh = (body: string): string => entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`)
const en = (body: string): string => entry('title: About\ndescription: What it is\n', `## What this is [#what]\n\n${body}\n`)
const about = (chinese: string, english: string): Files => ({
  'content/pages/about/zh-hk.mdx': zh(chinese),
  'content/pages/about/en.mdx': en(english),
})
const codesOf = (changes: Files, own?: string[]): Code[] => [
  ...new Set(allDiagnosticsOf({ ...people, ...changes }, undefined, own).map(({ code }) => code)),
]
/** The codes of a change in the Chinese text, and in the English one. */
const inChinese = (body: string): Code[] =>
  codesOf({ 'content/pages/about/zh-hk.mdx': zh(body), 'content/pages/about/en.mdx': undefined }).filter(
    (code) => code !== 'translation-missing',
  )
const inEnglish = (body: string): Code[] => codesOf(about('一份讀本。', body))

const person = (title: string, english: string) => entry(frontmatter.person.replace('王毅', title).replace('Wang Yi', english), '官員。\n')
const people: Files = {
  'content/glossary/chen-ning/zh-hk.mdx': person('陳寧', 'Chen Ning'),
  'content/glossary/chen-ning/en.mdx': entry('title: Chen Ning\nshort: An officer.\noffice: Officer\n', 'An officer.\n'),
  'content/glossary/liu-wei/zh-hk.mdx': person('劉偉', 'Liu Wei'),
  'content/glossary/liu-wei/en.mdx': entry('title: Liu Wei\nshort: An officer.\noffice: Officer\n', 'An officer.\n'),
}
const says = (by: string, words = '好') => `<Said by="${by}">${words}</Said>`

const event = (data: string): string => entry(`title: 會議\nasOf: "2026-02-10"\nsources: [report]\n${data}`, '會議。\n')
const eventEn = entry('title: Meeting\n', 'A meeting.\n')
const article = (data: string, body: string): string =>
  entry(
    `title: 文章\nstandfirst: 說明\npinyin: wen\ndate: "2026-02-10"\nasOf: "2026-02-10"\nplace: APEC\npeople: []\nframework: []\nevents: []\nfigures: []\nsources: [report]\n${data}`,
    body,
  )
const articleEn = (body: string): string => entry('title: Article\nstandfirst: What it says\n', body)
const figure = (data: string, id = 'count'): string =>
  `${sample['content/figures.yml']}${id}:\n  label: { zh-hk: 代表, en: delegates }\n  source: report\n  asOf: "2026"\n${data}`

describe('numbers', () => {
  test.each([
    ['代表有1,400名。', 'There were 1,500 delegates.', true],
    ['代表有1400名。', 'There were 1,400 delegates.', false],
    ['2月10日開幕。', 'It opened on 12 February.', true],
    ['2026年2月10日開幕。', 'It opened on 10 February 2026.', false],
    ['2月10日開幕。', 'It opened on 10 February 2026.', false],
    ['共12個成員。', 'Twelve members.', false],
    ['共十二個成員。', 'There are 12 members.', false],
    ['有3億人。', 'There are 300 million.', false],
    ['有2.5萬人。', 'There are 25,000.', false],
    ['有2.5萬人。', 'There are 2,500.', true],
    ['第三十二屆會議', 'the 32nd meeting', false],
    ['第3次', 'for the third time', false],
    ['二十一個成員', 'the 21 members', false],
    ['2026年的會議', 'the meeting of 2025', true],
    ['增長5.2%', 'a growth of 5.3 per cent', true],
    ['多邊合作', 'with 1,500 firms', true],
    ['多邊合作', 'in 2026', false],
    ['見https://a.org/12', 'see https://a.org/13', false],
    ['一九九七年', 'in 1997', false],
    ['二千六百家', '2,600 firms', false],
    ['兩條路徑', 'two paths', false],
    ['十五五', 'the 15th Five-Year Plan', false],
    ['1，400名', '1,400 delegates', false],
    ['10至12日', 'from 10 to 13 May', true],
  ])('%s / %s', (chinese, english, differ) => {
    expect(differingNumbers(chinese, english) !== undefined).toBe(differ)
  })
})

test.each([
  ['2026-02-10', '2026-02-01', true],
  ['2026-02-10', '2026-02', false],
  ['2026', '2026-02', false],
  ['2027', '2026-02', true],
])('%s is later than %s: %s', (date, than, later) => {
  expect(isLater(date, than)).toBe(later)
})

describe('in the other language', () => {
  const wangYi = 'content/glossary/wang-yi/en.mdx'
  test.each<[string, Files, Code[]]>([
    ['no office', { [wangYi]: entry('title: Wang Yi\nshort: Minister.\n', 'He is the minister.\n') }, ['translation-language']],
    ['a Chinese office', { [wangYi]: entry('title: Wang Yi\nshort: Minister.\noffice: 外交部長\n', 'He is.\n') }, ['translation-language']],
    ['a Chinese title', { [wangYi]: entry('title: 王毅\nshort: Minister.\noffice: Minister\n', 'He is.\n') }, ['translation-language']],
    ['a Chinese body', about('一份讀本。', '一份讀本。'), ['translation-language']],
    ['a Chinese sentence', about('一份讀本。', 'This is a reader. 這是一份關於亞太的讀本。 It is for all.'), ['translation-language']],
    [
      'a Chinese heading',
      { 'content/pages/about/en.mdx': entry('title: About\ndescription: It\n', '## 這是甚麼 [#what]\n\nA reader.\n') },
      ['translation-language'],
    ],
    [
      'Chinese of an English source',
      {
        'content/sources.yml':
          'report:\n  kind: report\n  publication: 文匯報\n  headlines: [標題]\n  published: null\n  url: null\n  english: { publication: 文匯報, headlines: [B] }\n',
      },
      ['translation-language'],
    ],
    ['an English body', about('This is a reader about the region.', 'This is a reader about the region.'), ['translation-language']],
    [
      'a source',
      { 'content/sources.yml': 'report:\n  kind: report\n  publication: 文匯報\n  headlines: [標題]\n  published: null\n  url: null\n' },
      ['translation-language'],
    ],
    [
      'a source’s note',
      {
        'content/sources.yml':
          'report:\n  kind: report\n  publication: 文匯報\n  headlines: [標題]\n  note: 附註\n  published: null\n  url: null\n  english: { publication: A, headlines: [B] }\n',
      },
      ['translation-language'],
    ],
    [
      'a figure',
      { 'content/figures.yml': 'days:\n  value: "10"\n  label: { zh-hk: 天 }\n  source: report\n  asOf: "2026"\n  order: 1\n' },
      ['translation-language'],
    ],
    [
      'a word that is spoken of',
      about('一份讀本。', 'The word is 數字化, which the ministry renders as digital (數字化) in its text.'),
      [],
    ],
    ['an original in brackets', about('一份讀本。', 'It ends with a question (亞太發展向何處去，各方都在問。) of our times.'), []],
    ['a Chinese title in 《》', about('一份讀本。', 'The report 《王毅出席開幕式並致辭，堅持開放區域主義》 was printed on the day.'), []],
    [
      'an English title in Chinese',
      about('文件題為Firmly Upholding the Goal of an Asia-Pacific Community。', 'The document has an official English title.'),
      [],
    ],
    ['code', about('一份讀本。', 'Write `為甚麼這樣寫，因為是這樣。` there.'), []],
  ])('%s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes)
  })
})

describe('paragraphs', () => {
  test.each<[string, Files, Code[]]>([
    ['one less', about('一。\n\n二。', 'One.'), ['translation-paragraphs']],
    ['one more', about('一。', 'One.\n\nAnother.'), ['translation-paragraphs']],
    ['no body', { 'content/glossary/apec/en.mdx': entry('title: APEC\nshort: A forum.\n', '') }, ['section-empty']],
    [
      'another order',
      about('一。\n\n## 二 [#b]\n\n二。\n\n## 三 [#c]\n\n三。', 'One.\n\n## Three [#c]\n\nThree.\n\n## Two [#b]\n\nTwo.'),
      ['translation-paragraphs'],
    ],
    ['a speaker less', about(`王毅說，${says('wang-yi')}。`, 'Wang Yi agrees.'), ['translation-paragraphs']],
    ['another speaker', about(`王毅說，${says('wang-yi')}。`, `He says ${says('chen-ning', 'good')}.`), ['translation-paragraphs']],
    ['as many', about('一。\n\n- 甲\n- 乙', 'One.\n\n- A\n- B'), []],
    ['a footnote less', about('一。[^1]\n\n[^1]: 註。', 'One.'), ['translation-paragraphs']],
    ['a number in a table', about('| 甲 | 乙 |\n|---|---|\n| 一 | 1,400 |', '| A | B |\n|---|---|\n| one | 1,500 |'), ['number-differs']],
    ['a number', about('一。\n\n有1,400人。', 'One.\n\nThere are 1,500.'), ['number-differs']],
    [
      'a number in a value',
      {
        'content/pages/about/en.mdx': entry('title: About 1,500\ndescription: It\n', '## What [#what]\n\nA reader.\n'),
        'content/pages/about/zh-hk.mdx': entry(frontmatter.page.replace('關於', '關於1,400'), '## 這 [#what]\n\n讀本。\n'),
      },
      ['number-differs'],
    ],
  ])('%s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes)
  })
})

describe('figures', () => {
  const texts = {
    'content/articles/a/zh-hk.mdx': article('', '## 一 [#one]\n\n代表有1,400名，共二十一個成員。\n'),
    'content/articles/a/en.mdx': articleEn('## One [#one]\n\nThere were 1,400 delegates of 21 members.\n'),
  }
  test.each<[string, string, Code[]]>([
    ['as the passage says', figure('  value: "1,400+"\n  order: 2\n  passage: articles/a#one\n'), []],
    ['in words there', figure('  value: "21"\n  order: 2\n  passage: articles/a#one-1\n'), []],
    ['otherwise', figure('  value: "1,500+"\n  order: 2\n  passage: articles/a#one\n'), ['number-differs']],
    ['two of one order', figure('  value: "5"\n  order: 1\n'), ['order-twice']],
    ['two languages', `${figure('  value: "5"\n  order: 2\n')}  note: { zh-hk: "共1,400名", en: "1,500 in all" }\n`, ['number-differs']],
  ])('%s', (_, figures, codes) => {
    expect(codesOf({ ...texts, 'content/figures.yml': figures })).toEqual(codes)
  })
})

describe('who says it', () => {
  test.each([
    [`陳寧說，${says('wang-yi')}。`, true],
    [`陳寧在會上指出，${says('wang-yi')}。`, true],
    [`王毅和陳寧出席，陳寧說，${says('wang-yi')}。`, true],
    [`劉偉介紹，${says('chen-ning')}。`, true],
    [`[陳寧](../../glossary/chen-ning/zh-hk.mdx)表示，${says('wang-yi')}。`, true],
    [`陳寧說，${says('chen-ning')}。`, false],
    [`王毅對陳寧說，${says('wang-yi')}。`, false],
    [`談到陳寧的建議，他說，${says('wang-yi')}。`, false],
    [`陳寧出席。他說，${says('wang-yi')}。`, false],
    [`陳寧回顧過去。${says('wang-yi')}。`, true],
    [`陳寧回顧過去。${says('chen-ning')}。王毅補充。${says('chen-ning')}。`, false],
    [`會議在北京舉行。${says('wang-yi')}。`, false],
    [`王毅引述陳寧說，${says('wang-yi')}。`, false],
    [`陳寧說，${says('chen-ning')}；王毅說，${says('wang-yi')}。`, false],
    [`${says('wang-yi', '陳寧說得對')}，王毅說。`, false],
    [`他說，${says('wang-yi')}。`, false],
  ])('%s', (body, wrong) => {
    expect(inChinese(body)).toEqual(wrong ? ['said-name'] : [])
  })
  test.each([
    [`Chen Ning said that ${says('wang-yi', 'it is good')}.`, true],
    [`Chen said ${says('wang-yi', 'it is good')}.`, true],
    [`Wang said ${says('wang-yi', 'it is good')}.`, false],
    [`Liu said ${says('liu-wei', 'it is good')}.`, false],
    [`To Chen Ning he said ${says('wang-yi', 'it is good')}.`, false],
  ])('%s', (body, wrong) => {
    expect(codesOf(about(`他說，${says(/by="([^"]+)/.exec(body)![1]!)}。`, body))).toEqual(wrong ? ['said-name'] : [])
  })
  test('lists of an article', () => {
    const files = {
      'content/articles/a/zh-hk.mdx': article('', `王毅說，${says('wang-yi')}。\n`),
      'content/articles/a/en.mdx': articleEn(`Wang said ${says('wang-yi', 'yes')}.\n`),
    }
    expect(codesOf(files)).toEqual(['people-missing'])
    expect(
      codesOf({
        ...files,
        'content/articles/a/zh-hk.mdx': files['content/articles/a/zh-hk.mdx'].replace('people: []', 'people: [wang-yi]'),
      }),
    ).toEqual([])
    // A name in another spelling is one mistake, and the fix of another would lose it.
    expect(
      codesOf({
        ...files,
        'content/articles/a/zh-hk.mdx': files['content/articles/a/zh-hk.mdx'].replace('people: []', 'people: [Wang-Yi, 陳寧]'),
      }),
    ).toEqual(['reference-unknown'])
    const other = `${sample['content/sources.yml']}other:\n  kind: report\n  publication: B\n  headlines: [C]\n  published: null\n  url: null\n`
    const withFigure = article('', '文。\n').replace('figures: []', 'figures: [count]')
    expect(
      codesOf({
        'content/articles/a/zh-hk.mdx': withFigure,
        'content/articles/a/en.mdx': articleEn('Text.\n'),
        'content/sources.yml': other,
        'content/figures.yml': figure('  value: "5"\n  order: 2\n').replace(
          /source: report(?=[^]*$)(?![^]*source: report)/,
          'source: other',
        ),
      }),
    ).toEqual(['people-missing'])
  })
})

describe('dates', () => {
  test.each<[string, Code[]]>([
    ['start: "2026-02-10"\nend: "2026-02-01"\n', ['date-order']],
    ['start: "2026-02-01"\nend: "2026-02-10"\n', []],
    ['start: "2026-02"\nend: "2026-02-10"\n', []],
    ['start: "2026-02-01"\nannounced: "2026-02-05"\n', ['date-order']],
    ['start: "2026-11"\nannounced: "2026-02-05"\n', []],
    ['start: "2026-11"\nannounced: "2026-02-15"\n', ['date-order']],
    ['start: "2062-02-10"\n', ['date-far']],
    ['start: "1026-02-10"\n', ['date-far']],
    ['start: "1989-11"\n', []],
    ['start: "2030"\n', []],
  ])('%j', (data, codes) => {
    expect(codesOf({ 'content/events/a/zh-hk.mdx': event(data), 'content/events/a/en.mdx': eventEn })).toEqual(codes)
  })
  // What the first sentence of an event says, beside start 3 March and end 5 March.
  test.each<[string, string, Code[]]>([
    ['會議3月3日至5日在廣州舉行。', 'The meeting is held from 3 to 5 March.', []],
    ['會議3月3至5日舉行。', 'It is held on 3–5 March 2026.', []],
    ['開幕式3月4日舉行。', 'The opening takes place on 4 March 2026.', []],
    ['會議3月3日至5日舉行，2月1日至2日開籌備會。', 'It is held on 3 and 5 March, after one on 1 February.', []],
    ['會議。會議之前，籌備會2月1日舉行。', 'A meeting. Another was held on 1 February.', []],
    ['外交部2月1日公布，會議在廣州舉行。', 'It was announced on 1 February that it will be held in Guangzhou.', []],
    ['會議2026年3月3日至4月2日舉行。', 'It is held from 3 to 5 March.', ['number-differs', 'date-wrong']],
    ['會議2025年3月3日至5日舉行。', 'It is held on 3–5 March 2025.', ['date-wrong']],
    ['會議3月4日至6日舉行。', 'It is held from 4 to 6 March.', ['date-wrong']],
    ['會議3月8日舉行。', 'It is held on 8 March.', ['date-wrong']],
  ])('%s', (chinese, english, codes) => {
    const data = 'title: 會議\nstart: "2026-03-03"\nend: "2026-03-05"\nasOf: "2026-02-10"\nsources: [report]\n'
    expect(
      codesOf({
        'content/events/a/zh-hk.mdx': entry(data, `${chinese}\n`),
        'content/events/a/en.mdx': entry('title: Meeting\n', `${english}\n`),
      }),
    ).toEqual(codes)
  })
  test('an article that is later than what it knows', () => {
    expect(
      codesOf({
        'content/articles/a/zh-hk.mdx': article('', '文。\n').replace('date: "2026-02-10"', 'date: "2026-02-12"'),
        'content/articles/a/en.mdx': articleEn('Text.\n'),
      }),
    ).toEqual(['date-order'])
  })
})

describe('twice', () => {
  test('two events of one title', () => {
    const files = {
      'content/events/a/zh-hk.mdx': event(''),
      'content/events/a/en.mdx': eventEn,
      'content/events/b/zh-hk.mdx': event('').replace('會議。', '另一會議。'),
      'content/events/b/en.mdx': entry('title: Another\n', 'Another.\n'),
    }
    expect(codesOf(files)).toEqual(['title-twice'])
  })
  test.each([
    ['https://example.org/a', 'https://example.org/a', true],
    ['https://example.org/a', 'http://example.org/a/', true],
    ['https://example.org/a', 'https://example.org/b', false],
    ['https://example.org/a#one', 'https://example.org/a#two', false],
    ['null', 'null', false],
  ])('sources at %s and %s', (first, second, isTwice) => {
    const source = (id: string, url: string) =>
      `${id}:\n  kind: report\n  publication: Wen Wei Po\n  headlines: [Headline]\n  published: null\n  url: ${url}\n`
    const files = { 'content/sources.yml': `${source('report', first)}${source('other', second)}` }
    expect(codesOf(files).filter((code) => code !== 'source-unused')).toEqual(isTwice ? ['source-twice'] : [])
  })
})

describe('words of another edition', () => {
  const dictionary = {
    'content/dictionary/terms.yml':
      'ict:\n  人工智能: { tw: 人工智慧 }\n  人工智慧: { cn: 人工智能 }\n  硬件: { tw: 硬體 }\n  網絡安全: { tw: 網路安全 }\n  的士: { tw: 計程車, cn: 出租车 }\n  私隱: { tw: 隱私, cn: 隐私 }\n  資訊: { cn: 信息 }\n  信息技術: { tw: 資訊技術 }\n  程式: { cn: 程序 }\n  每周: { tw: 每週 }\n',
  }
  test.each([
    ['人工智能很好，人工智能，人工智慧', true],
    ['乘計程車到會場', true],
    ['乘出租車到會場', true],
    ['重視網路安全', true],
    ['發布信息', true],
    ['硬體設備', true],
    ['信息技術', false],
    ['信息技術和程序', false],
    ['每週', false],
    ['他稱為「計程車」', false],
    ['《計程車》一書', false],
    ['叫做<Keep>計程車</Keep>的', false],
    ['叫做<Raw>計程車</Raw>的', false],
    ['叫做<V tw="計程車">的士</V>的', false],
    ['乘的士', false],
  ])('%s', (body, wrong) => {
    expect(codesOf({ ...dictionary, 'content/pages/about/zh-hk.mdx': zh(`${body}。`) })).toEqual(wrong ? ['zh-edition'] : [])
  })
  test('names and words that a page keeps', () => {
    const named = {
      ...dictionary,
      'content/glossary/apec/zh-hk.mdx': entry(frontmatter.body.replace('abbr: APEC', 'aliases: [計程車]'), '這是論壇，又稱計程車。\n'),
    }
    expect(codesOf(named)).toEqual([])
    const kept = entry(`${frontmatter.page}zh: { keep: [計程車] }\n`, '## 這是甚麼 [#what]\n\n乘計程車。\n')
    expect(codesOf({ ...dictionary, 'content/pages/about/zh-hk.mdx': kept })).toEqual([])
  })
})

describe('Chinese', () => {
  test.each<[string, Code | undefined]>([
    // Dots and dashes.
    ['他說...好', 'zh-punctuation'],
    ['他說。。。', 'zh-punctuation'],
    ['他說…好', 'zh-punctuation'],
    ['他說⋯⋯好', 'zh-punctuation'],
    ['他說……好', undefined],
    ['亞太--開放', 'zh-punctuation'],
    ['亞太—開放', 'zh-punctuation'],
    ['亞太–開放', 'zh-punctuation'],
    ['亞太——開放', undefined],
    // Marks that stand twice.
    ['開放，，創新', 'zh-punctuation'],
    ['共1,40人', 'zh-punctuation'],
    ['共1,4000人', 'zh-punctuation'],
    ['增長百分之5%', 'zh-punctuation'],
    ['二零二六年2月10日', 'zh-punctuation'],
    ['2026年二月10日', 'zh-punctuation'],
    ['1917年十月革命', undefined],
    ['比例為45:55', undefined],
    ['一齣現代劇', undefined],
    ['開放。。', 'zh-punctuation'],
    ['開放，。', 'zh-punctuation'],
    ['開放、，創新', 'zh-punctuation'],
    ['開放？！', undefined],
    // Numbers.
    ['增長40％', 'zh-punctuation'],
    ['增長40%', undefined],
    ['有1，400名', 'zh-punctuation'],
    ['有1,400名', undefined],
    ['有1、2兩項', undefined],
    ['2~3項', 'zh-punctuation'],
    ['2～3項', 'zh-punctuation'],
    ['2-3項', 'zh-punctuation'],
    ['增長5%-6%', 'zh-punctuation'],
    ['2至3項', undefined],
    ['2–3項', undefined],
    ['2015—2025年', undefined],
    ['電話2810-2345-1', undefined],
    ['編號GB-2-3', undefined],
    ['2026.2.10開幕', 'zh-punctuation'],
    ['2026-02-10開幕', 'zh-punctuation'],
    ['2026/2/10開幕', 'zh-punctuation'],
    ['2026年2月10日開幕', undefined],
    // Spaces and words.
    ['　　亞太', 'zh-space'],
    ['亞太的的合作', 'zh-doubled'],
    ['亞太經合亞太經合', 'zh-doubled'],
    ['完成了了工作', 'zh-doubled'],
    ['為了了解情況', undefined],
    ['以此為目的的活動', undefined],
    ['的的確確', undefined],
    ['是是非非', undefined],
    ['研究研究', undefined],
    ['媽媽和爸爸', undefined],
    // Quotation marks.
    ['他說『好』', 'zh-quotes'],
    ['他說「「好」」', 'zh-quotes'],
    ['他說「我說『好』」', undefined],
    ['「甲」和「乙」', undefined],
    // Characters.
    ['穏定', 'zh-form'],
    ['敎育', 'zh-form'],
    ['眞的', 'zh-form'],
    ['机會', 'zh-simplified'],
    ['体育', 'zh-simplified'],
    ['价格', 'zh-simplified'],
    ['网站', 'zh-simplified'],
    ['万人', 'zh-simplified'],
    ['以后', 'zh-simplified'],
    ['几個', 'zh-simplified'],
    ['由于', 'zh-simplified'],
    ['規范', 'zh-simplified'],
    ['標准', 'zh-simplified'],
    ['皇后公里干預茶几于右任批准范先生云云', undefined],
    ['兑卧叁囱户葱蒀', undefined],
    ['美食丶文化', 'zh-slip'],
    ['一是成本︰高', 'zh-slip'],
    ['約300埸', 'zh-slip'],
    ['疆埸之上', undefined],
    ['成員經濟派出代表', 'zh-slip'],
    ['成員經濟在復甦', undefined],
    ['美國及和越南', 'zh-slip'],
    ['普及和應用', undefined],
    ['中國及和平發展', undefined],
    ['緩和與談判', undefined],
    ['自12月15起生效', 'zh-slip'],
    ['自12月15日起生效', undefined],
    ['辦的如此出色', 'zh-slip'],
    ['XX多人到場', 'draft'],
  ])('%s', (body, code) => {
    expect(inChinese(`${body}${body.endsWith('。') ? '' : '。'}`)).toEqual(code ? [code] : [])
  })
  test('no character is asked for instead of itself, and none in two ways', () => {
    const characters = '兑卧叁囱媪悦愠户捝揾敚棁榅氲涚温煴税緼脱腽葱蒀藴蜕輼醖'
    const found = allDiagnosticsOf({ 'content/pages/about/zh-hk.mdx': zh([...characters].join('、')) }).filter(({ code }) =>
      code.startsWith('zh-'),
    )
    for (const { message, fix } of found) expect(fix).not.toBe(`Write ${message[1]}.`)
    expect(new Set(found.map(({ column }) => column)).size).toBe(found.length)
  })
})

describe('English', () => {
  test.each<[string, Code | undefined]>([
    ['It says "open".', 'en-marks'],
    ["China's year.", 'en-marks'],
    ["The members' view.", 'en-marks'],
    ['China’s “year”.', undefined],
    ['It  is open.', 'en-space'],
    ['It is , open.', 'en-space'],
    ['It is open,but closed.', 'en-space'],
    ['On pages 2-3 of it.', 'en-marks'],
    ['On pages 2–3 of it.', undefined],
    ['A 12-year wait.', undefined],
    ['COVID-19 and the 2-3-2 form.', undefined],
    ['Open -- and closed.', 'en-marks'],
    ['Open - and closed.', 'en-marks'],
    ['Open – and closed.', undefined],
    ['Open，and closed.', 'en-marks'],
    ['Open（really）closed.', 'en-marks'],
    ['The word 「open」 here.', 'en-marks'],
    ['The words (數字化、智能化) here.', undefined],
    ['The slogan 「開放」 here.', undefined],
    ['On February 10, 2026.', 'en-date'],
    ['On Feb 10, 2026.', 'en-date'],
    ['On 10th February 2026.', 'en-date'],
    ['On 10 Feb 2026.', 'en-date'],
    ['On 2026-02-10.', 'en-date'],
    ['On 10 February 2026.', undefined],
    ['In May 2026.', undefined],
    ['It may 10 times do so.', undefined],
    ['In the the year.', 'en-doubled'],
    ['It had had time.', undefined],
    ['Open... and closed.', 'en-marks'],
    ['It is a International body.', 'en-slip'],
    ['It is a One.', undefined],
    ['At the leader’s meeting.', 'en-slip'],
    ['The rules that governs it.', 'en-slip'],
    ['They pledged to building it.', 'en-slip'],
    ['More determined then ever.', 'en-slip'],
    ['More members then joined.', undefined],
    ['It had all ready started.', 'en-slip'],
    ['It was hold here.', 'en-slip'],
    ['They has a view.', 'en-slip'],
    ['It decide by consensus.', 'en-slip'],
    ['In two version of it.', 'en-slip'],
    ['In two meeting rooms.', undefined],
    ['In Macau and Vietnam.', 'en-slip'],
    ['The University of Macau.', undefined],
    ['The chinese side.', 'en-slip'],
    ['[CHECK THIS] It is open.', 'draft'],
  ])('%s', (body, code) => {
    expect(inEnglish(body)).toEqual(code ? [code] : [])
  })
})

describe('words that say nothing', () => {
  test.each<[string, Code | undefined]>([
    ['詳情請[按此](https://apec.org/a)。', 'link-words'],
    ['見[這裏](https://apec.org/a)。', 'link-words'],
    ['見[「更多」](https://apec.org/a)。', 'link-words'],
    ['見[秘書處的文件](https://apec.org/a)。', undefined],
    ['人數TODO。', 'draft'],
    ['人數（待補）。', 'draft'],
    ['人數？？？', 'draft'],
    ['日期待定。', undefined],
    ['待定', 'draft'],
    ['他說[G20]會議結束。', undefined],
    ['詳見附表一，如下表示。', undefined],
    ['| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n各項見上表。', undefined],
    ['見[世貿](https://example.org/apec/zh-hk/glossary/apec.html)。', 'link-own'],
    ['見[世貿](https://github.com/a/b/blob/main/content/glossary/apec/zh-hk.mdx)。', 'link-own'],
    ['見[世貿](https://reader.example.org/apec)。', 'link-own'],
    ['見[世貿](https://reader.example.org.hk/apec)。', undefined],
    ['見[世貿](https://www.apec.org/glossary/apec)。', undefined],
    ['見[本機](http://localhost:4321/zh-hk/glossary/apec.html)。', 'link-host'],
  ])('%s', (body, code) => {
    const codes = codesOf({ 'content/pages/about/zh-hk.mdx': zh(body), 'content/pages/about/en.mdx': undefined }, [
      'https://reader.example.org/',
    ])
    expect(codes.filter((found) => found !== 'translation-missing')).toEqual(code ? [code] : [])
  })
  test.each([
    ['圖片', true],
    ['圖 1', true],
    ['p.jpg', true],
    ['IMG_1234', true],
    ['Screenshot 2026', true],
    ['王毅在開幕式上致辭', false],
    ['…', true],
    ['海港.png', true],
    ['照片裏的會場', false],
  ])('the image %s', (alt, wrong) => {
    const found = allDiagnosticsOf({ 'content/pages/about/zh-hk.mdx': zh(`![${alt}](./a.png)`) }).map(({ code }) => code)
    expect(found.includes('image-words')).toBe(wrong)
  })
})
