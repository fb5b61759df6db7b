/** Runs on the front page alone: puts the edition that suits the reader first, the words above in its script, and keeps the choice, and offers the place that was left. Nothing is redirected. */
import { isEdition } from '../lib/editions.ts'
import { firstEdition, keepEdition, keptEdition } from './edition.ts'
import { offerPlace } from './place.ts'

document.addEventListener('DOMContentLoaded', () => {
  offerPlace()
  const choices = document.querySelector<HTMLElement>('[data-choices]')
  if (!choices) return
  choices.addEventListener('click', ({ target }) => {
    const { choice = '' } = (target as Element).closest('li')?.dataset ?? {}
    if (isEdition(choice)) keepEdition(choice)
  })
  const first = firstEdition()
  const choice = choices.querySelector(`[data-choice="${first}"]`)
  if (!choice) return
  choice.setAttribute('data-likely', '')
  choice.querySelector('small')!.hidden = first !== keptEdition()
  choices.prepend(choice)
  for (const one of document.querySelectorAll<HTMLElement>('[data-form]'))
    one.hidden = (one.dataset.form === 'zh-cn') !== (first === 'zh-cn')
})
