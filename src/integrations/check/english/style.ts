/** The style of English, as warnings: marks, spaces, dates, words that stand twice. Each proposes what to write. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Lint } from '../chinese/style.ts'
import type { Run } from '../chinese/text-runs.ts'
import { createSieve } from '../sieve.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
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

const write = (what: string, found: string, correct: string) => ({ message: `${what} ${show(found)}`, fix: `Write ${correct}.` })

/** A date in the order of the house. */
function writeDate(found: string): string {
  const digits = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(found)
  if (digits) return `${Number(digits[4])} ${months[Number(digits[3]) - 1] ?? 'February'} ${digits[1]}`
  const [day = '', year] = found.match(/\d+/g) ?? []
  return [day, fullMonth(/[A-Z][a-z]+/.exec(found)![0]), year].filter(Boolean).join(' ')
}

const digits = '0123456789'

const lints: readonly Lint[] = [
  { code: 'en-marks', marks: '"', pattern: /"/g, describe: (found) => write('the straight quotation mark', found, '“…”') },
  {
    code: 'en-marks',
    marks: "'",
    pattern: /(?<=[\p{L}\d])'(?=\p{L})|(?<=\p{L})'(?!\p{L})/gu,
    describe: (found) => write('the straight apostrophe', found, '’'),
  },
  {
    code: 'en-marks',
    marks: "'",
    pattern: /(?<![\p{L}\d])'(?=[\p{L}\d])/gu,
    describe: (found) => write('the straight quotation mark', found, '‘…’'),
  },
  {
    code: 'en-marks',
    marks: '-',
    pattern: /(?<![\w./–-])\d{1,4}(?:[.,]\d{1,3})?%?-\d{1,4}(?:[.,]\d{1,3})?%?(?![\w/-]|\.\d)/g,
    describe: (found) => (/^\d{4}-\d\d$/.test(found) ? undefined : write('the hyphen in a range', found, found.replace('-', '–'))),
  },
  { code: 'en-marks', marks: '-', pattern: /(?<!-)-{2,3}(?!-)/g, describe: (found) => write('hyphens for a dash', found, '–') },
  { code: 'en-marks', marks: '-', pattern: / - /g, describe: (found) => write('a hyphen for a dash', found, '–') },
  { code: 'en-marks', marks: '.', pattern: /(?<!\.)\.{3}(?!\.)/g, describe: (found) => write('three dots', found, '…') },
  {
    code: 'en-marks',
    marks: '，。：；！？（）％　、～－／',
    pattern: /(?<![\p{Script=Han}「」『』《》\d])[，。：；！？（）％　、～－／]+(?![\p{Script=Han}「『《』」》])/gu,
    describe: (found) => write('the Chinese mark', found, [...found].map((mark) => half[mark]).join('')),
  },
  {
    code: 'en-marks',
    marks: '「『《',
    pattern: /[「『《][^\p{Script=Han}「」『』《》]+[」』》]/gu,
    describe: (found) => write('Chinese marks around', found, `“${found.slice(1, -1)}”`),
  },
  { code: 'en-space', pattern: /(?<=\S) {2,}(?=\S)/g, describe: () => ({ message: 'two spaces in a row', fix: 'Write one.' }) },
  {
    code: 'en-space',
    pattern: /(?<=[\p{L}\d]) +[,.;:!?](?![\p{L}\d.])/gu,
    describe: (found) => write('a space in front of', found.trim(), `${found.trim()} without the space`),
  },
  {
    code: 'en-space',
    marks: ',;:!?',
    pattern: /(?<=\p{Ll}{2})[,;:!?](?=\p{L}{2})/gu,
    describe: (found) => write('no space behind', found, `${found} and a space`),
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: new RegExp(`\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b(?!\\d|,\\d)`, 'g'),
    describe: (found) => write('the date', found, writeDate(found)),
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b\\.?(?: \\d{4}\\b)?`, 'g'),
    describe(found) {
      const right = writeDate(found)
      return right === found.replace(/\.$/, '') ? undefined : write('the date', found, right)
    },
  },
  {
    code: 'en-date',
    marks: digits,
    pattern: /(?<![\w./-])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?![\w/-]|\.\d)/g,
    describe: (found) => write('the date', found, writeDate(found)),
  },
  {
    code: 'en-doubled',
    // Not "had had" and "that that", which can be right.
    pattern: /\b(?!(?:had|that)\b)(\p{L}{2,20}) +\1\b(?!-)/giu,
    describe: (found) =>
      found.split(/ +/)[0]!.toLowerCase() === found.split(/ +/)[0]
        ? write('the word stands twice:', found, found.split(/ +/)[0]!)
        : undefined,
  },
]

const rulesFor = createSieve(lints)

/** Finds what is not the house's style in an English text. */
export function* findInEnglish({ text, at }: Run): Generator<Finding> {
  for (const { code, pattern, describe } of rulesFor(text))
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const described = describe(found)
      const context = text.slice(Math.max(0, index - 8), index + found.length + 8)
      if (described) yield { code, at: at(index), message: `${described.message}, in ${show(context)}`, fix: described.fix }
    }
}
