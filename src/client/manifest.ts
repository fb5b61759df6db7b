/**
 * Links the web manifest of the page's edition, and the icon for the home screens that read no manifest. From file:// browsers report a manifest as blocked, so there is none there;
 * pages without an edition have none either.
 */
export function linkManifest(): void {
  const home = document.querySelector<HTMLAnchorElement>('a.brand')
  if (!home || location.protocol === 'file:') return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = new URL('app.webmanifest', home.href).href
  const icon = document.createElement('link')
  icon.rel = 'apple-touch-icon'
  icon.href = `${document.documentElement.dataset.root}icons/maskable-512.png`
  document.head.append(link, icon)
}

/** Gives the browser's own frame the colour of the page, in either theme. */
export function colourFrame(): void {
  const meta = document.createElement('meta')
  meta.name = 'theme-color'
  const follow = (): void => void (meta.content = getComputedStyle(document.documentElement).backgroundColor)
  follow()
  document.head.append(meta)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow)
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}
