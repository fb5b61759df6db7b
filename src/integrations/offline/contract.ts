/** The names of what can be downloaded. They are plain ASCII: they travel through mail and messengers. */
import type { Edition } from '../../lib/editions.ts'

/** The folder of the site that holds the downloads; it is in no download itself. */
export const downloadsFolder = 'downloads'

/** The whole site as one archive. */
export const zipName = 'apec-2026-reader.zip'

/** An edition as one HTML file. */
export const fileName = (edition: Edition): string => `apec-2026-reader.${edition}.html`

export { OFFLINE_UI_KEYS } from './strings.ts'
