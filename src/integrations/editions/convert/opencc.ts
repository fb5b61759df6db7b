// Deep imports: the package's own entry points bundle every locale.
import { ConverterFactory } from 'opencc-js/core'
import fromHk from 'opencc-js/from/hk'
import toCn from 'opencc-js/to/cn'
import toTw from 'opencc-js/to/tw'
import type { ConvertedEdition } from '../../../lib/editions.ts'

type Pairs = [string, string][]
type Groups = (string | Pairs)[][]

/** Reads two-letter words, each from the first letter to the second. */
function pairs(words: string): Pairs {
  return words.split(' ').map(([from = '', to = '']): [string, string] => [from, to])
}

/** 巿 is a slip for 市, but for the name 徐巿. */
const slips: Pairs = [
  ['徐巿', '徐巿'],
  ['巿', '市'],
]

/**
 * What this site writes in place of OpenCC's choice. `before` goes in front of OpenCC's own lists (within a group the
 * first list wins; a list appended, as its README shows, cannot override), and sees text after hk→t; `glyphs` is applied,
 * letter by letter, to what comes out.
 */
const house: Record<ConvertedEdition, { before: Pairs; glyphs: Pairs }> = {
  // Taiwanese law and press write 排泄 beside 洩漏, and 台 污 濕 布: OpenCC makes 排洩 臺 汙 溼 of them and leaves 佈.
  'zh-tw': {
    before: [['排泄', '排泄'], ['泄殖', '泄殖'], ['甚麼', '什麼'], ['甚麽', '什麼'], ...slips],
    glyphs: pairs('臺台 汙污 溼濕 佈布 鷄雞 脚腳 却卻 够夠 厠廁 厨廚 産產 决決 况況 凑湊 减減 双雙 眞真 韮韭 銹鏽 蔴麻 菓果'),
  },
  // Names that keep a character the mainland otherwise merges, and old forms that OpenCC's lists lack.
  'zh-cn': {
    before: [
      ...['文徵明', '洪昇', '毕昇', '赤鱲角'].map((name): [string, string] => [name, name]),
      ['甚麼', '什么'],
      ['甚麽', '什么'],
      ...slips,
    ],
    glyphs: pairs('姪侄 菓果 蔴麻 鎗枪 砲炮 刦劫 倣仿 韮韭'),
  },
}

const targets: Record<ConvertedEdition, Groups> = { 'zh-tw': toTw, 'zh-cn': toCn }

const made = new Map<ConvertedEdition, (text: string) => string>()

function make(edition: ConvertedEdition): (text: string) => string {
  const { before, glyphs } = house[edition]
  const lists = targets[edition].map((group, i) => (i === 0 && before.length > 0 ? [before, ...group] : group))
  const convert = ConverterFactory(...fromHk, ...lists)
  const glyph = new Map(glyphs)
  if (glyph.size === 0) return convert
  const pattern = new RegExp(`[${[...glyph.keys()].join('')}]`, 'g')
  return (text) => convert(text).replace(pattern, (found) => glyph.get(found) ?? found)
}

/**
 * Gives the function that changes the script of a string: characters and glyphs, no vocabulary, no quotation marks. Made once
 * per edition, in about 10 ms.
 */
export function scriptConverter(edition: ConvertedEdition): (text: string) => string {
  const known = made.get(edition) ?? make(edition)
  made.set(edition, known)
  return known
}
