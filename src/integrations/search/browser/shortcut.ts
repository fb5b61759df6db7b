/** The keys that open search, and the switch for `/`, which some readers' assistive devices send by themselves (WCAG 2.1.4). */
import { store, stored } from '../../../client/storage.ts'

/** Where the choice is kept; `off` means that `/` opens nothing. */
const storageKey = 'apec-reader-key'

/** Whether a key press asks for search. */
export const isSearchKey = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean => {
  if (isComposing || altKey) return false
  if (ctrlKey || metaKey) return key === 'k'
  return key === '/' && !(target as Element).closest?.('input,textarea,select,[contenteditable]') && stored(storageKey) !== 'off'
}

/** Sets up the switch in a part of the page: it shows the choice and keeps what is chosen. */
export function setUpKeySwitch(within: HTMLElement): void {
  const box = within.querySelector<HTMLInputElement>('input[data-search-key]')
  if (!box) return
  box.checked = stored(storageKey) !== 'off'
  box.addEventListener('change', () => {
    if (!store(storageKey, box.checked ? '' : 'off')) box.checked = true
  })
}
