/** Two renderings of an entry, laid side by side block by block. */
import { Parser } from 'htmlparser2'

/** A top-level element of a rendered text: its anchor (its own id, or the first inside) and its HTML without ids. */
export interface Block {
  id: string | undefined
  html: string
  heading: boolean
}

/** What stands beside what: the same anchor on both sides, or one side alone. */
export interface BlockPair {
  id: string | undefined
  heading: boolean
  left: string
  right: string
}

const notes = / href="#term-([a-z0-9-]+)"/g

/**
 * Cuts rendered content into its top-level elements. Ids go, because both languages have the same; links to notes on the article's
 * page become links to the terms' own pages; framework marks (`aside`) are left out.
 * @param edition - whose glossary the links lead to
 */
export function splitBlocks(html: string, edition: string): Block[] {
  const blocks: Block[] = []
  let depth = 0
  let start = 0
  let name = ''
  let id: string | undefined
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (depth === 0) {
        start = parser.startIndex
        name = tag
        id = undefined
      }
      id ??= attributes.id
      depth += 1
    },
    onclosetag() {
      depth -= 1
      if (depth > 0 || name === 'aside') return
      const block = html.slice(start, parser.endIndex + 1)
      const plain = block.replaceAll(/ id="[^"]*"/g, '').replaceAll(notes, (_, slug: string) => ` href="/${edition}/glossary/${slug}.html"`)
      blocks.push({ id, html: plain, heading: /^h\d$/.test(name) })
    },
  })
  parser.end(html)
  return blocks
}

/**
 * Pairs the blocks of two renderings by their anchors, in the order of the left one; what only the right one has follows the
 * block it stands behind there.
 */
export function pairBlocks(left: Block[], right: Block[]): BlockPair[] {
  const known = new Set(left.map(({ id }) => id))
  const pairs: BlockPair[] = []
  const take = (block: Block | undefined): string => block?.html ?? ''
  const placed = new Set<Block>()
  for (const block of left) {
    const other = block.id === undefined ? undefined : right.find(({ id }) => id === block.id)
    pairs.push({ id: block.id, heading: block.heading, left: block.html, right: take(other) })
    if (!other) continue
    placed.add(other)
    for (let next = right[right.indexOf(other) + 1]; next && !known.has(next.id); next = right[right.indexOf(next) + 1]) {
      pairs.push({ id: next.id, heading: next.heading, left: '', right: next.html })
      placed.add(next)
    }
  }
  for (const block of right) if (!placed.has(block)) pairs.push({ id: block.id, heading: block.heading, left: '', right: block.html })
  return pairs
}
