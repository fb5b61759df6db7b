/** Dates that contradict each other, and dates that are far from the public record. Dates may be as short as a year. */
import type { Nodes } from 'mdast'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { textOf } from '../../../lib/outline.ts'
import type { FileKind } from '../gates/content-files.ts'
import type { YamlFile } from '../gates/yaml.ts'
import { positionOf, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'
import { months } from './days.ts'

type Data = Record<string, unknown>

const isDate = (value: unknown): value is string => typeof value === 'string' && value.length < 11 && /^\d{4}(-\d\d){0,2}$/.test(value)

/** Whether a date is later than another, as far as both say: "2026-02" is not later than "2026-02-10". */
export function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length)
  return date.slice(0, length) > than.slice(0, length)
}

/** Pairs of keys of which the first is never later than the second, by collection, and why. */
const orders: Record<string, [first: string, second: string, why: string][]> = {
  events: [
    ['start', 'end', 'an event begins before it ends'],
    ['announced', 'start', 'an event is announced before it begins'],
    ['announced', 'asOf', 'what is announced later than "asOf" is not known yet'],
  ],
  articles: [
    ['date', 'asOf', 'what happens later than "asOf" is not known yet'],
    ['date', 'published', 'an article is published after what it tells'],
  ],
  corrections: [['since', 'corrected', 'a mistake is there before it is corrected']],
}

/** Keys with a date, each with how many years it may be later than the record: a meeting is announced years ahead. */
const limits: Record<string, number> = { asOf: 1, published: 1, announced: 1, date: 1, start: 10, end: 10, since: 1, corrected: 1 }
/** No date of the content is earlier. */
const FIRST_YEAR = 1900

/** Finds dates of an entry, or of the records of a file, that are in the wrong order. */
function* findInOrder(kind: FileKind | undefined, yaml: YamlFile): Generator<Finding> {
  const isSource = kind?.is === 'data' || (kind?.is === 'entry' && kind.edition === 'zh-hk')
  const pairs = isSource ? orders[kind.collection] : undefined
  if (!pairs) return
  const all = (yaml.data ?? {}) as Data
  const steps = kind?.is === 'data' ? Object.keys(all).map((id) => [id]) : [[]]
  for (const step of steps) {
    const data = (step.length > 0 ? (all[step[0]!] ?? {}) : all) as Data
    const told = new Set<string>()
    for (const [first, second, why] of pairs) {
      const [a, b] = [data[first], data[second]]
      if (told.has(first) || !isDate(a) || !isDate(b) || !isLater(a, b)) continue
      told.add(first)
      yield {
        code: 'date-order',
        at: yaml.at([...step, first]),
        message: `${first} is ${show(a)}, and ${second} is ${show(b)}`,
        fix: `Correct one of the two: ${why}.`,
      }
    }
  }
}

const month = months.join('|')
/** Days of one event, with the year where it is written. */
const spans = [
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:[至到–—-](?:(?:(?<other>\d{4})年)?(?<last>\d{1,2})月)?(?<end>\d{1,2})日)?/gu,
  new RegExp(
    `(?<![\\d,.–-])(?<day>\\d{1,2})(?: (?<month>${month}))?(?:(?: to | and |–)(?<end>\\d{1,2}))? (?<last>${month})\\b(?: (?<year>\\d{4}))?`,
    'gu',
  ),
]
const takesPlace = /舉行|召開|開幕|\b(?:held|takes? place|took place|opens?|opened)\b/u
/** The day may be that of something else. */
const isOther = /[公宣][布佈]|[之以]?[前後]|\b(?:announced?|before|after|since)\b/u

/** The days that the first sentence of an event gives, where it gives them once, and how it writes them. */
function daysInText({ tree, kind }: SourceFile, start: string): { at: Finding['at']; found: string; from: string; to: string } | undefined {
  const first = (tree as AnyNode | undefined)?.children?.[0]
  if (first?.type !== 'paragraph' || kind?.is !== 'entry') return undefined
  const sentence = /^[^。]*?(?:。|\.(?=\s|$)|$)/u.exec(textOf(first as Nodes))![0]
  if (!takesPlace.test(sentence) || isOther.test(sentence)) return undefined
  const all = [...sentence.matchAll(spans[kind.edition === 'en' ? 1 : 0]!)]
  if (all.length !== 1 || (sentence.match(/\d{4}/g)?.length ?? 0) > 1) return undefined
  const { year = start.slice(0, 4), month, day, last = month, end = day, other = year } = all[0]!.groups!
  const number = (name = '') => String(months.includes(name) ? months.indexOf(name) + 1 : name).padStart(2, '0')
  const date = (...parts: (string | undefined)[]) => parts.map((part) => number(part)).join('-')
  return { at: positionOf(first), found: all[0]![0], from: date(year, month ?? last, day), to: date(other, last, end) }
}

/** Compares the days in the first sentence of an event with its keys: the calendar shows these, and readers read that. */
function* findInEvents(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const events = files.filter(({ kind }) => kind?.is === 'entry' && kind.collection === 'events')
  const sources = new Map(events.map((file) => [file.path, (file.yaml?.data ?? {}) as Data]))
  for (const file of events) {
    const { start, end = start } = sources.get(file.path.replace(/[^/]+$/, 'zh-hk.mdx')) ?? {}
    if (!isDate(start) || !isDate(end) || start.length < 10 || end.length < 10) continue
    const days = daysInText(file, start)
    if (!days) continue
    const isOne = days.from === days.to
    // One day of several may be that of the opening.
    if (isOne ? start <= days.from && days.from <= end : days.from === start && days.to === end) continue
    yield [
      file.path,
      {
        code: 'date-wrong',
        at: days.at,
        message: `the text says ${show(days.found)}, and the calendar shows ${start === end ? show(start) : `${show(start)} to ${show(end)}`}`,
        fix: 'Look up which is right, and correct the text, or start and end in zh-hk.mdx.',
      },
    ]
  }
}

/** Finds dates in the wrong order and dates that are most likely mistyped. */
export function* findInDates(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  yield* findInEvents(files)
  const record = files.find(({ kind }) => kind?.is === 'record')?.yaml?.data as Data | undefined
  const year = isDate(record?.asOf) ? Number(record.asOf.slice(0, 4)) : undefined
  for (const { kind, path, yaml } of files) {
    if (!yaml) continue
    for (const finding of findInOrder(kind, yaml)) yield [path, finding]
    if (year === undefined || kind?.is === 'record' || kind?.is === 'ui') continue
    for (const { path: keys, value, at } of yaml.strings()) {
      if (!isDate(value)) continue
      const key = String(keys.at(-1))
      const limit = limits[key]
      if (limit === undefined) continue
      const written = Number(value.slice(0, 4))
      const isPage = kind?.is === 'entry' && kind.collection === 'pages'
      if (key === 'asOf' && !isPage && written <= year + limit && isDate(record?.asOf) && isLater(value, record.asOf))
        yield [
          path,
          {
            code: 'date-far',
            at,
            message: `asOf is ${show(value)}, and the public record ends on ${show(record.asOf)}`,
            fix: 'Correct the day, or add the newer source to content/sources.yml.',
          },
        ]
      if (written > year + limit || written < FIRST_YEAR)
        yield [
          path,
          {
            code: 'date-far',
            at,
            message: `${key} is ${show(value)}, and the public record ends in ${year}`,
            fix: 'Correct the year, or asOf in content/record.yml.',
          },
        ]
    }
  }
}
