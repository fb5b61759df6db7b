import { z } from 'astro/zod'
import { line, partialDate } from './common.ts'

/** Who published it and where it stood, in Chinese and in English. */
const publication = {
  publication: line,
  /** The agency whose text the publication carried. */
  relays: line.optional(),
  section: line.optional(),
  reporters: z.array(line).optional(),
  dateline: line.optional(),
}

/** Where facts come from: an entry of `content/sources.yml`. */
export const source = z.strictObject({
  /** One of the reports that the content is written from, or background. */
  kind: z.enum(['report', 'background']),
  ...publication,
  /** Headlines as published. */
  headlines: z.array(line).min(1, 'at least one headline'),
  /** Date of publication; `null` where the source does not state it. */
  published: partialDate.nullable(),
  url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).nullable(),
  note: line.optional(),
  /** The same in English, for the English edition. It shows the headlines as published beside these. */
  english: z.strictObject({ ...publication, headlines: z.array(line), note: line.optional() }).optional(),
})
