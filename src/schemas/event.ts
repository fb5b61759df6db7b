import { z } from 'astro/zod'
import { conversion, line, partialDate, type Reference } from './common.ts'

/** `content/events/<slug>/zh-hk.mdx`: an entry of the timeline. */
export const event = (reference: Reference) =>
  z.strictObject({
    title: line,
    /** Left out where the sources give no date at all. */
    start: partialDate.optional(),
    end: partialDate.optional(),
    /** A remark on the date, where the sources give none or none that is exact. */
    undated: line.optional(),
    place: line.optional(),
    asOf: partialDate,
    sources: z.array(reference('sources')).min(1, 'at least one source'),
    zh: conversion,
  })
