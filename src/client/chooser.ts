/** Runs on the front page alone: puts the edition that suits the reader first. Nothing is redirected. */
import { likelyEdition } from '../lib/likely-edition.ts'

document.addEventListener('DOMContentLoaded', () => {
  const choices = document.querySelector('[data-choices]')
  const likely = likelyEdition(navigator.languages)
  const link = likely && choices?.querySelector(`a[href*="${likely}/"]`)
  if (!link) return
  link.setAttribute('data-likely', '')
  choices?.prepend(link.closest('li')!)
})
