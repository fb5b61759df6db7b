/** The search of a page: loaded by the search page itself, and on any other page when somebody opens the quick search. */
import { openDialog } from './dialog.ts'
import { setUpPage } from './search-page.ts'

declare global {
  interface Window {
    /** There once this script has run; site.ts asks for it. */
    apecSearch?: { open(typed: () => string | undefined): Promise<void> }
  }
}

// Whoever asks twice before it is there loads it twice: the first stays.
window.apecSearch ??= { open: openDialog }

const page = document.querySelector<HTMLElement>('[data-search-page]')
if (page) setUpPage(page)
