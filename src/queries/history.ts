/** When the content files last changed, from git. */
import { execFileSync } from 'node:child_process'

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

/**
 * The day of the last commit of every file, in the committer's time zone, from one walk through the history.
 * @returns path from the root → `2026-11-23`; empty where there is no history or only a part of it: a date is never guessed
 */
export function readHistory(): Map<string, string> {
  const changed = new Map<string, string>()
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return changed
    let day = ''
    for (const line of git('-c', 'core.quotePath=off', 'log', '--format=%x00%cs', '--name-only', '--relative').split('\n')) {
      if (line.startsWith('\0')) day = line.slice(1)
      else if (line && !changed.has(line)) changed.set(line, day)
    }
  } catch {
    changed.clear()
  }
  return changed
}

let history: Map<string, string> | undefined

/** The day on which a file last changed, or `undefined` if git does not tell. */
export const lastChanged = (file: string): string | undefined => (history ??= readHistory()).get(file)
