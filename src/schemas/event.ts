import { z } from 'astro/zod'
import { changes, conversion, line, partialDate, type Reference } from './common.ts'

/** `content/events/<slug>/zh-hk.mdx`: an entry of the calendar. */
export const event = (reference: Reference) =>
  z.strictObject({
    title: line,
    /** Left out where the sources give no date at all. */
    start: partialDate.optional(),
    end: partialDate.optional(),
    /** A remark on the date, where the sources give none or none that is exact. */
    undated: line.optional(),
    /** The day on which the event was announced; it says nothing about whether it took place. */
    announced: partialDate.optional(),
    place: line.optional(),
    /** What it is about, in a word or two: `財政`. */
    field: line.optional(),
    /** The parts and items of the framework that it belongs to. */
    framework: z.array(reference('framework')).optional(),
    asOf: partialDate,
    sources: z.array(reference('sources')).min(1, 'at least one source'),
    changes,
    zh: conversion,
  })
