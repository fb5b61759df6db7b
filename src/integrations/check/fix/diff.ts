/** What a change does, for people to read before it is written. */
import { visible } from '../../../lib/hidden-characters.ts'
import type { Change } from './fix-content.ts'

/** Letters that are shown on either side of what changes: a paragraph is one line, and a long one. */
const SHOWN = 30

const linesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(bytes)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))

/** The number of letters in which two lists, or two texts, begin alike. */
function alike(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

/** A line as it was and as it is, with what is the same at both ends cut short. */
function excerpt(before: string, after: string): [before: string, after: string] {
  const [old, now] = [[...visible(before)], [...visible(after)]]
  const start = alike(old, now)
  const end = Math.min(alike(old.toReversed(), now.toReversed()), old.length - start, now.length - start)
  const from = start > SHOWN + 10 ? start - SHOWN : 0
  const cut = (letters: readonly string[]): string => {
    const to = end > SHOWN + 10 ? letters.length - end + SHOWN : letters.length
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`
  }
  return [cut(old), cut(now)]
}

/** Shows the lines that change: where each is, how it was, how it is. Nothing of it can fake a line or colour a terminal. */
export function diffOf({ path, before, after }: Change): string[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const head = (line: number): string => `${visible(path)}:${line + 1}`
  if (old.length === now.length)
    return old.flatMap((line, index) => {
      if (line === now[index]) return []
      const [was, is] = excerpt(line, now[index]!)
      return `${head(index)}\n- ${was}\n+ ${is}`
    })
  // Lines went away or came: they are shown as one block.
  const start = alike(old, now)
  const end = Math.min(alike(old.toReversed(), now.toReversed()), old.length - start, now.length - start)
  const block = (mark: string, lines: readonly string[]): string[] =>
    lines.slice(start, lines.length - end).map((line) => `${mark} ${visible(line)}`.trimEnd())
  return [[head(start), ...block('-', old), ...block('+', now)].join('\n')]
}
