/** The feed of an edition, RSS 2.0 (https://www.rssboard.org/rss-specification). An item has its whole text and the day on which it was published, where that is known: an edit does not make it new. */
import { getRssString } from '@astrojs/rss'
import { Parser } from 'htmlparser2'
import { feedText } from './feed-text.ts'
import { FEED_META, type FeedMeta } from './contract.ts'

/** What a feed says of an article. */
export interface FeedItem extends FeedMeta {
  title: string
  description: string
  link: string
  /** The whole text, as HTML. */
  content: string
}

/** At most so many articles stand in a feed. */
const MAX_ITEMS = 50

/**
 * Reads what a page tells the feeds.
 * @param html - a page in the words of its edition
 * @param link - its published address
 * @returns the item and the name of the site; `undefined` for a page that is in no feed
 */
export function readFeedItem(html: string, link: string): { item: FeedItem; site: string } | undefined {
  if (!html.includes(`name="${FEED_META}"`)) return undefined
  const meta = new Map<string, string>()
  const parser = new Parser({
    onopentag(name, { name: key, property, content = '' }) {
      const known = key ?? property
      if (name === 'meta' && known) meta.set(known, content)
    },
  })
  parser.end(html)
  const text = (name: string): string => meta.get(name) ?? ''
  const item = {
    ...(JSON.parse(text(FEED_META)) as FeedMeta),
    title: text('og:title'),
    description: text('description'),
    link,
    content: feedText(html, link),
  }
  return { item, site: text('og:site_name') }
}

/**
 * Writes a feed.
 * @param name - of the site, in the edition's words
 * @param lang - BCP 47 tag of the edition
 * @param home - published address of the edition's home page
 * @param feed - published address of the feed
 */
export function makeFeed(items: readonly FeedItem[], name: string, lang: string, home: string, feed: string): Promise<string> {
  const newestFirst = (a: FeedItem, b: FeedItem): number => {
    const [one = '', other = ''] = [a.published, b.published]
    return one < other ? 1 : one > other ? -1 : a.order - b.order
  }
  const listed = [...items].sort(newestFirst).slice(0, MAX_ITEMS)
  return getRssString({
    title: name,
    description: name,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${lang}</language><atom:link href="${feed}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: true,
    items: listed.map(({ title, description, link, content, published }) => ({
      title,
      description,
      link,
      content,
      ...(published && { pubDate: new Date(`${published}T00:00:00Z`) }),
    })),
  })
}
