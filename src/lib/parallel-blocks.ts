/** Two renderings of an entry, laid side by side block by block. */
import { addressOf } from './addresses.ts'
import type { Edition } from './editions.ts'
import { elementsOf, removal, setValue, splice, valueOf, type Edit } from './html.ts'
import { idReferenceAttributes } from './html-names.ts'
import { noteId } from './reserved-ids.ts'

/** A top-level element of a rendered text: its anchor (its own id, or the first inside) and its HTML without ids. */
export interface Block {
  id: string | undefined
  html: string
  heading: boolean
}

/** A row of the parallel page: the blocks with the same anchor, or a block that the other side lacks. */
export interface BlockPair {
  id: string | undefined
  heading: boolean
  left: string
  right: string
}

const idReferences = new Set(idReferenceAttributes)

const noteLink = `#${noteId('')}`

/**
 * Cuts rendered content into its top-level elements. Ids go, because both languages have the same; links to notes on the article's
 * page become links to the terms' own pages, links to other places of the text lead to the entry's own page; framework marks
 * are left out.
 * @param edition - whose pages the links lead to
 * @param own - the address of the entry's own page
 */
export function splitBlocks(html: string, edition: Edition, own: string): Block[] {
  const elements = elementsOf(html)
  const blocks: Block[] = []
  for (let next = 0; next < elements.length;) {
    const block = elements[next]!
    const inside = [block]
    for (next += 1; next < elements.length && elements[next]!.start < block.end; next += 1) inside.push(elements[next]!)
    if (valueOf(block.attributes, 'class') === 'marks') continue
    const attributes = inside.flatMap((element) => element.attributes)
    const edits = attributes.flatMap((attribute): Edit[] => {
      const { name, value } = attribute
      if (name === 'id' || idReferences.has(name)) return [removal(html, attribute)]
      if (name !== 'href' || !value.startsWith('#')) return []
      if (!value.startsWith(noteLink)) return setValue(attribute, `${own}${value}`)
      return setValue(attribute, addressOf(edition, { collection: 'glossary', slug: value.slice(noteLink.length) }))
    })
    blocks.push({ id: valueOf(attributes, 'id'), html: splice(html, edits, block), heading: /^h\d$/.test(block.name) })
  }
  return blocks
}

/**
 * Pairs the blocks of two renderings by their anchors, in the order of the left one; what only the right one has follows the
 * block it stands behind there.
 */
export function pairBlocks(left: Block[], right: Block[]): BlockPair[] {
  const known = new Set(left.map(({ id }) => id))
  const places = new Map<string | undefined, number>()
  for (const [place, { id }] of right.entries()) if (!places.has(id)) places.set(id, place)
  const pairs: BlockPair[] = []
  const take = (block: Block | undefined): string => block?.html ?? ''
  const placed = new Set<Block>()
  for (const block of left) {
    const place = block.id === undefined ? undefined : places.get(block.id)
    const other = place === undefined ? undefined : right[place]
    pairs.push({ id: block.id, heading: block.heading, left: block.html, right: take(other) })
    if (place === undefined || !other) continue
    placed.add(other)
    for (let at = place + 1; at < right.length && !known.has(right[at]!.id); at += 1) {
      const next = right[at]!
      pairs.push({ id: next.id, heading: next.heading, left: '', right: next.html })
      placed.add(next)
    }
  }
  for (const block of right) if (!placed.has(block)) pairs.push({ id: block.id, heading: block.heading, left: '', right: block.html })
  return pairs
}
