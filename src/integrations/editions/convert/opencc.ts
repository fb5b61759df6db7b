// Deep imports: the package's own entry points bundle every locale.
import { ConverterFactory } from 'opencc-js/core'
import fromHk from 'opencc-js/from/hk'
import toCn from 'opencc-js/to/cn'
import toTw from 'opencc-js/to/tw'
import type { ConvertedEdition } from '../../../lib/editions.ts'
import { createReplacer, editionForms } from '../../../lib/han.ts'

type Pairs = [string, string][]
type Groups = (string | Pairs)[][]

const unchanged = (words: string): Pairs => words.split(' ').map((word) => [word, word])

/** 巿 is a slip for 市, but for the name 徐巿. */
const slips: Pairs = [...unchanged('徐巿'), ['巿', '市']]

/**
 * Words that this site writes otherwise than OpenCC. They stand in front of OpenCC's own lists (within a group the first list
 * wins; a list appended, as its README shows, cannot override) and see text after hk→t.
 */
const words: Record<ConvertedEdition, Pairs> = {
  // Taiwanese law and press write 排泄 beside 洩漏: OpenCC makes 排洩 of it.
  'zh-tw': [...unchanged('排泄 泄殖'), ['甚麼', '什麼'], ['甚麽', '什麼'], ...slips],
  // Names that keep a character which the mainland otherwise merges.
  'zh-cn': [...unchanged('文徵明 洪昇 毕昇 赤鱲角'), ['甚麼', '什么'], ['甚麽', '什么'], ...slips],
}

const targets: Record<ConvertedEdition, Groups> = { 'zh-tw': toTw, 'zh-cn': toCn }

const made = new Map<ConvertedEdition, (text: string) => string>()

function make(edition: ConvertedEdition): (text: string) => string {
  const [first = [], ...rest] = targets[edition]
  const convert = ConverterFactory(...fromHk, [words[edition], ...first], ...rest)
  const replace = createReplacer(editionForms[edition])
  return (text) => replace(convert(text))
}

/**
 * Gives the function that changes the script of a string: characters and their forms, no vocabulary, no quotation marks. Made
 * once per edition, in about 10 ms.
 */
export function scriptConverter(edition: ConvertedEdition): (text: string) => string {
  const known = made.get(edition) ?? make(edition)
  made.set(edition, known)
  return known
}
