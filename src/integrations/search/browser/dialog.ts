/** The quick search: a dialog over any page, with the first results. */
import type { DialogFile } from '../build/dialog-file.ts'
import { Box, openEngine } from './search-box.ts'
import { element } from './dom.ts'
import { setUpKey } from './shortcut.ts'
import { load } from './loader.ts'
import { addressOf, edition } from './location.ts'

/** So many results; the search page has them all. */
const most = 5

/** The dialog, once it listens. */
interface Ready {
  open(typed: string): void
  isOpen(): boolean
}

function setUp(dialog: HTMLDialogElement): Ready {
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
      all.hidden = !query
      all.href = addressOf(`search.html?q=${encodeURIComponent(query)}`)
    },
  })
  dialog.addEventListener('keydown', (event) => {
    move(event, input, results)
    // In a search field the browser would take the first Esc to empty it.
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    // A link that opens elsewhere leaves the list as it is.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    // A click on the backdrop has the dialog itself as its target; a link to a passage of this very page must close it too.
    if (isOutside(event, dialog) || (event.target as Element).closest('a, [data-quick-close]')) dialog.close()
  })
  setUpKey(dialog)
  return {
    open(typed) {
      dialog.showModal()
      if (typed) input.value = typed
      input.select()
      if (typed) input.setSelectionRange(typed.length, typed.length)
      if (input.value) void box.run()
    },
    isOpen: () => dialog.open,
  }
}

function isOutside({ target, clientX, clientY }: MouseEvent, dialog: Element): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)
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

/** So long, in milliseconds, the dialog waits for its looks. */
const sheetPatience = 2000

/** Brings a style sheet to the page, unless it has it. One that fails or is late leaves the dialog plain, not closed. */
function addSheet(href: string): Promise<void> {
  const sheet = element('link', { rel: 'stylesheet', href })
  if ([...document.styleSheets].some((known) => known.href === sheet.href)) return Promise.resolve()
  return new Promise((resolve) => {
    sheet.onload = sheet.onerror = () => resolve()
    setTimeout(resolve, sheetPatience)
    document.head.append(sheet)
  })
}

/** Brings the dialog to the page, with the texts and styles it needs. */
async function bringDialog(): Promise<Ready> {
  const { html, sheets } = JSON.parse(await load(`${edition}/dialog`)) as DialogFile
  const holder = element('div')
  holder.innerHTML = html
  for (const name of ['href', 'action'])
    for (const one of holder.querySelectorAll(`[${name}]`)) one.setAttribute(name, addressOf(one.getAttribute(name)!))
  await Promise.all(sheets.map((sheet) => addSheet(addressOf(sheet))))
  document.body.append(...holder.childNodes)
  return setUp(document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]')!)
}

let brought: Promise<Ready> | undefined

/**
 * Opens the dialog and starts to load the index; Esc closes it and the browser gives the focus back. Where the dialog cannot be
 * had, the search page opens instead.
 * @param typed - gives what was typed while there was no input yet, `undefined` if it is not wanted any more
 */
export async function openDialog(typed: () => string | undefined): Promise<void> {
  openEngine().catch(() => undefined)
  brought ??= bringDialog()
  brought.catch(() => (brought = undefined))
  const dialog = await brought.catch(() => undefined)
  const words = typed()
  if (words === undefined) return
  if (!dialog) return location.assign(addressOf(`search.html${words && `?q=${encodeURIComponent(words)}`}`))
  if (!dialog.isOpen()) dialog.open(words)
}
