/** The explanations of terms: a tip beside the term, or on a touch screen a note that comes up over the text. */

/** Lets Esc hide a tip, and lets Esc, a tap beside the note and its way back close it as the browser's own "back" does. */
export function setUpNotes(): void {
  const root = document.documentElement
  /** The note that a link on this page has opened: only then is the place before it one step back. */
  let opened = ''
  const close = (): void => {
    opened = ''
    history.back()
  }
  document.addEventListener('click', (event) => {
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('a.term')
    if (link) opened = link.hash
    else if (opened && opened === location.hash) {
      if (target.closest('.back')) {
        event.preventDefault()
        close()
      } else if (matchMedia('(hover: none)').matches && !target.closest(':target, a, button')) close()
    }
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    root.dataset.quiet = ''
    if (opened && opened === location.hash) close()
  })
  const giveTip = (target: EventTarget | null): void => {
    const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('a.term[href^="#"]')
    if (!link) return
    // Only a term ends the quiet: where Esc hides a tip from under the pointer, the pointer is then over something else.
    delete root.dataset.quiet
    const note = document.querySelector(`${link.hash} dd`)
    if (note) link.dataset.textTip = note.firstChild!.textContent!.trim()
  }
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, ({ target }) => giveTip(target))
  // In a list of all links the ways back are told apart by their terms.
  for (const back of document.querySelectorAll('.term-notes .back')) {
    const term = back.closest('div')!.querySelector('dt')!.textContent!.trim()
    back.setAttribute('aria-label', `${back.getAttribute('aria-label')} · ${term}`)
  }
  // The term that was under the pointer, or had the focus, before this was there.
  giveTip(document.querySelector('.term:is(:hover, :focus)'))
}
