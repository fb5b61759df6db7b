import { z } from 'astro/zod'
import { changes, conversion, line, partialDate, type Reference } from './common.ts'

/** `content/pages/<slug>/zh-hk.mdx`: a page about the reader itself. */
export const page = (reference: Reference) =>
  z.strictObject({
    title: line,
    description: line,
    asOf: partialDate,
    /** Whether the table of the framework, with its official names, stands below the text. */
    framework: z.boolean().optional(),
    sources: z.array(reference('sources')).optional(),
    changes,
    zh: conversion,
  })
