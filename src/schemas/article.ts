import { z } from 'astro/zod'
import { changes, conversion, day, line, partialDate, pinyin, type Reference } from './common.ts'

/** `content/articles/<slug>/zh-hk.mdx`: a news article, written anew from its sources. */
export const article = (reference: Reference) =>
  z.strictObject({
    title: line,
    /** One or two sentences below the headline; also the description for search engines. */
    standfirst: line,
    pinyin,
    /** When the events took place; the list of articles is sorted by it. */
    date: partialDate,
    /** When this reader first published it; without it, the day on which git first had it. The feeds have it. */
    published: day.optional(),
    /** As of when the facts stand. */
    asOf: partialDate,
    place: line,
    people: z.array(reference('glossary')),
    framework: z.array(reference('framework')),
    events: z.array(reference('events')),
    figures: z.array(reference('figures')),
    sources: z.array(reference('sources')).min(1, 'at least one source'),
    /** Ids of the sections in this reader's own voice. All other words are the report's, or those of a speaker. */
    noteSections: z.array(line).optional(),
    changes,
    zh: conversion,
  })
