/** Finds markup that is printed as typed: in the words of the tree, and where the tree has lost it. */
import { createPositionLookup, type Edit, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'
import { plural, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { lastUpTo } from '../../../lib/last-up-to.ts'
import { createEditor, spellingOf, together, type Editor, type Spelling } from '../../../lib/spelling.ts'
import { nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import type { YamlFile } from '../gates/yaml.ts'
import { findInLists } from './lists.ts'
import { ADDRESS, fixInValue, NODE, rules } from './rules.ts'
import { createSieve } from '../sieve.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** The words of a paragraph, heading or cell. */
export interface Words {
  text: string
  at(index: number): Position
  isEscaped(index: number): boolean
  edit: Editor
}

/** Tags whose words stay as they are, letter for letter. */
const exempt = new Set(['Raw', 'kbd'])

/** Whether a link is a bare address, or shows an address and nothing else as its text. */
const isShown = ({ position, children = [] }: AnyNode, source: string): boolean =>
  !/[[<]/.test(source[position?.start.offset ?? 0] ?? '') || (children.length === 1 && /^https?:\/\/\S+$/.test(children[0]!.value ?? ''))

/** The words of a node, with the place of each letter in the source. */
export function wordsOf(node: AnyNode, source: string, positionAt: (offset: number) => Position): Words {
  const pieces: { from: number; spelling: Spelling | undefined; start: number }[] = []
  let text = ''
  const add = (value: string, one: AnyNode): void => {
    const [start, end] = [one.position?.start.offset ?? 0, one.position?.end.offset ?? 0]
    const spelling = one.type === 'text' ? spellingOf(value, source, start, end) : undefined
    pieces.push({ from: text.length, spelling, start })
    text += value.replaceAll('\r\n', ' \n')
  }
  const walk = (one: AnyNode): void => {
    if (one.type === 'text') add(one.value ?? '', one)
    else if (one.type === 'break') add('\n', one)
    else if (one.type === 'footnoteReference') return
    else if (one.type === 'link' && isShown(one, source)) add(ADDRESS, one)
    else if (!one.children || exempt.has(one.name ?? '')) add(NODE, one)
    else one.children.forEach(walk)
  }
  walk(node)
  const pieceAt = (index: number) => pieces[lastUpTo(pieces, ({ from }) => from, index)]
  const offsetAt = (index: number): number | undefined => {
    const piece = pieceAt(index)
    return piece?.spelling?.offsetAt(index - piece.from)
  }
  return {
    text,
    at: (index) => positionAt(offsetAt(index) ?? pieceAt(index)?.start ?? 0),
    edit: createEditor(text, source, offsetAt),
    isEscaped(index) {
      const piece = pieceAt(index)
      return piece?.spelling?.isEscaped(index - piece.from) ?? false
    },
  }
}

/** The rules for a text, by its place. */
const rulesFor = {
  text: createSieve(rules.filter(({ only }) => only !== 'value')),
  value: createSieve(rules.filter(({ only }) => only !== 'text')),
}

/** Applies the table of rules to words; of what is found at the same letters, the first is given. */
export function* findInText({ text, at, isEscaped, edit }: Words, place: 'text' | 'value'): Generator<Finding> {
  let told: Uint8Array | undefined
  for (const { code, pattern, fix, only, unless, escapes, parts } of rulesFor[place](text)) {
    for (const match of matchesOf(text, pattern)) {
      const { index, 0: found } = match
      const end = index + found.length
      told ??= new Uint8Array(text.length)
      if (told.subarray(index, end).includes(1)) continue
      const isMeant = (letter: string, at: number) => /[^\s\w]/.test(letter) && isEscaped(index + at)
      if ((!escapes && found.split('').some(isMeant)) || unless?.(match)) continue
      told.fill(1, index, end)
      // A pattern that begins a line takes the words of the line along.
      const marks = pattern.source.startsWith('^') ? /^[^\p{L}\p{N}]+/u.exec(found)?.[0] : undefined
      const beginning = found.trim().length < 3 ? text.slice(index, index + 12).split('\n')[0]! : found.trim()
      const shown = beginning.replaceAll(ADDRESS, '…').replaceAll(NODE, '…')
      yield {
        code,
        at: at(index),
        until: at(index + (marks ?? found).length),
        message: code === 'text-garbled' ? `${show(shown)} is garbled` : `${show(shown)} is printed as it is typed`,
        fix: place === 'value' && !only ? fixInValue(code, found, fix(match)) : fix(match),
        edits:
          place === 'text' ? together(parts?.(match)?.map(([from, length, written]) => edit(index + from, length, written))) : undefined,
      }
    }
  }
}

const fence = /^[\s>]*(`{3,}|~{3,})[ \t]*$/

/** Code whose last line is not that of its end: it swallows what follows. */
function findInCode(node: AnyNode, source: string): Finding | undefined {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).trimEnd().split('\n')
  const opening = /^[\s>]*(`{3,}|~{3,})/.exec(lines[0]!)?.[1]
  const closing = fence.exec(lines.length > 1 ? lines.at(-1)! : '')?.[1]
  if (!opening || (closing?.startsWith(opening[0]!) && closing.length >= opening.length)) return undefined
  return {
    code: 'text-markup',
    at: positionOf(node),
    message: 'the code that begins here does not end: all that follows is printed as code',
    fix: `Write a line ${opening} where the code ends.`,
  }
}

const box = /^[[［【][ \t\u3000]?[xX×✓✔√vV]?[ \t\u3000]?[\]］】](?![(（:：])/u

/** An item that is meant as a task. */
function findInTask(item: AnyNode & { checked?: boolean | null }, words: (node: AnyNode) => Words): Finding | undefined {
  const first = item.children?.[0]
  if (typeof item.checked === 'boolean' || first?.type !== 'paragraph') return undefined
  const { text, at, isEscaped } = words(first)
  const found = box.exec(text)?.[0]
  if (!found || isEscaped(0)) return undefined
  const done = /[xX×✓✔√vV]/.test(found)
  return {
    code: 'text-markup',
    at: at(0),
    until: at(found.length + 1),
    message: `${show(found)} is printed as it is typed`,
    fix: `A task is written - [${done ? 'x' : ' '}] …, with a blank behind it.`,
  }
}

/** The marks of a table in other characters than those of the keyboard; `undefined` if it is none with these in their place. */
function rowEdits(text: string, edit: Editor): (Edit | undefined)[] | undefined {
  const lines = text.split('\n')
  const bars = lines.map((line) => line.match(/[|｜]/g)?.length ?? 0)
  const isRule = /^\s*[|｜]?\s*[:：]?[-－—–]+[:：]?\s*(?:[|｜]\s*[:：]?[-－—–]+[:：]?\s*)*[|｜]?\s*$/
  if (lines.length < 3 || !isRule.test(lines[1]!) || bars.some((count) => count !== bars[0] || count === 0)) return undefined
  const second = lines[0]!.length + 1
  const third = second + lines[1]!.length
  const rule: Record<string, string> = { '－': '-', '—': '-', '–': '-', '：': ':' }
  return [...text.matchAll(/[｜－—–：]/g)].flatMap(({ index, 0: mark }) => {
    const written = mark === '｜' ? '|' : index >= second && index < third ? rule[mark] : undefined
    return written === undefined ? [] : [edit(index, 1, written)]
  })
}

/** A table whose rows Markdown takes for a paragraph. */
function findInRows({ text, at, isEscaped, edit }: Words): Finding | undefined {
  if (!/[|｜+\t]/.test(text)) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  const bars = (line: string) => line.match(/[|｜]/g)?.length ?? 0
  const isRow = (line: string) => /^[|｜].*[|｜]$/.test(line) && bars(line) > 2
  const first = lines[0] ?? ''
  const isTable =
    lines.some((line) => /^\+(?:[-=]{2,}\+)+$/.test(line)) ||
    (lines.length > 1
      ? lines.filter((line) => /^[|｜].*[|｜]$/.test(line)).length > 1 ||
        lines.filter((line) => line.includes('\t')).length > 1 ||
        (bars(first) > 0 && lines.every((line) => / [|｜] /.test(line) && bars(line) === bars(first))) ||
        (isRow(first) && /^[|｜]?[\s:：|｜—－-]+$/.test(lines[1]!))
      : isRow(first))
  if (!isTable || isEscaped(0)) return undefined
  const cells = Math.max(1, first.replace(/^[|｜]|[|｜]$/g, '').split(/[|｜\t]/).length)
  const second = lines[1] ?? ''
  const parts = second.replace(/^\||\|$/g, '').split('|')
  // A head and a line of hyphens that Markdown would take for a table, had they as many cells.
  if (/^\|[\s:|-]*-[\s:|-]*\|$/.test(second) && parts.length !== cells && !/[｜\t]/.test(first))
    return {
      code: 'table-broken',
      at: at(text.indexOf('\n') + 1),
      message: `the second line has ${plural(parts.length, 'cell')}, the head has ${cells}`,
      fix: writeSo(`|${Array.from({ length: cells }, (_, index) => parts[index]?.trim() || '---').join('|')}|`),
    }
  return {
    code: 'table-broken',
    at: at(0),
    message: 'the table is not read as one',
    fix: `Write a blank line before it, | of the keyboard between the cells, and below the head the line |${' - |'.repeat(Math.min(cells, 8))}.`,
    edits: together(rowEdits(text, edit)),
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell'])

/** Blocks of words, and tags that hold words without a paragraph. */
const holdsWords = (node: AnyNode): boolean =>
  blocks.has(node.type) || (node.type.startsWith('mdxJsx') && (node.children?.some(({ type }) => type === 'text') ?? false))

/**
 * Finds markup that is printed as typed in a body.
 * @param tree - from `parseMdx`
 */
export function* findPrinted(tree: AnyNode, source: string, positionAt = createPositionLookup(source)): Generator<Finding> {
  const known = new Map<AnyNode, Words>()
  const words = (node: AnyNode): Words => {
    const found = known.get(node) ?? wordsOf(node, source, positionAt)
    known.set(node, found)
    return found
  }
  const inside = new Set<AnyNode>()
  for (const node of nodesIn(tree)) {
    if (node.type === 'code') {
      const finding = findInCode(node, source)
      if (finding) yield finding
    } else if (node.type === 'listItem') {
      const finding = findInTask(node, words)
      if (finding) yield finding
    }
    if (node.children) yield* findInLists(node, words)
    if (!holdsWords(node) || inside.has(node)) continue
    for (const child of nodesIn(node)) if (child !== node) inside.add(child)
    const table = node.type === 'paragraph' ? findInRows(words(node)) : undefined
    if (table) yield table
    else yield* findInText(words(node), 'text')
  }
}

/** Keys whose values are no words. */
const exemptKeys = new Set(['url', 'rules', 'passage', 'source', 'sources', 'keep'])

/** Finds markup and garbled letters in the values of YAML. */
export function* findInValues(file: YamlFile): Generator<Finding> {
  for (const { path, value, at, source } of file.strings()) {
    if (path.some((step) => exemptKeys.has(String(step)))) continue
    const shift = source.startsWith(value) ? 0 : source.startsWith(value, 1) ? 1 : undefined
    const place = (index: number) => (shift === undefined ? at : { line: at.line, column: at.column + shift + index })
    yield* findInText({ text: value, at: place, isEscaped: () => false, edit: () => undefined }, 'value')
  }
}
