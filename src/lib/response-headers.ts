/** What hosts are asked to send along with the files of the site. The files for each kind of host are made from this table. */
import { policy } from './policy.ts'

/** Where a header belongs. Pages are everything but the downloads: a single file brings a policy of its own, for what stands in it. */
export type Where = 'everywhere' | 'pages' | 'downloads' | 'assets' | 'not assets'

/** A header, with the reason why. */
export interface ResponseHeader {
  where: Where
  name: string
  value: string
}

/** No other site may show a page in a frame. A page cannot say this itself. */
const notFramed = "frame-ancestors 'none'"

/** The table. No file gets a header twice. */
export const responseHeaders: readonly ResponseHeader[] = [
  // A browser takes a file for what the host says it is.
  { where: 'everywhere', name: 'X-Content-Type-Options', value: 'nosniff' },
  // Other sites do not learn which page a reader came from. Search needs to know it within the site.
  { where: 'everywhere', name: 'Referrer-Policy', value: 'same-origin' },
  { where: 'pages', name: 'Content-Security-Policy', value: `${policy}; ${notFramed}` },
  { where: 'downloads', name: 'Content-Security-Policy', value: notFramed },
  // Their names change with what is in them.
  { where: 'assets', name: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
  // Kept, but asked for each time whether it is still the newest; the answer is short if it is.
  { where: 'not assets', name: 'Cache-Control', value: 'no-cache' },
]
