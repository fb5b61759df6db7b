/** Puts text on the clipboard, and says so. */

/** How long, in milliseconds, a confirmation stays in sight. */
const SAID_MS = 6000

/** The older way, where a page may not use the newer one: on a plain http address, or in an older browser. */
function copyBySelection(text: string, within: Element): boolean {
  const before = document.activeElement as HTMLElement | null
  const area = document.createElement('textarea')
  area.className = 'visually-hidden'
  area.value = text
  within.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  before?.focus({ preventScroll: true })
  return copied
}

/**
 * Copies.
 * @param within - what may hold the focus meanwhile: the open dialog, or the page
 * @returns whether the browser let it
 */
export async function copy(text: string, within: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text, within)
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Says something where it is seen and read aloud; also the same thing twice. */
export function say(text: string, within: Element): void {
  const said = within.querySelector(':scope > [data-cite-said]')!
  clearTimeout(timer)
  said.textContent = ''
  requestAnimationFrame(() => (said.textContent = text))
  timer = setTimeout(() => (said.textContent = ''), SAID_MS)
}
