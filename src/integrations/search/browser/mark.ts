/**
 * Marks the words that were found on the page that a search result leads to: those named `mark` in the address, in the passage that the
 * address names, or in the section if it names a heading. Pages load this script when their address has such words.
 */
import { headingAbove } from '../../../client/heading-above.ts'
import { ignoredAttributes, ignoredElements, inlineElements } from '../match/elements.ts'
import { fold, foldTable } from '../../../lib/fold.ts'
import type { TextRange } from '../match/marked-excerpt.ts'
import { findPhrase, mergeRanges } from '../match/passage.ts'
import { splitRuns } from '../match/units.ts'
import { showWayBack } from './way-back.ts'

const ignored = [...ignoredElements, ...ignoredAttributes.map((name) => `[${name}]`)].join()

/** The element of the passage that an element belongs to, by the rule of the index. */
function blockOf(element: Element): Element {
  return inlineElements.includes(element.localName) && element.parentElement ? blockOf(element.parentElement) : element
}

/** The searchable text nodes of an element, and where each begins when they are joined with one character between two passages. */
function textNodesIn(within: Element): [node: Text, start: number][] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const nodes: [Text, number][] = []
  let length = 0
  let last: Element | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest(ignored)) continue
    const block = blockOf(node.parentElement!)
    if (last && block !== last) length++
    last = block
    nodes.push([node, length])
    length += node.length
  }
  return nodes
}

const joinNodes = (nodes: readonly [Text, number][]): string =>
  nodes.reduce((whole, [{ data }, start]) => whole.padEnd(start, '\0') + data, '')

/** Marks a range of the joined text. It may go through several nodes, as a term with a tag in it does. */
function markRange(within: Element, [start, end]: TextRange): void {
  for (const [node, nodeStart] of textNodesIn(within)) {
    const [from, to] = [Math.max(0, start - nodeStart), Math.min(node.length, end - nodeStart)]
    if (from >= to) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    range.surroundContents(document.createElement('mark'))
  }
}

/**
 * Marks words by the rule of the index, so that 400 is not marked in 1,400. They must be spelt as on the page. A link to a result whose
 * passage was not loaded yet has the words as they were typed, and may mark nothing.
 */
function markWords(within: Element, words: readonly string[]): void {
  const asSpelt = foldTable('')
  const cut = (text: string) => splitRuns(fold(text, asSpelt))
  const text = cut(joinNodes(textNodesIn(within)))
  const found = words.flatMap(cut).flatMap((phrase) => findPhrase(text, phrase))
  for (const range of mergeRanges(found)) markRange(within, range)
}

const headings = 'h2, h3, h4, h5, h6'

/** A heading that was found is marked with its section: what stands below it, up to the next heading. The title is marked alone. */
function sectionOf(element: Element): Element[] {
  const next = element.nextElementSibling
  return next && !next.matches(headings) ? [next, ...sectionOf(next)] : []
}

/**
 * Where the heading above the passage and the first word found fit on one screen, the page moves so that both are seen.
 * @returns the heading's text where they do not
 */
function showHeading(passage: Element): string | undefined {
  const heading = headingAbove(passage, 'h1, h2, h3')
  if (!heading || heading === passage) return undefined
  const found = (passage.querySelector('mark') ?? passage).getBoundingClientRect()
  const room = innerHeight - parseFloat(getComputedStyle(heading).scrollMarginBlockStart)
  if (found.bottom - heading.getBoundingClientRect().top > room) return heading.textContent.trim()
  heading.scrollIntoView({ behavior: 'instant' })
  return undefined
}

/** Until a page is complete, the browser may still move it to its passage. */
const whenComplete = (): Promise<unknown> =>
  document.readyState === 'complete' ? Promise.resolve() : new Promise((resolve) => addEventListener('load', resolve, { once: true }))

/** The element that the address names; `null` too where the address was cut inside a character. */
function namedElement(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)))
  } catch {
    return null
  }
}

const target = (location.hash && namedElement()) || document.querySelector('main h1')
const parameters = new URLSearchParams(location.search)
const found = target ? [target, ...(target.matches(headings) ? sectionOf(target) : [])] : []
for (const element of found) markWords(element, parameters.getAll('mark'))
void whenComplete().then(async () => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // Whoever comes back to the page is where they left it.
  const heading = target && navigation?.type === 'navigate' ? showHeading(target) : undefined
  const from = parameters.get('from')
  if (from) await showWayBack(from, heading)
})
