/** Hong Kong style, as warnings: forms of characters, punctuation, quotation marks, spaces. Each proposes what to write. */
import hkVariants from 'opencc-js/dict/HKVariants'
import simplified from 'opencc-js/dict/STCharacters'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { big5, equalForms, hongKongForms } from '../../../lib/han.ts'
import { createSieve, type Sieved } from '../sieve.ts'
import { findDisguised } from './disguised.ts'
import type { Run } from './text-runs.ts'
import { findQuoteLevels, typography } from './typography.ts'
import { show } from '../../../lib/diagnostics/messages.ts'

const pairs = (dictionary: string): [string, string][] => dictionary.split('|').map((pair) => pair.split(' ') as [string, string])

/** Forms of Taiwan, the mainland or older print, with what is written here. */
const forms = new Map(hongKongForms)

/** Forms that Hong Kong writes too. */
const equal = new Set(equalForms.map(([form]) => form))

/** OpenCC's Hong Kong forms. */
const toHk = new Map(pairs(hkVariants))

/** Simplified characters that are nothing else, with what is written here. */
const simplifiedForms = new Map(
  simplified.split('|').flatMap((entry): [string, string][] => {
    const [from = '', ...to] = entry.split(' ')
    const form = toHk.get(to[0]!) ?? to[0]!
    const written = forms.get(form) ?? form
    // Some are what Hong Kong writes (户 卧 葱); of some the form is asked for already (温 税).
    const isOurs = to.includes(from) || big5.has(from) || forms.has(from) || written === from || equal.has(from)
    return isOurs ? [] : [[from, written]]
  }),
)

/** 著 is a word of its own in 著名, 顯著, 著作; as a particle and in these verbs Hong Kong writes 着. */
const zhe = /著(?=[手眼重力陸迷急想落實裝涼意])|(?<=[看隨沿跟向朝憑帶有接拿對繞臨存味藉本為靠乘守伴走說等想])著(?![名作者述稱])/gu

/** A rule on a text: what it looks for, and what is said of what it finds (`undefined`: nothing). */
export interface Lint extends Sieved {
  code: Code
  pattern: RegExp
  describe: (found: string) => { message: string; fix: string } | undefined
}

const han = '\\p{Script=Han}'
const wide = `[${han}\\u3001\\u3002\\u3008-\\u3011\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f「」『』《》]`
const full: Record<string, string> = { ',': '，', '.': '。', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' }

const punctuation = (found: string) => ({
  message: `half-width ${show(found)} beside Chinese`,
  fix: `Write ${[...found].map((mark) => full[mark] ?? mark).join('')}.`,
})

const lints: Lint[] = [
  {
    code: 'zh-simplified',
    marks: [...simplifiedForms.keys()].join(''),
    pattern: new RegExp(`[${[...simplifiedForms.keys()].join('')}]`, 'gu'),
    describe: (found) => ({ message: `${show(found)} is a Simplified character`, fix: `Write ${simplifiedForms.get(found)}.` }),
  },
  {
    code: 'zh-form',
    pattern: new RegExp(`[${[...forms.keys()].join('')}]`, 'gu'),
    describe: (found) => ({ message: `${show(found)} is not how Hong Kong writes it`, fix: `Write ${forms.get(found)}.` }),
  },
  {
    code: 'zh-form',
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu,
    describe: (found) =>
      found.normalize('NFKC') === found
        ? undefined
        : {
            message: `${show(found)} only looks like ${found.normalize('NFKC')}: search would not find it`,
            fix: `Write ${found.normalize('NFKC')}.`,
          },
  },
  {
    code: 'zh-form',
    pattern: zhe,
    describe: (found) => ({ message: `${show(found)} is not how Hong Kong writes it here`, fix: 'Write 着.' }),
  },
  {
    code: 'zh-punctuation',
    pattern: new RegExp(`(?<=${han}|[」』》）])(?:[,;:!?()]+|\\.(?![\\w.]))|[,;:!?(](?=${han}|[「『《（])`, 'gu'),
    describe: punctuation,
  },
  {
    code: 'zh-quotes',
    pattern: new RegExp(`["“”]|(?<=${wide})['‘’]|['‘’](?=${han})`, 'gu'),
    describe: (found) => ({
      message: `the quotation mark ${found}`,
      fix: 'Write 「…」, and 『…』 inside; the other editions get their own marks.',
    }),
  },
  {
    code: 'zh-space',
    pattern: new RegExp(`(?<=${wide})[ \\u3000]+(?=[\\p{L}\\p{N}${wide.slice(1)})|(?<=[\\p{L}\\p{N}])[ \\u3000]+(?=${wide})`, 'gu'),
    describe: () => ({
      message: 'a space beside Chinese',
      fix: 'Delete it; the page draws the gap between Chinese and other letters by itself.',
    }),
  },
]

const rulesFor = createSieve([...lints, ...typography])

/** Finds what is not Hong Kong style in a text with Chinese in it. */
export function* findInChinese({ text, at }: Run): Generator<Finding> {
  if (!/\p{Script=Han}/u.test(text)) return
  for (const { code, pattern, describe } of rulesFor(text))
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const described = describe(found)
      const context = text.slice(Math.max(0, index - 4), index + found.length + 4)
      if (described) yield { code, at: at(index), message: `${described.message}: ${show(context)}`, fix: described.fix }
    }
  yield* findUnbalanced(text, at)
  yield* findQuoteLevels(text, at)
  yield* findDisguised(text, at)
}

const closing: Record<string, string> = { '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '【': '】' }

function* findUnbalanced(text: string, at: Run['at']): Generator<Finding> {
  const open: { mark: string; index: number }[] = []
  const unbalanced = (index: number, message: string): Finding => ({
    code: 'zh-brackets',
    at: at(index),
    message,
    fix: 'Write both marks of the pair, in the same paragraph.',
  })
  // A pair of a wide and a half-width bracket is told of by its half-width one.
  const paired = text.replace(/（[^（）()]*\)|\([^（）()]*）/g, (pair) => ` ${pair.slice(1, -1)} `)
  for (const { index, 0: mark } of paired.matchAll(/[「」『』《》〈〉（）【】]/gu)) {
    if (closing[mark]) open.push({ mark, index })
    else if (closing[open.at(-1)?.mark ?? ''] === mark) open.pop()
    else {
      yield unbalanced(index, `${mark} closes nothing`)
      return
    }
  }
  for (const { mark, index } of open) yield unbalanced(index, `${mark} is not closed`)
}
