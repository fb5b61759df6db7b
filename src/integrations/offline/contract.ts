/** The names of what can be downloaded. They are plain ASCII: they travel through mail and messengers. */
import { createHash } from 'node:crypto'
import type { Edition } from '../../lib/editions.ts'

/** The folder of the site that holds the downloads; it is in no download itself. */
export const downloadsFolder = 'downloads'

/** The whole site as one archive. */
export const zipName = 'apec-2026-reader.zip'

/** The one folder into which it opens: whoever unzips it beside other files finds them as they were. */
export const zipFolder = 'apec-2026-reader'

/** An edition as one HTML file. */
export const fileName = (edition: Edition): string => `apec-2026-reader.${edition}.html`

/**
 * The security policy of a single file: its one style sheet and its one script stand in it and are named by their hashes, pictures and
 * fonts stand in it too, and nothing else loads or runs.
 */
export const singleFilePolicy = (style: string, script: string): string =>
  `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export { OFFLINE_UI_KEYS } from './strings.ts'
