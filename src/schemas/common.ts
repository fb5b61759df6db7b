import { z } from 'astro/zod'
import { translatedKeys } from '../lib/translation-status.ts'

/** Makes the schema of a reference to another entry: Astro's `reference`, or a replacement where Astro is not running. */
export type Reference = (collection: Collection) => z.ZodType<{ collection: string; id: string }>

/** The collections whose entries can be referred to, by the name of a folder or a key. */
export type Collection = 'articles' | 'framework' | 'events' | 'glossary' | 'sources' | 'figures'

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** Whether a date names a month or a day that the calendar has. */
const isInCalendar = (date: string): boolean => {
  const [year, month = '01', day = '01'] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(`${year}-${month}-${day}`)
}

/** A date as exact as the source gives it: `"2026"`, `"2026-02"` or `"2026-02-10"`, in quotes. */
export const partialDate = z
  .string({ error: 'a date in quotes: "2026", "2026-02" or "2026-02-10"' })
  .regex(datePattern, { error: 'a date in quotes: "2026", "2026-02" or "2026-02-10"', abort: true })
  .refine(isInCalendar, 'a day that the calendar has')

/** A whole day: `"2026-11-26"`. */
export const day = partialDate.refine((date) => date.length === 10, 'a day in quotes: "2026-05-22"')

/** A line of text that is not empty. It becomes a heading, an attribute, a line of the calendar: a second line has no place there. */
export const line = z
  .string()
  .trim()
  .min(1, 'some text')
  .regex(/^[^\r\n\t]*$/, 'a text on one line')

/** A line in both languages; without the English one, English pages show the Chinese. */
export const bilingual = z.strictObject({ 'zh-hk': line, en: line.optional() })

/** What changed in an entry and why, in words for readers. A mended comma is none. */
export const changes = z.array(z.strictObject({ date: day, note: bilingual })).optional()

const place = 'a whole number from 1 to 9999'

/** The place in a list. */
export const order = z.int().min(1, place).max(9999, place)

/** Tone-less pinyin, syllables joined by spaces: `ya tai zi mao qu`. */
export const pinyin = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'lower-case pinyin without tones, syllables joined by spaces')

/** Corrections for the converted editions of this entry alone; see docs/editions.md. */
export const conversion = z
  .strictObject({
    /** Words that are converted differently on this page. */
    rules: z.array(z.strictObject({ from: line, tw: line.optional(), cn: line.optional() })).optional(),
    /** Words that change their script but are not replaced by other words. */
    keep: z.array(line).optional(),
  })
  .optional()

const words = Object.fromEntries(translatedKeys.map((key) => [key, line.optional()])) as Record<
  (typeof translatedKeys)[number],
  z.ZodOptional<typeof line>
>

/** The frontmatter of a translation (`en.mdx`): only words. Everything else is taken from `zh-hk.mdx`. */
export const translation = z.strictObject({
  ...words,
  title: line,
  /** Which words it translates: a hash that `npm run translated` writes. It tells whether the source has changed since. */
  source: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'what `npm run translated` writes: 12 digits and letters in quotes')
    .optional(),
})
