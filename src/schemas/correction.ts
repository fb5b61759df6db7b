import { z } from 'astro/zod'
import { bilingual, day, line } from './common.ts'

/** `content/corrections.yml`: something that this reader had wrong, and what is right. */
export const correction = z.strictObject({
  /** Where it stood: entries, each with its passage where there is one. */
  pages: z
    .array(line.regex(/^[a-z]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/, 'an entry, with its passage if there is one: articles/som1-opening#third-time'))
    .min(1, 'at least one page'),
  wrong: bilingual,
  right: bilingual,
  /** Since when it was wrong, and when it was corrected. */
  since: day,
  corrected: day,
})
