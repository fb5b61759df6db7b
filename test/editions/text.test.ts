import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readDictionary } from '../../src/integrations/editions/dictionary/dictionary.ts'
import { createConverter, type ConvertOptions, type PageRule } from '../../src/integrations/editions/convert/converter.ts'
import { titleMatcher } from '../../src/integrations/editions/convert/spans.ts'
import { random } from '../support/random.ts'

interface Case {
  id: string
  from: string
  tw: string
  cn: string
  rules?: PageRule[]
  protect?: string[]
  raw?: string[]
}

const dictionary = readDictionary('content/dictionary')
const tw = createConverter(dictionary, 'zh-tw')
const cn = createConverter(dictionary, 'zh-cn')

function read(name: string): Case[] {
  return readFileSync(`test/editions/${name}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
}

describe.each(['conversion.jsonl', 'more.jsonl', 'domains.jsonl'])('%s', (name) => {
  test.each(read(name))('$id $from', ({ from, tw: wantTw, cn: wantCn, rules, protect, raw }) => {
    const options = { rules, keep: protect, raw }
    expect(tw.text(from, options)).toBe(wantTw)
    expect(cn.text(from, options)).toBe(wantCn)
  })

  test.each(read(name))('$id converts to itself when converted again', ({ from, cn: wantCn, rules, protect, raw }) => {
    const keep = [...(protect ?? []), ...(rules?.flatMap((rule) => rule.cn ?? []) ?? [])]
    expect(cn.text(wantCn, { raw: [...(raw ?? []), ...keep] })).toBe(wantCn)
    const once = tw.text(from, { rules, keep: protect, raw })
    // 算法 → 演算法 and the like must not grow; names that keep their words hold nothing that changes on its own.
    expect(tw.text(once, { rules, keep: protect, raw })).toBe(once)
  })
})

describe('options', () => {
  const cases: [string, ConvertOptions, string, string][] = [
    ['人工智能', {}, '人工智慧', '人工智能'],
    ['人工智能和軟件', { keep: ['軟件'] }, '人工智慧和軟件', '人工智能和软件'],
    ['人工智能和軟件', { scriptOnly: true }, '人工智能和軟件', '人工智能和软件'],
    ['人工智能和軟件', { raw: ['和軟件'] }, '人工智慧和軟件', '人工智能和軟件'],
    ['人工智能和軟件', { rules: [{ from: '軟件', tw: '程式', cn: '程序' }] }, '人工智慧和程式', '人工智能和程序'],
    // A page's own word stops at a guard of the dictionary, too.
    ['檔案館的檔案', { rules: [{ from: '檔案', tw: '卷宗', cn: '卷宗' }] }, '檔案館的卷宗', '档案馆的卷宗'],
    ['黃乾說', { rules: [{ from: '黃乾', cn: '黄乾' }] }, '黃乾說', '黄乾说'],
    ['數字經濟', { rules: [{ from: '字經', cn: '字经', tw: '字經' }] }, '數字經濟', '数字经济'],
    ['衞生署説明', { keep: ['衛生署說'] }, '衛生署說明', '卫生署说明'],
    [
      '見https://example.org/網絡安全/a?q=軟件了',
      {},
      '見https://example.org/網絡安全/a?q=軟件了',
      '见https://example.org/網絡安全/a?q=軟件了',
    ],
    ['見https://example.org軟件', {}, '見https://example.org軟體', '见https://example.org软件'],
    ['電郵軟件@example.org', {}, '電子郵件軟體@example.org', '电子邮件软件@example.org'],
    [
      '軟件 a.b@example.org 軟件',
      { rules: [{ from: 'example', tw: 'x', cn: 'x' }] },
      '軟體 a.b@example.org 軟體',
      '软件 a.b@example.org 软件',
    ],
  ]
  it.each(cases)('%s %j', (from, options, wantTw, wantCn) => {
    expect(tw.text(from, options)).toBe(wantTw)
    expect(cn.text(from, options)).toBe(wantCn)
  })
})

describe('runs', () => {
  const cases: [string[], string[], string[]][] = [
    [
      ['人工', '智能', '好'],
      ['人工', '智慧', '好'],
      ['人工', '智能', '好'],
    ],
    [
      ['的', '士'],
      ['計程', '車'],
      ['出租', '车'],
    ],
    [
      ['人', '', '工智', '能'],
      ['人', '', '工智', '慧'],
      ['人', '', '工智', '能'],
    ],
    [
      ['互聯網', '治理'],
      ['網際網路', '治理'],
      ['互联网', '治理'],
    ],
    [
      ['「開', '放」'],
      ['「開', '放」'],
      ['“开', '放”'],
    ],
    [
      ['見https://example.org/裏', '面裏'],
      ['見https://example.org/裏', '面裏'],
      ['见https://example.org/裏', '面裏'],
    ],
    [
      ['a', '𠮷裏', '😀', '\ud83d'],
      ['a', '𠮷裡', '😀', '\ud83d'],
      ['a', '𠮷里', '😀', '\ud83d'],
    ],
    [[], [], []],
    [
      ['', ''],
      ['', ''],
      ['', ''],
    ],
  ]
  it.each(cases)('%j', (pieces, wantTw, wantCn) => {
    expect(tw.run(pieces)).toEqual(wantTw)
    expect(cn.run(pieces)).toEqual(wantCn)
  })

  it('cut anywhere, joins to what the whole text becomes', () => {
    for (const { from } of read('conversion.jsonl')) {
      const at = Math.floor(from.length / 3)
      const pieces = [from.slice(0, at), from.slice(at, at + 1), from.slice(at + 1)]
      expect(tw.run(pieces).join('')).toBe(tw.text(from))
      expect(cn.run(pieces).join('')).toBe(cn.text(from))
    }
  })
})

describe('any string', () => {
  const alphabet = [
    ...'人工智能數字化網絡互聯網的士「」『』《》裏説衞着著台臺乾髮嗰 aZ0,.<&>@:/',
    '\ud83d',
    '\ude00',
    '😀',
    '𠮷',
    '\u0000',
    '⿰',
    'https://',
    '\n',
  ]
  it('never throws, keeps runs whole and leaves no trace between calls', () => {
    const next = random(2026)
    for (let i = 0; i < 1500; i++) {
      const text = Array.from({ length: next(24) }, () => alphabet[next(alphabet.length)]).join('')
      const cutAt = next(text.length + 1)
      for (const converter of [tw, cn]) {
        const whole = converter.text(text)
        expect(converter.run([text.slice(0, cutAt), text.slice(cutAt)]).join('')).toBe(whole)
        expect(converter.text(text)).toBe(whole)
      }
    }
  })

  it('leaves Latin, digits and emoji alone', () => {
    const text = 'APEC 2026: “digital”, 5.2 % — naïve café 😀 𝄞 \ud800 <b>&amp;</b>'
    expect(tw.text(text)).toBe(text)
    expect(cn.text(text)).toBe(text)
  })
})

describe('titles', () => {
  it.each<[string, string[]]>([
    ['《甲》和《乙》', ['《甲》', '《乙》']],
    ['《甲《乙》丙》丁', ['《甲《乙》丙》']],
    ['未完《甲', []],
    ['》甲《乙》', ['《乙》']],
  ])('%s', (text, want) => {
    expect(titleMatcher(text).map(({ start, end }) => text.slice(start, end))).toEqual(want)
  })
})
