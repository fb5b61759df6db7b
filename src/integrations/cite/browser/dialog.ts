/** The dialog in which a page or a passage is cited. */
import { fillPlaceholders } from '../../../lib/placeholders.ts'
import type { Citation } from '../formats/citation.ts'
import { styles, type StyleName } from '../formats/index.ts'
import { copy, say } from './copy.ts'
import { edition, type Parts, type Sources } from './parts.ts'
import { addressOf, allPassages, citedPage, headingOf, isHeading, isPublished, sourcesOf, textOf } from './passages.ts'
import { waysFrom } from './ways.ts'

/** How much of a passage stands in the list, in characters. English takes twice as many as Chinese to say as much. */
const EXCERPT = edition === 'en' ? 64 : 32

/** Fills the list of passages: the page, then each section with its paragraphs. */
function fillChoice(select: HTMLSelectElement, whole: string): void {
  const option = (label: string, id: string): HTMLOptionElement => new Option(label, id)
  const groups: HTMLElement[] = [option(whole, '')]
  let last: Element | undefined
  for (const passage of allPassages()) {
    const heading = headingOf(passage)
    const text = textOf(passage)
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text
    if (!heading) {
      groups.push(option(excerpt, passage.id))
      continue
    }
    if (heading !== last) groups.push(Object.assign(document.createElement('optgroup'), { label: textOf(heading) }))
    last = heading
    groups.at(-1)!.append(option(isHeading(passage) ? `# ${excerpt}` : excerpt, passage.id))
  }
  select.replaceChildren(...groups)
}

/**
 * Sets the dialog up.
 * @returns a function that opens it for a passage, or for the whole page
 */
export function setUpDialog({ dialog, words }: Parts, sources: Sources): (passage: Element | undefined) => void {
  const select = dialog.querySelector<HTMLSelectElement>('[data-cite-what]')!
  const fields = [...dialog.querySelectorAll<HTMLElement>('[data-cite-style]')]
  let opener: HTMLElement | null = null

  const show = (): void => {
    const passage = document.getElementById(select.value) ?? undefined
    const citation: Citation = { page: citedPage(passage), sources: sourcesOf(passage, sources), words }
    for (const field of fields) {
      const style = field.dataset.citeStyle!
      field.textContent = style === 'address' ? addressOf(passage) : styles[style as StyleName](citation)
    }
    for (const [name, href] of Object.entries(waysFrom(passage))) {
      const way = dialog.querySelector<HTMLAnchorElement>(`[data-cite-${name}]`)!
      way.hidden = !href
      way.href = href
    }
    dialog.querySelector<HTMLElement>('[data-cite-basis]')!.hidden = citation.sources.length === 0
  }
  fillChoice(select, words.whole)
  dialog.querySelector<HTMLElement>('[data-cite-none]')!.hidden = isPublished()
  select.addEventListener('change', show)
  dialog.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button')
    if (target === dialog || button?.matches('[data-cite-close]')) return dialog.close()
    const section = button?.closest('section')
    if (!section) return
    const text = section.querySelector('[data-cite-style]')!.textContent
    const what = section.querySelector('h3')!.textContent
    void copy(text, dialog).then((copied) => say(fillPlaceholders(copied ? words.copied : words.copyFailed, { what }), dialog))
  })
  dialog.addEventListener('close', () => opener?.focus({ preventScroll: true }))
  return (passage) => {
    opener = document.activeElement as HTMLElement | null
    select.value = passage?.id ?? ''
    show()
    dialog.showModal()
    dialog.scrollTop = 0
  }
}
