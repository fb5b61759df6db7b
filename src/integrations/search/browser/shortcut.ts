/** The keys that open search, and the switch for `/`, which some readers' assistive devices send by themselves (WCAG 2.1.4). */
import { store, stored } from '../../../client/storage.ts'

/** Where the choice is kept; `off` means that `/` opens nothing. */
const storageKey = 'apec-reader-key'

/** Whether a key press is a slash, also one of which an input method makes another mark, or says only which key it was. */
const isSlash = ({ key, code }: KeyboardEvent): boolean => '/／、'.includes(key) || key + code === 'ProcessSlash'

/** Whether a key press asks for search, also with Caps Lock. */
export const isSearchKey = (event: KeyboardEvent): boolean => {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k'
  return isSlash(event) && !(target as Element).closest?.('input,textarea,select') && stored(storageKey) !== 'off'
}

/** Whether a key press belongs to an input method. Safari ends composing before it tells of the key: 229 is the code of such keys. */
export const isForInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229

/** Sets up the switch in a part of the page: it shows the choice and keeps what is chosen. */
export function setUpKeySwitch(within: HTMLElement): void {
  const box = within.querySelector<HTMLInputElement>('input[data-search-key]')
  if (!box) return
  box.checked = stored(storageKey) !== 'off'
  box.addEventListener('change', () => {
    if (!store(storageKey, box.checked ? '' : 'off')) box.checked = true
  })
}
