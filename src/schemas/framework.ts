import { z } from 'astro/zod'
import { changes, conversion, line, order, partialDate, pinyin, type Reference } from './common.ts'

const shared = (reference: Reference) => ({
  title: line,
  /** What it is, in plain words; shown on the map. */
  summary: line.max(40, 'at most 40 characters'),
  pinyin,
  english: line.regex(/\p{Script=Latin}/u, 'English words'),
  /** Where `english` is official: the source that has it. Left out where the English is this reader's own. */
  englishSource: reference('sources').optional(),
  abbr: line.optional(),
  /** Other Chinese names that people type. */
  aliases: z.array(line).optional(),
  /** The title as Taiwan's press prints it, where that is another word. The text then tells the official one once. */
  taiwan: line.optional(),
  order,
  asOf: partialDate,
  sources: z.array(reference('sources')).min(1, 'at least one source'),
  /** Ids of the sections that restate the official text. All other words are this reader's, or those of a speaker. */
  officialSections: z.array(line).optional(),
  related: z.array(reference('glossary')).optional(),
  changes,
  zh: conversion,
})

/** `content/framework/<slug>/zh-hk.mdx`: one of the four parts, or an item of a part. */
export const framework = (reference: Reference) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('part'),
      ...shared(reference),
      numeral: z.enum(['一', '兩', '三', '多']),
      /** The part's own name and line, quoted as published, and what they say in English. */
      official: z.strictObject({
        name: line,
        line,
        /** The line as Taiwan's press prints it, where it has a word of its own. */
        taiwan: line.optional(),
        source: reference('sources'),
        english: z.strictObject({ name: line, line }).optional(),
      }),
    }),
    z.strictObject({
      kind: z.literal('item'),
      ...shared(reference),
      part: reference('framework'),
      /** Ids of the sections that are fields of their own on the map. */
      fields: z.array(line).optional(),
    }),
  ])
