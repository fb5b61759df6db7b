/** Where the reader was: kept in the browser alone, and offered again on the front pages. Nobody is sent there unasked. */
import { lastPassed } from './bar.ts'
import { store, stored } from './storage.ts'

const key = 'apec-reader-place'

/** A place in the site: its address from the site's root, and the title of its page. */
interface Place {
  path: string
  title: string
  lang: string
}

const rootAddress = (): string => new URL(document.documentElement.dataset.root!, location.href).href

/** Keeps the passage of an entry that is read when the page is left. One that was read to its end is done. */
export function keepPlace(): void {
  const title = document.querySelector('.article h1')
  if (!title) return
  addEventListener('pagehide', () => {
    const passed = lastPassed([...document.querySelectorAll('.prose [id]')])
    if (!passed || scrollY < 300) return
    const isRead = document.querySelector('.prose')!.getBoundingClientRect().bottom < innerHeight
    const address = location.href.replace(/[?#].*/, '').slice(rootAddress().length)
    const { lang } = document.documentElement
    const place: Place = { path: `${address}#${passed.id}`, title: title.textContent!.trim(), lang }
    store(key, isRead ? '' : JSON.stringify(place))
  })
}

/** Shows the way back to the place that was kept, where the page has room for it. */
export function offerPlace(): void {
  const offer = document.querySelector<HTMLElement>('[data-resume]')
  const link = offer?.querySelector('a')
  const kept = stored(key)
  if (!offer || !link || !kept) return
  const { path, title, lang } = JSON.parse(kept) as Place
  // Only what is certainly a page of this site: other sites of the same host may write into the same store.
  if (!/^[a-z-]+\/[\w/-]+\.html#[\w-]+$/.test(path)) return
  link.href = rootAddress() + path
  link.lang = lang
  link.textContent = title
  offer.hidden = false
}
