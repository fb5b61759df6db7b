import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editions } from '../../lib/editions.ts'
import { escapeText } from '../../lib/html.ts'
import type { Site } from '../site/files.ts'

interface Item {
  headline: string
  description: string
  url: string
  dateModified?: string
}

/** What the page of an article says of itself in its structured data, in the words of its edition. */
function readItem(html: string): (Item & { '@type': string; isPartOf: { name: string } }) | undefined {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  return json ? JSON.parse(json) : undefined
}

/**
 * Writes `feed.xml` for every edition (RSS 2.0, https://www.rssboard.org/rss-specification), if the site's address is known.
 * RSS, because it lets an item have no date: the sources state none, and the day of the last change is only told where the
 * history is complete. The articles stand in the order of the edition's list.
 */
export function feeds({ folder, url }: Site): void {
  if (!url) return
  for (const { id, lang } of editions) {
    const articles = join(folder, id, 'articles')
    if (!existsSync(articles)) continue
    const order = readFileSync(join(articles, 'index.html'), 'utf8')
    const items = readdirSync(articles)
      .map((name) => ({ name, item: readItem(readFileSync(join(articles, name), 'utf8')) }))
      .flatMap(({ name, item }) => (item?.['@type'] === 'Article' ? [{ ...item, at: order.indexOf(`href="${name}"`) }] : []))
      .sort((a, b) => (a.at < 0 ? Infinity : a.at) - (b.at < 0 ? Infinity : b.at))
      .slice(0, 50)
    const rows = items.map(({ headline, description, url: link, dateModified }) =>
      [
        '    <item>',
        `      <title>${escapeText(headline)}</title>`,
        `      <link>${escapeText(link)}</link>`,
        `      <guid>${escapeText(link)}</guid>`,
        `      <description>${escapeText(description)}</description>`,
        ...(dateModified ? [`      <pubDate>${new Date(`${dateModified}T00:00:00Z`).toUTCString()}</pubDate>`] : []),
        '    </item>',
      ].join('\n'),
    )
    const title = escapeText(items[0]?.isPartOf.name ?? '')
    const feed = new URL(`${id}/feed.xml`, url).href
    writeFileSync(
      join(folder, id, 'feed.xml'),
      `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${title}</title>
    <link>${new URL(`${id}/index.html`, url).href}</link>
    <description>${title}</description>
    <language>${lang}</language>
    <atom:link href="${feed}" rel="self" type="application/rss+xml"/>
${rows.join('\n')}
  </channel>
</rss>
`,
    )
  }
}
