/**
 * Says on the search page that search could not be loaded. When search.js is missing, cut short or late, nothing else would. It runs where
 * it stands: what can be tried has its place before the rest of the page is drawn.
 */
import { SCRIPT_TIMEOUT_MS } from '../../../client/load-script.ts'
import { searchPageSelector } from '../contract.ts'
import { isOldBrowser } from './loader.ts'
import { searchText } from './strings.ts'

const start = document.querySelector<HTMLElement>('[data-search-start]')!
start.hidden = /[?&](?:q|kind|pillar)=[^&]/.test(location.search)

function showFallback(): void {
  if (globalThis.apecSearch) return
  start.hidden = true
  const message = document.querySelector<HTMLElement>('[data-search-fallback]')!
  // A browser that cannot read the script will not read it the second time.
  if (isOldBrowser()) message.firstChild!.textContent = `${searchText('trouble.old')} `
  message.hidden = false
  // The form's button asks for the same search again.
  const input = document.querySelector<HTMLInputElement>(`${searchPageSelector} input[name="q"]`)!
  input.value ||= new URLSearchParams(location.search).get('q') ?? ''
}

// By then every deferred script has run or failed. One that does not answer holds the event back.
document.addEventListener('DOMContentLoaded', showFallback)
setTimeout(showFallback, SCRIPT_TIMEOUT_MS)
