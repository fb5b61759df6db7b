/** What a page needs only once somebody uses it: site.ts loads this script at the first movement, press or key. */
import { colourFrame, linkManifest } from './manifest.ts'
import { setUpNotes } from './notes.ts'
import { keepPlace } from './place.ts'
import { setUpPrinting } from './print.ts'

/** A letter about an error names the passage that the address names. */
const setUpMail = (): void =>
  document.querySelector('a[href^="mailto:"]')?.addEventListener('click', ({ currentTarget }) => {
    const link = currentTarget as HTMLAnchorElement
    link.href = link.href.replace(/(%23.*)?$/, encodeURIComponent(location.hash))
  })

setUpNotes()
setUpMail()
setUpPrinting()
keepPlace()
linkManifest()
colourFrame()
