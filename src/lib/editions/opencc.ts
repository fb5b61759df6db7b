// Deep imports: the package's own entry points bundle every locale.
import { ConverterFactory } from 'opencc-js/core'
import fromHk from 'opencc-js/from/hk'
import toCn from 'opencc-js/to/cn'
import toTw from 'opencc-js/to/tw'
import type { ConvertedEdition } from './index.ts'

type Pairs = [string, string][]
type Groups = (string | Pairs)[][]

/**
 * What this site writes in place of OpenCC's choice. `before` goes in front of OpenCC's own lists (within a group the
 * first list wins; a list appended, as its README shows, cannot override), and sees text after hk→t; `glyphs` is applied,
 * letter by letter, to what comes out.
 */
const house: Record<ConvertedEdition, { before: Pairs, glyphs: Pairs }> = {
  // Taiwanese law and press write 排泄 beside 洩漏, and 台 污 濕 布: OpenCC makes 排洩 臺 汙 溼 of them and leaves 佈.
  'zh-tw': {
    before: [['排泄', '排泄'], ['泄殖', '泄殖']],
    glyphs: [['臺', '台'], ['汙', '污'], ['溼', '濕'], ['佈', '布'], ['鷄', '雞'], ['脚', '腳']],
  },
  'zh-cn': { before: [], glyphs: [] },
}

const targets: Record<ConvertedEdition, Groups> = { 'zh-tw': toTw, 'zh-cn': toCn }

const made = new Map<ConvertedEdition, (text: string) => string>()

function make(edition: ConvertedEdition): (text: string) => string {
  const { before, glyphs } = house[edition]
  const lists = targets[edition].map((group, i) => i === 0 && before.length > 0 ? [before, ...group] : group)
  const convert = ConverterFactory(...fromHk, ...lists)
  const glyph = new Map(glyphs)
  if (glyph.size === 0) return convert
  const pattern = new RegExp(`[${[...glyph.keys()].join('')}]`, 'g')
  return text => convert(text).replace(pattern, found => glyph.get(found) ?? found)
}

/**
 * In: an edition. Out: a function that changes the script of a string (characters and glyphs, no vocabulary, no quotation
 * marks). Made once per edition: about 10 ms.
 */
export function scriptConverter(edition: ConvertedEdition): (text: string) => string {
  const known = made.get(edition) ?? make(edition)
  made.set(edition, known)
  return known
}
