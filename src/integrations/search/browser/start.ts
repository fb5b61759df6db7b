/** What search shows before anything is typed: what was searched lately, and what can be tried. */
import { store, stored } from '../../../client/storage.ts'
import { element } from './dom.ts'

/** Kept in the browser alone. */
const storageKey = 'apec-reader-queries'
const MAX_KEPT = 5

function keptQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(stored(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MAX_KEPT) : []
  } catch {
    // Another site of the same host may have written something else there.
    return []
  }
}

/** Keeps a query that led somewhere, the newest first. */
export function keepQuery(typed: string): void {
  const query = typed.trim()
  if (query) store(storageKey, JSON.stringify([query, ...keptQueries().filter((one) => one !== query)].slice(0, MAX_KEPT)))
}

/**
 * Sets that part of the dialog or of the search page up.
 * @param search - searches for what was chosen
 */
export function setUpStart(within: HTMLElement, search: (query: string) => void): { show(shown: boolean): void } {
  const start = within.querySelector<HTMLElement>('[data-search-start]')!
  const recent = start.querySelector<HTMLElement>('[data-search-recent]')!
  const list = recent.querySelector('ul')!
  start.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button')
    if (button?.matches('[data-search-forget]')) {
      store(storageKey, '')
      recent.hidden = true
      within.querySelector<HTMLInputElement>('input[name="q"]')!.focus()
    } else if (button) search(button.textContent.trim())
  })
  return {
    show(shown) {
      start.hidden = !shown
      const kept = keptQueries()
      recent.hidden = kept.length === 0
      list.replaceChildren(...kept.map((query) => element('li', {}, element('button', { type: 'button' }, query))))
    },
  }
}
