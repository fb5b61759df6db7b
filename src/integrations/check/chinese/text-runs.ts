/** The text of a file in runs, with the position of every character, for the rules on Chinese and on English. */
import { withoutHeadingMark } from '../../../lib/heading-mark.ts'
import { lastUpTo } from '../../../lib/last-up-to.ts'
import type { Position } from '../../../lib/diagnostics/diagnostic.ts'
import { createEditor, spellingOf, type Editor } from '../../../lib/spelling.ts'
import type { SourceFile } from '../read-file.ts'
import type { AnyNode } from '../gates/tree.ts'

/** Replaces what the rules do not read: code, images, other languages, words that stay as they are. */
const PLACEHOLDER = '\ufffc'

/** The text of a paragraph, heading, cell or value. */
export interface Run {
  text: string
  at(index: number): Position
  edit: Editor
  /** The indexes at which markup begins or ends inside the text. */
  seams: readonly number[]
  /** The stretches inside `<Keep>`, whose words are quoted as they are. */
  kept?: readonly (readonly [from: number, to: number])[]
  is: 'paragraph' | 'heading' | 'value'
}

/** A part of a run that is one node of the source. */
interface Piece {
  from: number
  /** Where a character of it stands in the source. */
  offsetAt(index: number): number
}

/** Tags whose words the rules do not read, because their authors want them as they are. */
const exempt = new Set(['Raw', 'V', 'span', 'rp'])

function createRun(file: SourceFile, block: AnyNode): Run {
  let text = ''
  const pieces: Piece[] = []
  const seams: number[] = []
  const kept: [number, number][] = []
  const add = (value: string, node: AnyNode) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const spelling = node.type === 'text' ? spellingOf(value, file.body!, start, end) : undefined
    pieces.push({ from: text.length, offsetAt: (index) => spelling?.offsetAt(index) ?? start })
    text += value
  }
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') add(node.value ?? '', node)
    else if (node.type === 'break') add('\n', node)
    else if (node.type === 'footnoteReference') return
    else if (!node.children || exempt.has(node.name ?? '')) add(PLACEHOLDER, node)
    else {
      if (node !== block && text.length > 0) seams.push(text.length)
      const from = text.length
      for (const child of node.children) walk(child)
      if (node.name === 'Keep') kept.push([from, text.length])
      if (node !== block) seams.push(text.length)
    }
  }
  walk(block)
  const offsetAt = (index: number): number => {
    const piece = pieces[lastUpTo(pieces, ({ from }) => from, index)]
    return piece?.offsetAt(index - piece.from) ?? 0
  }
  return {
    text: block.type === 'heading' ? withoutHeadingMark(text) : text,
    is: block.type === 'heading' ? 'heading' : 'paragraph',
    seams: seams.filter((seam) => seam < text.length),
    kept,
    at: (index) => file.positionAt(offsetAt(index)),
    edit: createEditor(text, file.body!, offsetAt),
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'summary'])

function runsIn(file: SourceFile, node: AnyNode, found: Run[] = []): Run[] {
  if (blocks.has(node.type) || node.name === 'summary') found.push(createRun(file, node))
  else for (const child of node.children ?? []) runsIn(file, child, found)
  return found
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
  'mainland',
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

type YamlString = ReturnType<NonNullable<SourceFile['yaml']>['strings']>[number]

/** The values of a file that `wanted` chooses, each as a run. */
const valuesOf = (file: SourceFile, wanted: (found: YamlString) => boolean): Run[] =>
  (file.yaml?.strings() ?? []).filter(wanted).map(({ value, at, start, source }) => {
    const shift = source.startsWith(value) ? 0 : source.startsWith(value, 1) ? 1 : undefined
    return {
      text: value,
      is: 'value',
      seams: [],
      at: (index) => (shift === undefined ? at : { line: at.line, column: at.column + shift + index }),
      edit: createEditor(value, file.text, (index) => (shift === undefined ? undefined : start + shift + index)),
    }
  })

const isEnglish = ({ kind }: SourceFile): boolean => (kind?.is === 'entry' || kind?.is === 'ui') && kind.edition === 'en'

/** The Chinese text of a file; nothing for English files. */
export function runsOf(file: SourceFile): Run[] {
  if (!file.kind || isEnglish(file)) return []
  const isProse = ({ path, value }: YamlString): boolean =>
    !path.some((step) => exemptKeys.has(String(step))) && /\p{Script=Han}/u.test(value)
  return [...valuesOf(file, isProse), ...(file.tree ? runsIn(file, file.tree as AnyNode) : [])]
}

/** Keys below which the values of a Chinese file are English. Headlines, and names at the top of an entry, are quoted as published. */
const englishKeys = new Set(['en', 'english'])

/** The English text of a file: all of an English file, and the values of `en` and `english` in the others. */
export function englishRunsOf(file: SourceFile): Run[] {
  if (!file.kind) return []
  const all = isEnglish(file)
  const isProse = ({ path }: YamlString): boolean =>
    !path.includes('headlines') && (all || (path.length > 1 && path.some((step) => englishKeys.has(String(step)))))
  return [...valuesOf(file, isProse), ...(all && file.tree ? runsIn(file, file.tree as AnyNode) : [])]
}
