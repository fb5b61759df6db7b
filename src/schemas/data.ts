import { z } from 'astro/zod'
import { line, partialDate, type Reference } from './common.ts'

/** Where facts come from: an entry of `content/sources.yml`. */
export const source = z.strictObject({
  /** One of the reports that the content is written from, or background. */
  kind: z.enum(['report', 'background']),
  publication: line,
  /** The agency whose text the publication carried. */
  relays: line.optional(),
  section: line.optional(),
  reporters: z.array(line).optional(),
  dateline: line.optional(),
  /** Headlines as published. */
  headlines: z.array(line).min(1, 'at least one headline'),
  /** Date of publication; `null` where the source does not state it. */
  published: partialDate.nullable(),
  url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).nullable(),
  note: line.optional(),
  /** What the English edition says of it; headlines are rendered in English, the published ones stand beside them. */
  english: z
    .strictObject({
      publication: line,
      relays: line.optional(),
      section: line.optional(),
      reporters: z.array(line).optional(),
      dateline: line.optional(),
      headlines: z.array(line),
      note: line.optional(),
    })
    .optional(),
})

const bilingual = z.strictObject({ 'zh-hk': line, en: line.optional() })

/** A figure: an entry of `content/figures.yml`. */
export const figure = (reference: Reference) =>
  z.strictObject({
    /** Digits and what belongs to them: `1,400+`. */
    value: line,
    label: bilingual,
    note: bilingual.optional(),
    source: reference('sources'),
    order: z.int().positive(),
    event: reference('events').optional(),
    framework: reference('framework').optional(),
  })
