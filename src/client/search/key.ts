/** The switch for the `/` key, which some readers' assistive devices send by themselves (WCAG 2.1.4). */

/** Where the choice is kept; `off` means that `/` opens nothing. */
export const keyChoice = 'apec-reader-key'

/** Sets the check box in a part of the page, and keeps what is chosen there. */
export function setUpKey(within: HTMLElement): void {
  const box = within.querySelector<HTMLInputElement>('input[data-search-key]')
  if (!box) return
  try {
    box.checked = localStorage.getItem(keyChoice) !== 'off'
  } catch {
    // Where nothing can be kept, the box says how it is: on.
  }
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(keyChoice)
      else localStorage.setItem(keyChoice, 'off')
    } catch {
      box.checked = true
    }
  })
}
