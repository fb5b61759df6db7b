/**
 * Runs on every page, before it is drawn: the theme, the way into search, the likely edition on the front page.
 * What only some readers need is loaded when they do.
 */
import { likelyEdition } from '../lib/likely-edition.ts'

const root = document.documentElement
const themeKey = 'apec-reader-theme'
const searchKeyChoice = 'apec-reader-key'

declare global {
  interface Window {
    apecSearch?: { open(): void }
  }
}

/** Storage is forbidden in some browsers' private windows and for some files. */
const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const applyTheme = (theme: string | null): void => {
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
}

applyTheme(stored(themeKey))

const setUpTheme = (): void => {
  const label = document.querySelector<HTMLElement>('[data-theme-switch]')
  const select = label?.querySelector('select')
  if (!label || !select) return
  label.hidden = false
  select.value = stored(themeKey) ?? ''
  select.addEventListener('change', () => {
    applyTheme(select.value)
    try {
      if (select.value) localStorage.setItem(themeKey, select.value)
      else localStorage.removeItem(themeKey)
    } catch {
      // The choice then lasts as long as the page.
    }
  })
}

const setUpChoices = (): void => {
  const choices = document.querySelector('[data-choices]')
  const likely = likelyEdition(navigator.languages)
  const link = likely && choices?.querySelector(`a[href*="${likely}/"]`)
  if (!link) return
  link.setAttribute('data-likely', '')
  choices?.prepend(link.closest('li')!)
}

/** Adds a script of ours to the page. A classic script also loads from file://. */
const load = (name: string, then?: () => void): void => {
  const script = document.createElement('script')
  script.src = `${root.dataset.root}scripts/${name}.js`
  if (then) script.onload = then
  document.head.append(script)
}

const openSearch = (): void => (window.apecSearch ? window.apecSearch.open() : load('search', () => window.apecSearch?.open()))

/** The `/` key alone can be switched off, for those who speak to their computer (WCAG 2.1.4). */
const isSearchKey = (event: KeyboardEvent): boolean => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') return true
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]')
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && stored(searchKeyChoice) !== 'off'
}

const setUpSearch = (): void => {
  const link = document.querySelector<HTMLElement>('[data-search-open]')
  if (!link || document.querySelector('[data-search-page]')) return
  const open = (event: Event): void => {
    event.preventDefault()
    openSearch()
  }
  link.addEventListener('click', (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event))
  document.addEventListener('keydown', (event) => !event.isComposing && isSearchKey(event) && open(event))
}

document.addEventListener('DOMContentLoaded', () => {
  setUpTheme()
  setUpChoices()
  setUpSearch()
  if (new URLSearchParams(location.search).has('mark')) load('mark')
})
