import { z } from 'astro/zod'
import { line, type Reference } from './common.ts'

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
