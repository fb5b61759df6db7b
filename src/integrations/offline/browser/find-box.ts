/** The find box of the single file: every passage that holds all the words typed, in either script. */
import { markedExcerpt } from '../../search/contract.ts'
import { fold, foldTable } from '../../../lib/fold.ts'
import { fillPlaceholders } from '../../../lib/placeholders.ts'

interface Passage {
  /** The address in the file. */
  href: string
  /** The chapter's title. */
  chapter: string
  text: string
  folded: string
}

/** More results are counted, but not listed. */
const MAX_RESULTS = 100

const form = document.querySelector<HTMLFormElement>('[data-book-find]')!
const input = form.querySelector('input')!
const results = form.querySelector('[data-book-results]')!
const count = form.querySelector('[data-book-count]')!
const table = foldTable(form.dataset.fold ?? '')
/** A chapter's title is an `h2`: the only `h1` is the title of the file. */
const blocks = 'h2, h3, h4, h5, p, li, dt, dd, td, figcaption'
let known: Passage[] | undefined

/** What can be found: the same text as in the site's search, without quotations of other chapters. */
function passages(): Passage[] {
  return [...document.querySelectorAll<HTMLElement>('.chapter')].flatMap((chapter) => {
    const title = chapter.querySelector('h2')?.textContent ?? ''
    let id = chapter.id
    return [...chapter.querySelectorAll<HTMLElement>(blocks)].flatMap((block): Passage[] => {
      if (block.closest('[data-pagefind-ignore], .about-page') || block.querySelector(blocks)) return []
      id = block.closest('[id]')?.id === chapter.id ? id : (block.closest('[id]')?.id ?? id)
      const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim()
      return text ? [{ href: `#${block.tagName === 'H2' ? chapter.id : id}`, chapter: title, text, folded: fold(text, table) }] : []
    })
  })
}

function row({ href, chapter, text, folded }: Passage, words: readonly string[]): HTMLLIElement {
  const places = words.map((word): [number, number] => [folded.indexOf(word), folded.indexOf(word) + word.length])
  const spans = places.sort((a, b) => a[0] - b[0])
  const item = document.createElement('li')
  const link = item.appendChild(document.createElement('a'))
  link.href = href
  const title = link.appendChild(document.createElement('b'))
  title.textContent = chapter
  const quote = link.appendChild(document.createElement('span'))
  for (const piece of markedExcerpt(
    text,
    spans.filter(([start], i) => i === 0 || start >= spans[i - 1]![1]),
  )) {
    const part = document.createElement(piece.marked ? 'mark' : 'span')
    part.textContent = piece.text
    quote.append(part)
  }
  return item
}

function find(): void {
  known ??= passages()
  const words = fold(input.value, table).split(/\s+/).filter(Boolean)
  const found = words.length > 0 ? known.filter(({ folded }) => words.every((word) => folded.includes(word))) : []
  results.replaceChildren(...found.slice(0, MAX_RESULTS).map((passage) => row(passage, words)))
  count.textContent = words.length > 0 ? fillPlaceholders(form.dataset.textCount ?? '', { count: found.length }) : ''
}

form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())
input.addEventListener('input', (event) => (event as InputEvent).isComposing || find())
input.addEventListener('compositionend', find)
