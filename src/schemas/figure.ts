import { z } from 'astro/zod'
import { bilingual, line, order, partialDate, type Reference } from './common.ts'

/** What touches a number: no letters that are taken for digits, no small or broken numbers, no other signs for about and minus. */
const beside = '[^\\dOoIl.,;。，\\s\\p{No}~～∼‐‒–—]*'
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
/** A number or a range, with the marks that touch it. */
const written = new RegExp(`^${beside}${number}(?:[–/:]${number})?${beside}$`, 'u')

/** A figure: an entry of `content/figures.yml`. */
export const figure = (reference: Reference) =>
  z.strictObject({
    /** Digits and what belongs to them: `1,400+`. */
    value: line
      .regex(/\d/, { error: 'digits of the keyboard, such as "1,400+"', abort: true })
      .refine((value) => /\p{Script=Han}/u.test(value) || written.test(value), 'a number as it is written: "1,400+", "5.2%", "30–40"'),
    /** What is counted: `天`. */
    unit: bilingual.optional(),
    /** What the value says, complete in itself. */
    label: bilingual,
    note: bilingual.optional(),
    /** As of when it stands. */
    asOf: partialDate,
    /** Who gives it; left out where it is the report itself. */
    by: reference('glossary').optional(),
    source: reference('sources'),
    /** The passage that tells it: `articles/som1-opening#third-time-2`. */
    passage: line.regex(/^[a-z]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'an entry and its passage: articles/som1-opening#third-time-2').optional(),
    order,
    /** The place that it tells of, where it tells of one. */
    place: reference('glossary').optional(),
    event: reference('events').optional(),
    framework: reference('framework').optional(),
  })
