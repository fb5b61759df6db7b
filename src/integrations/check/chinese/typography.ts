/** The marks of Chinese as docs/writing.md asks for them: …… —— % 至, no mark or word twice, 『』 inside 「」 only. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { createPairing } from './pairs.ts'
import { isDay } from '../agreement/days.ts'
import type { Described, Lint } from '../lint.ts'
import type { Run } from './text-runs.ts'
import { matchesOf } from '../../../lib/matches.ts'

const cjk = '[\\p{Script=Han}\\u3001-\\u3011\\uff01-\\uff1f「」『』《》]'
const number = '\\d{1,4}(?:[,.]\\d{1,6})?'

const write = (what: string, found: string, correct: string, isCertain = true): Described => ({
  message: `${what} ${show(found)}`,
  fix: `Write ${correct}.`,
  write: isCertain ? correct : undefined,
})

/** Whether numbers with a hyphen are a range and no score, code or telephone number: years, or the lower first and a unit behind. */
function isRange(found: string, behind: string): boolean {
  const [low = '', high = ''] = found.split('-').map((part) => part.replace(/[,%年月日歲]/g, ''))
  if (Number(low) >= Number(high)) return false
  return /^(?:19|20)\d\d$/.test(low) ? /^(?:19|20)\d\d$/.test(high) : /[%年月日歲]/.test(found) || units.test(behind)
}

const units = /^(?:[年月日歲天週周個名位家項次人倍成米億萬國種篇頁章節期屆層]|小時|分鐘|公里|公頃|星期)/

/** One mark of a run of the same mark; 。 of three and more is a row of dots. */
const single = (found: string): string => (/^。{3,}$/.test(found) ? '……' : found[0]!)

/** Characters that stand twice by a slip of the keyboard only; not 為了了解, 目的的, 坐的的士, 的的確確, 不了了之, 是是非非. */
const doubled =
  /(?<!目)的的(?![確士])|(?<![為除])了了(?![解結斷卻之])|這這|那那|於於|也也|而而|或或|並並|但但|及及(?!時)|我我|他他|們們|(?!(\p{Script=Han})\1)(\p{Script=Han}{4,8})\2/gu

/** Whether a text holds four to eight characters twice in a row. Of so many places in a row one is a multiple of their number. */
function holdsTwice(text: string): boolean {
  const isSame = (at: number, by: number): boolean => text.charCodeAt(at) === text.charCodeAt(at - by)
  // A rare character has two units.
  for (let by = 4; by <= 16; by += 1)
    for (let at = by; at < text.length; at += by) {
      if (!isSame(at, by)) continue
      let [from, to] = [at, at + 1]
      while (from > by && isSame(from - 1, by)) from -= 1
      while (to < text.length && isSame(to, by)) to += 1
      if (to - from >= by) return true
    }
  return false
}

/** Rules on marks and doubled words, in the shape of the other rules on style. */
export const typography: readonly Lint[] = [
  {
    code: 'zh-punctuation',
    marks: '.⋯・…',
    row: '。',
    pattern: new RegExp(`(?<=${cjk})(?:[.⋯・]{2,}(?![\\w/])|…+|。{3,})|(?<![\\w/])(?:\\.{2,}|…+|⋯+)(?=${cjk})`, 'gu'),
    describe: (found) => (/^(?:……)+$/.test(found) ? undefined : write('the dots', found, '……')),
  },
  {
    code: 'zh-punctuation',
    marks: '-—–―─',
    pattern: new RegExp(`(?<=${cjk})(?:-{2,}|[—–―─]+)|(?:-{2,}|[—–―─]+)(?=${cjk})`, 'gu'),
    // One dash alone may be that of a range or between two places.
    describe: (found) => (found === '——' ? undefined : write('the dash', found, '——', found.length > 1)),
  },
  {
    code: 'zh-punctuation',
    row: '，、；：。！',
    pattern: /(?<!。)。。(?!。)|([，、；：])\1+|(！)\2{2,}|[，、；：](?=[，。、；：])|。(?=[，、；：])/gu,
    describe: (found) =>
      found.length > 1
        ? write('the mark stands twice:', found, single(found))
        : { message: `two marks in a row, the first is ${show(found)}`, fix: 'Write one of the two.' },
  },
  {
    code: 'zh-punctuation',
    marks: '％﹪',
    pattern: /(?<=\d)[％﹪]/gu,
    describe: (found) => write('the wide mark', found, '%'),
  },
  {
    code: 'zh-space',
    marks: '%',
    pattern: /(?<=\d) +(?=%)/gu,
    describe: () => ({ message: 'a space between a number and %', fix: 'Delete it.', write: '' }),
  },
  {
    code: 'zh-punctuation',
    marks: '＄',
    pattern: /＄(?=\d)/gu,
    describe: (found) => write('the wide mark', found, '$'),
  },
  {
    code: 'zh-punctuation',
    marks: '[',
    pattern: new RegExp(`(?<=^|${cjk})\\[(?=[^[\\]\\n]*\\p{Script=Han})[^[\\]\\n#^@]{1,30}\\](?![([:{])(?=${cjk}|$)`, 'gu'),
    describe: (found) => ({
      message: `the brackets of a link around ${show(found.slice(1, -1))}`,
      fix: `A link is written ${found}(address); what you add to a quotation stands in 〔〕.`,
    }),
  },
  {
    code: 'zh-punctuation',
    marks: '0123456789',
    pattern: /(?<=(?<![\d，])\d{1,3})(?:，\d{3})+(?!\d)/gu,
    describe: (found) => write('a wide comma inside a number:', found, found.replaceAll('，', ',')),
  },
  {
    code: 'zh-punctuation',
    marks: ',',
    pattern: /(?<![\w,.])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])/gu,
    describe: (found) => ({
      message: `the commas of the number ${show(found)} do not stand before three digits each`,
      fix: 'Write 1,400 or 14,000; between two numbers stands 、.',
    }),
  },
  {
    code: 'zh-punctuation',
    marks: '%',
    pattern: /百分之\d+(?:\.\d+)?%/gu,
    describe: (found) => write('per cent is said twice:', found, found.replace('百分之', '')),
  },
  {
    code: 'zh-punctuation',
    marks: '年',
    pattern:
      /(?<![〇零一二三四五六七八九])[二一][〇零○一二三四五六七八九]{3}年\d{1,2}月|(?<!\d)(?:19|20)\d\d年[一二三四五六七八九十]{1,2}月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/gu,
    describe: (found) => ({ message: `one date has digits and numerals: ${show(found)}`, fix: 'Write it in digits: 2026年2月10日.' }),
  },
  {
    code: 'zh-punctuation',
    marks: '~～〜∼',
    pattern: new RegExp(`(?<![\\w./-])${number}(?:%|年|月|日|歲)?\\s?[~～〜∼]\\s?${number}(?![\\w-])`, 'gu'),
    describe: (found) => write('the range', found, found.replace(/\s?[~～〜∼]\s?/u, '至')),
  },
  {
    code: 'zh-punctuation',
    marks: '-',
    // Not 2026-02-10, 2026-27, GB-2-3 or a telephone number.
    pattern: new RegExp(`(?<![\\w./–-])(?!\\d{4}-\\d\\d(?!\\d))${number}(?:%|年|月|日|歲)?-${number}(?![\\w/-]|\\.\\d|\\s?條)`, 'gu'),
    describe: (found, text, index) =>
      write('the range', found, found.replace('-', '至'), isRange(found, text.slice(index + found.length, index + found.length + 2))),
  },
  {
    code: 'zh-punctuation',
    marks: '-./',
    pattern: /(?<![\w./-])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?![\w/-]|\.\d)/gu,
    describe(found) {
      const [year, month, day] = found.split(/[-./]/).map(Number)
      return write('the date', found, `${year}年${month}月${day}日`, isDay(year!, month!, day!))
    },
  },
  {
    code: 'zh-space',
    marks: '\u3000',
    pattern: /^\u3000+/gu,
    describe: () => ({
      message: 'wide spaces at the beginning',
      fix: 'Delete them; the page sets paragraphs apart by itself.',
      write: '',
    }),
  },
  {
    code: 'zh-doubled',
    row: '的了這那於也而或並但及我他們',
    also: holdsTwice,
    pattern: doubled,
    // A phrase may stand twice on purpose.
    describe: (found) =>
      write('words stand twice:', found, found.slice(0, found.length / 2), /^[的了於也而或並但及]/.test(found) && found.length === 2),
  },
]

/** Finds 『 outside of 「」, and 「 directly inside 「. Nothing where marks do not pair: that is reported already. */
export function* findQuoteLevels({ text, at }: Run, pairing: ReturnType<typeof createPairing>): Generator<Finding> {
  const open: string[] = []
  for (const { index, 0: mark } of matchesOf(text, /[「」『』]/gu)) {
    if (mark === '」' || mark === '』') {
      if (open.pop() !== (mark === '」' ? '「' : '『')) return
      continue
    }
    const inside = open.at(-1)
    const context = show(text.slice(Math.max(0, index - 4), index + 5))
    if (mark === '『' && inside === undefined)
      yield {
        code: 'zh-quotes',
        at: at(index),
        message: `『 is the outer mark: ${context}`,
        fix: 'Write 「…」; 『…』 stands inside it.',
        edits: pairing(index),
      }
    if (mark === '「' && inside === '「')
      yield {
        code: 'zh-quotes',
        at: at(index),
        message: `「 stands inside 「: ${context}`,
        fix: 'Write 『…』 for the inner words.',
        edits: pairing(index),
      }
    open.push(mark)
  }
}
