/**
 * Marks, on the page that a search result leads to, the words that were found: those named `mark` in the address, in the
 * passage that the address names. Loaded by site.ts when the address has such words.
 */
import { fold, foldTable } from '../lib/search/fold.ts'
import { unseenAttributes, unseenElements } from '../lib/search/pages.ts'
import { find, merge, type Span } from '../lib/search/passage.ts'
import { runs } from '../lib/search/units.ts'

const unseen = [...unseenElements, ...unseenAttributes.map((name) => `[${name}]`)].join()

/** The searchable texts of an element, with where each begins in all of them joined. */
function textsOf(within: Element): [node: Text, start: number][] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const nodes: [Text, number][] = []
  let length = 0
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest(unseen)) continue
    nodes.push([node, length])
    length += node.length
  }
  return nodes
}

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

/** Finds words by the rule of the index, so that 400 is not marked in 1,400. They are spelt as on the page. */
function mark(within: Element, words: readonly string[]): void {
  const asSpelt = foldTable('')
  const cut = (text: string) => runs(fold(text, asSpelt))
  const text = cut(textsOf(within).map(([{ data }]) => data).join(''))
  const found = words.flatMap(cut).flatMap((phrase) => find(text, phrase))
  for (const span of merge(found)) markStretch(within, span)
}

const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector('main h1')
if (target) mark(target, new URLSearchParams(location.search).getAll('mark'))
