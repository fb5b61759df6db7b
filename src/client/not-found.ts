/** Runs on 404.html alone: keeps to the edition of the address that was asked for, and puts its last part into the search field. */
import { isEdition, type Edition } from '../lib/editions.ts'
import { firstEdition } from './edition.ts'

/** A part of an address as words: `/zh-hk/articles/som-1.html` ends in “som 1”. */
function asWords(part: string): string {
  try {
    part = decodeURIComponent(part)
  } catch {
    // It stays as it is.
  }
  return part
    .replace(/\.\w+$/, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim()
}

document.addEventListener('DOMContentLoaded', () => {
  const parts = location.pathname.split('/').filter(Boolean)
  const asked = parts.find((part): part is Edition => isEdition(part))
  const last = parts.at(-1)
  if (last && last !== asked && !/^index\b/.test(last))
    for (const field of document.querySelectorAll('input')) field.defaultValue = asWords(last)

  const edition = asked ?? firstEdition()
  const part = edition && document.getElementById(edition)
  if (!part) return
  part.parentElement!.prepend(part)
  if (!asked) return
  const current = document.querySelector<HTMLAnchorElement>(`[data-editions] [href$="${edition}/index.html"]`)!
  current.ariaCurrent = 'true'
  current.closest('nav')!.hidden = false
  const home = document.querySelector<HTMLAnchorElement>('[data-home]')!
  home.href = current.href
  home.textContent = part.dataset.name!
  document.documentElement.lang = part.lang
  document.title = `${part.querySelector('h2')!.textContent} · ${part.dataset.name}`
  for (const other of document.querySelectorAll<HTMLElement>('[data-name]')) other.hidden = other !== part
})
