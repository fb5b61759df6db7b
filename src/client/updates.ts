/** Runs on the home page and on the page of updates: what is new since the reader's last visit, and where they were. Kept in the browser alone. */
import { fillPlaceholders } from '../lib/placeholders.ts'
import { unseenOf, type Seen } from '../lib/unseen.ts'
import { offerPlace } from './place.ts'
import { store, stored } from './storage.ts'

document.addEventListener('DOMContentLoaded', () => {
  offerPlace()
  const line = document.querySelector<HTMLElement>('[data-news]')
  if (!line) return
  const { lang } = document.documentElement
  const language = lang.slice(0, 2)
  const name = `apec-reader-news-${language}`
  const keys = line.dataset.news!.split(' ').filter(Boolean)
  const kept = stored(name)
  const seen = kept ? (JSON.parse(kept) as Seen) : undefined
  const unseen = seen ? unseenOf(keys, seen) : []
  const rows = [...document.querySelectorAll<HTMLElement>('[data-update]')]
  if (seen && unseen.length > 0) {
    const date = new Date(seen.on).toLocaleDateString(language === 'en' ? 'en-GB' : lang, { dateStyle: 'long' })
    const text = line.querySelector('a, span')!
    text.textContent = fillPlaceholders(line.dataset.textSince!, { date, n: unseen.length })
    line.hidden = false
    for (const row of rows) if (unseen.includes(row.dataset.update!)) row.dataset.textFresh = line.dataset.textFresh!
  }
  // The home page tells and the page of updates shows: only what was shown counts as seen.
  if (seen && rows.length === 0) return
  const newest = keys[0]?.slice(0, 10) ?? ''
  store(name, JSON.stringify({ on: new Date().toISOString(), newest, keys: keys.filter((key) => key.startsWith(newest)) } satisfies Seen))
})
