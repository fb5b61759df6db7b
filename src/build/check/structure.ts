/** The shape of a body: headings and their ids, sections, tables, footnotes, links that Markdown did not recognise. */
import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { createPassageIds, splitHeading, textOf } from '../../lib/outline.ts'
import type { Finding } from './problem.ts'
import { placeOf, type AnyNode } from './tree.ts'
import { didYouMean, show } from './words.ts'

/** Ids that the pages themselves use. */
export const reservedIds: readonly string[] = ['intro', 'main', 'contents', 'contents-title', 'mentions', 'more', 'sources', 'articles', 'timeline', 'footnote-label']

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
  const mend = 'End the heading with an id of small letters, digits and hyphens: ## 三項任務 [#three-tasks].'
  if (id === undefined) {
    const attempt = /[[{(（［【]\s*#\s*([^\]})）］】\s]*)/.exec(text)
    yield { code: 'heading-id', at, message: attempt ? `the id of the heading ${show(text)} is not written [#id] at its end` : `the heading ${show(text)} has no id`, mend }
    return
  }
  const lower = id.toLowerCase()
  const before = seen.get(lower)
  if (before === id) yield { code: 'id-duplicate', at, message: `the id ${show(id)} is there already`, mend: 'Give the second heading an id of its own.' }
  else if (before !== undefined) yield { code: 'id-case', at, message: `the ids ${show(before)} and ${show(id)} differ only in case`, mend }
  if (!idForm.test(id)) yield { code: 'heading-id', at, message: `the id ${show(id)} has other characters than small letters, digits and single hyphens`, mend }
  else if (/-\d+$/.test(id)) yield { code: 'heading-id', at, message: `the id ${show(id)} ends like that of a paragraph`, mend: 'Leave the number at its end out, or write it as a word.' }
  else if (reservedIds.includes(id)) yield { code: 'heading-id', at, message: `the id ${show(id)} belongs to the page itself`, mend: 'Choose another word.' }
  seen.set(lower, id)
}

/** Finds headings without a good id, in the wrong order or empty, and sections without text. */
export function* findInHeadings(tree: Root): Generator<Finding> {
  const seen = new Map<string, string>()
  let depth = 1
  for (const heading of headingsOf(tree)) {
    const at = placeOf(heading)
    yield* findInId(heading, seen)
    if (splitHeading(textOf(heading)).text.trim() === '') yield { code: 'heading-empty', at, message: 'the heading has no words', mend: 'Write the title of the section, then its id.' }
    if (heading.depth === 1) yield { code: 'heading-level', at, message: 'the title of the page is not repeated in the text', mend: 'Begin sections with ##.' }
    else if (heading.depth > depth + 1) yield { code: 'heading-level', at, message: `a heading of level ${heading.depth} follows one of level ${depth}`, mend: `Write it with ${'#'.repeat(depth + 1)}.` }
    depth = heading.depth
  }
  const blocks = tree.children.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak')
  for (const [index, node] of blocks.entries()) {
    const next: RootContent | undefined = blocks[index + 1]
    if (node.type === 'heading' && (!next || (next.type === 'heading' && next.depth <= node.depth)))
      yield { code: 'section-empty', at: placeOf(node), message: `the section ${show(splitHeading(textOf(node)).text)} has no text`, mend: 'Write a paragraph below the heading, or leave it out.' }
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

function* findInTable(node: AnyNode, source: string): Generator<Finding> {
  const rows = node.children ?? []
  const count = rows[0]?.children?.length ?? 0
  for (const row of rows) {
    const { start, end } = row.position ?? {}
    const line = source.slice(start?.offset, end?.offset).trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
    const cells = line.split(/(?<!\\)\|/).length
    if (cells !== count) yield { code: 'table-broken', at: placeOf(row), message: `the row has ${cells} cells, the head has ${count}`, mend: 'Give every row as many cells; a | inside a cell is written \\|.' }
  }
  if (rows.length < 2) yield { code: 'table-broken', at: placeOf(node), message: 'the table has no rows', mend: 'Write a row below the line of hyphens.' }
  if (rows[0]?.children?.every((cell) => textOf(cell as Nodes).trim() === '')) yield { code: 'table-broken', at: placeOf(node), message: 'the head of the table is empty', mend: 'Name the columns in its first row.' }
}

/** Links and tables that Markdown reads as plain text because a character is wrong. */
function* findInText(node: AnyNode, footnotes: readonly string[]): Generator<Finding> {
  const text = node.value ?? ''
  const at = placeOf(node)
  for (const [, name = ''] of text.matchAll(/\[\^([^\]\s]+)\]/g))
    yield { code: 'footnote-unknown', at, message: `there is no footnote ${show(name)}`, mend: `${didYouMean(name, footnotes)}Write a paragraph "[^${name}]: …" at the end.` }
  if (/\][\s]*[（(][^)）\s]*(\.mdx|https?:|mailto:)/.test(text) || /\][ \n]*（/.test(text) && text.includes('['))
    yield { code: 'link-broken', at, message: 'a link is written in a way that Markdown does not read as one', mend: 'Write [text](address): square and round brackets of the keyboard, nothing between them, no space in the address.' }
  if (/\[[^[\]]+\]\[[^[\]]*\]/.test(text)) yield { code: 'link-reference', at, message: 'the address of the link stands elsewhere ([text][name])', mend: 'Write [text](address) in one place.' }
}

/** Finds broken tables, links and footnotes. */
export function* findInBlocks(tree: Root, source: string): Generator<Finding> {
  const defined = new Map<string, AnyNode>()
  const used = new Set<string>()
  const all: AnyNode[] = []
  const collect = (node: AnyNode & { identifier?: string }): void => {
    all.push(node)
    if (node.type === 'footnoteReference') used.add(node.identifier ?? '')
    for (const child of node.children ?? []) collect(child)
  }
  collect(tree as AnyNode)
  for (const node of all as (AnyNode & { identifier?: string })[])
    if (node.type === 'footnoteDefinition') {
      const name = node.identifier ?? ''
      if (defined.has(name)) yield { code: 'id-duplicate', at: placeOf(node), message: `the footnote ${show(name)} is there already`, mend: 'Give the second one a name of its own.' }
      defined.set(name, node)
    }
  for (const node of all) {
    if (node.type === 'text') yield* findInText(node, [...defined.keys()])
    if (node.type === 'table') yield* findInTable(node, source)
    const first = node.type === 'paragraph' ? source.slice(node.position?.start.offset, node.position?.end.offset) : ''
    if (/^[|｜].*[|｜]\s*\n\s*[|｜]?\s*[:：—－-]/.test(first)) yield { code: 'table-broken', at: placeOf(node), message: 'the table is not read as one', mend: 'Let the line below the head have one --- for each of its cells, between | of the keyboard.' }
  }
  for (const [name, node] of defined)
    if (!used.has(name)) yield { code: 'footnote-unused', at: placeOf(node), message: `nothing refers to the footnote ${show(name)}`, mend: `Write [^${name}] where it belongs, or leave the footnote out.` }
}
