import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPages, type Site } from '../site/files.ts'

/** Writes `sitemap.xml` (https://www.sitemaps.org/protocol.html) and `robots.txt`, if the site's address is known. */
export function sitemap({ folder, url }: Site): void {
  if (!url) return
  const pages = listPages(folder).filter((page) => page !== '404.html')
  const locations = pages.map((page) => `  <url><loc>${new URL(page, url).href}</loc></url>`)
  writeFileSync(
    join(folder, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join('\n')}\n</urlset>\n`,
  )
  writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', url).href}\n`)
}
