/**
 * Orders of Chinese beside pinyin: by strokes and by 注音. Both come from the collation data (CLDR) of Node, which also says where a
 * group begins: before all characters of three strokes stands U+FDD0 U+2803, before all that begin with ㄅ stands U+FDD0 ㄅ.
 */

/** The orders that this room knows. */
export const orders = ['strokes', 'zhuyin'] as const
/** One of them. */
export type Order = (typeof orders)[number]

/** A group of titles: its heading, and a name of letters and digits for its address. */
export interface Group {
  heading: string
  id: string
}

const digits = '〇一二三四五六七八九'

/** A number below 100 in Chinese: 二十三. */
function inChinese(number: number): string {
  const tens = Math.floor(number / 10)
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (number % 10 > 0 ? digits[number % 10]! : '')
}

/** The groups of an order with the character that marks where each begins, first to last. */
const groupsOf: Record<Order, { mark: string; group: Group }[]> = {
  strokes: Array.from({ length: 40 }, (_, i) => ({
    mark: String.fromCharCode(0x2801 + i),
    group: { heading: `${inChinese(i + 1)}畫`, id: `${i + 1}` },
  })),
  zhuyin: [...'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ'].map((mark, i) => ({
    mark,
    group: { heading: mark, id: `${i + 1}` },
  })),
}

const collators: Record<Order, Intl.Collator> = {
  strokes: new Intl.Collator('zh-Hant-u-co-stroke'),
  zhuyin: new Intl.Collator('zh-Hant-u-co-zhuyin'),
}

/** What a title is put in its place by: quotation marks and the like in front of it do not count. */
export const keyOf = (title: string): string => title.trim().replace(/^[^\p{L}\p{N}]+/u, '')

/** The group in which a title stands, by its first character. */
export function groupOf(order: Order, title: string): Group {
  const [first = ''] = keyOf(title)
  if (!/\p{sc=Han}/u.test(first)) return /\d/.test(first) ? { heading: '0–9', id: '0' } : { heading: 'A–Z', id: 'a' }
  return groupsOf[order].findLast(({ mark }) => collators[order].compare(`\uFDD0${mark}`, first) <= 0)!.group
}

/** Compares two titles: Chinese first, then letters, then digits. */
export function compareBy(order: Order): (a: string, b: string) => number {
  const rank = (key: string): number => (/^\p{sc=Han}/u.test(key) ? 0 : /^\d/.test(key) ? 2 : 1)
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    return rank(one) - rank(other) || collators[order].compare(one, other)
  }
}
