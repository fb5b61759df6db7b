/** Search on every page: the link and the keys that open the quick search, and the marks of a result that was followed. */
import { loadScript } from '../../../client/load-script.ts'
import { dialogFile, openLinkSelector, startFile } from '../contract.ts'
import { isSearchKey } from './shortcut.ts'

/** Asks for the files that search begins with, so that they come together with its script and not one after the other. */
function preloadFiles(edition: string): void {
  if (location.protocol === 'file:') return
  for (const name of [dialogFile(edition), startFile(edition)]) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = 'script'
    link.href = `${document.documentElement.dataset.root}search/${name}.js`
    document.head.append(link)
  }
}

/** Takes what a reader types before the dialog is there, input methods and on-screen keyboards included. */
const earlyInput = document.createElement('input')
earlyInput.className = 'visually-hidden'
earlyInput.onkeydown = ({ key }) => {
  if (key === 'Escape') earlyInput.blur()
}

/** Opens the quick search. Where its script cannot be had, the search page opens, which says what is wrong. */
async function openSearch({ href, pathname, textContent }: HTMLAnchorElement): Promise<void> {
  if (earlyInput.isConnected) return
  const before = document.activeElement as HTMLElement
  earlyInput.value = ''
  earlyInput.ariaLabel = textContent
  document.body.append(earlyInput)
  earlyInput.focus({ preventScroll: true })
  const takeTyped = (): string | undefined => {
    // A reader who has gone elsewhere meanwhile does not want the search any more.
    const isWanted = document.activeElement === earlyInput
    earlyInput.remove()
    if (isWanted) before.focus()
    return isWanted ? earlyInput.value : undefined
  }
  if (!globalThis.apecSearch) {
    preloadFiles(pathname.split('/').at(-2)!)
    await loadScript('scripts/search.js')
  }
  if (globalThis.apecSearch) return globalThis.apecSearch.open(takeTyped)
  const typed = takeTyped()
  if (typed !== undefined) location.assign(href + (typed && `?q=${encodeURIComponent(typed)}`))
}

function setUpSearchLink(): void {
  const link = document.querySelector<HTMLAnchorElement>(openLinkSelector)
  if (!link) return
  const open = (event: Event): void => {
    event.preventDefault()
    void openSearch(link)
  }
  link.addEventListener('click', (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event))
  addEventListener('keydown', (event) => isSearchKey(event) && open(event))
}

document.addEventListener('DOMContentLoaded', () => {
  setUpSearchLink()
  if (/mark=|from=/.test(location.search)) void loadScript('scripts/mark.js')
})
