/** Marks that stand in pairs: both are mended together or none is. One mark without a partner makes all of a text uncertain. */
import type { Edit } from '../../../lib/diagnostics/diagnostic.ts'
import type { Run } from './text-runs.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** A mark of a text and what to write in its place. */
type Change = readonly [index: number, mark: string]

/** The changes of each pair, at both of its places. */
type Pairs = Map<number, readonly Change[]>

const none: Pairs = new Map()

/** Round brackets of the keyboard become full-width ones. */
function pairBrackets(text: string): Pairs {
  const pairs: Pairs = new Map()
  const open: number[] = []
  for (const { index, 0: mark } of matchesOf(text, /[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) return none
    const changes = ([[start, '（'], [index, '）']] as const).filter(([place, right]) => text[place] !== right) // prettier-ignore
    pairs.set(start, changes).set(index, changes)
  }
  return open.length === 0 ? pairs : none
}

/** Whether a mark that looks the same at both ends opens (1), closes (-1) or may be something else (0): inches, for example. */
function directionOf(text: string, index: number, isOpen: boolean): -1 | 0 | 1 {
  const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]]
  if (isOpen) return /[\s(（「『《]/.test(before) ? 0 : -1
  return /\d/.test(before) || /[\s，。、；：！？,.;:!?)）」』》]/.test(after) ? 0 : 1
}

const closes: Record<string, string> = { '「': '」', '『': '』', '“': '”', '‘': '’', '"': '"', "'": "'" }

/** Every pair of quotation marks becomes 「」, and 『』 where it stands inside another one. A ’ inside a word is an apostrophe. */
function pairQuotes(text: string): Pairs {
  const pairs: Pairs = new Map()
  const open: { mark: string; index: number }[] = []
  for (const { index, 0: mark } of matchesOf(text, /[「」『』“”‘’"']/g)) {
    const last = open.at(-1)
    const isSingle = mark === '’' || mark === "'"
    if (isSingle && /\w/.test(text[index - 1] ?? '') && (/\w/.test(text[index + 1] ?? '') || closes[last?.mark ?? ''] !== mark)) continue
    const direction = mark === '"' || mark === "'" ? directionOf(text, index, last?.mark === mark) : closes[mark] ? 1 : -1
    if (direction === 0) return none
    if (direction === 1) {
      open.push({ mark, index })
      continue
    }
    if (!last || closes[last.mark] !== mark) return none
    open.pop()
    const [opening = '', closing = ''] = open.length % 2 === 0 ? '「」' : '『』'
    const changes = ([[last.index, opening], [index, closing]] as const).filter(([place, right]) => text[place] !== right) // prettier-ignore
    pairs.set(last.index, changes).set(index, changes)
  }
  return open.length === 0 ? pairs : none
}

/**
 * Prepares the pairs of a run.
 * @returns a function from the place of a bracket or quotation mark to the edits that mend its pair; `undefined` where it is not certain
 */
export function createPairing({ text, edit }: Run): (index: number) => Edit[] | undefined {
  let brackets: Pairs | undefined
  let quotes: Pairs | undefined
  return (index) => {
    const pairs = /[()（）]/.test(text[index]!) ? (brackets ??= pairBrackets(text)) : (quotes ??= pairQuotes(text))
    const edits = (pairs.get(index) ?? []).map(([place, mark]) => edit(place, 1, mark))
    return edits.length > 0 && edits.every((one) => one !== undefined) ? edits : undefined
  }
}
