/** The keys that open search, and the switch for `/`, which some readers' assistive devices send by themselves (WCAG 2.1.4). */
import { store, stored } from '../../../client/storage.ts'

/** Where the choice is kept; `off` means that `/` opens nothing. */
const keyChoice = 'apec-reader-key'

/** Whether a key press asks for search. The `/` key alone can be switched off. */
export const isSearchKey = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean => {
  if (isComposing || altKey) return false
  if (ctrlKey || metaKey) return key === 'k'
  return key === '/' && !(target as Element).closest?.('input,textarea,select,[contenteditable]') && stored(keyChoice) !== 'off'
}

/** Sets the check box in a part of the page, and keeps what is chosen there. */
export function setUpKey(within: HTMLElement): void {
  const box = within.querySelector<HTMLInputElement>('input[data-search-key]')
  if (!box) return
  box.checked = stored(keyChoice) !== 'off'
  box.addEventListener('change', () => {
    if (!store(keyChoice, box.checked ? '' : 'off')) box.checked = true
  })
}
