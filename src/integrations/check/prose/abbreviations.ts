/** Abbreviations with letters in another order, or one wrong letter: APCE, FTTAP. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Run } from '../chinese/text-runs.ts'
import type { SourceFile } from '../read-file.ts'
import { matchesOf } from '../../../lib/matches.ts'

const sorted = (word: string): string => [...word].sort().join('')
const differences = (one: string, other: string): number => [...one].filter((letter, index) => letter !== other[index]).length

/**
 * Prepares the rule.
 * @param files - all files, because their keys hold the abbreviations
 * @returns a function that finds abbreviations that are most likely another one, mistyped
 */
export function createAbbreviationFinder(files: readonly SourceFile[]): (run: Run, code: 'zh-slip' | 'en-slip') => Finding[] {
  const known = new Set(
    files.flatMap(({ kind, yaml }) => {
      const { abbr } = (kind?.is === 'entry' ? (yaml?.data ?? {}) : {}) as { abbr?: unknown }
      return typeof abbr === 'string' && /^[A-Z]{4,}$/.test(abbr) ? abbr : []
    }),
  )
  const meant = (word: string): string | undefined =>
    [...known].find(
      (one) => one.length === word.length && (sorted(one) === sorted(word) || (one.length > 4 && differences(one, word) === 1)),
    )
  return ({ text, at }, code) =>
    matchesOf(text, /(?=[A-Z]{4})(?<![\w./@-])[A-Z]{4,8}(?![\w/@-])/g).flatMap(({ index, 0: found }): Finding[] => {
      const right = known.has(found) ? undefined : meant(found)
      if (right === undefined) return []
      return [{ code, at: at(index), message: `${show(found)} is most likely ${show(right)}, mistyped`, fix: `Write ${right}.` }]
    })
}
