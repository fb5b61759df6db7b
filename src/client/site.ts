/**
 * Runs on every page, before it is drawn: the theme, the bar, the switch of editions.
 * Rooms add their parts (`everyPage`). What only some readers need is loaded when they do.
 */
import { lastPassed, setUpBar } from './bar.ts'
import { loadScript } from './load-script.ts'
import { store, stored } from './storage.ts'

const root = document.documentElement
const themeKey = 'apec-reader-theme'

const applyTheme = (theme: string | null): void => {
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
}

root.dataset.script = ''
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

/** Whoever changes the edition stays at the same passage, and with the same query. */
const setUpEditions = (): void => {
  const editions = document.querySelector('.editions')
  const menu = editions?.querySelector('details')
  if (!editions || !menu) return
  document.addEventListener('click', ({ target }) => (menu.open &&= editions.contains(target as Node)))
  document.addEventListener('keydown', ({ key }) => (menu.open &&= key !== 'Escape'))
  editions.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (!link) return
    // The passage that the address names, while it is in sight; else the one that is read.
    const { top, bottom } = document.querySelector('main :target')?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    const passed = lastPassed([...document.querySelectorAll('main [id]')])
    link.hash = bottom > 0 && top < innerHeight ? location.hash : scrollY > 200 && passed ? passed.id : ''
    link.search = location.search
  })
}

/** The first signs that somebody uses the page. */
const signs = ['pointerover', 'pointerdown', 'keydown', 'focusin', 'scroll']

function loadLater(): void {
  for (const sign of signs) removeEventListener(sign, loadLater)
  void loadScript('scripts/later.js')
}

document.addEventListener('DOMContentLoaded', () => {
  setUpBar()
  setUpEditions()
  setUpTheme()
  for (const sign of signs) addEventListener(sign, loadLater, { passive: true })
})
