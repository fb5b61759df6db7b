/** The bar on top: it leaves on the way down, comes back on the way up, and opens the contents over the text. */

/** What stands this far below the top of the window is what is being read. */
const readingLine = 120

/** The last of these elements, in the order of the page, that is at the reading line or above. */
export const lastPassed = <T extends Element>(elements: readonly T[]): T | undefined =>
  [...elements].reverse().find((one) => one.getBoundingClientRect().top < readingLine)

/** Makes the bar follow. */
export function setUpBar(): void {
  const bar = document.querySelector<HTMLElement>('.bar')
  if (!bar) return
  const contents = document.querySelector<HTMLElement>('.contents')
  const closeContents = contents && setUpContents(bar, contents)
  // A page that glides to a passage by itself, after a link, keeps the bar for whoever arrives there.
  let isByHand = false
  for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, () => (isByHand = true), { passive: true })
  addEventListener('click', () => (isByHand = false))
  let before = scrollY
  const follow = (): void => {
    // Large letters in a narrow window make several lines of it, which would hide the text. Asked here, because the sheet may come after the script.
    bar.toggleAttribute('data-follows', bar.offsetHeight < innerHeight / 8)
    // Small movements of a finger are no change of direction.
    if (Math.abs(scrollY - before) > 6) {
      if (bar.toggleAttribute('data-away', isByHand && scrollY > before && scrollY > 200)) closeContents?.()
      before = scrollY
    }
  }
  addEventListener('scroll', follow, { passive: true })
  follow()
}

/** The button in the bar that brings the contents down over the text: for narrow windows. Returns what closes them again. */
function setUpContents(bar: HTMLElement, contents: HTMLElement): () => void {
  const button = bar.querySelector<HTMLElement>('[data-contents-button]')!
  const show = (open: boolean): void => {
    contents.toggleAttribute('data-sheet', open)
    contents.style.top = open ? `${bar.getBoundingClientRect().bottom}px` : ''
    button.setAttribute('aria-expanded', String(open))
  }
  button.hidden = false
  button.addEventListener('click', () => {
    const open = !contents.hasAttribute('data-sheet')
    show(open)
    if (open) contents.querySelector('a')?.focus({ preventScroll: true })
  })
  document.addEventListener('click', ({ target }) => {
    if (!button.contains(target as Node) && !contents.querySelector('details')!.contains(target as Node)) show(false)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !contents.hasAttribute('data-sheet')) return
    show(false)
    button.focus({ preventScroll: true })
  })
  return () => show(false)
}
