import { z } from 'astro/zod'
import { changes, conversion, line, partialDate, pinyin, type Reference } from './common.ts'

/** The kinds of glossary entries, in the order in which the glossary lists them. */
export const glossaryKinds = ['term', 'agreement', 'body', 'person', 'place'] as const

/** `content/glossary/<slug>/zh-hk.mdx`: a person, body, agreement, term or place. */
export const glossary = (reference: Reference) =>
  z.strictObject({
    title: line,
    kind: z.enum(glossaryKinds),
    english: line.regex(/\p{Script=Latin}/u, 'English words'),
    /** Where `english` is official: the source that has it. Left out where the English is this reader's own. */
    englishSource: reference('sources').optional(),
    abbr: line.optional(),
    aliases: z.array(line).optional(),
    /** The usual name in Taiwan, where it is another name and not another spelling. */
    taiwan: line.optional(),
    /** The usual name in the mainland, where it is another name. */
    mainland: line.optional(),
    /** The build links the first mention in each section by itself. `false`: it does not, because the name is also an everyday word. */
    autolink: z.literal(false).optional(),
    /** Of the names above, those by which it neither links nor counts: `[峰會]`, which may be any other summit. */
    loose: z.array(line).min(1, 'at least one name, or leave the line out').optional(),
    pinyin,
    /** The definition in one sentence. */
    short: line,
    /** A person's office, as the source gives it. */
    office: line.optional(),
    /** The sources of the definition, where neither the reports nor the official text give it. */
    background: z.array(reference('sources')).min(1, 'at least one source, or leave the line out').optional(),
    asOf: partialDate,
    sources: z.array(reference('sources')).min(1, 'at least one source'),
    changes,
    zh: conversion,
  })
