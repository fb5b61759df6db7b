/** The search page: `search.html?q=…`, whose address holds the query and the filters. */
import { isBack, keepListPlace, restoreListPlace } from './list-place.ts'
import { SearchBox, type HitFilter } from './search-box.ts'
import type { SearchSession } from './session.ts'
import { isSearchKey, setUpKeySwitch } from './shortcut.ts'
import { keepQuery, setUpStart } from './start.ts'

/** Sets the page up and searches for what its address asks. */
export function setUpSearchPage(page: HTMLElement, session: SearchSession): void {
  const form = page.querySelector('form')!
  const input = form.querySelector<HTMLInputElement>('input[name="q"]')!
  const selects = [...form.querySelectorAll('select')]
  const asked = new URLSearchParams(location.search)
  input.value = asked.has('q') ? withoutBroken(asked.get('q')!) : input.value
  for (const select of selects) {
    select.value = asked.get(select.name) ?? ''
    if (select.selectedIndex < 0) select.value = ''
  }
  const chosen = (name: string): string => selects.find((select) => select.name === name)?.value ?? ''

  const filter: HitFilter = {
    keeps({ info }) {
      const [kind, chosenPillar] = [chosen('kind'), chosen('pillar')]
      return (!kind || info.kind === kind) && (!chosenPillar || (info.pillars?.some((pillar) => pillar === chosenPillar) ?? false))
    },
    parameters: () => selects.map(({ name, value }) => (value ? `&${name}=${value}` : '')).join(''),
    clear() {
      for (const select of selects) select.value = ''
    },
  }
  const { title } = document
  const results = page.querySelector<HTMLElement>('[data-search-results]')!
  const addressed = (): string => parametersOf(form).toString()
  const start = setUpStart(page, (query) => {
    input.value = query
    void box.run()
  })
  const box: SearchBox = new SearchBox(session, {
    input,
    results,
    count: page.querySelector('[data-search-count]')!,
    status: page.querySelector('[data-search-status]')!,
    message: page.querySelector('[data-search-message]')!,
    filter,
    onSearch: (query) => {
      document.title = query ? `${query} · ${title}` : title
      start.show(!query && !filter.parameters())
      updateAddress(form)
    },
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepQuery(input.value)
    void box.run()
  })
  results.addEventListener('click', ({ target }) => (target as Element).closest('a') && keepQuery(input.value))
  for (const select of selects) select.addEventListener('change', () => void box.run())
  document.addEventListener('keydown', (event) => {
    if (!isSearchKey(event)) return
    event.preventDefault()
    input.select()
  })
  setUpKeySwitch(page)
  page.querySelector<HTMLElement>('[data-search-fallback]')!.hidden = true
  keepListPlace(results, addressed)
  const isReturn = isBack()
  if (input.value || filter.parameters()) void box.run().then(() => isReturn && restoreListPlace(results, addressed()))
  else {
    start.show(true)
    input.addEventListener('focus', () => void session.open().catch(() => undefined), { once: true })
    // On a touch screen the keyboard would cover the page.
    if (matchMedia('(hover)').matches && !location.hash) input.focus({ preventScroll: true })
  }
}

/** What is left of a query whose address was cut inside a character, as messengers do. */
const withoutBroken = (query: string): string => query.replace(/\ufffd+(%[\da-f]?$)?/gi, '').trim()

/** Query and filters as an address has them. */
function parametersOf(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) parameters.set(name, value.trim())
  return parameters
}

/** Writes query and filters into the address, so that it can be shared. */
function updateAddress(form: HTMLFormElement): void {
  const query = parametersOf(form).toString()
  try {
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname)
  } catch {
    // Some browsers do not let a page from file:// change its address.
  }
}
