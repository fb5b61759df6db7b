/**
 * Runs on every page, before it is drawn: the theme, the way into search, the web manifest.
 * What only some readers need is loaded when they do.
 */
import { pagefindVersion } from '../lib/search/pages.ts'
import { linkManifest } from './manifest.ts'
import { patience } from './patience.ts'
import { isSearchKey } from './search/key.ts'
import { store, stored } from './storage.ts'

const root = document.documentElement
const themeKey = 'apec-reader-theme'

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
    store(themeKey, select.value)
  })
}

/** Adds a script of ours to the page, and tells when it has run, failed or is late. A classic script also loads from file://. */
const load = (name: string): Promise<unknown> => {
  const script = document.createElement('script')
  script.src = `${root.dataset.root}scripts/${name}.js`
  document.head.append(script)
  return new Promise((done) => {
    script.onload = script.onerror = done
    setTimeout(done, patience)
  })
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

/** What somebody typed who did not wait for the input to be there; `undefined` while search is not wanted. */
let typed: string | undefined
const collect = (event: KeyboardEvent): void => {
  const { key, ctrlKey, metaKey, altKey } = event
  if (typed === undefined || ctrlKey || metaKey || altKey || isSearchKey(event)) return
  if (key === 'Escape') typed = undefined
  else if (key === 'Backspace') typed = typed.slice(0, -1)
  else if (key.length === 1) typed += key
  else return
  event.preventDefault()
}

let opening = false

/** Opens the quick search; where its script cannot be had, the search page says what is the matter. */
const openSearch = async ({ href }: HTMLAnchorElement): Promise<void> => {
  typed ??= ''
  if (opening) return
  opening = true
  addEventListener('keydown', collect)
  try {
    if (!window.apecSearch) {
      hint()
      await load('search')
    }
    if (window.apecSearch) await window.apecSearch.open(() => typed)
    else if (typed !== undefined) location.assign(href + (typed && `?q=${encodeURIComponent(typed)}`))
  } finally {
    removeEventListener('keydown', collect)
    opening = false
    typed = undefined
  }
}

const setUpSearch = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]')
  if (!link || document.querySelector('[data-search-page]')) return
  const open = (event: Event): void => {
    event.preventDefault()
    void openSearch(link)
  }
  link.addEventListener('click', (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event))
  document.addEventListener('keydown', (event) => isSearchKey(event) && open(event))
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
  if (new URLSearchParams(location.search).has('mark')) void load('mark')
})
