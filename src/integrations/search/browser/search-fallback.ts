/** Says on the search page that search could not be loaded: when search.js is missing, cut short or late, nothing else would. */
import { patience } from './patience.ts'

const tell = (): void => {
  if (window.apecSearch) return
  document.querySelector<HTMLElement>('[data-search-fallback]')!.hidden = false
  // The same search is asked for again by the button.
  const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]')!
  input.value ||= new URLSearchParams(location.search).get('q') ?? ''
}

// By then every deferred script has run or failed; one that does not answer holds the event back.
document.addEventListener('DOMContentLoaded', tell)
setTimeout(tell, patience)
