/**
 * Links the web manifest of the page's edition. From file:// browsers report a manifest as blocked, so there is none there;
 * pages without an edition have none either.
 */
export function linkManifest(): void {
  const home = document.querySelector<HTMLAnchorElement>('a.brand')
  if (!home || location.protocol === 'file:') return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = new URL('app.webmanifest', home.href).href
  document.head.append(link)
}
