/**
 * Marks, on the page that a search result leads to, the words that were found: those named `mark` in the address, in the
 * passage that the address names. Loaded by site.ts when the address has such words.
 */

const words = new URLSearchParams(location.search)
  .getAll('mark')
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)

/** The texts of an element, joined, with each node's beginning. */
function textsOf(within: Element): { nodes: [Text, number][]; whole: string } {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const nodes: [Text, number][] = []
  let whole = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push([node, whole.length])
    whole += node.data
  }
  return { nodes, whole }
}

/** Marks a stretch of the joined text; it may go through several nodes, as a term with a tag in it does. */
function markStretch(within: Element, start: number, end: number): void {
  for (const [node, from] of textsOf(within).nodes) {
    const [first, last] = [Math.max(0, start - from), Math.min(node.data.length, end - from)]
    if (first >= last) continue
    const range = document.createRange()
    range.setStart(node, first)
    range.setEnd(node, last)
    range.surroundContents(document.createElement('mark'))
  }
}

function mark(within: Element): void {
  const { whole } = textsOf(within)
  const plain = whole.replace(/\s/g, ' ')
  let at = 0
  while (at < plain.length) {
    const word = words.find((one) => plain.startsWith(one, at))
    if (word) markStretch(within, at, at + word.length)
    at += word?.length ?? 1
  }
}

const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector('main h1')
if (target && words.length > 0) mark(target)
