/** The room for programs that follow the site: a feed for each edition, the sitemap, robots.txt. All need the site's address. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allEditions } from '../../lib/editions.ts'
import type { Room } from '../site/contract.ts'
import { FEED_META } from './contract.ts'
import { makeFeed, readFeedItem, type FeedItem } from './feed.ts'
import { makeRobots, makeSitemap } from './sitemap.ts'

/** Adds them, where the site's address is known. */
export const feeds = (): Room => ({
  name: 'feeds',
  after: ['editions'],
  slots: { head: new URL('./components/FeedLinks.astro', import.meta.url) },
  build({ folder, url }) {
    if (!url) return {}
    const pages: string[] = []
    const items = new Map<string, FeedItem[]>()
    let names = new Map<string, string>()
    return {
      collect({ path, html }) {
        if (path !== '404.html') pages.push(path)
        const edition = path.split('/')[0]!
        const found = readFeedItem(html, new URL(path, url).href)
        if (!found) return
        items.set(edition, [...(items.get(edition) ?? []), found.item])
        names = names.set(edition, found.site)
      },
      transform: ({ path, html }) => [{ path, html: html.replace(new RegExp(`<meta name="${FEED_META}" content="[^"]*">`), '') }],
      async finish() {
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
