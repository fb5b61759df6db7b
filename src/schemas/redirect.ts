import { z } from 'astro/zod'
import { bilingual, line } from './common.ts'

/** `content/redirects.yml`: where an entry went that had an address of its own. */
export const redirect = z
  .strictObject({
    /** The entry that stands in its place, with a passage if there is one. */
    to: line
      .regex(/^[a-z]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/, 'an entry, with its passage if there is one: articles/som1-opening#third-time')
      .optional(),
    /** What readers are told. An entry that has no successor needs it. */
    note: bilingual.optional(),
  })
  .refine(({ to, note }) => to !== undefined || note !== undefined, {
    path: ['to'],
    error: 'the entry that stands in its place, or a note that says why there is none',
  })
