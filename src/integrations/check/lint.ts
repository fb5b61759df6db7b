/** Rules on a text, Chinese or English: a pattern, and what is said of what it finds. */
import type { Code } from '../../lib/diagnostics/codes.ts'
import { matchesOf } from '../../lib/matches.ts'
import type { Sieved } from './sieve.ts'

/** What is said of a part of a text. */
export interface Described {
  message: string
  fix: string
  /** What to write in its place, where nothing else can be meant. */
  write?: string | undefined
}

/** A rule on a text: what it looks for, and what is said of what it finds (`undefined`: nothing). */
export interface Lint extends Sieved {
  code: Code
  pattern: RegExp
  describe: (found: string, text: string, index: number) => Described | undefined
}

/**
 * Finds marks without a partner. Behind one that closes nothing no pair is certain, so nothing else is told.
 * @param marks - all of them
 * @param closing - the closing mark of each opening one
 * @param isAlone - whether a closing mark at a place belongs to no pair
 */
export function findUnpaired(
  text: string,
  marks: RegExp,
  closing: Readonly<Record<string, string>>,
  isAlone: (index: number) => boolean = () => false,
): { index: number; message: string; fix: string }[] {
  const open: { mark: string; index: number }[] = []
  const fix = 'Write both marks of the pair, in the same paragraph.'
  for (const { index, 0: mark } of matchesOf(text, marks)) {
    if (closing[mark]) open.push({ mark, index })
    else if (closing[open.at(-1)?.mark ?? ''] === mark) open.pop()
    else if (!isAlone(index)) return [{ index, message: `${mark} closes nothing`, fix }]
  }
  return open.map(({ mark, index }) => ({ index, message: `${mark} is not closed`, fix }))
}
