import { lastPassed } from './bar.ts'

/** Marks the section that is being read in the contents of the page. */
export function markCurrentSection(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
      const heading = document.getElementById(link.hash.slice(1))
      return heading ? [[heading, link] as const] : []
    }),
  )
  const headings = [...links.keys()]
  let current: HTMLAnchorElement | undefined
  const mark = (): void => {
    const heading = lastPassed(headings)
    const link = heading && links.get(heading)
    if (link === current) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'true')
    current = link
  }
  addEventListener('scroll', mark, { passive: true })
  mark()
}
