/** `npm run fix`: what it writes, what it leaves alone, and that a second run changes nothing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findEverything } from '../../src/integrations/check/check-content.ts'
import { applyEdits, fixesOf } from '../../src/integrations/check/contract.ts'
import { diffOf } from '../../src/integrations/check/fix/diff.ts'
import { fixContent } from '../../src/integrations/check/fix/fix-content.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { runCommand } from '../support/commands.ts'
import { entry, frontmatter, sample, withTranslated, type Files } from './sample.ts'

const contentFiles = (files: Files) =>
  Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : { path, bytes: Buffer.from(text) }))
const fixed = (files: Files): Files => ({
  ...files,
  ...Object.fromEntries(fixContent(contentFiles(files)).map(({ path, after }) => [path, Buffer.from(after).toString()])),
})
const foundIn = (files: Files) => findEverything(contentFiles(files)).found

const zhBody = (body: string): string => entry(frontmatter.page, `## 甚麼 [#what]\n\n${body}\n`)
const enBody = (body: string): string => entry('title: About\ndescription: What it is\n', `## What [#what]\n\n${body}\n`)

/** A page for each text, so that one run mends all of them. */
const pages = (texts: readonly string[], of: (text: string) => string, name = 'zh-hk'): Files => ({
  ...sample,
  ...Object.fromEntries(
    texts.flatMap((text, index): [string, string][] => [
      ...(name === 'en' ? [[`content/pages/p${index}/zh-hk.mdx`, zhBody('文。')] as [string, string]] : []),
      [`content/pages/p${index}/${name}.mdx`, of(text)],
    ]),
  ),
})

type Row = readonly [before: string, after: string]

/** Mends all rows in one run, and tells each one that is not as it should be. */
function expectFixed(rows: readonly Row[], of: (text: string) => string, name = 'zh-hk'): void {
  const before = pages(
    rows.map(([text]) => text),
    of,
    name,
  )
  const once = fixed(before)
  const path = (index: number) => `content/pages/p${index}/${name}.mdx`
  expect(rows.map(([text], index) => [text, once[path(index)]])).toEqual(rows.map(([text, after]) => [text, of(after)]))
  expect(fixed(once), 'a second run changes nothing').toEqual(once)
  expect(
    foundIn(once).filter(({ edits }) => edits),
    'nothing of it is reported any more',
  ).toEqual([])
}

describe('Chinese', () => {
  test('what is certain', () =>
    expectFixed(
      [
        // forms of characters
        ['他在這裡説，台灣的羣峯。', '他在這裏說，台灣的群峰。'],
        ['经济合作很好。', '經濟合作很好。'],
        ['机会、价格、优秀的网站。', '機會、價格、優秀的網站。'],
        ['由于這里几乎沒有干部，什么都复杂。', '由於這裏幾乎沒有幹部，甚麼都複雜。'],
        ['２０２６年ＡＰＥＣ會議。', '2026年APEC會議。'],
        ['音樂\uf914。', '音樂樂。'],
        ['看著他，有著手的打算。', '看着他，有着手的打算。'],
        ['АPEC會議，人ロ與2O26年。', 'APEC會議，人口與2026年。'],
        ['寫作𝐀𝐏𝐄𝐂的會議。', '寫作APEC的會議。'],
        // marks
        ['好,壞;對:是!嗎?完.', '好，壞；對：是！嗎？完。'],
        ['APEC,中國', 'APEC，中國'],
        ['好!?', '好！？'],
        ['會議(APEC)在此。', '會議（APEC）在此。'],
        ['會議（APEC)在此。', '會議（APEC）在此。'],
        ['甲(乙(A)丙)丁。', '甲（乙（A）丙）丁。'],
        ['甲(A),乙。', '甲（A），乙。'],
        ['甲(**A**)乙。', '甲（**A**）乙。'],
        ['還有...，以及。。。等', '還有……，以及……等'],
        ['他說…好。', '他說……好。'],
        ['好--就是好，又---也好。', '好——就是好，又——也好。'],
        ['好，，壞。。完', '好，壞。完'],
        ['佔40％，共1，400人。', '佔40%，共1,400人。'],
        ['約2~3項、5～10%、2-3個。', '約2至3項、5至10%、2至3個。'],
        ['2020-2026年間', '2020至2026年間'],
        ['2026.2.10與2026/3/1開會。', '2026年2月10日與2026年3月1日開會。'],
        ['共同的的目標，對於於此。', '共同的目標，對於此。'],
        // quotation marks
        ['他說“好”。', '他說「好」。'],
        ['他說“我‘好’了”。', '他說「我『好』了」。'],
        ['他說「我“好”了」。', '他說「我『好』了」。'],
        ['他說"好",又說"不"。', '他說「好」，又說「不」。'],
        ["他說'好'。", '他說「好」。'],
        ['APEC"中國年"的', 'APEC「中國年」的'],
        ['他說“Xi’s好”。', '他說「Xi’s好」。'],
        ['他說"甲「乙」丙"。', '他說「甲『乙』丙」。'],
        ['他說『好』。', '他說「好」。'],
        ['他說「甲「乙」丙」。', '他說「甲『乙』丙」。'],
        // spaces
        ['在 APEC 會議', '在APEC會議'],
        ['王\u3000毅', '王毅'],
        ['第 ６ 月', '第6月'],
        ['\u3000\u3000開頭', '開頭'],
        ['在 “APEC” 會議', '在「APEC」會議'],
        ['好\u200b壞\u00ad，甲\u00a0乙', '好壞，甲乙'],
        // beside markup
        ['在 **APEC** 會議', '在**APEC**會議'],
        ['見[這 裡面](./zh-hk.mdx#what)。', '見[這裏面](./zh-hk.mdx#what)。'],
        ['他說：<Said by="wang-yi">好,壞</Said>。', '他說：<Said by="wang-yi">好，壞</Said>。'],
        ['### 這 裡 [#here]\n\n文。', '### 這裏 [#here]\n\n文。'],
        ['- 這裡\n  那裡\n- 中 文', '- 這裏\n  那裏\n- 中文'],
        ['| 這裡 | 中 文 |\n|---|---|\n| 甲,乙 | “丙” |', '| 這裏 | 中文 |\n|---|---|\n| 甲，乙 | 「丙」 |'],
        ['文[^a]。\n\n[^a]: 這裡,好。', '文[^a]。\n\n[^a]: 這裏，好。'],
        ['\\*這裡\\*,好', '\\*這裏\\*，好'],
        ['這裡\r\n那裡', '這裏\r\n那裏'],
      ],
      zhBody,
    ))

  test('what is left to people', () => {
    const texts = [
      // a reader has to know what is meant
      '发了，获了，钟表',
      '复的、么的',
      '前仆後繼、拮据、鄉愿、老么',
      '名著重印，有著書，著名',
      '約翰.史密斯來了',
      '一. 總則',
      'Yahoo!奇摩',
      '他說“好。',
      '一面6"屏',
      '6"屏和7"屏',
      '甲)乙',
      '他說“甲』。',
      '北京—上海',
      '好，；壞',
      '以2-1勝出，電話2345-6789',
      '一步一步一步一步，他們他們他們他們',
      '坐的的士，不了了之',
      '2026.2.31開會',
      'МОСКВА在此',
      '網絡與軟體',
      // it is quoted as it is
      '<Keep>這裡</Keep>',
      '<Keep>這裡,“好”</Keep>文',
      '<Raw>這裡,“好”</Raw>文',
      '<V tw="這裡" cn="这里">這裡</V>文',
      '<span lang="ja">裡の 国</span>文',
      '文`這裡,“好”`文\n\n```\n這裡,好\n```',
      '> 這裡,“好” 吧',
      '> - 這裡,“好” 吧',
      '見《这裡,好》文',
      '見〈这裡〉文',
      '見https://example.org/a,b文字',
      '寫a@example.org,b',
      '<Keep>好\u200b</Keep>文',
      // it is spelled in another way
      '中\\"文\\"字',
      '中&#44;文',
      // nothing is wrong
      'A, “b” (c): d!',
      '「兩條路徑」（APEC）：一，二。',
    ]
    expectFixedNothing(texts, zhBody)
  })
})

/** Expects that each text stays as it is. */
function expectFixedNothing(texts: readonly string[], of: (text: string) => string, name = 'zh-hk'): void {
  const before = pages(texts, of, name)
  const once = fixed(before)
  const changed = Object.keys(before).filter((path) => once[path] !== before[path])
  expect(changed.map((path) => once[path])).toEqual([])
}

describe('English', () => {
  test('what is certain', () =>
    expectFixed(
      [
        ['He said "yes" and "no".', 'He said “yes” and “no”.'],
        ["China's ministers' plan", 'China’s ministers’ plan'],
        ["the 'new' plan", 'the ‘new’ plan'],
        ['pages 2-3, 2020-2026 and 5%-10%', 'pages 2–3, 2020–2026 and 5%–10%'],
        ['one -- two, three--four', 'one – two, three – four'],
        ['one - two', 'one – two'],
        ['and so on...', 'and so on…'],
        ['Hello，world（one）and two。', 'Hello, world (one) and two.'],
        ['the 「new」 plan and 《Plan》', 'the “new” plan and “Plan”'],
        ['two  spaces', 'two spaces'],
        ['one , two', 'one, two'],
        ['one,two words', 'one, two words'],
        ['on Feb 10, 2026 and 10th of March 2026', 'on 10 February 2026 and 10 March 2026'],
        ['on February 10 it met', 'on 10 February it met'],
        ['met 2026-02-10 there', 'met 10 February 2026 there'],
        ['of the the plan', 'of the plan'],
        ['the АPEC forum', 'the APEC forum'],
        ['a\u00a0space and soft\u00adhyphen', 'a space and softhyphen'],
      ],
      enBody,
      'en',
    ))

  test('what is left to people', () =>
    expectFixedNothing(
      [
        'a 6" screen',
        'He said "yes.',
        "in the '90s and 'tis so",
        'call 2345-6789, won by 3-1',
        'the sum 5 - 3',
        'In March 21 economies met',
        'at the end of 10 Feb.',
        'met 2026-02-31 there',
        'Yahoo!Japan and some:thing',
        'what it is is good',
        '> He said "yes" - twice',
        'a `"code"` here',
        '<Keep>"yes"</Keep> here',
      ],
      enBody,
      'en',
    ))
})

test('markup and addresses: the marks of the keyboard', () =>
  expectFixed(
    [
      ['文。\n\n＃＃ 次節 [#next]\n\n文。', '文。\n\n## 次節 [#next]\n\n文。'],
      ['文。\n\n##次節［＃next］\n\n文。', '文。\n\n## 次節 [#next]\n\n文。'],
      ['###　次節 【#next】\n\n文。', '### 次節 [#next]\n\n文。'],
      ['## 次節 ［#next］\n\n文。', '## 次節 [#next]\n\n文。'],
      ['## 次節 [#Next_Part]\n\n文。', '## 次節 [#next-part]\n\n文。'],
      ['＞ 引文。', '> 引文。'],
      ['文。\n\n———\n\n文。', '文。\n\n---\n\n文。'],
      ['見［世貿］（../../glossary/apec/zh-hk.mdx）。', '見[世貿](../../glossary/apec/zh-hk.mdx)。'],
      ['見【世貿】(../../glossary/apec/zh-hk.mdx)。', '見[世貿](../../glossary/apec/zh-hk.mdx)。'],
      ['見[世貿] (https://www.wto.org/a)。', '見[世貿](https://www.wto.org/a)。'],
      ['見（世貿）[https://www.wto.org/a]。', '見[世貿](https://www.wto.org/a)。'],
      ['見[一](https：//www.apec.org/a)。', '見[一](https://www.apec.org/a)。'],
      ['見[一](www.apec.org/a)和[二](a@apec.org)。', '見[一](https://www.apec.org/a)和[二](mailto:a@apec.org)。'],
      ['見[一](http://www.apec.org/a)。', '見[一](https://www.apec.org/a)。'],
      ['見[一](https://WWW.apec.org/a)。', '見[一](https://www.apec.org/a)。'],
      ['見[一](/zh-hk/glossary/apec.html)。', '見[一](../../glossary/apec/zh-hk.mdx)。'],
      ['見[一](..\\..\\glossary\\apec\\zh-hk.mdx)。', '見[一](../../glossary/apec/zh-hk.mdx)。'],
      ['見[一](../../glossary/apec/en.mdx)。', '見[一](../../glossary/apec/zh-hk.mdx)。'],
      ['見[一](#甚麼)和[二](#What)。', '見[一](#what)和[二](#what)。'],
      ['見https：//www.apec.org/a。', '見https://www.apec.org/a。'],
      ['文［^1］。\n\n[^1]: 註。', '文[^1]。\n\n[^1]: 註。'],
      ['文[^1]。\n\n[^1]：註。', '文[^1]。\n\n[^1]: 註。'],
      ['文[^1]。\n\n［^1］：註。', '文[^1]。\n\n[^1]: 註。'],
      ['這是** 重點 **的話。', '這是**重點**的話。'],
      ['這是＊＊重點＊＊的話。', '這是**重點**的話。'],
      ['這是** [重點](#what) **的話。', '這是**[重點](#what)**的話。'],
      ['這是｀碼｀的話。', '這是`碼`的話。'],
      ['這是\\，的話。', '這是，的話。'],
      ['• 甲\n• 乙', '- 甲\n- 乙'],
      ['－甲\n－乙', '- 甲\n- 乙'],
      ['-　甲', '- 甲'],
      ['1、甲\n2、乙', '1. 甲\n2. 乙'],
      ['｜甲｜乙｜\n｜－－｜－－｜\n｜一｜二｜', '|甲|乙|\n|--|--|\n|一|二|'],
      ['他說，<Said by=“wang-yi”>好</Said>。', '他說，<Said by="wang-yi">好</Said>。'],
      ['他說，＜Said by＝"wang-yi"＞好＜/Said＞。', '他說，<Said by="wang-yi">好</Said>。'],
      ['他說，<Said by="王毅">好</Said>。', '他說，<Said by="wang-yi">好</Said>。'],
      ['他說，<Said by=“wang-yi”>好,壞</Said>。', '他說，<Said by="wang-yi">好，壞</Said>。'],
    ],
    zhBody,
  ))

test('markup that may mean something else is left', () =>
  expectFixedNothing(
    [
      '＃＃ 沒有代號',
      '-王毅',
      '見[[世貿]]。',
      '文[1]。',
      '文［^9］。',
      '見[一](../../glossary/nothing.html)。',
      '一 ** 二 ** 三'.replaceAll(/[一二三]/g, '1'),
      '> ＊＊重點＊＊',
      '《Keep》好《/Said》'.replace('Said', 'Book'),
    ],
    zhBody,
  ))

/** The keys of an article, with one line in the place of another. */
const article =
  'title: 題\nstandfirst: 導語\npinyin: ti\ndate: "2026"\nasOf: "2026"\nplace: 廣州\npeople: []\nframework: []\nevents: []\nfigures: []\nsources: [report]\n'
const withLine = (line: string): string => {
  const key = /^\s*(\w+)/.exec(line)![1]!
  const data = article.replace(new RegExp(`^${key}:.*$`, 'im'), () => line)
  if (data === article && line !== /^.*$/m.exec(article)![0]) throw new Error(`the sample has no ${key}`)
  return entry(data, '文。\n')
}

test('keys and their values', () => {
  const rows: Row[] = [
    ['title: 這 裡', 'title: 這裏'],
    ['title: "這 裡"', 'title: "這裏"'],
    ["title: '甲,乙'", "title: '甲，乙'"],
    ['title：文章', 'title: 文章'],
    ['title:文章', 'title: 文章'],
    [' title: 文章', 'title: 文章'],
    ['Title: 文章', 'title: 文章'],
    ['title: "文章', 'title: "文章"'],
    ['title: APEC: a year', 'title: "APEC: a year"'],
    ["title: 'It's here'", 'title: "It\'s here"'],
    ['title: "他說"好""', 'title: "他說「好」"'],
    ['title: *好*', 'title: "*好*"'],
    ['title: 600', 'title: "600"'],
    ['standfirst: 2026-2-1', 'standfirst: "2026-2-1"'],
    ['date: 2026', 'date: "2026"'],
    ['date: 2026-02-10', 'date: "2026-02-10"'],
    ['date: 2026/2/10 # day', 'date: "2026-02-10" # day'],
    ['date: “2026-02-10”', 'date: "2026-02-10"'],
    ['date: 2026年2月', 'date: "2026-02"'],
    ['date: "2026.2.10"', 'date: "2026-02-10"'],
    ['date: 10 Feb 2026', 'date: "2026-02-10"'],
    ['pinyin: Tí Mù', 'pinyin: ti mu'],
    ['people: wang-yi', 'people: [wang-yi]'],
    ['people: ［wang-yi］', 'people: [wang-yi]'],
    ['people: [王毅]', 'people: [wang-yi]'],
  ]
  // An article holds the title of another only once.
  for (const [before, after] of rows) {
    const path = 'content/articles/a/zh-hk.mdx'
    const once = fixed({ ...sample, [path]: withLine(before) })
    const wanted = entry(
      article.replace(new RegExp(`^${/\w+/.exec(after)![0]}:.*$`, 'm'), () => after),
      '文。\n',
    )
    expect(once[path], before).toBe(wanted)
    expect(fixed(once)).toEqual(once)
  }
})

test.each([
  'date: "2026-02-31"',
  'date: 2026/02/31',
  'date: 10/2/2026',
  'title: 題 #1',
  'titel: 題',
  'pinyin: gwong2 dung1',
  'people: [nobody]',
])('values that may mean something else are left: %s', (line) => {
  const data = line.startsWith('titel')
    ? article.replace('title', 'titel')
    : article.replace(new RegExp(`^${/\w+/.exec(line)![0]}:.*$`, 'm'), line)
  const files = { ...sample, 'content/articles/a/zh-hk.mdx': entry(data, '文。\n') }
  expect(fixed(files)).toEqual(files)
})

test('a published text, an official name and the dictionary stay; other data is mended', () => {
  const files: Files = {
    ...sample,
    'content/framework/goal/zh-hk.mdx': `${sample['content/framework/goal/zh-hk.mdx']}`
      .replace('{ name: 名稱, line: 說明,', '{ name: 這裡, line: 中 文,')
      .replace('summary: 目標', 'summary: 這裡'),
    'content/sources.yml':
      'report:\n  kind: report\n  publication: 這裡報\n  headlines: [中 文]\n\tpublished: 2026/5/22\n  url: www.example.com/a\n  note: 這裡\n',
    'content/figures.yml': `${sample['content/figures.yml']}`.replace('天, en: days', '天,en: ten - or "so"'),
    'content/dictionary/terms.yml': 'ict:\n  人工智能: { tw: 這裡人ロ }\n',
  }
  const once = fixed(files)
  expect(once['content/framework/goal/zh-hk.mdx']).toContain('summary: 這裏\nofficial: { name: 這裡, line: 中 文,')
  expect(once['content/sources.yml']).toBe(
    'report:\n  kind: report\n  publication: 這裡報\n  headlines: [中 文]\n  published: "2026-05-22"\n  url: https://www.example.com/a\n  note: 這裏\n',
  )
  expect(once['content/figures.yml']).toContain('en: ten – or “so” }')
  expect(once['content/dictionary/terms.yml']).toBe(files['content/dictionary/terms.yml'])
})

test('the first line, line ends and the byte-order mark', () => {
  const path = 'content/pages/about/zh-hk.mdx'
  const right = zhBody('這裏，好。')
  const from = (text: string): unknown => fixed({ ...sample, [path]: text })[path]
  expect(from(`\ufeff${right}`)).toBe(right)
  expect(from(`\ufeff${right.replace('裏，', '裡,')}`)).toBe(right)
  expect(from(`\n\n${right}`)).toBe(right)
  expect(from(right.replace('---', '———'))).toBe(right)
  expect(from(right.replace('---', '----'))).toBe(right)
  expect(from(right.replace('\n---\n', '\n--- \n'))).toBe(right)
  // The line ends of Windows are right too, and stay.
  const windows = right.replaceAll('\n', '\r\n')
  expect(from(windows)).toBe(windows)
  expect(from(windows.replace('裏，', '裡,'))).toBe(windows)
  expect(from(`\ufeff${windows.replace('asOf: "2026"', 'asOf： 2026').replace('裏，', '裡,')}`)).toBe(windows)
})

test('words are never mended into markup or data', () => {
  const files = {
    ...sample,
    'content/pages/about/zh-hk.mdx': zhBody('\u3000- 甲\n\n\u3000# 乙'),
    'content/glossary/apec/en.mdx': entry('title: APEC\nshort: A forum，of economies.\n', 'It is a forum.\n'),
    'content/sources.yml':
      'report:\n  kind: report\n  publication: Wen Wei Po\n  headlines: [Headline]\n  published: null\n  url: null\n  english: { publication: W, headlines: [H], note: One，two }\n',
  }
  const once = fixed(files)
  expect(once['content/pages/about/zh-hk.mdx']).toBe(files['content/pages/about/zh-hk.mdx'])
  expect(once['content/glossary/apec/en.mdx']).toContain('short: A forum, of economies.')
  expect(once['content/sources.yml']).toContain('note: One，two }')
})

test('a translation that was up to date stays so, another does not become so', () => {
  const [zh, en] = ['content/pages/about/zh-hk.mdx', 'content/pages/about/en.mdx']
  const files = withTranslated({ ...sample, [zh]: zhBody('這裡。') })
  const once = fixed(files)
  expect(once).toEqual(withTranslated(once))
  expect(once[en]).not.toBe(files[en])
  const stale = { ...files, [zh]: zhBody('那裡。') }
  expect(fixed(stale)[en]).toBe(stale[en])
})

describe('fixes as data', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text })
  const of = (...edits: { start: number; end: number; text: string }[]): Pick<Diagnostic, 'file' | 'edits'> => ({ file: 'a', edits })
  const after = (...diagnostics: Pick<Diagnostic, 'file' | 'edits'>[]): string => applyEdits('abcdef', fixesOf(diagnostics).get('a') ?? [])

  test('all of them are written, whatever their order', () => {
    expect(after(of(edit(4, 5, 'E')), of(edit(0, 2, '')), of(edit(5, 6, 'FF')))).toBe('cdEFF')
  })
  test('of two that overlap the first is written, with all that belongs to it', () => {
    expect(after(of(edit(0, 3, 'x'), edit(5, 6, 'y')), of(edit(2, 4, 'z')))).toBe('xdey')
    expect(after(of(edit(2, 4, 'z')), of(edit(0, 3, 'x'), edit(5, 6, 'y')))).toBe('abzef')
  })
  test('the same edit twice is one edit', () => {
    expect(after(of(edit(0, 1, '「'), edit(3, 4, '」')), of(edit(0, 1, '「'), edit(3, 4, '」')))).toBe('「bc」ef')
    expect(after(of(edit(0, 1, 'A')), of(edit(0, 1, 'A'), edit(2, 3, 'C')))).toBe('AbCdef')
  })
  test('files are kept apart, and diagnostics without edits have none', () => {
    expect(
      [...fixesOf([of(edit(0, 1, 'A')), { ...of(edit(0, 1, 'B')), file: 'b' }, of()])].map(([file, edits]) => [file, edits.length]),
    ).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })
  test('the offsets of a diagnostic are those of its file', () => {
    const path = 'content/pages/about/zh-hk.mdx'
    const text = zhBody('**這裡**,“好”。')
    const found = foundIn({ ...sample, [path]: text }).filter(({ edits }) => edits)
    expect(found.length).toBeGreaterThan(2)
    expect(applyEdits(text, fixesOf(found).get(path)!)).toBe(zhBody('**這裏**，「好」。'))
  })
})

describe('the diff', () => {
  const of = (before: string, after: string) => diffOf({ path: 'a', before: Buffer.from(before), after: Buffer.from(after) })
  test('says where each line is', () => expect(of('甲\n乙\n丙\n', '一\n乙\n三\n')).toEqual(['a:1\n- 甲\n+ 一', 'a:3\n- 丙\n+ 三']))
  test('cuts long lines around what changes', () =>
    expect(of(`${'甲'.repeat(99)},${'乙'.repeat(99)}`, `${'甲'.repeat(99)}，${'乙'.repeat(99)}`)).toEqual([
      `a:1\n- …${'甲'.repeat(30)},${'乙'.repeat(30)}…\n+ …${'甲'.repeat(30)}，${'乙'.repeat(30)}…`,
    ]))
  test('shows lines that go away', () => expect(of('甲\n\n\n乙', '甲\n乙')).toEqual(['a:2\n-\n-'.replace('-\n-', '-\n-')]))
  test('shows what nobody sees', () => expect(of('甲\u200b乙\u001b[2J', '甲乙')).toEqual(['a:1\n- 甲\\u{200b}乙\\u{1b}[2J\n+ 甲乙']))
})

describe('the commands', { timeout: 60_000 }, () => {
  const path = 'content/pages/about/zh-hk.mdx'
  /** A folder with a content of its own. */
  function place(files: Files): string {
    const root = mkdtempSync(join(tmpdir(), 'fix-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text ?? '')
    }
    return root
  }
  const run = (root: string, command: string, ...args: string[]) =>
    runCommand(command, args, root, { LC_ALL: '', LC_MESSAGES: '', LANG: '' })
  const mistaken = { ...sample, [path]: zhBody('這裡。') }

  test('without a terminal it only shows, and says how to write', async () => {
    const root = place(mistaken)
    expect(await run(root, 'fix')).toMatchObject({
      status: 0,
      stdout: `${path}:8\n- 這裡。\n+ 這裏。\n1 line in 1 file. Nothing is written yet: npm run fix -- --yes\n`,
    })
    expect((await run(root, 'fix', '--lang', 'zh')).stdout).toMatch(/\n1個檔案，共1行。尚未寫入；要寫入，請執行npm run fix -- --yes\n$/)
    expect(readFileSync(join(root, path), 'utf8')).toBe(mistaken[path])
  })

  test('it writes when it is told to, whole files and nothing else', async () => {
    const root = place({ ...mistaken, 'notes.mdx': zhBody('這裡。') })
    const { mode } = statSync(join(root, path))
    const before = readdirSync(root, { recursive: true }).sort()
    expect((await run(root, 'fix', '--yes', 'content/pages/about/en.mdx')).stdout).toMatch(/^Nothing can be mended/)
    expect((await run(root, 'fix', '--yes', path)).stdout).toMatch(/\n1 line in 1 file, written\. .*\n$/)
    expect(readFileSync(join(root, path), 'utf8')).toBe(zhBody('這裏。'))
    expect(readFileSync(join(root, 'notes.mdx'), 'utf8')).toBe(zhBody('這裡。'))
    expect(statSync(join(root, path)).mode).toBe(mode)
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before)
    expect((await run(root, 'fix', '--yes')).stdout).toMatch(/^Nothing can be mended/)
  })

  test('arguments that are wrong change nothing', async () => {
    const root = place(mistaken)
    for (const args of [['content/none.mdx'], ['../x.mdx'], ['--lang', 'fr']])
      expect((await run(root, 'fix', '--yes', ...args)).status).toBe(2)
    expect(readFileSync(join(root, path), 'utf8')).toBe(mistaken[path])
  })

  test('the check says at its end how many can be fixed', async () => {
    const root = place(mistaken)
    expect((await run(root, 'cli')).stdout).toMatch(
      /\n0 errors, \d+ warnings?\n1 of these can be fixed, and are shown before anything is written: npm run fix\n$/,
    )
    expect((await run(root, 'cli', '--lang', 'zh')).stdout).toMatch(/\n其中1個可以自動改正，改前會先列出：npm run fix\n$/)
    expect((await run(root, 'cli', '--format', 'json')).stdout).toMatch(/\n\]\n$/)
    expect((await run(place(sample), 'cli')).stdout).not.toMatch(/npm run fix/)
  })
})
