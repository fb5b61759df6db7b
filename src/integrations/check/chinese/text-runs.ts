/** The words of an entry as stretches of text, each letter with its place, for the checks on Chinese. */
import type { Place } from '../../../lib/diagnostics/diagnostic.ts'
import type { Reading } from '../read-file.ts'
import type { AnyNode } from '../gates/nodes.ts'

/** Stands for what is no text of the entry: code, images, other languages, words that stay as they are. */
const gap = '\ufffc'

/** A paragraph, heading, cell or value. */
export interface Run {
  text: string
  at(index: number): Place
  /** Where markup begins or ends inside the text. */
  seams: readonly number[]
  is: 'paragraph' | 'heading' | 'value'
}

interface Piece {
  from: number
  offset: number
  exact: boolean
}

/** Tags whose words are not for the checks: they are chosen to be as they are. */
const chosen = new Set(['Raw', 'V', 'span'])

/** The text of a block, with the place in the source of every stretch of it. */
function createRun(reading: Reading, block: AnyNode): Run {
  let text = ''
  const pieces: Piece[] = []
  const seams: number[] = []
  const add = (value: string, node: AnyNode) => {
    const offset = node.position?.start.offset ?? 0
    pieces.push({ from: text.length, offset, exact: reading.body!.startsWith(value, offset) })
    text += value
  }
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') add(node.value ?? '', node)
    else if (node.type === 'break') add('\n', node)
    else if (node.type === 'footnoteReference') return
    else if (!node.children || chosen.has(node.name ?? '')) add(gap, node)
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
      return reading.at(piece.offset + (piece.exact ? index - piece.from : 0))
    },
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'summary'])

function* runsIn(reading: Reading, node: AnyNode): Generator<Run> {
  if (blocks.has(node.type) || node.name === 'summary') yield createRun(reading, node)
  else for (const child of node.children ?? []) yield* runsIn(reading, child)
}

/** Keys whose values are no Chinese prose, or are quoted as they were published. */
const otherKeys = new Set([
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

/** The Chinese text of a file that was read; nothing for English files. */
export function* runsOf(reading: Reading): Generator<Run> {
  const { kind, yaml, tree } = reading
  const english = (kind?.is === 'entry' || kind?.is === 'ui') && kind.edition === 'en'
  if (!kind || english) return
  const lines = reading.text.split('\n')
  for (const { path, value, at } of yaml?.strings() ?? []) {
    if (path.some((step) => otherKeys.has(String(step))) || !/\p{Script=Han}/u.test(value)) continue
    const seen = lines[at.line - 1]?.slice(at.column - 1) ?? ''
    const shift = seen.startsWith(value) ? 0 : seen.slice(1).startsWith(value) ? 1 : undefined
    yield {
      text: value,
      is: 'value',
      seams: [],
      at: (index) => (shift === undefined ? at : { line: at.line, column: at.column + shift + index }),
    }
  }
  if (tree) yield* runsIn(reading, tree as AnyNode)
}
