/** The shape of a body: headings and their ids, sections, anchors. */
import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { createPassageIds, splitHeading, textOf } from '../../../lib/outline.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { placeOf } from '../gates/nodes.ts'
import { show } from '../../../lib/diagnostics/messages.ts'

/** Ids that the pages of entries use themselves. */
const reservedIds: readonly string[] = ['intro', 'main', 'contents-title', 'mentions', 'sources', 'footnote-label']

/** With it begin the ids of what stands around the text of an entry: its title, its names. */
const reservedPrefix = 'page-'

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The id that a heading carries, where the renderer looks for it: at the end of its last text. */
export function idOf(heading: Heading): string | undefined {
  const last = heading.children.at(-1)
  return last?.type === 'text' ? splitHeading(last.value).id : undefined
}

/** The headings of a body, in order. */
export function headingsOf(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node]
  return 'children' in node ? (node.children as Nodes[]).flatMap(headingsOf) : []
}

function* findInId(heading: Heading, seen: Map<string, string>): Generator<Finding> {
  const at = placeOf(heading)
  const id = idOf(heading)
  const text = textOf(heading)
  const fix = 'End the heading with an id of small letters, digits and hyphens: ## 三項任務 [#three-tasks].'
  if (id === undefined) {
    const attempt = /[[{(（［【]\s*#\s*([^\]})）］】\s]*)/.exec(text)
    yield {
      code: 'heading-id',
      at,
      message: attempt ? `the id of the heading ${show(text)} is not written [#id] at its end` : `the heading ${show(text)} has no id`,
      fix,
    }
    return
  }
  const lower = id.toLowerCase()
  const before = seen.get(lower)
  if (before === id)
    yield { code: 'id-duplicate', at, message: `the id ${show(id)} is there already`, fix: 'Give the second heading an id of its own.' }
  else if (before !== undefined) yield { code: 'id-case', at, message: `the ids ${show(before)} and ${show(id)} differ only in case`, fix }
  if (!idForm.test(id))
    yield { code: 'heading-id', at, message: `the id ${show(id)} has other characters than small letters, digits and single hyphens`, fix }
  else if (/-\d+$/.test(id))
    yield {
      code: 'heading-id',
      at,
      message: `the id ${show(id)} ends like that of a paragraph`,
      fix: 'Leave the number at its end out, or write it as a word.',
    }
  else if (reservedIds.includes(id) || id.startsWith(reservedPrefix))
    yield { code: 'heading-id', at, message: `the id ${show(id)} belongs to the page itself`, fix: 'Choose another word.' }
  seen.set(lower, id)
}

/** Finds headings without a good id, in the wrong order or empty, and sections without text. */
export function* findInHeadings(tree: Root): Generator<Finding> {
  const seen = new Map<string, string>()
  let depth = 1
  for (const heading of headingsOf(tree)) {
    const at = placeOf(heading)
    yield* findInId(heading, seen)
    if (splitHeading(textOf(heading)).text.trim() === '')
      yield { code: 'heading-empty', at, message: 'the heading has no words', fix: 'Write the title of the section, then its id.' }
    if (heading.depth === 1)
      yield { code: 'heading-level', at, message: 'the title of the page is not repeated in the text', fix: 'Begin sections with ##.' }
    else if (heading.depth > depth + 1)
      yield {
        code: 'heading-level',
        at,
        message: `a heading of level ${heading.depth} follows one of level ${depth}`,
        fix: `Write it with ${'#'.repeat(depth + 1)}.`,
      }
    depth = heading.depth
  }
  const blocks = tree.children.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak')
  for (const [index, node] of blocks.entries()) {
    const next: RootContent | undefined = blocks[index + 1]
    if (
      node.type === 'heading' &&
      splitHeading(textOf(node)).text.trim() !== '' &&
      (!next || (next.type === 'heading' && next.depth <= node.depth))
    )
      yield {
        code: 'section-empty',
        at: placeOf(node),
        message: `the section ${show(splitHeading(textOf(node)).text)} has no text`,
        fix: 'Write a paragraph below the heading, or leave it out.',
      }
  }
}

/** The anchors of a body: its headings, and its paragraphs as the renderer counts them. */
export function anchorsOf(tree: Root, introduction: string): Set<string> {
  const anchors = new Set<string>()
  const ids = createPassageIds(introduction)
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const id = idOf(node)
      if (id) {
        anchors.add(id)
        ids.enter(id)
      }
    } else if (node.type === 'paragraph') anchors.add(ids.next())
    else if ('children' in node) for (const child of node.children) walk(child as Nodes)
  }
  walk(tree)
  return anchors
}
