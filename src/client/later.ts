/** What a page needs only once somebody uses it: site.ts loads this script at the first movement, press or key. */
import { fillReport, type ErrorReport } from '../lib/error-report.ts'
import type { RepositoryKind } from '../lib/repository-links.ts'
import { markCurrentSection } from './current-section.ts'
import { colourFrame, linkManifest } from './manifest.ts'
import { setUpNotes } from './notes.ts'
import { keepPlace } from './place.ts'
import { setUpPrinting } from './print.ts'

// The build writes them here: the commit that the site is made from, and the kind of the repository's host.
declare const VERSION: string
declare const REPOSITORY_KIND: RepositoryKind

/** A letter about an error names the passage that the address names. */
const setUpMail = (): void =>
  document.querySelector('a[href^="mailto:"]')?.addEventListener('click', ({ currentTarget }) => {
    const link = currentTarget as HTMLAnchorElement
    link.href = link.href.replace(/(%23.*)?$/, encodeURIComponent(location.hash))
  })

/** A report at the repository's host names the page, the passage and the version. A copy on somebody's disk keeps its place to itself. */
function setUpReport(): void {
  const { lang, dataset } = document.documentElement
  const { href, protocol } = location
  const path = href.replace(/[?#].*/, '').slice(new URL(dataset.root!, href).href.length)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/issues/new?"]'))
    link.addEventListener('click', () => {
      const report: ErrorReport = {
        address: protocol === 'file:' ? path : location.href.replace(/\?[^#]*/, ''),
        edition: path.split('/')[0]!,
        passage: location.hash.slice(1),
        version: VERSION,
      }
      link.href = fillReport(link.href, REPOSITORY_KIND, report, lang.startsWith('en'))
    })
}

setUpNotes()
markCurrentSection()
setUpMail()
setUpReport()
setUpPrinting()
keepPlace()
linkManifest()
colourFrame()
