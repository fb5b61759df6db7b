/** Runs on the glossary alone: shows the entries that have what is typed in a name or in their definition. */

/** Without case, width, spaces and marks, which nobody should have to type the same. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]/gu, '')

function setUp(box: HTMLElement): void {
  const input = box.querySelector('input')!
  const status = box.querySelector('[role="status"]')!
  const rows = [...document.querySelectorAll<HTMLElement>('.terms > div')].map((row) => ({
    row,
    text: bare(`${row.dataset.names}|${row.textContent}`),
  }))
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')]
  const nav = document.querySelector<HTMLElement>('.jump-nav')
  const filter = (): void => {
    const words = input.value
      .split(/[\s|]+/)
      .map(bare)
      .filter(Boolean)
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word))
    for (const section of sections) section.hidden = !section.querySelector('.terms > div:not([hidden])')
    if (nav) nav.hidden = words.length > 0
    const count = rows.filter(({ row }) => !row.hidden).length
    status.textContent = words.length > 0 ? box.dataset.textCount!.replace('{n}', String(count)) : ''
  }
  input.addEventListener('input', (event) => {
    // Letters that an input method is still putting together are no word yet.
    if (!(event as InputEvent).isComposing) filter()
  })
  input.addEventListener('compositionend', filter)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    input.value = ''
    filter()
  })
  // A browser that comes back to the page may have kept what was typed.
  addEventListener('pageshow', filter)
  box.hidden = false
}

const box = document.querySelector<HTMLElement>('[data-filter]')
if (box) setUp(box)
