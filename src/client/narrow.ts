/** Stands in a box that narrows the list beside it. Without it the whole list is there. */
import { fillPlaceholders } from '../lib/placeholders.ts'

const box = document.currentScript!.parentElement!
// Before the list is drawn, so that nothing moves.
box.hidden = false

document.addEventListener('DOMContentLoaded', () => {
  const choices = [...box.querySelectorAll('select')]
  const rows = [...box.parentElement!.querySelectorAll<HTMLElement>(choices.map(({ name }) => `[${name}]`).join())]
  const status = box.querySelector('output')!
  const narrow = (): void => {
    for (const row of rows)
      row.hidden = choices.some(({ name, value }) => value !== '' && !row.getAttribute(name)?.split(' ').includes(value))
    const n = rows.filter(({ hidden }) => !hidden).length
    const isAll = choices.every(({ value }) => value === '')
    status.textContent = isAll ? '' : fillPlaceholders(box.dataset.textShown!, { n, all: rows.length })
    // What is folded is opened, so that nothing that was chosen stays out of sight.
    if (!isAll) for (const { parentElement } of rows) parentElement!.closest('details')?.setAttribute('open', '')
  }
  box.addEventListener('change', narrow)
  // A browser that comes back to the page keeps what was chosen.
  narrow()
})
