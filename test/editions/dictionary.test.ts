import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { big5 } from '../../src/lib/han.ts'
import { parseDictionary, readDictionary, type DictionaryFileName } from '../../src/integrations/editions/dictionary/dictionary.ts'
import { scriptConverter } from '../../src/integrations/editions/convert/opencc.ts'
import { createConverter } from '../../src/integrations/editions/convert/converter.ts'
import { traditional } from './characters.ts'

const dictionary = readDictionary('content/dictionary')
const keys = dictionary.terms.map((term) => term.hk)

function parse(texts: Partial<Record<DictionaryFileName, string>>) {
  return parseDictionary((name) => {
    const text = texts[name]
    return text === undefined ? undefined : { path: `content/dictionary/${name}.yml`, text }
  })
}

function diagnostics(texts: Parameters<typeof parse>[0]): string {
  return parse(texts).diagnostics.map(formatDiagnostic).join('\n')
}

describe('mistakes are named', () => {
  it('unknown field, missing word, word without editions', () => {
    expect(diagnostics({ terms: '科技:\n  軟件: { tw: 軟體, us: x }\n  硬件: { tw: "" }\n  芯片:\n  打印: { note: 無 }\n' }))
      .toMatchInlineSnapshot(`
      "content/dictionary/terms.yml:2:17 error zh-field: "軟件" has an unknown field "us"
        Use tw, cn or note.
      content/dictionary/terms.yml:3:13 error zh-value: "硬件" has no word for tw
        Write the word after the colon, or leave the field out.
      content/dictionary/terms.yml:4:3 error zh-term: "芯片" has no { tw: …, cn: … }
        Give at least one of the two; a word that must not change belongs in guards.yml.
      content/dictionary/terms.yml:5:3 error zh-term: "打印" has neither tw nor cn
        Give at least one of the two; a word that must not change belongs in guards.yml."
    `)
  })
  it('the wrong script', () => {
    expect(diagnostics({ terms: '科技:\n  的士: { tw: 计程车, cn: 出租車 }\n' })).toMatchInlineSnapshot(`
      "content/dictionary/terms.yml:2:13 error zh-script: the tw word of "的士" is written "计程车"
        Write it in Taiwan's Traditional characters, without 计车
      content/dictionary/terms.yml:2:22 error zh-script: the cn word of "的士" is written "出租車"
        Write it in that edition's own characters: 出租车"
    `)
  })
  it('a word twice, in one file or two', () => {
    expect(diagnostics({ terms: '甲:\n  軟件: { tw: 軟體 }\n乙:\n  軟件: { tw: 軟體 }\n', names: '甲:\n  - 軟件\n' }))
      .toMatchInlineSnapshot(`
      "content/dictionary/terms.yml:4:3 error zh-twice: "軟件" is there already, in content/dictionary/terms.yml:2
        Remove one of the two.
      content/dictionary/names.yml:2:5 error zh-twice: "軟件" is there already, in content/dictionary/terms.yml:2
        Remove one of the two."
    `)
  })
  it('the wrong shape', () => {
    expect(diagnostics({ terms: '- 軟件\n', guards: '甲: 乙\n', names: '甲:\n  - 世界 銀行\n  -\n', raw: '甲:\n' })).toMatchInlineSnapshot(`
      "content/dictionary/terms.yml:1:1 error zh-topics: the file must be a list of topics
        Write "topic:" on a line of its own and the entries below it.
      content/dictionary/guards.yml:1:1 error zh-list: "甲" is not a list
        Write one "- 詞" a line below it.
      content/dictionary/names.yml:2:5 error zh-word: "世界 銀行" holds a space
        Write the word alone, without spaces.
      content/dictionary/names.yml:3:4 error zh-word: an entry without a word
        Write the word alone, without spaces.
      content/dictionary/raw.yml:1:1 error zh-empty: the file holds no entry: every page would change
        Take it back from the history: git checkout HEAD -- content/dictionary/raw.yml"
    `)
  })
  it('a group for search that is none, a word in two of them', () => {
    expect(diagnostics({ search: '甲: 質量\n乙:\n  - 質量\n  - [品質]\n  - [報道, 報導]\n  - [報道, 報告]\n' })).toMatchInlineSnapshot(`
      "content/dictionary/search.yml:1:1 error zh-list: "甲" is not a list
        Write one "- [詞, 詞]" a line.
      content/dictionary/search.yml:3:5 error zh-group: a group of words that mean the same has two words at least
        Write one "- [詞, 詞]" a line.
      content/dictionary/search.yml:4:5 error zh-group: a group of words that mean the same has two words at least
        Write one "- [詞, 詞]" a line.
      content/dictionary/search.yml:6:6 error zh-twice: "報道" is there already, in content/dictionary/search.yml:5
        Remove one of the two."
    `)
  })
  it('not YAML', () => {
    expect(diagnostics({ terms: '甲:\n  軟件: { tw: 軟體\n  硬件: }\n' })).toMatchInlineSnapshot(`
      "content/dictionary/terms.yml:2:3 error zh-yaml: the bracket { is not closed
        Write it so: 軟件: { tw: 軟體}"
    `)
  })
  it('what is right is kept', () => {
    const { dictionary, diagnostics } = parse({
      terms: '甲:\n  軟件: { tw: 軟體, note: 電腦 }\n  x: {}\n',
      guards: '甲:\n  - 柔軟件\n',
      search: '甲:\n  - [軟件, 程式]\n',
    })
    expect(dictionary).toEqual({ terms: [{ hk: '軟件', tw: '軟體' }], guards: ['柔軟件'], names: [], raw: [], search: [['軟件', '程式']] })
    expect(diagnostics).toHaveLength(1)
  })
  it('a folder without the files throws', () => {
    expect(() => readDictionary('test/editions')).toThrow(/terms\.yml/)
  })
})

describe('the dictionary', () => {
  it('holds at least 300 terms, each with a word for some edition', () => {
    expect(dictionary.terms.length).toBeGreaterThan(300)
    expect(dictionary.terms).toContainEqual({ hk: '的士', tw: '計程車', cn: '出租车' })
    expect(dictionary.terms.every((term) => term.tw !== undefined || term.cn !== undefined)).toBe(true)
  })

  it('has for search only what no edition exchanges', () => {
    const terms = dictionary.terms.map(({ hk, tw = hk, cn = hk }) => [...new Set([hk, tw, cn])].join())
    expect(dictionary.search.length).toBeGreaterThan(5)
    expect(dictionary.search.filter((words) => terms.includes(words.join()))).toEqual([])
  })

  it('every word says something script conversion does not', () => {
    const idle = dictionary.terms.filter(
      ({ hk, tw, cn }) => (tw && tw === scriptConverter('zh-tw')(hk)) || (cn && cn === scriptConverter('zh-cn')(hk)),
    )
    expect(idle).toEqual([])
  })

  it('every guard stands in the way of a word', () => {
    const meets = (guard: string, key: string) => guard.includes(key) || [...guard].some((_, i) => i > 0 && key.startsWith(guard.slice(i)))
    expect(dictionary.guards.filter((guard) => !keys.some((key) => meets(guard, key)))).toEqual([])
  })

  it('words of two or more characters only, but for three elements and variants', () => {
    expect(keys.filter((key) => [...key].length < 2)).toEqual(['硅', '矽', '賬'])
  })

  it('words that policy texts share are not in it', () => {
    expect(
      ['支持', '文件', '項目', '參數', '程序', '高級', '通過', '流動', '網絡', '數字', '數據', '信息', '質量'].filter((word) =>
        keys.includes(word),
      ),
    ).toEqual([])
  })

  it('leaves no Traditional character in zh-cn', () => {
    const cn = createConverter({ ...dictionary, raw: [] }, 'zh-cn')
    const text =
      [...keys, ...dictionary.guards, ...dictionary.names].map((word) => cn.text(word)).join('') +
      readFileSync('test/editions/more.jsonl', 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { cn: string }).cn)
        .join('')
    // A dialect word, an address, and two names.
    expect([...new Set(text)].filter((letter) => traditional.has(letter)).join('')).toBe('嗰' + '軟' + '昇鱲')
  })

  const names = '埗〇'

  it('writes zh-tw in everyday Taiwanese characters', () => {
    const tw = createConverter(dictionary, 'zh-tw')
    const text =
      [...keys, ...dictionary.guards, ...dictionary.names].map((word) => tw.text(word)).join('') +
      readFileSync('test/editions/more.jsonl', 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { tw: string }).tw)
        .join('')
    expect([...new Set(text)].filter((letter) => /\p{sc=Han}/u.test(letter) && !big5.has(letter)).join('')).toBe(names + '嗰喺哋嚟' + '鱲')
  })
})
