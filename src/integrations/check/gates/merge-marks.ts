/** The marks that git leaves in a file where two people changed the same lines. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'

/**
 * Finds the first place where two versions of a passage stand one after the other. Until one is chosen nothing else of the file can be
 * told, so the rules for words and data do not look at it.
 */
export function findMergeMarks(text: string): Finding | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined
  const index = text.split('\n').findIndex((line) => /^(?:<{7}|>{7})(?: |\r?$)/.test(line))
  if (index < 0) return undefined
  return {
    code: 'merge-marks',
    at: { line: index + 1, column: 1 },
    message: 'two versions of this passage stand here',
    fix: 'Choose one: delete the other, and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }
}
