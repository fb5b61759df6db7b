/** Days in texts: those that no calendar has, weekdays that do not fit, ranges that end before they begin. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Run } from '../chinese/text-runs.ts'
import { createSieve, type Sieved } from '../sieve.ts'
import { matchesOf } from '../../../lib/matches.ts'

interface Rule extends Sieved {
  pattern: RegExp
  /** What is wrong with what was found; `undefined` if nothing is. */
  wrong: (groups: Record<string, string | undefined>) => { what: string; fix: string } | undefined
}

/** Days of a month; of February 29, where the year is not known. */
const daysIn = (month: number, year = 2000): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const lookUp = 'Look the day up, and correct it.'

function noSuchDay(day: number, month: number, year?: number): { what: string; fix: string } | undefined {
  if (month < 1 || month > 12) return { what: `there is no month ${month}`, fix: lookUp }
  return day < 1 || day > daysIn(month, year) ? { what: 'the calendar has no such day', fix: lookUp } : undefined
}

/** Whether there is such a day: not 2026年2月31日. */
export const isDay = (year: number, month: number, day: number): boolean => noSuchDay(day, month, year) === undefined

const chineseDays = '日一二三四五六'
const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
/** The months in English. */
export const months = 'January February March April May June July August September October November December'.split(' ')
const monthOf = (name: string): number => months.indexOf(name) + 1
const month = months.join('|')

const weekday = (year: number, monthNumber: number, day: number): number => new Date(Date.UTC(year, monthNumber - 1, day)).getUTCDay()

/** A Chinese numeral up to 39. */
export function numeral(text: string): number {
  const digit = (one: string | undefined): number => Math.max(0, '〇一二三四五六七八九'.indexOf(one ?? '〇'))
  const [tens, ones] = text.split('十')
  return ones === undefined ? digit(tens) : 10 * (tens === '' ? 1 : digit(tens)) + (ones === '' ? 0 : digit(ones))
}

const digits = '0123456789'

const inChinese: Rule[] = [
  {
    marks: '時',
    pattern: /上午(?:1[3-9]|2[0-4])時|\d時[6-9]\d分/gu,
    wrong: () => ({ what: 'there is no such hour', fix: 'Look the hour up, and correct it.' }),
  },
  {
    marks: '時',
    pattern: /(?<![\d.])(?:2[5-9]|[3-9]\d)時(?=[開正整半]|\d)/gu,
    wrong: () => ({ what: 'a day has 24 hours', fix: 'Look the hour up, and correct it.' }),
  },
  {
    marks: '月',
    pattern: /(?:(?<!\d)(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})[日號号]/gu,
    wrong: ({ year, month: number, day }) => noSuchDay(Number(day), Number(number), year === undefined ? undefined : Number(year)),
  },
  {
    marks: '月',
    pattern: /(?<![一二三四五六七八九十])(?<month>[一二三四五六七八九]|十[一二]?)月(?<day>[一二三四五六七八九十]{1,3})日/gu,
    wrong: ({ month: name, day }) => noSuchDay(numeral(day!), numeral(name!)),
  },
  {
    marks: '月',
    pattern: /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日\s?[（(，]?\s?(?:星期|禮拜|[週周])(?<name>[一二三四五六日天])/gu,
    wrong({ year, month: number, day, name }) {
      const right = chineseDays[weekday(Number(year), Number(number), Number(day))]!
      return name!.replace('天', '日') === right ? undefined : { what: 'the weekday is another one', fix: `Write 星期${right}.` }
    },
  },
  {
    marks: '月',
    pattern: /(?<!\d)(?<month>\d{1,2})月(?<from>\d{1,2})日?[至到](?:(?<other>\d{1,2})月)?(?<to>\d{1,2})日/gu,
    wrong: ({ month: number, from, other, to }) =>
      (other ?? number) === number && Number(to) < Number(from)
        ? { what: 'it ends before it begins', fix: 'Write the earlier day first.' }
        : undefined,
  },
  {
    marks: '月',
    pattern: /(?<![\d民國/])(?<year>\d\d)年(?<rest>\d{1,2}月\d{1,2}日)/gu,
    wrong: ({ year, rest }) => ({ what: 'the year has two digits', fix: `Write 20${year}年${rest}.` }),
  },
]

const inEnglish: Rule[] = [
  {
    marks: digits,
    pattern: new RegExp(`(?<![\\d,.–-])(?<day>\\d{1,2}) (?<month>${month})\\b(?: (?<year>\\d{4})\\b)?`, 'g'),
    wrong: ({ day, month: name, year }) => noSuchDay(Number(day), monthOf(name!), year === undefined ? undefined : Number(year)),
  },
  {
    marks: digits,
    pattern: new RegExp(`\\b(?<name>${englishDays.join('|')}),? (?<day>\\d{1,2}) (?<month>${month}) (?<year>\\d{4})\\b`, 'g'),
    wrong({ name, day, month: monthName, year }) {
      const right = englishDays[weekday(Number(year), monthOf(monthName!), Number(day))]!
      return name === right ? undefined : { what: 'the weekday is another one', fix: `Write ${right}.` }
    },
  },
  {
    marks: digits,
    pattern: new RegExp(`\\b(?<from>\\d{1,2})(?: (?:to|and|until) |[–-])(?<to>\\d{1,2}) (?:${month})\\b`, 'g'),
    wrong: ({ from, to }) =>
      Number(to) < Number(from) ? { what: 'it ends before it begins', fix: 'Write the earlier day first.' } : undefined,
  },
]

const inBoth: Rule[] = [
  {
    marks: ':',
    // Not a score or a share: 78:56, 45:55.
    pattern: /(?<=[於在午晨上] ?|\b(?:at|from|until|by) )(?:2[5-9]|[3-9]\d):[0-5]\d(?![\d:])/gu,
    wrong: () => ({ what: 'a day has 24 hours', fix: 'Look the hour up, and correct it.' }),
  },
  {
    marks: '/.',
    pattern: /(?<![\d/.])\d{1,2}([/.])\d{1,2}\1(?:19|20)\d\d(?![\d/]|\.\d)/g,
    wrong: () => ({
      what: 'one reader takes the first number for the day, another for the month',
      fix: 'Write the month as a word: 2026年2月10日, 10 February 2026.',
    }),
  },
]

const words = 'one two three four five six seven eight nine ten'.split(' ')
const howMany = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : words.includes(text.toLowerCase())
      ? words.indexOf(text.toLowerCase()) + 1
      : numeral(text.replace('兩', '二'))

/** Days from one to another as people count them: with the last one, or as nights. */
const isSpan = (days: number, from: number, to: number): boolean => days === to - from + 1 || (days > 1 && days === to - from)

const count = '(?<days>\\d{1,2}|[一二兩三四五六七八九十]{1,2})[天日]'
const range = '(?<month>\\d{1,2})月(?<from>\\d{1,2})日?(?:[至到–—-]|——)(?:\\k<month>月)?(?<to>\\d{1,2})日'
const long = '(?:為期|一連|歷時|前後|共)'

/** How long something lasts, beside its days in one month. */
const spans: Record<'zh' | 'en', RegExp[]> = {
  zh: [
    new RegExp(`${range}(?:在[^，。；\\d]{1,8})?(?:舉行|召開|進行|開會)?，?(?:會期|會議|論壇)?${long}${count}`, 'gu'),
    new RegExp(`${long}${count}的[^，。；後前\\d]{0,12}[於在由從](?:\\d{4}年)?${range}`, 'gu'),
  ],
  en: [
    new RegExp(
      `\\b(?<days>\\d{1,2}|${words.join('|')})-day (?:[a-z]+ ){1,2}(?:is |was |will be )?(?:held |took place |takes place )?(?:in [A-Z][a-z]+ )?(?:on |from )(?<from>\\d{1,2})(?: to |–| and )(?<to>\\d{1,2}) (?:${month})\\b`,
      'gi',
    ),
  ],
}

const spanRules = (language: 'zh' | 'en'): Rule[] =>
  spans[language].map((pattern) => ({
    // Of the days digits are asked for.
    marks: digits,
    pattern,
    wrong: ({ days, from, to }) =>
      Number(to) < Number(from) || isSpan(howMany(days!), Number(from), Number(to))
        ? undefined
        : { what: `from one to the other there are ${Number(to) - Number(from) + 1} days`, fix: 'Correct the days, or how long it lasts.' },
  }))

const rulesFor = {
  zh: createSieve([...inChinese, ...spanRules('zh'), ...inBoth]),
  en: createSieve([...inEnglish, ...spanRules('en'), ...inBoth]),
}

/** Finds days that cannot be in a text. */
export const findInDays = ({ text, at }: Run, language: 'zh' | 'en'): Finding[] =>
  rulesFor[language](text).flatMap(({ pattern, wrong }) =>
    matchesOf(text, pattern).flatMap(({ index, 0: found, groups = {} }): Finding[] => {
      const said = wrong(groups)
      return said ? [{ code: 'date-wrong', at: at(index), message: `${show(found)}: ${said.what}`, fix: said.fix }] : []
    }),
  )
