/** The quick search: a dialog over any page, with the first results. */
import { dialogFile, type DialogFile } from '../contract.ts'
import { addSheet, element } from './dom.ts'
import { retryable } from './loader.ts'
import { edition, fromEditionFolder, hrefTo, searchHref } from './location.ts'
import { keepQuery, setUpStart } from './start.ts'
import { SearchBox } from './search-box.ts'
import type { SearchSession } from './session.ts'
import { isForInputMethod, setUpKeySwitch } from './shortcut.ts'

/** How many results it shows; the search page has them all. */
const MAX_RESULTS = 8

/** The dialog, once it is set up. */
interface QuickSearch {
  open(typed: string): void
  isOpen(): boolean
}

function setUpDialog(dialog: HTMLDialogElement, session: SearchSession): QuickSearch {
  const input = dialog.querySelector<HTMLInputElement>('input[name="q"]')!
  const all = dialog.querySelector<HTMLAnchorElement>('[data-quick-all]')!
  const results = dialog.querySelector<HTMLElement>('[data-quick-results]')!
  const start = setUpStart(dialog, (query) => {
    input.value = query
    input.focus()
    void box.run()
  })
  const box: SearchBox = new SearchBox(session, {
    input,
    results,
    count: dialog.querySelector('[data-quick-count]')!,
    status: dialog.querySelector('[data-quick-status]')!,
    message: dialog.querySelector('[data-quick-message]')!,
    maxResults: MAX_RESULTS,
    onSearch: (query) => {
      all.hidden = !query
      start.show(!query)
      all.href = searchHref(query)
    },
  })
  dialog.addEventListener('keydown', (event) => {
    moveFocus(event, input, results)
    // In a search field the browser would take the first Esc to empty it.
    if (event.key !== 'Escape' || isForInputMethod(event)) return
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    // A link that opens elsewhere leaves the list as it is.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if ((event.target as Element).closest('a')) keepQuery(input.value)
    // A link to a passage of this very page must close the dialog, too.
    if (isOnBackdrop(event, dialog) || (event.target as Element).closest('a, [data-quick-close]')) dialog.close()
  })
  dialog.addEventListener('submit', () => keepQuery(input.value))
  setUpKeySwitch(dialog)
  return {
    open(typed) {
      dialog.showModal()
      if (typed) input.value = typed
      input.select()
      if (typed) input.setSelectionRange(typed.length, typed.length)
      start.show(!input.value)
      if (input.value) void box.run()
    },
    isOpen: () => dialog.open,
  }
}

/** Whether a click was on the backdrop. Its target is the dialog, as that of a click on the dialog's own ground is. */
function isOnBackdrop({ target, clientX, clientY }: MouseEvent, dialog: Element): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)
}

/** The arrow keys go from the input through the results and back. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || isForInputMethod(event)) return
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** Adds the dialog to the page, with the texts and style sheets it needs. */
async function addDialog(file: string, session: SearchSession): Promise<QuickSearch> {
  const { html, sheets } = JSON.parse(await session.files.load(file)) as DialogFile
  const holder = element('div')
  holder.innerHTML = html
  for (const name of ['href', 'action'])
    for (const one of holder.querySelectorAll(`[${name}]`)) one.setAttribute(name, fromEditionFolder(one.getAttribute(name)!))
  await Promise.all(sheets.map((sheet) => addSheet(fromEditionFolder(sheet))))
  document.body.append(...holder.childNodes)
  return setUpDialog(document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]')!, session)
}

/**
 * Makes the function that opens the dialog and begins to load the index. Where the dialog cannot be had, the search page opens instead.
 * @returns a function that takes what gives the words typed so far, or `undefined` if the search is not wanted any more
 */
export function dialogOpener(session: SearchSession): (takeTyped: () => string | undefined) => Promise<void> {
  const getDialog = retryable((file) => addDialog(file, session))
  return async (takeTyped) => {
    session.open().catch(() => undefined)
    const dialog = await getDialog(dialogFile(edition)).catch(() => undefined)
    const typed = takeTyped()
    if (typed === undefined) return
    if (!dialog) return location.assign(typed ? searchHref(typed) : hrefTo('search.html'))
    if (!dialog.isOpen()) dialog.open(typed)
  }
}
