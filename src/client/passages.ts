/** Runs on pages with a list of passages: narrows it by who speaks and by where. Without it the whole list is there. */
import { fillPlaceholders } from '../lib/placeholders.ts'

document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-narrow]')) {
    const rows = [...form.parentElement!.querySelectorAll<HTMLElement>('li.mention')]
    const status = form.querySelector('output')!
    const choices = [...form.querySelectorAll('select')]
    const narrow = (): void => {
      for (const row of rows) row.hidden = choices.some(({ name, value }) => value !== '' && row.getAttribute(name) !== value)
      const n = rows.filter(({ hidden }) => !hidden).length
      const isAll = choices.every(({ value }) => value === '')
      status.textContent = isAll ? '' : fillPlaceholders(form.dataset.textShown!, { n, all: rows.length })
      // What is folded is opened, so that nothing that was chosen stays out of sight.
      if (!isAll) for (const { parentElement } of rows) parentElement!.closest('details')?.setAttribute('open', '')
    }
    form.hidden = false
    form.addEventListener('change', narrow)
    // A browser that comes back to the page keeps what was chosen.
    narrow()
  }
})
