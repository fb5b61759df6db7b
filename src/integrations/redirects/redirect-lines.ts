/** The file `_redirects`, as Netlify and Cloudflare read it: an old address, the new one and the status on each line. */
import { isEntryCollection, placeOf, placesBeside, type EntryTarget } from '../../lib/addresses.ts'
import { allEditions } from '../../lib/editions.ts'

/** What `content/redirects.yml` holds, as far as it matters here. */
export type Redirects = Record<string, { to?: string }>

function targetOf(name: string): EntryTarget | undefined {
  const [, collection, slug = '', anchor] = /^([a-z]+)\/([^/#]+)(?:#(.+))?$/.exec(name) ?? []
  return isEntryCollection(collection) ? { collection, slug, ...(anchor && { anchor }) } : undefined
}

/**
 * Writes the lines. What stands behind `#` never reaches a host, so former events, which were places on the calendar, have no line of
 * their own; the pages with the passages about them have.
 * @param pages - all pages of the site: a line leads to a page that is there
 * @param url - the site's base URL
 */
export function redirectLines(redirects: Redirects, pages: ReadonlySet<string>, url: string | undefined): string[] {
  const base = url ? new URL(url).pathname.replace(/\/$/, '') : ''
  return Object.entries(redirects).flatMap(([name, { to }]) => {
    const [before, after] = [targetOf(name), to === undefined ? undefined : targetOf(to)]
    if (!before || !after) return []
    return allEditions.flatMap(({ id }) => {
      const entry = placeOf(after)
      return [placeOf, ...placesBeside(before)].flatMap((placeIn) => {
        const [old, now] = [placeIn(before), placeIn(after)]
        if (old.includes('#')) return []
        const place = [now, entry].find((one) => pages.has(`${id}/${one.replace(/#.*/, '')}`))
        return place === undefined ? [] : [`${base}/${id}/${old} ${base}/${id}/${place} 301`]
      })
    })
  })
}
