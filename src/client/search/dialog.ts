/** The quick search: a dialog over any page, with the first results. */
import { Box, openEngine } from './box.ts'
import { setUpKey } from './key.ts'
import { addressOf } from './place.ts'

/** So many results; the search page has them all. */
const most = 6

let ready: HTMLDialogElement | undefined

function setUp(dialog: HTMLDialogElement): HTMLDialogElement {
  const input = dialog.querySelector<HTMLInputElement>('input[name="q"]')!
  const all = dialog.querySelector<HTMLAnchorElement>('[data-quick-all]')!
  const results = dialog.querySelector<HTMLElement>('[data-quick-results]')!
  const box = new Box({
    input,
    results,
    count: dialog.querySelector('[data-quick-count]')!,
    status: dialog.querySelector('[data-quick-status]')!,
    message: dialog.querySelector('[data-quick-message]')!,
    most,
    searched: (query) => {
      all.href = addressOf(`search.html?q=${encodeURIComponent(query)}`)
    },
  })
  dialog.addEventListener('keydown', (event) => move(event, input, results))
  dialog.addEventListener('click', (event) => {
    // A click on the backdrop has the dialog itself as its target; a link to a passage of this very page must close it too.
    if (event.target === dialog || (event.target as Element).closest('a, [data-quick-close]')) dialog.close()
  })
  setUpKey(dialog)
  if (input.value) void box.run()
  return dialog
}

/** The arrow keys go from the input through the results and back. */
function move(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** Opens the dialog and starts to load the index; Esc closes it and the browser gives the focus back. */
export function openDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]')
  if (!dialog || dialog.open) return
  ready ??= setUp(dialog)
  dialog.showModal()
  dialog.querySelector<HTMLInputElement>('input[name="q"]')!.select()
  void openEngine().catch(() => undefined)
}
