/** Hong Kong style, as warnings: forms of characters, punctuation, quotation marks, spaces. Each proposes what to write. */
import hkVariants from 'opencc-js/dict/HKVariants'
import traditional from 'opencc-js/dict/TSCharacters'
import type { Edit, Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { big5, equalForms, hongKongForms } from '../../../lib/han.ts'
import { findUnpaired, type Described, type Lint } from '../lint.ts'
import { charactersFrom, createSieve } from '../sieve.ts'
import { disguised } from './disguised.ts'
import { rowsOf, simplifiedRows } from './lists.ts'
import { createPairing } from './pairs.ts'
import type { Run } from './text-runs.ts'
import { findQuoteLevels, typography } from './typography.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** Forms of Taiwan, the mainland or older print, with what is written here. */
const forms = new Map(hongKongForms)

/** Forms that Hong Kong writes too. */
const equal = new Set(equalForms.map(([form]) => form))

/** OpenCC's Hong Kong forms. */
const toHk = new Map(rowsOf(hkVariants).map(([from, to]) => [from, to]))

const formHere = (character: string): string => {
  const form = toHk.get(character) ?? character
  return forms.get(form) ?? form
}

/** Traditional characters that nobody means by a Simplified one: old forms of the usual one, and what stands in one rare word. */
const unmeant = new Set('箇凈墻廕葯証豔鉆銹彔諡鎌剷嫺裊噹朮囌')

/** The Traditional characters of each Simplified one. */
const meanings = Map.groupBy(rowsOf(traditional), ([, to]) => to)

/** Simplified characters that are nothing else, with what is written here; several where it stands for several words (发). */
const simplifiedForms = new Map(
  simplifiedRows.flatMap(([from, ...to]): [string, string[]][] => {
    const written = formHere(to[0])
    // Some are what Hong Kong writes (户 卧 葱); of some the form is asked for already (温 税).
    const isOurs = to.includes(from) || big5.has(from) || forms.has(from) || written === from || equal.has(from)
    const others = (meanings.get(from) ?? []).flatMap(([form]) =>
      form !== from && big5.has(form) && !unmeant.has(form) ? formHere(form) : [],
    )
    return isOurs ? [] : [[from, [...new Set([written, ...others])]]]
  }),
)

/** 著 is a word of its own in 著名, 顯著, 著作; as a particle and in these verbs Hong Kong writes 着. */
const zhe =
  /(?<![名原巨專論遺編譯合撰])著(?=[手眼重力陸迷急想落實裝涼意])|(?<=[看隨沿跟向朝憑帶有接拿對繞臨存味藉本為靠乘守伴走說等想])著(?![名作者述稱書錄文論])/gu

const han = '\\p{Script=Han}'
const wide = `[${han}\\u3001\\u3002\\u3008-\\u3011\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f「」『』《》]`
const full: Record<string, string> = { ',': '，', '.': '。', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' }

/** Whether a full stop may be something else: between the parts of a name (約翰.史密斯), behind a number (一. 總則). */
const mayBeNoStop = (text: string, index: number): boolean =>
  /^\p{L}/u.test(text.slice(index + 1)) || /^[第（]?[一二三四五六七八九十]+$/.test(text.slice(0, index).trim())

/** How many more brackets open than close. */
const openBrackets = (text: string): number => (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0)

function punctuation(found: string, text: string, index: number): Described {
  if (found === ')' && openBrackets(text.slice(0, index)) < 1)
    return { message: `${found} closes nothing`, fix: 'Write both marks of the pair, in the same paragraph.' }
  const write = [...found].map((mark) => full[mark] ?? mark).join('')
  // Yahoo!奇摩
  const isName = /^[!?]$/.test(found) && /\w/.test(text[index - 1] ?? '')
  const isCertain = !isName && !(found === '.' && mayBeNoStop(text, index))
  return { message: `half-width ${show(found)} beside Chinese`, fix: `Write ${write}.`, write: isCertain ? write : undefined }
}

const form = (message: string, write: string): Described => ({ message, fix: `Write ${write}.`, write })

const lints: Lint[] = [
  {
    code: 'zh-simplified',
    marks: [...simplifiedForms.keys()].join(''),
    pattern: new RegExp(`[${[...simplifiedForms.keys()].join('')}]`, 'gu'),
    describe(found) {
      const [write, ...others] = simplifiedForms.get(found) ?? []
      if (write === undefined) return undefined
      const isCertain = others.length === 0
      return {
        message: `${show(found)} is a Simplified character`,
        fix: `Write ${list([write, ...others])}.`,
        write: isCertain ? write : undefined,
      }
    },
  },
  {
    code: 'zh-form',
    marks: [...forms.keys()].join(''),
    pattern: new RegExp(`[${[...forms.keys()].join('')}]`, 'gu'),
    describe: (found) => form(`${show(found)} is not how Hong Kong writes it`, forms.get(found)!),
  },
  {
    code: 'zh-form',
    marks: `${charactersFrom('\u2e80', '\u2fdf')}${charactersFrom('\uf900', '\ufaff')}\u{2f800}${charactersFrom('０', '９')}${charactersFrom('Ａ', 'Ｚ')}${charactersFrom('ａ', 'ｚ')}`,
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu,
    describe(found) {
      const plain = found.normalize('NFKC')
      return plain === found ? undefined : form(`${show(found)} only looks like ${plain}: search would not find it`, plain)
    },
  },
  {
    code: 'zh-form',
    marks: '著',
    pattern: zhe,
    describe: (found) => form(`${show(found)} is not how Hong Kong writes it here`, '着'),
  },
  {
    code: 'zh-punctuation',
    marks: ',.;:!?()',
    pattern: new RegExp(`(?<=${han}|[」』》）])(?:[,;:!?()]+|\\.(?![\\w.]))|[,;:!?(](?=${han}|[「『《（])`, 'gu'),
    describe: punctuation,
  },
  {
    code: 'zh-quotes',
    marks: `"“”'‘’`,
    pattern: new RegExp(`["“”]|(?<=${wide})['‘’]|['‘’](?=${han})`, 'gu'),
    describe: (found) => ({
      message: `the quotation mark ${found}`,
      fix: 'Write 「…」, and 『…』 inside; the other editions get their own marks.',
      write: '「',
    }),
  },
  {
    code: 'zh-space',
    marks: ' \u3000',
    pattern: new RegExp(`(?<=${wide})[ \\u3000]+(?=[\\p{L}\\p{N}${wide.slice(1)})|(?<=[\\p{L}\\p{N}])[ \\u3000]+(?=${wide})`, 'gu'),
    describe: () => ({
      message: 'a space beside Chinese',
      fix: 'Delete it; the page draws the gap between Chinese and other letters by itself.',
      write: '',
    }),
  },
]

const rulesFor = createSieve([...lints, ...typography, disguised])

/** The edits that write something in the place of what was found. Brackets and quotation marks change in pairs. */
function editsFor(
  { edit }: Run,
  pairing: ReturnType<typeof createPairing>,
  index: number,
  found: string,
  write: string,
): Edit[] | undefined {
  const isMarks = found.length === write.length && /^[,.;:!?()"'“”‘’]+$/.test(found)
  const edits = isMarks
    ? found
        .split('')
        .flatMap((mark, step) => (/[,.;:!?]/.test(mark) ? [edit(index + step, 1, write[step]!)] : (pairing(index + step) ?? [undefined])))
    : [edit(index, found.length, write)]
  return edits.every((one) => one !== undefined) ? edits : undefined
}

/** Finds what is not Hong Kong style in a text with Chinese in it. */
export function* findInChinese(run: Run): Generator<Finding> {
  const { text, at } = run
  if (!/\p{Script=Han}/u.test(text)) return
  const pairing = createPairing(run)
  for (const { code, pattern, describe } of rulesFor(text))
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const described = describe(found, text, index)
      const context = text.slice(Math.max(0, index - 4), index + found.length + 4)
      if (!described) continue
      const { message, fix, write } = described
      yield {
        code,
        at: at(index),
        message: `${message}: ${show(context)}`,
        fix,
        edits: write === undefined ? undefined : editsFor(run, pairing, index, found, write),
      }
    }
  if (!/[「」『』《》〈〉（）【】]/.test(text)) return
  yield* findUnbalanced(run, pairing)
  yield* findQuoteLevels(run, pairing)
}

const closing: Record<string, string> = { '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '【': '】' }

/** A pair of a wide and a half-width bracket, which is told of by its half-width one: that stands beside Chinese. */
const mixedPair = new RegExp(`（[^（）()]*(?<=${han}|[」』》])\\)|(?:(?<=${han}|[」』》）])\\(|\\((?=${han}|[「『《]))[^（）()]*）`, 'gu')

function* findUnbalanced({ text, at }: Run, pairing: ReturnType<typeof createPairing>): Generator<Finding> {
  const paired = /[()]/.test(text) ? text.replace(mixedPair, (pair) => ` ${pair.slice(1, -1)} `) : text
  for (const { index, ...said } of findUnpaired(paired, /[「」『』《》〈〉（）【】]/gu, closing))
    yield { code: 'zh-brackets', at: at(index), ...said, edits: /[（）]/.test(text[index]!) ? pairing(index) : undefined }
}
