/** Says on the search page that search could not be loaded: when search.js is missing, cut short or late, nothing else would. */

/** As long as search waits for its own files; see search/loader.ts. */
const patience = 8000

const tell = (): void => {
  if (!window.apecSearch) document.querySelector<HTMLElement>('[data-search-fallback]')!.hidden = false
}

// By then every deferred script has run or failed; one that does not answer holds the event back.
document.addEventListener('DOMContentLoaded', tell)
setTimeout(tell, patience)
