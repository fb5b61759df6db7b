/** The search of a page. The search page loads this itself, any other page when somebody opens the quick search. */
import { searchPageSelector } from '../contract.ts'
import { dialogOpener } from './dialog.ts'
import { setUpSearchPage } from './search-page.ts'
import { SearchSession } from './session.ts'

// A reader who is quick can ask for this script twice; it runs once.
if (!globalThis.apecSearch) {
  const session = new SearchSession()
  globalThis.apecSearch = { open: dialogOpener(session) }
  const page = document.querySelector<HTMLElement>(searchPageSelector)
  if (page) setUpSearchPage(page, session)
}
