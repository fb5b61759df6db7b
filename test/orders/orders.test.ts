import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compareBy, groupOf } from '../../src/integrations/orders/collate.ts'
import { putInOrder } from '../../src/integrations/orders/put-in-order.ts'

test.each([
  ['一個目標', '一畫', 'ㄧ'],
  ['「十五五」', '二畫', 'ㄕ'],
  ['衞生部', '十六畫', 'ㄨ'],
  ['衛生部', '十五畫', 'ㄨ'],
  ['龍崗區', '十六畫', 'ㄌ'],
  ['鬱金香', '二十九畫', 'ㄩ'],
  ['粵港澳大灣區', '十三畫', 'ㄩ'],
  ['AI原生城市', 'A–Z', 'A–Z'],
  ['《2040年願景》', '0–9', '0–9'],
])('%s stands under %s and under %s', (title, strokes, zhuyin) => {
  expect([groupOf('strokes', title).heading, groupOf('zhuyin', title).heading]).toEqual([strokes, zhuyin])
})

test('Chinese first, then letters, then digits; marks in front do not count', () => {
  expect(['4S店', 'WTO', '深圳', 'APEC', '「十五五」', '三個轉型'].sort(compareBy('strokes'))).toEqual([
    '「十五五」',
    '三個轉型',
    '深圳',
    'APEC',
    'WTO',
    '4S店',
  ])
})

test('a list gets headings and links, and loses its marks', () => {
  const list = '<ul data-order-links="zhuyin"></ul><ul data-order="zhuyin"><li>王毅</li><li>AI</li><li><b>會</b>展</li></ul>'
  expect(putInOrder(list)).toBe(
    '<ul><li><a href="#zhuyin-11">ㄏ</a></li><li><a href="#zhuyin-36">ㄨ</a></li><li><a href="#zhuyin-a">A–Z</a></li></ul>' +
      '<section><h3 id="zhuyin-11">ㄏ</h3><ul><li><b>會</b>展</li></ul></section><section><h3 id="zhuyin-36">ㄨ</h3><ul><li>王毅</li></ul></section>' +
      '<section><h3 id="zhuyin-a">A–Z</h3><ul><li>AI</li></ul></section>',
  )
})

const firstSounds: [RegExp, string][] = [
  ...Object.entries({ zh: 'ㄓ', ch: 'ㄔ', sh: 'ㄕ' }),
  ...Object.entries({ b: 'ㄅ', p: 'ㄆ', m: 'ㄇ', f: 'ㄈ', d: 'ㄉ', t: 'ㄊ', n: 'ㄋ', l: 'ㄌ', g: 'ㄍ', k: 'ㄎ', h: 'ㄏ', j: 'ㄐ' }),
  ...Object.entries({ q: 'ㄑ', x: 'ㄒ', r: 'ㄖ', z: 'ㄗ', c: 'ㄘ', s: 'ㄙ', yu: 'ㄩ', y: 'ㄧ', w: 'ㄨ' }),
].map(([sound, heading]) => [new RegExp(`^${sound}`), heading])

/** The collation data gives a character one sound. Where a title begins with another of its sounds, this room needs to know of it. */
test('every title stands under the sound that its pinyin has', () => {
  const titles = ['articles', 'framework', 'glossary'].flatMap((collection) =>
    readdirSync(`content/${collection}`).map((slug) => readFileSync(`content/${collection}/${slug}/zh-hk.mdx`, 'utf8')),
  )
  const field = (text: string, name: string): string => (new RegExp(`^${name}: ['"]?(.*?)['"]?$`, 'm').exec(text)?.[1] ?? '').trim()
  const wrong = titles.flatMap((text) => {
    const [title, pinyin] = [field(text, 'title'), field(text, 'pinyin')]
    const { heading } = groupOf('zhuyin', title)
    if (/^[A-Z0]–/.test(heading)) return []
    return firstSounds.find(([sound]) => sound.test(pinyin))?.[1] === heading ? [] : [`${title} (${pinyin}): ${heading}`]
  })
  expect(titles.length).toBeGreaterThan(60)
  expect(wrong).toEqual([])
})
