/** The style of English, as warnings: marks, spaces, dates, words that stand twice. Each proposes what to write. */
import type { Edit, Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { isDay, months } from '../agreement/days.ts'
import type { Described, Lint } from '../lint.ts'
import type { Run } from '../chinese/text-runs.ts'
import { createSieve } from '../sieve.ts'
import { matchesOf } from '../../../lib/matches.ts'

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const fullMonth = (found: string): string => months.find((name) => name.startsWith(found.slice(0, 3))) ?? found

const half: Record<string, string> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '％': '%',
  '　': ' ',
  '、': ',',
  '～': '–',
  '－': '–',
  '／': '/',
}

/** @param written - what to write in the place of what was found, where nothing else can be meant */
const write = (what: string, found: string, correct: string, written?: string): Described => ({
  message: `${what} ${show(found)}`,
  fix: `Write ${correct}.`,
  write: written,
})

const isWord = (letter: string | undefined): boolean => /[\p{L}\p{N}]/u.test(letter ?? '')

/** The curly mark for a straight quotation mark that stands beside a word on one side only; `undefined` for any other: inches. */
function curly(text: string, index: number, opening: string, closing: string): string | undefined {
  const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]]
  if (/[\s(“‘–—]/.test(before) && !/[\s)]/.test(after)) return opening
  return /[^\s\d(]/.test(before) && /[\s).,;:!?’”–—]/.test(after) ? closing : undefined
}

/** The last text that was asked about: every mark of a text asks. */
let asked = { text: '', isPaired: true }

/** Whether the quotation marks of a text open and close in turn, so that each straight one is known for what it is. */
function isPaired(text: string): boolean {
  if (asked.text === text) return asked.isPaired
  const marks = [...text.matchAll(/["“”]/g)].map(({ index, 0: mark }) => (mark === '"' ? curly(text, index, '“', '”') : mark))
  asked = { text, isPaired: marks.length % 2 === 0 && marks.every((mark, place) => mark === (place % 2 === 0 ? '“' : '”')) }
  return asked.isPaired
}

/** Chinese marks as English writes them, with the spaces around. */
function inEnglish(found: string, text: string, index: number): string {
  const written = [...found].map((mark) => half[mark]).join('')
  const [before, after] = [text[index - 1], text[index + found.length]]
  const space = isWord(after) && /[,.:;!?)]$/.test(written) ? ' ' : ''
  return `${/^\(/.test(written) && isWord(before) ? ' ' : ''}${written}${space}`
}

/** Whether numbers with a hyphen are a range and no score, code or telephone number. */
function isRange(found: string): boolean {
  const [low = '', high = ''] = found.split('-').map((part) => part.replace(/[,%]/g, ''))
  const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number)
  return Number(low) < Number(high) && (isYear(low) ? isYear(high) : low.length < 4)
}

/** Whether a place is in the line of a table that holds marks alone: its hyphens are no dashes. */
function isInTable(text: string, index: number): boolean {
  const end = text.indexOf('\n', index)
  const line = text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? undefined : end)
  return line.includes('|') && /^[\s|:-]*$/.test(line)
}

/** Small words that never stand twice in a row. */
const neverTwice = new Set('the an of to and or from with by at its their our your are were be been will would should than if'.split(' '))

/** Whether a date of digits is a day. */
const isDate = (found: string): boolean => {
  const [year = 0, month = 0, day = 0] = found.split(/[-./]/).map(Number)
  return isDay(year, month, day)
}

/** A date in the order of the house. */
function writeDate(found: string): string {
  const digits = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(found)
  if (digits) return `${Number(digits[4])} ${months[Number(digits[3]) - 1] ?? 'February'} ${digits[1]}`
  const [day = '', year] = found.match(/\d+/g) ?? []
  return [day, fullMonth(/[A-Z][a-z]+/.exec(found)![0]), year].filter(Boolean).join(' ')
}

const digits = '0123456789'

const lints: readonly Lint[] = [
  {
    code: 'en-marks',
    marks: '"',
    pattern: /"/g,
    describe: (found, text, index) =>
      write('the straight quotation mark', found, '“…”', isPaired(text) ? curly(text, index, '“', '”') : undefined),
  },
  {
    code: 'en-marks',
    marks: "'",
    pattern: /(?<=[\p{L}\d])'(?=\p{L})|(?<=\p{L})'(?!\p{L})/gu,
    describe: (found) => write('the straight apostrophe', found, '’', '’'),
  },
  {
    code: 'en-marks',
    marks: "'",
    pattern: /(?<![\p{L}\d])'(?=[\p{L}\d])/gu,
    // ’tis, ’90s
    describe: (found, text, index) =>
      write(
        'the straight quotation mark',
        found,
        '‘…’',
        /^'(?!(?:tis|twas|em|til|cause|round|n)\b|\d)[^']*['’](?!\p{L})/iu.test(text.slice(index)) ? '‘' : undefined,
      ),
  },
  {
    code: 'en-marks',
    marks: '-',
    pattern: /(?<![\w./–-])\d{1,4}(?:[.,]\d{1,3})?%?-\d{1,4}(?:[.,]\d{1,3})?%?(?![\w/-]|\.\d)/g,
    describe: (found) =>
      /^\d{4}-\d\d$/.test(found)
        ? undefined
        : write('the hyphen in a range', found, found.replace('-', '–'), isRange(found) ? found.replace('-', '–') : undefined),
  },
  {
    code: 'en-marks',
    marks: '-',
    pattern: /(?<!-)-{2,3}(?!-)/g,
    describe(found, text, index) {
      if (isInTable(text, index)) return undefined
      const [before, after] = [text[index - 1], text[index + found.length]]
      const written = before === ' ' && after === ' ' ? '–' : isWord(before) && isWord(after) ? ' – ' : undefined
      return write('hyphens for a dash', found, '–', written)
    },
  },
  {
    code: 'en-marks',
    marks: '-',
    pattern: / - /g,
    // 5 - 3 may be a difference.
    describe: (found, text, index) =>
      isInTable(text, index)
        ? undefined
        : write(
            'a hyphen for a dash',
            found,
            '–',
            /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 3] ?? '') ? undefined : ' – ',
          ),
  },
  { code: 'en-marks', marks: '.', pattern: /(?<!\.)\.{3}(?!\.)/g, describe: (found) => write('three dots', found, '…', '…') },
  {
    code: 'en-marks',
    marks: '，。：；！？（）％　、～－／',
    pattern: /(?<![\p{Script=Han}「」『』《》\d])[，。：；！？（）％　、～－／]+(?![\p{Script=Han}「『《』」》])/gu,
    describe: (found, text, index) =>
      write('the Chinese mark', found, [...found].map((mark) => half[mark]).join(''), inEnglish(found, text, index)),
  },
  {
    code: 'en-marks',
    marks: '「『《',
    pattern: /[「『《][^\p{Script=Han}「」『』《》]+[」』》]/gu,
    describe: (found) =>
      write('Chinese marks around', found, `“${found.slice(1, -1)}”`, /^[「《]/.test(found) ? `“${found.slice(1, -1)}”` : undefined),
  },
  { code: 'en-space', pattern: /(?<=\S) {2,}(?=\S)/g, describe: () => ({ message: 'two spaces in a row', fix: 'Write one.', write: ' ' }) },
  {
    code: 'en-space',
    pattern: /(?<=[\p{L}\d]) +[,.;:!?](?![\p{L}\d.])/gu,
    describe: (found) => write('a space in front of', found.trim(), `${found.trim()} without the space`, found.trim()),
  },
  {
    code: 'en-space',
    marks: ',;:!?',
    pattern: /(?<=\p{Ll}{2})[,;:!?](?=\p{L}{2})/gu,
    // Yahoo!Japan, re:Invent
    describe: (found) => write('no space behind', found, `${found} and a space`, /[,;]/.test(found) ? `${found} ` : undefined),
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: new RegExp(`\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b(?!\\d|,\\d)`, 'g'),
    // In March 21 economies …
    describe: (found, text, index) =>
      write(
        'the date',
        found,
        writeDate(found),
        / \d{4}$|\d(?:st|nd|rd|th)/.test(found) || /\bon $/i.test(text.slice(Math.max(0, index - 4), index)) ? writeDate(found) : undefined,
      ),
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b\\.?(?: \\d{4}\\b)?`, 'g'),
    describe(found) {
      const right = writeDate(found)
      // The full stop of an abbreviation may end the sentence too.
      return right === found.replace(/\.$/, '') ? undefined : write('the date', found, right, found.endsWith('.') ? undefined : right)
    },
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: /(?<![\w./-])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?![\w/-]|\.\d)/g,
    describe: (found) => write('the date', found, writeDate(found), isDate(found) ? writeDate(found) : undefined),
  },
  {
    code: 'en-doubled',
    // Not "had had" and "that that", which can be right.
    pattern: /\b(?!(?:had|that)\b)(\p{L}{2,20}) +\1\b(?!-)/giu,
    describe(found) {
      const [word = '', next] = found.split(/ +/)
      // At the beginning of a sentence: The the.
      if (neverTwice.has(next!) && word !== next && word.slice(1) === next!.slice(1))
        return write('the word stands twice:', found, word, word)
      return word.toLowerCase() === word ? write('the word stands twice:', found, word, neverTwice.has(word) ? word : undefined) : undefined
    },
  },
]

const rulesFor = createSieve(lints)

/** The edits that turn what was found into what is written. Of marks around words only the marks change, whatever the words hold. */
function changes(found: string, written: string, index: number, edit: Run['edit']): Edit[] | undefined {
  const isAround = /^[「《]/.test(found)
  const last = index + found.length - 1
  const edits = isAround ? [edit(index, 1, written[0]!), edit(last, 1, written.at(-1)!)] : [edit(index, found.length, written)]
  return edits.every((one) => one !== undefined) ? edits : undefined
}

/** Finds what is not the house's style in an English text. */
export function* findInEnglish({ text, at, edit }: Run): Generator<Finding> {
  for (const { code, pattern, describe } of rulesFor(text))
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const described = describe(found, text, index)
      const context = text.slice(Math.max(0, index - 8), index + found.length + 8)
      if (!described) continue
      const { message, fix, write: written } = described
      yield {
        code,
        at: at(index),
        message: `${message}, in ${show(context)}`,
        fix,
        edits: written === undefined ? undefined : changes(found, written, index, edit),
      }
    }
}
