/** Says on the search page that search could not be loaded. When search.js is missing, cut short or late, nothing else would. */
import { searchPageSelector } from '../contract.ts'
import { SCRIPT_TIMEOUT_MS } from './loader.ts'

function showFallback(): void {
  if (globalThis.apecSearch) return
  document.querySelector<HTMLElement>('[data-search-fallback]')!.hidden = false
  // The form's button asks for the same search again.
  const input = document.querySelector<HTMLInputElement>(`${searchPageSelector} input[name="q"]`)!
  input.value ||= new URLSearchParams(location.search).get('q') ?? ''
}

// By then every deferred script has run or failed. One that does not answer holds the event back.
document.addEventListener('DOMContentLoaded', showFallback)
setTimeout(showFallback, SCRIPT_TIMEOUT_MS)
