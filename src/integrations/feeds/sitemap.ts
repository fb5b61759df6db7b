/**
 * Writes a sitemap (https://www.sitemaps.org/protocol.html).
 * @param pages - from the site's root
 * @param url - the site's base URL
 */
export function makeSitemap(pages: readonly string[], url: string): string {
  const locations = pages.map((page) => `  <url><loc>${new URL(page, url).href}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join('\n')}\n</urlset>\n`
}

/** Tells robots that they may read everything, and where the sitemap is. */
export const makeRobots = (url: string): string => `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', url).href}\n`
