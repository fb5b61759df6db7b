/**
 * The find box of the single file: every passage that holds all the words typed, by the rules of the site's search. Enter goes from one
 * to the next.
 */
import {
  findPhrase,
  markedExcerpt,
  mergeRanges,
  parseQuery,
  splitRuns,
  withSynonyms,
  type Phrase,
  type TextRange,
  type Unit,
} from '../../search/contract.ts'
import { fold, foldTable } from '../../../lib/fold.ts'
import { fillPlaceholders } from '../../../lib/placeholders.ts'

interface Passage {
  /** The address in the file. */
  href: string
  /** The chapter's title. */
  chapter: string
  text: string
  runs: Unit[][]
}

/** A passage with the places of what was typed. */
type Found = Passage & { ranges: TextRange[] }

/** More results are counted, but not listed. */
const MAX_RESULTS = 100

const form = document.querySelector<HTMLFormElement>('[data-book-find]')!
const input = form.querySelector('input')!
const results = form.querySelector<HTMLElement>('[data-book-results]')!
const count = form.querySelector('[data-book-count]')!
const table = foldTable(form.dataset.fold ?? '')
/** A chapter's title is an `h2`: the only `h1` is the title of the file. */
const blocks = 'h2, h3, h4, h5, p, li, dt, dd, td, figcaption'
let known: Passage[] | undefined
let found: Found[] = []
/** Which passage the reader is at; none before Enter. */
let at = -1

/** What can be found: the same text as in the site's search, without quotations of other chapters. */
function passages(): Passage[] {
  return [...document.querySelectorAll<HTMLElement>('.chapter')].flatMap((chapter) => {
    const title = chapter.querySelector('h2')?.textContent ?? ''
    let id = chapter.id
    return [...chapter.querySelectorAll<HTMLElement>(blocks)].flatMap((block): Passage[] => {
      if (block.closest('[data-pagefind-ignore], .about-page') || block.querySelector(blocks)) return []
      id = block.closest('[id]')?.id === chapter.id ? id : (block.closest('[id]')?.id ?? id)
      const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim()
      return text
        ? [{ href: `#${block.tagName === 'H2' ? chapter.id : id}`, chapter: title, text, runs: splitRuns(fold(text, table)) }]
        : []
    })
  })
}

/** The places of all phrases in a passage; `undefined` if it lacks one. */
function placesOf({ runs }: Passage, phrases: readonly Phrase[][]): TextRange[] | undefined {
  const places = phrases.map((ways) => ways.flatMap(({ units }) => findPhrase(runs, units)))
  return places.every(({ length }) => length > 0) ? mergeRanges(places.flat()) : undefined
}

function row({ href, chapter, text, ranges }: Found): HTMLLIElement {
  const item = document.createElement('li')
  const link = item.appendChild(document.createElement('a'))
  link.href = href
  const title = link.appendChild(document.createElement('b'))
  title.textContent = chapter
  const quote = link.appendChild(document.createElement('span'))
  for (const piece of markedExcerpt(text, ranges)) {
    const part = document.createElement(piece.marked ? 'mark' : 'span')
    part.textContent = piece.text
    quote.append(part)
  }
  return item
}

function tellCount(): void {
  const all = fillPlaceholders(form.dataset.textCount ?? '', { count: found.length })
  count.textContent = at < 0 ? all : `${all} (${at + 1}/${found.length})`
}

function find(): void {
  known ??= passages()
  const phrases = parseQuery(input.value, table).map((phrase) => withSynonyms(phrase, []))
  found =
    phrases.length === 0
      ? []
      : known.flatMap((passage) => {
          const ranges = placesOf(passage, phrases)
          return ranges ? [{ ...passage, ranges }] : []
        })
  at = -1
  results.hidden = false
  results.replaceChildren(...found.slice(0, MAX_RESULTS).map(row))
  if (phrases.length > 0) tellCount()
  else count.textContent = ''
}

/** Goes to the next passage. The list makes way for the text; the focus stays in the box, so that Enter goes on. */
function goOn(): void {
  if (found.length === 0) return
  at = (at + 1) % found.length
  results.hidden = true
  tellCount()
  location.hash = found[at]!.href
}

form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  goOn()
})
results.addEventListener('click', ({ target }) => {
  const item = (target as Element).closest('li')
  if (!item) return
  at = [...results.children].indexOf(item)
  results.hidden = true
  tellCount()
})
// Keyboards of phones compose English words, too; what is composed in other letters is not finished.
input.addEventListener('input', (event) => {
  const { isComposing, data } = event as InputEvent
  if (!isComposing || /^[\p{sc=Latin}\d\s'’-]*$/u.test(data ?? '')) find()
})
input.addEventListener('compositionend', find)
