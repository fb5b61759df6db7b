/** The text of an entry in runs, with the position of every character, for the rules on Chinese. */
import type { Position } from '../../../lib/diagnostics/diagnostic.ts'
import type { SourceFile } from '../read-file.ts'
import type { AnyNode } from '../gates/tree.ts'

/** Replaces what the rules do not read: code, images, other languages, words that stay as they are. */
const PLACEHOLDER = '\ufffc'

/** The text of a paragraph, heading, cell or value. */
export interface Run {
  text: string
  at(index: number): Position
  /** The indexes at which markup begins or ends inside the text. */
  seams: readonly number[]
  is: 'paragraph' | 'heading' | 'value'
}

/** A part of a run that is one node of the source; `exact` if the source spells it in the same way. */
interface Piece {
  from: number
  offset: number
  exact: boolean
}

/** Tags whose words the rules do not read, because their authors want them as they are. */
const exempt = new Set(['Raw', 'V', 'span', 'rp'])

function createRun(file: SourceFile, block: AnyNode): Run {
  let text = ''
  const pieces: Piece[] = []
  const seams: number[] = []
  const add = (value: string, node: AnyNode) => {
    const offset = node.position?.start.offset ?? 0
    pieces.push({ from: text.length, offset, exact: file.body!.startsWith(value, offset) })
    text += value
  }
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') add(node.value ?? '', node)
    else if (node.type === 'break') add('\n', node)
    else if (node.type === 'footnoteReference') return
    else if (!node.children || exempt.has(node.name ?? '')) add(PLACEHOLDER, node)
    else {
      if (node !== block && text.length > 0) seams.push(text.length)
      for (const child of node.children) walk(child)
      if (node !== block) seams.push(text.length)
    }
  }
  walk(block)
  return {
    text: block.type === 'heading' ? text.replace(/\s*\[#[^\]]*\]\s*$/, '') : text,
    is: block.type === 'heading' ? 'heading' : 'paragraph',
    seams: seams.filter((seam) => seam < text.length),
    at(index) {
      const piece = pieces.findLast(({ from }) => from <= index) ?? { from: 0, offset: 0, exact: false }
      return file.positionAt(piece.offset + (piece.exact ? index - piece.from : 0))
    },
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'summary'])

function* runsIn(file: SourceFile, node: AnyNode): Generator<Run> {
  if (blocks.has(node.type) || node.name === 'summary') yield createRun(file, node)
  else for (const child of node.children ?? []) yield* runsIn(file, child)
}

/** Keys whose values are no Chinese prose, or are quoted as published. */
const exemptKeys = new Set([
  'pinyin',
  'english',
  'abbr',
  'url',
  'headlines',
  'aliases',
  'taiwan',
  'rules',
  'keep',
  'tw',
  'cn',
  'en',
  'asOf',
  'date',
  'start',
  'end',
])

/** The Chinese text of a file; nothing for English files. */
export function* runsOf(file: SourceFile): Generator<Run> {
  const { kind, yaml, tree } = file
  const english = (kind?.is === 'entry' || kind?.is === 'ui') && kind.edition === 'en'
  if (!kind || english) return
  const lines = file.text.split('\n')
  for (const { path, value, at } of yaml?.strings() ?? []) {
    if (path.some((step) => exemptKeys.has(String(step))) || !/\p{Script=Han}/u.test(value)) continue
    const seen = lines[at.line - 1]?.slice(at.column - 1) ?? ''
    const shift = seen.startsWith(value) ? 0 : seen.slice(1).startsWith(value) ? 1 : undefined
    yield {
      text: value,
      is: 'value',
      seams: [],
      at: (index) => (shift === undefined ? at : { line: at.line, column: at.column + shift + index }),
    }
  }
  if (tree) yield* runsIn(file, tree as AnyNode)
}
