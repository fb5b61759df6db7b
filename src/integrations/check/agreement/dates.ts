/** Dates that contradict each other, and dates that are far from the public record. Dates may be as short as a year. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { FileKind } from '../gates/content-files.ts'
import type { YamlFile } from '../gates/yaml.ts'
import type { SourceFile } from '../read-file.ts'

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

/** Finds dates in the wrong order and dates that are most likely mistyped. */
export function* findInDates(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
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
