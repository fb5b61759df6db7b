import { z } from 'astro/zod'
import { conversion, line, partialDate, pinyin, type Reference } from './common.ts'

/** The kinds of glossary entries, in the order in which the glossary lists them. */
export const glossaryKinds = ['term', 'agreement', 'body', 'person', 'place'] as const

/** `content/glossary/<slug>/zh-hk.mdx`: a person, body, agreement, term or place. */
export const glossary = (reference: Reference) =>
  z.strictObject({
    title: line,
    kind: z.enum(glossaryKinds),
    english: line,
    abbr: line.optional(),
    aliases: z.array(line).optional(),
    /** The usual name in Taiwan, where it is another name and not another spelling. */
    taiwan: line.optional(),
    pinyin,
    /** The definition in one sentence. */
    short: line,
    /** A person's office, as the source gives it. */
    office: line.optional(),
    /** The definition rests on common knowledge rather than on the reports. */
    background: z.boolean().optional(),
    asOf: partialDate,
    sources: z.array(reference('sources')).min(1, 'at least one source'),
    zh: conversion,
  })
