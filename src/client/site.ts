/**
 * Runs on every page, before it is drawn: the theme, the way into search, the web manifest.
 * What only some readers need is loaded when they do.
 */
import { pagefindVersion } from '../lib/search/pages.ts'
import { keyChoice } from './search/key.ts'
import { linkManifest } from './manifest.ts'

const root = document.documentElement
const themeKey = 'apec-reader-theme'

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

/** Adds a script of ours to the page. A classic script also loads from file://. */
const load = (name: string, then?: () => void): void => {
  const script = document.createElement('script')
  script.src = `${root.dataset.root}scripts/${name}.js`
  if (then) script.onload = then
  document.head.append(script)
}

/** The files that search begins with are asked for together with its script, not one after the other. */
const hint = (): void => {
  if (!location.protocol.startsWith('http')) return
  const edition = document.querySelector<HTMLAnchorElement>('[data-search-open]')!.pathname.split('/').at(-2)
  for (const name of [`${edition}/dialog`, `${edition}/start`, `engine-${pagefindVersion}`, `wasm-${pagefindVersion}`]) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: 'script', href: `${root.dataset.root}search/${name}.js` })
    document.head.append(link)
  }
}

const openSearch = (): void => {
  if (window.apecSearch) return void window.apecSearch.open()
  hint()
  load('search', () => void window.apecSearch?.open())
}

/** The `/` key alone can be switched off, for those who speak to their computer (WCAG 2.1.4). */
const isSearchKey = (event: KeyboardEvent): boolean => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') return true
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]')
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && stored(keyChoice) !== 'off'
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

/** Whoever changes the edition stays at the same passage, and with the same query. */
const setUpEditions = (): void => {
  document.querySelector('.editions')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (!link) return
    const passed = [...document.querySelectorAll('main [id]')].findLast((one) => one.getBoundingClientRect().top < 90)
    link.hash = location.hash || (scrollY > 200 && passed ? passed.id : '')
    link.search = location.search
  })
}

document.addEventListener('DOMContentLoaded', () => {
  setUpEditions()
  setUpTheme()
  setUpSearch()
  linkManifest()
  if (new URLSearchParams(location.search).has('mark')) load('mark')
})
