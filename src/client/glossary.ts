/** Runs on the glossary alone: shows the entries that have what is typed in a name or in their definition, in either script, or that begin with a letter. */
import { fold, foldTable } from '../lib/fold.ts'

function setUp(box: HTMLElement): void {
  const input = box.querySelector('input')!
  const status = box.querySelector('[role="status"]')!
  const table = foldTable(box.dataset.folds ?? '')
  /** Without case, width, script, spaces and marks, which nobody should have to type the same. */
  const bare = (text: string): string => fold(text.normalize('NFKC'), table).replace(/[^\p{L}\p{N}|]/gu, '')
  const rows = [...document.querySelectorAll<HTMLElement>('.terms > div')].map((row) => ({
    row,
    text: bare(`${row.dataset.names}|${row.textContent}`),
    initial: row.dataset.initial!,
  }))
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')]
  const nav = document.querySelector<HTMLElement>('.jump-nav')
  const search = document.querySelector<HTMLAnchorElement>('a[data-search-open]')
  let chosen = ''
  // The switch of editions takes the address along.
  input.value ||= new URLSearchParams(location.search).get('q') ?? ''
  const filter = (): void => {
    const words = input.value
      .split(/[\s|]+/)
      .map(bare)
      .filter(Boolean)
    for (const { row, text, initial } of rows)
      row.hidden = !words.every((word) => text.includes(word)) || (chosen !== '' && chosen !== initial)
    for (const section of sections) section.hidden = !section.querySelector('.terms > div:not([hidden])')
    const isNarrowed = words.length > 0 || chosen !== ''
    if (nav) nav.hidden = isNarrowed
    const count = rows.filter(({ row }) => !row.hidden).length
    status.textContent = isNarrowed ? box.dataset.textCount!.replace('{n}', String(count)) : ''
    if (count > 0 || !search) return
    // What is no term may stand elsewhere.
    const link = document.createElement('a')
    link.href = `${search.href}?q=${encodeURIComponent(input.value)}`
    link.textContent = box.dataset.textAll!.replace('{query}', input.value)
    status.append(' ', link)
  }
  const keepInAddress = (): void => {
    const query = input.value.trim()
    try {
      history.replaceState(history.state, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname + location.hash)
    } catch {
      // Some browsers do not let a page from file:// change its address.
    }
  }
  const buttons = box.querySelectorAll<HTMLButtonElement>('.initials button')
  for (const button of buttons) button.addEventListener('click', () => choose(chosen === button.value ? '' : button.value))
  const choose = (initial: string): void => {
    chosen = initial
    for (const button of buttons) button.ariaPressed = String(button.value === initial)
    filter()
  }
  input.addEventListener('input', (event) => {
    // Letters that an input method is still putting together are no word yet.
    if ((event as InputEvent).isComposing) return
    filter()
    keepInAddress()
  })
  input.addEventListener('compositionend', () => {
    filter()
    keepInAddress()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    input.value = ''
    choose('')
    keepInAddress()
  })
  // A browser that comes back to the page may have kept what was typed.
  addEventListener('pageshow', filter)
}

const box = document.querySelector<HTMLElement>('[data-filter]')
// The box is shown before the browser has read the list below it, so that nothing moves.
if (box) {
  // On a phone the initials would fill half of the screen.
  box.querySelector('details')!.open = matchMedia('(width >= 44rem)').matches
  box.hidden = false
  document.addEventListener('DOMContentLoaded', () => setUp(box))
}
