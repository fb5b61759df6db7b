import { z } from 'astro/zod'
import { day, line, partialDate } from './common.ts'

/** Who published it and where it stood, in Chinese and in English. */
const publication = {
  publication: line,
  /** The agency whose text the publication carried. */
  relays: line.optional(),
  section: line.optional(),
  reporters: z.array(line).optional(),
  dateline: line.optional(),
  /** Whose the publication is. */
  owner: line.optional(),
}

/** What a source is: a report or the official text that the content is written from, or background. In the order of the list. */
export const sourceKinds = ['report', 'official', 'background'] as const

/** A home page carries no fact: an address names the page itself. */
const isPage = (address: string): boolean => {
  const { pathname, search } = new URL(address)
  return pathname !== '/' || search !== ''
}

/** Where facts come from: an entry of `content/sources.yml`. */
export const source = z.strictObject({
  kind: z.enum(sourceKinds),
  ...publication,
  /** Headlines as published, or the title of the page. */
  headlines: z.array(line).min(1, 'at least one headline'),
  /** Date of publication; `null` where the source does not state it. */
  published: partialDate.nullable(),
  /** The very page that carries the fact; `null` where there is none. `http` only where the host has no `https`. */
  url: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
    .refine((address) => !URL.canParse(address) || isPage(address), 'the address of the page that carries the fact, not of a home page')
    .nullable(),
  /** The number of a law or an announcement that has no page. */
  number: line.optional(),
  /** A: the issuing body's own page. B: press of record, or an exact relay of an official text. */
  grade: z.enum(['A', 'B']).optional(),
  note: line.optional(),
  /** The same in English, for the English edition. It shows the headlines as published beside these. */
  english: z.strictObject({ ...publication, headlines: z.array(line), note: line.optional() }).optional(),
})

/** `content/record.yml`: the public record around the reports. */
export const record = z.strictObject({
  /** The day of its newest source. What is announced for a later day counts as coming. */
  asOf: day,
})
