import { z } from 'astro/zod'

/** A reference from one entry to another: Astro's `reference`, or the check's stand-in for it. */
export type Reference = (collection: Collection) => z.ZodType<{ collection: string; id: string }>

/** The collections that can be referred to, each by the name of its entry's folder or key. */
export type Collection = 'articles' | 'framework' | 'events' | 'glossary' | 'sources' | 'figures'

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A date as exact as the source gives it: `"2026"`, `"2026-02"` or `"2026-02-10"`, in quotes. */
export const partialDate = z
  .string({ error: 'a date in quotes: "2026", "2026-02" or "2026-02-10"' })
  .regex(datePattern, 'a date in quotes: "2026", "2026-02" or "2026-02-10"')

/** A line of text that is not empty. */
export const line = z.string().trim().min(1, 'some text')

/** Tone-less pinyin, syllables joined by spaces: `ya tai zi mao qu`. */
export const pinyin = z.string().regex(/^[a-z0-9 ]+$/, 'lower-case pinyin without tones, syllables joined by spaces')

/** Corrections for the converted editions of this entry alone; see docs/editions.md. */
export const conversion = z
  .strictObject({
    /** Words this page converts in its own way. */
    rules: z.array(z.strictObject({ from: line, tw: line.optional(), cn: line.optional() })).optional(),
    /** Words whose script changes but whose vocabulary stays. */
    keep: z.array(line).optional(),
  })
  .optional()

/** What a translation (`en.mdx`) states: the words; everything else is taken from the source edition. */
export const translation = z.strictObject({
  title: line,
  standfirst: line.optional(),
  summary: line.optional(),
  short: line.optional(),
  description: line.optional(),
  office: line.optional(),
  place: line.optional(),
  undated: line.optional(),
})
