/** Tabs and search engines cut longer titles wherever they are full. html-validate, `long-title`. */
const MAX_LENGTH = 70

/**
 * The title of a page for tabs, bookmarks and search engines: with the name of the site where there is room, and where the title is too
 * long by itself, up to a mark between its parts.
 * @param kind - the end of the title that says what kind of page it is; it stays
 */
export function documentTitle(title: string, siteName: string, kind = ''): string {
  const named = `${title} · ${siteName}`
  if (named.length <= MAX_LENGTH) return named
  if (title.length <= MAX_LENGTH) return title
  const room = MAX_LENGTH - kind.length
  const head = title.slice(0, Math.min(room + 1, title.length - kind.length))
  const end = Math.max(...[...',;:，；：'].map((mark) => head.lastIndexOf(mark)))
  const cut = end > room / 2 ? head.slice(0, end) : `${head.slice(0, room - 1).replace(/\s+\S*$/, '')}…`
  return documentTitle(cut + kind, siteName)
}
