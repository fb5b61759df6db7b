/** Runs on pages with a list that can be narrowed. Without it the whole list is there. */
import { fillPlaceholders } from '../lib/placeholders.ts'

document.addEventListener('DOMContentLoaded', () => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-narrow]')) {
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
    box.hidden = false
    box.addEventListener('change', narrow)
    // A browser that comes back to the page keeps what was chosen.
    narrow()
  }
})
