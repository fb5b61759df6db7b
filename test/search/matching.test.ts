/** The rules of matching, on texts alone: folding, units, tokens, queries, pinyin, excerpts, order. */
import { describe, expect, test } from 'vitest'
import { foldClasses } from '../../src/integrations/search/build/fold-classes.ts'
import { makeRecord } from '../../src/integrations/search/build/page-record.ts'
import { fold, foldTable, writeFolds } from '../../src/lib/fold.ts'
import { markedExcerpt } from '../../src/integrations/search/match/marked-excerpt.ts'
import { densestSection, findPhrase } from '../../src/integrations/search/match/passage.ts'
import { matchPinyin, syllables } from '../../src/integrations/search/match/pinyin.ts'
import { parseQuery } from '../../src/integrations/search/match/query.ts'
import { compareHits, MatchField, type RankFields } from '../../src/integrations/search/match/rank.ts'
import { replaceSynonyms } from '../../src/integrations/search/match/synonyms.ts'
import {
  characterSet,
  pairTokens,
  requiredTokens,
  spellingTokens,
  stem,
  unitToken,
  wordPresenceTokens,
} from '../../src/integrations/search/match/tokens.ts'
import { nearestWord, slipsBetween } from '../../src/integrations/search/match/typos.ts'
import { soundTable } from '../../src/lib/sounds.ts'
import { otherSpellings } from '../../src/integrations/search/match/spellings.ts'
import { meantQueries } from '../../src/integrations/search/match/meant.ts'
import { knownWords } from '../../src/integrations/search/build/known-words.ts'
import { splitRuns } from '../../src/integrations/search/match/units.ts'

const everything = new Set(Array.from({ length: 0x7000 }, (_, i) => String.fromCharCode(0x3400 + i)))
const classes = foldClasses(everything)
const table = foldTable(writeFolds(classes))
const units = (text: string): string =>
  splitRuns(fold(text, table))
    .map((run) => run.map((unit) => unit.text).join('·'))
    .join(' | ')

describe('folding', () => {
  test.each([
    ['亞太自貿區', '亚太自贸区'],
    ['説明衞生', '說明衛生'],
    ['裏裡里', '里里里'],
    ['臺颱檯台', '台台台台'],
    ['経済', '經濟'],
    ['ＡＰＥＣ２０２６', 'apec2026'],
    ['Café', 'cafe'],
    ['著力', '着力'],
    ['週年', '周年'],
  ])('%s is %s', (one, other) => {
    expect(fold(one, table)).toBe(fold(other, table))
  })

  test('keeps the length of any text, unit by unit', () => {
    for (const text of ['𠮷野家', 'İstanbul ŉ ß', 'ﬁ ½ ㎏', '👍🏽 e\u0301', '\ud800 lone', '豈金'])
      expect(fold(text, table)).toHaveLength(text.length)
  })

  test('twice is once', () => {
    const text = [...everything].join('')
    expect(fold(fold(text, table), table)).toBe(fold(text, table))
  })

  test('reads the groups it wrote', () => {
    for (const group of classes) expect(fold(group, table)).toBe(group[0]!.repeat(group.length))
  })

  test('joins no more characters than a handful', () => {
    expect(Math.max(...classes.map((group) => group.length))).toBeLessThan(8)
  })
})

describe('units', () => {
  test.each([
    ['亞太，自貿', '亚·太 | 自·贸'],
    ['AI 產業發展', 'ai·产·业·发·展'],
    ['free trade area', 'free | trade | area'],
    ['共2,600家', '共·2600·家'],
    ['1,400名', '1400·名'],
    ['增長3.5％', '增·长·3.5'],
    ['2026-02-10', '2026 | 02 | 10'],
    ['the U.S. and U.K.', 'the | us | and | uk'],
    ['e.g. 3 a.m.', 'eg | 3 | am'],
    ['end.A new', 'end | a | new'],
    ['COP30與5G', 'cop30·与·5g'],
    ['China’s', 'chinas'],
    ['中 國', '中 | 国'],
    ['𠮷野', '𠮷·野'],
    ['。、', ''],
  ])('%s → %s', (text, expected) => {
    expect(units(text)).toBe([...expected].map((character) => fold(character, table)).join(''))
  })
})

describe('tokens', () => {
  const run = (text: string) => splitRuns(fold(text, table))[0]!
  const none = characterSet('')
  const record = (texts: string[]): string[] =>
    makeRecord(
      [[texts.map((text) => ({ id: 'a', heading: false, text }))]],
      ['α', 'β', 'γ'].slice(0, texts.length),
      table,
      texts.map(() => none),
    ).content.split(' ')
  const cases = ['亞', '亞太', '亞太自貿區', '共2600家', 'AI產業', '產業AI', 'apec', '3.5', '𠮷野家']

  test.each(cases)('what %s requires stands in the record of a text that holds it', (text) => {
    for (const whole of [text, `前${text}後`]) {
      const there = ` ${record([whole]).join(' ')} `
      for (const tokens of requiredTokens(run(text))) expect(there).toContain(` ${tokens.join(' ')} `)
    }
  })

  test('an abbreviation is found as a whole word only', () => {
    const [[wanted], text] = [splitRuns('u.s.'), splitRuns('the u.s. used us')]
    expect(findPhrase(text, wanted!)).toEqual([
      [4, 7],
      [14, 16],
    ])
    expect(requiredTokens(wanted!)).toEqual([['wus_']])
    expect(findPhrase(text, splitRuns('us')[0]!)).toHaveLength(3)
  })

  test('a word is found by its beginning, also behind a Han character', () => {
    const there = wordPresenceTokens(run('產業APEC'))
    for (const typed of ['a', 'ap', 'ape', 'apec', '業ape'])
      expect(there).toEqual(expect.arrayContaining(requiredTokens(run(typed)).flat()))
    expect(there).not.toContain(requiredTokens(run('pec'))[0]![0])
  })

  test.each(['亞太。太平', '亞太。平洋', '用AI。AI化', '共5。5個', '亞太。共5個。洋', '𠮷野。野家', '亞太APEC'])(
    'two tokens stand between the pairs of any two runs, and between them and all other tokens: %s',
    (text) => {
      const pairs = splitRuns(fold(text, table)).map((run) => pairTokens(run).join(' '))
      const between = pairs.filter(Boolean).join(' y y ')
      expect(record([text]).join(' ')).toMatch(new RegExp(`^y y ${between} y y `))
      expect(record([`${text}。`, text]).join(' ')).toMatch(new RegExp(`^y y ${between} y y `))
    },
  )

  test('a character is a token once a page, with the letters of its editions where they differ', () => {
    const tokens = record(['網絡網', '網路網', '網絡網'])
    const [net, end] = ['網', '絡'].map((character) => unitToken(run(character)[0]!))
    expect(tokens.filter((token) => token.startsWith(net!) && token.length < 5)).toEqual([net])
    expect(tokens.filter((token) => token.startsWith(end!) && token.length < 5)).toEqual([`${end}α`, `${end}γ`])
  })

  test('no token can be cut into words', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
    for (const text of cases) for (const token of record([text])) expect([...segmenter.segment(`${token}α`)]).toHaveLength(1)
  })
})

test('of a text, only the characters that tell spellings apart are told, each once', () => {
  const variants = characterSet('裏里製制')
  const same = spellingTokens('製造與製作', variants)
  expect(same).toHaveLength(1)
  expect(spellingTokens('製', variants)).toEqual(same)
  expect(spellingTokens('制', variants)).not.toEqual(same)
  expect(spellingTokens('亞太', variants)).toEqual([])
})

test('a query is cut at spaces and punctuation, each part once', () => {
  expect(parseQuery('「中國年」 apec 中国年, 2,600', table).map(({ text }) => text)).toEqual(['中国年', 'apec', '2600'])
})

test('other words for a phrase', () => {
  expect(
    replaceSynonyms('人工智能产业', [
      ['人工智能', '人工智慧'],
      ['网络', '网路'],
    ]),
  ).toEqual(['人工智慧产业'])
  expect(replaceSynonyms('产业', [['人工智能', '人工智慧']])).toEqual([])
})

describe('pinyin', () => {
  test.each([
    ['yatai zimaoqu', 'ya tai zi mao qu'],
    ['zhongguo nian', 'zhong guo nian'],
    ['gaoguanhui', 'gao guan hui'],
    ['shuangbian', 'shuang bian'],
    ['lv2', 'lv2'],
  ])('%s → %s', (joined, spaced) => {
    expect(syllables(joined).join(' ')).toBe(spaced)
  })
  test.each([
    ['yatai', 'part'],
    ['ya tai', 'part'],
    ['YaTaiZiMaoQu', 'whole'],
    ['Yàtài', 'part'],
    ['ｙａ-ｔａｉ', 'part'],
    ['ytzmq', 'whole'],
    ['zimao', 'part'],
    ['zmq', 'part'],
    ['tai', undefined],
    ['亞太', undefined],
    ['', undefined],
  ])('%s sounds like ya tai zi mao qu: %s', (typed, sound) => {
    expect(matchPinyin(fold(typed, table), syllables('yatai zimaoqu'))).toBe(sound)
  })
})

describe('an excerpt', () => {
  test('is cut around the first mark and says where it was cut', () => {
    const text = `${'前'.repeat(100)}中間${'後'.repeat(200)}`
    const pieces = markedExcerpt(text, [[100, 102]])
    expect(pieces.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('')).toMatch(/^…前{24}\[中間\]後+…$/)
  })
  test.each([
    ['中文', '字'.repeat(300), 96],
    ['English', 'word '.repeat(60), 192],
    ['English that quotes Chinese', `${'word '.repeat(30)}數字化 ${'word '.repeat(30)}`, 192],
  ])('of a long text in %s is about as long as such a line needs', (_, text, length) => {
    const shown = markedExcerpt(text, [])
      .map((piece) => piece.text)
      .join('')
    expect(Math.abs(shown.length - length)).toBeLessThan(8)
  })

  test.each([
    ['the end of the text', 12, [0, 200], '[甲]字…字[乙]'],
    ['the same word again', 12, [0, 200, 400], '[甲]字…字[乙]字…'],
    ['three words', 12, [0, 200, 400], '[甲]字…字[乙]字…字[丙]字…'],
    ['more words than there are stretches', 12, [0, 200, 400, 600], '[甲]字…字[乙]字…字[丙]字…'],
    ['a word beside the first', 12, [0, 5, 200], '[甲]字[乙]…字[丙]字…'],
  ])('of words that stand far apart shows each: %s', (name, length, starts, pattern) => {
    const words = (name === 'the same word again' ? '甲乙甲' : '甲乙丙丁').slice(0, starts.length)
    const text = [...words]
      .reduce((all, word, i) => all.padEnd(starts[i] ?? all.length, '字') + word, '')
      .padEnd(name === 'the end of the text' ? 0 : 900, '字')
    const shown = markedExcerpt(
      text,
      starts.map((start) => [start, start + 1]),
      length,
    )
    const line = shown.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('')
    expect(line.replace(/字+/g, '字')).toBe(pattern)
    expect(line.replace(/[[\]…]/g, '').length).toBeLessThanOrEqual(length + 2)
  })
  test('of a short text is the text', () => {
    expect(markedExcerpt('短', [])).toEqual([{ text: '短', marked: false }])
  })
})

test.each([
  ['shenzen', 'shenzhen', 1],
  ['inferense', 'inference', 1],
  ['shnezhen', 'shenzhen', 1],
  ['guangzhuo', 'guangzhou', 1],
  ['beijing', 'nanjing', undefined],
])('between %s and %s: slips %s', (one, other, slips) => {
  expect(slipsBetween(one, other, 1)).toBe(slips)
  expect(slipsBetween(other, one, 1)).toBe(slips)
})

test.each([
  ['apek', ['apec'], undefined],
  ['infrense', ['inference'], 'inference'],
  ['shanzen', ['shenzhen'], undefined],
  ['shenzen', ['denizen', 'shenzhen'], 'shenzhen'],
  ['tracks', ['bracks', 'tracts'], 'tracts'],
])('%s means, of %j, %s', (word, words, meant) => {
  expect(nearestWord(word, words)).toBe(meant)
})

describe('characters of the same sound', () => {
  const sounds = soundTable((text) => fold(text, table))
  const soundOf = (character: string) => sounds.get(fold(character, table))
  test.each(['隆龍', '毅益', '女', '驢律', '作坐', '阿啊', '鼎頂', '廣光'])('%s', (characters) => {
    const heard = [...characters].map(soundOf)
    expect(heard).not.toContain(undefined)
    expect(new Set(heard).size).toBe(1)
  })
  test.each(['深圳', '女努', '略掠旅', '佛風', '座尊'])('not %s', (characters) => {
    expect(new Set([...characters].map(soundOf)).size).toBeGreaterThan(1)
  })
})

test.each([
  ['organisation', 'organization'],
  ['modernize', 'modernise'],
  ['labour', 'labor'],
  ['harbors', 'harbours'],
  ['centre', 'center'],
  ['travelling', 'traveling'],
  ['defence', 'defense'],
  ['catalogue', 'catalog'],
  ['programmes', 'programs'],
  ['ageing', 'aging'],
  ['fulfilment', 'fulfillment'],
])('%s is %s elsewhere', (one, other) => {
  expect(otherSpellings(one)).toContain(other)
  expect(otherSpellings(other)).toContain(one)
})

test.each(['economy', 'trade', 'cities', '亞太', 'apec2026', 'size'])('%s is spelt in one way', (word) => {
  expect(otherSpellings(word)).toEqual([])
})

describe('what was meant by', () => {
  const known = (held: string[]) => ({
    table,
    words: ['cooperation', 'e-commerce', 'start-up', 'cross', 'border', 'shenzhen', 'policy', 'makers', 'cybersecurity'],
    names: ['黃鼎隆', '王毅', '亞太自貿區', '數字經濟'],
    holds: (phrase: string) => held.includes(phrase),
  })
  test.each([
    ['APEC2026', [], ['APEC 2026']],
    ['2026APEC', [], ['2026 APEC']],
    ['深圳APEC2026', [], ['深圳APEC 2026', '深圳 APEC 2026']],
    ['ecommerce', [], ['e-commerce']],
    ['crossborder', [], ['cross border']],
    ['policymakers', [], ['policy makers']],
    ['co-operation', ['co', 'operation'], ['cooperation']],
    ['cyber security', ['cyber', 'security'], ['cybersecurity']],
    ['Shenzen', [], ['shenzhen']],
    ['trade Shenzen', ['trade'], ['trade shenzhen']],
    ['黃鼎龍', [], ['黃鼎隆']],
    ['黄丁龙', [], ['黃鼎隆']],
    ['黃一隆', [], ['黃鼎隆']],
    ['王益', [], ['王毅']],
    ['自冒區', [], ['自貿區']],
    ['王毅外長', [], ['王毅']],
    ['外长王毅', [], ['王毅']],
    ['王毅何時訪問深圳', [], []],
    // One wrong character in a part of a name is another word; two are another name.
    ['自由區', [], []],
    ['王義務', [], []],
    ['數字經濟', [fold('數字經濟', table)], []],
    ['apek', [], []],
    ['。', [], []],
  ])('%s, where %j is held', (query, held, meant) => {
    expect(meantQueries(query, known(held))).toEqual(meant)
  })
})

test('the words of pages: frequent ones first, with hyphens', () => {
  const pages = [['The e\u2011commerce of Ｔｒａｄｅ, trade', '合作trade'], ['APEC trade'], ['co-operate']]
  expect(knownWords(pages, table)).toBe('trade apec co-operate e-commerce')
})

test('the order: near last; name, title, heading, body; exact, as typed, official, relevant, recent', () => {
  const base: RankFields = {
    match: 'exact',
    field: MatchField.body,
    wholeWords: false,
    asTyped: false,
    official: false,
    relevance: 0,
    date: '',
    page: 9,
  }
  const order: Partial<RankFields>[] = [
    { field: MatchField.name, official: true, match: 'vocabulary' },
    { field: MatchField.name },
    { field: MatchField.title, asTyped: true },
    { field: MatchField.title },
    { field: MatchField.heading },
    { wholeWords: true },
    { asTyped: true },
    { official: true },
    { relevance: 2 },
    { relevance: 1, date: '2026-02-10' },
    { relevance: 1, date: '2026-02-01' },
    { page: 1 },
    { page: 2 },
    { match: 'vocabulary' },
    { match: 'near', field: MatchField.title },
  ]
  const ranked = order.map((one) => ({ ...base, ...one }))
  expect(ranked.toReversed().sort(compareHits)).toEqual(ranked)
})

test.each([
  'economy economies economic',
  'digital digitalisation digitalized',
  'trade trading traded',
  'cooperate cooperation',
  'policy policies',
])('one stem: %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1)
})

describe('the densest section', () => {
  test.each([
    ['the one with most phrases', [0, 10, 10], [[3, 14], [15], [25]], 1],
    ['the first among equals', [0, 10, 10], [[25], [12]], 1],
    ['a phrase counts once in a section', [0, 10, 10], [[1, 2, 3], [15], [16, 26]], 1],
    ['a later one begins right where it begins', [0, 10], [[10]], 1],
    ['none', [0, 10], [[], []], undefined],
    ['no sections', [], [[1]], undefined],
  ])('%s', (_, deltas, positions, expected) => {
    expect(densestSection(deltas, positions)).toBe(expected)
  })
})
