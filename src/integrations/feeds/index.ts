/** The room for programs that follow the site: a calendar and a feed for each edition, the sitemap, robots.txt. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allEditions } from '../../lib/editions.ts'
import { siteNames } from '../../lib/site-names.ts'
import { isListed, type Room } from '../site/contract.ts'
import { makeCalendar, readCalendar } from './calendar.ts'
import { CALENDAR_MARK, FEED_META } from './contract.ts'
import { makeFeed, readFeedItem, type FeedItem } from './feed.ts'
import { makeRobots, makeSitemap } from './sitemap.ts'

/** What only this room reads: it is not in the finished pages. */
const marks = new RegExp(`<meta name="${FEED_META}" content="[^"]*">| ${CALENDAR_MARK}="[^"]*"`, 'g')

/** Adds them; all but the calendars need the site's address. */
export const feeds = (): Room => ({
  name: 'feeds',
  after: ['editions'],
  slots: {
    head: new URL('./components/FeedLinks.astro', import.meta.url),
    calendar: new URL('./components/CalendarLink.astro', import.meta.url),
    updates: new URL('./components/FeedLink.astro', import.meta.url),
  },
  build({ folder, url }) {
    const pages: string[] = []
    const items = new Map<string, FeedItem[]>()
    let names = new Map<string, string>()
    return {
      collect({ path, html }) {
        const [edition = ''] = path.split('/')
        const address = url && new URL(path, url).href
        const calendar = readCalendar(html)
        if (calendar) {
          const { name } = siteNames[edition as keyof typeof siteNames]
          writeFileSync(join(folder, edition, 'calendar.ics'), makeCalendar(calendar.events, name, address, calendar.asOf))
        }
        if (!address) return
        if (isListed({ path, html })) pages.push(path)
        const found = readFeedItem(html, address)
        if (!found) return
        items.set(edition, [...(items.get(edition) ?? []), found.item])
        names = names.set(edition, found.site)
      },
      transform: ({ path, html }) => [{ path, html: html.replace(marks, '') }],
      async finish() {
        if (!url) return
        writeFileSync(join(folder, 'sitemap.xml'), makeSitemap(pages.sort(), url))
        writeFileSync(join(folder, 'robots.txt'), makeRobots(url))
        for (const { id, lang } of allEditions) {
          const name = names.get(id)
          if (!name) continue
          const feed = await makeFeed(
            items.get(id)!,
            name,
            lang,
            new URL(`${id}/index.html`, url).href,
            new URL(`${id}/feed.xml`, url).href,
          )
          writeFileSync(join(folder, id, 'feed.xml'), feed)
        }
      },
    }
  },
})
