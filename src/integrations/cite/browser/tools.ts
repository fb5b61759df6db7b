/**
 * The two tools of a passage: its address, and citing it. There is one pair of them. It comes to the passage that the mouse is over, that
 * was tapped, or whose heading has the focus; from there the arrows take it on, so that sixty passages are no sixty stops on the way of Tab.
 */
import { allPassages, isHeading, passageOf } from './passages.ts'

/** How wide the room beside the text must be for the tools to stand in it. */
const BESIDE_PX = 27

/** What the tools do. */
export interface Uses {
  open(passage: Element | undefined): void
  copyLink(passage: Element | undefined): Promise<void>
}

/**
 * Sets them up.
 * @returns a function that answers the mouse, the focus and taps
 */
export function setUpTools(tools: HTMLElement, { open, copyLink }: Uses): (event: Event) => void {
  const [link, citing] = [...tools.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement]
  const buttons = [link, citing]
  const canHover = matchMedia('(hover)')
  let at: HTMLElement | undefined

  /** Whether there is room for the tools between the text and what stands left of it, or the window's edge. */
  const isRoomBeside = (column: DOMRect): boolean => {
    const neighbour = document.querySelector('.article > .contents')?.getBoundingClientRect()
    const edge = neighbour && neighbour.width > 0 && neighbour.right <= column.left ? neighbour.right : 0
    return column.left - edge >= BESIDE_PX
  }
  const columnOf = (passage: Element): DOMRect => (passage.closest('.prose') ?? passage).getBoundingClientRect()

  const place = (passage: HTMLElement): void => {
    const column = columnOf(passage)
    const beside = isRoomBeside(column)
    tools.toggleAttribute('data-beside', beside)
    tools.style.left = tools.style.top = '0'
    const [own, block] = [tools.getBoundingClientRect(), passage.getBoundingClientRect()]
    const left = beside ? column.left - own.width : Math.max(0, block.right - own.width)
    tools.style.left = `${left - own.left}px`
    tools.style.top = `${(beside ? block.top : block.bottom) - own.top}px`
  }
  const show = (passage: HTMLElement): void => {
    // At the end of a justified paragraph Chromium spreads the last line over the whole width; behind a heading's link they are next for Tab.
    if (at !== passage) passage[isHeading(passage) ? 'append' : 'prepend'](tools)
    at = passage
    place(passage)
  }
  const hide = (): void => {
    tools.remove()
    at = undefined
  }
  const move = (step: number, button: HTMLElement): void => {
    const all = allPassages()
    const next = all[all.indexOf(at!) + step]
    if (!next) return
    show(next)
    button.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }
  const turnTo = (button: HTMLButtonElement): void => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1
    button.focus()
  }

  link.addEventListener('click', () => void copyLink(at))
  citing.addEventListener('click', () => open(at))
  tools.addEventListener('keydown', (event) => {
    const { key } = event
    if (key === 'ArrowUp' || key === 'ArrowDown') move(key === 'ArrowUp' ? -1 : 1, event.target as HTMLElement)
    else if (key === 'ArrowLeft' || key === 'ArrowRight') turnTo(key === 'ArrowLeft' ? link : citing)
    else return
    event.preventDefault()
  })
  addEventListener('resize', hide)
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !at || document.querySelector('dialog[open]')) return
    const heading = tools.contains(document.activeElement) && at.querySelector<HTMLElement>(':scope > a')
    hide()
    if (heading) heading.focus()
  })

  const onPoint = (passage: HTMLElement): void => {
    if (canHover.matches && !tools.contains(document.activeElement) && isRoomBeside(columnOf(passage))) show(passage)
  }
  const onTap = (passage: HTMLElement | undefined, target: Element): void => {
    const isPlain = getSelection()!.isCollapsed && (!target.closest('a, button, summary, select, input') || target.closest('h2, h3'))
    if (passage && isPlain && passage !== at) show(passage)
    else if (!tools.hasAttribute('data-beside')) hide()
  }
  return ({ type, target }) => {
    const element = target as Element
    if (tools.contains(element)) return
    const passage = passageOf(element)
    if (type === 'click') onTap(passage, element)
    else if (!passage || passage === at) return
    else if (type === 'mouseover') onPoint(passage)
    else if (isHeading(passage)) show(passage)
  }
}
