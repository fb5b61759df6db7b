/**
 * Marks, on the page that a search result leads to, the words that were found: those named `mark` in the address, in the
 * passage that the address names. Loaded by site.ts when the address has such words.
 */
import { inlineElements, unseenAttributes, unseenElements } from '../match/elements.ts'
import { fold, foldTable } from '../match/fold.ts'
import { find, merge, type Span } from '../match/passage.ts'
import { runs } from '../match/units.ts'

const unseen = [...unseenElements, ...unseenAttributes.map((name) => `[${name}]`)].join()

/** The passage that an element stands in, as the index cuts a page. */
function blockOf(element: Element): Element {
  return inlineElements.includes(element.localName) && element.parentElement ? blockOf(element.parentElement) : element
}

/** The searchable texts of an element, with where each begins when they are joined, passages a character apart. */
function textsOf(within: Element): [node: Text, start: number][] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const nodes: [Text, number][] = []
  let length = 0
  let last: Element | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest(unseen)) continue
    const block = blockOf(node.parentElement!)
    if (last && block !== last) length++
    last = block
    nodes.push([node, length])
    length += node.length
  }
  return nodes
}

/** Joins texts where `textsOf` says that they stand. */
const joined = (texts: readonly [Text, number][]): string =>
  texts.reduce((whole, [{ data }, start]) => whole.padEnd(start, '\0') + data, '')

/** Marks a stretch of the joined text; it may go through several nodes, as a term with a tag in it does. */
function markStretch(within: Element, [start, end]: Span): void {
  for (const [node, from] of textsOf(within)) {
    const [first, last] = [Math.max(0, start - from), Math.min(node.length, end - from)]
    if (first >= last) continue
    const range = document.createRange()
    range.setStart(node, first)
    range.setEnd(node, last)
    range.surroundContents(document.createElement('mark'))
  }
}

/**
 * Finds words by the rule of the index, so that 400 is not marked in 1,400. They must be spelt as on the page; those of a result
 * that was not seen yet are as typed, and may mark nothing.
 */
function mark(within: Element, words: readonly string[]): void {
  const asSpelt = foldTable('')
  const cut = (text: string) => runs(fold(text, asSpelt))
  const text = cut(joined(textsOf(within)))
  const found = words.flatMap(cut).flatMap((phrase) => find(text, phrase))
  for (const span of merge(found)) markStretch(within, span)
}

const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector('main h1')
if (target) mark(target, new URLSearchParams(location.search).getAll('mark'))
