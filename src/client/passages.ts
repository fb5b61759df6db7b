/** Runs on pages with a list of passages: narrows it by who speaks and by where. Without it the whole list is there. */
import { fillPlaceholders } from '../lib/placeholders.ts'

document.addEventListener('DOMContentLoaded', () => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-narrow]')) {
    const rows = [...box.parentElement!.querySelectorAll<HTMLElement>('li.mention')]
    const status = box.querySelector('output')!
    const choices = [...box.querySelectorAll('select')]
    const narrow = (): void => {
      for (const row of rows) row.hidden = choices.some(({ name, value }) => value !== '' && row.getAttribute(name) !== value)
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
