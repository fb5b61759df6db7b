/**
 * Runs on every page, before it is drawn: the theme, the way into search, the web manifest.
 * What only some readers need is loaded when they do.
 */
import { pagefindVersion } from '../integrations/search/match/index-data.ts'
import { linkManifest } from './manifest.ts'
import { patience } from '../integrations/search/browser/patience.ts'
import { isSearchKey } from '../integrations/search/browser/shortcut.ts'
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
const hint = (edition = ''): void => {
  if (location.protocol === 'file:') return
  for (const name of [`${edition}/dialog`, `${edition}/start`, `engine-${pagefindVersion}`, `wasm-${pagefindVersion}`]) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = 'script'
    link.href = `${root.dataset.root}search/${name}.js`
    document.head.append(link)
  }
}

/** Takes what somebody types who does not wait for the box, input methods and on-screen keyboards included. */
const early = document.createElement('input')
early.className = 'visually-hidden'
early.onkeydown = ({ key }) => {
  if (key === 'Escape') early.blur()
}

/** Opens the quick search; where its script cannot be had, the search page says what is the matter. */
const openSearch = async ({ href, pathname, textContent }: HTMLAnchorElement): Promise<void> => {
  if (early.isConnected) return
  const before = document.activeElement as HTMLElement
  early.value = ''
  early.ariaLabel = textContent
  document.body.append(early)
  early.focus({ preventScroll: true })
  const typed = (): string | undefined => {
    // Who has gone elsewhere meanwhile does not want it any more.
    const wanted = document.activeElement === early
    early.remove()
    if (wanted) before.focus()
    return wanted ? early.value : undefined
  }
  if (!window.apecSearch) {
    hint(pathname.split('/').at(-2))
    await load('search')
  }
  if (window.apecSearch) return window.apecSearch.open(typed)
  const words = typed()
  if (words !== undefined) location.assign(href + (words && `?q=${encodeURIComponent(words)}`))
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
