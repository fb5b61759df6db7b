/** Which version of the project this is, from git. */
import { execFileSync } from 'node:child_process'

/** The commit that a build is made from. */
export interface Commit {
  id: string
  /** The committer's day, in the committer's own time zone: `2026-11-23`. */
  date: string
  /** Whether the folder holds something that the commit does not. */
  changed: boolean
}

const git = (...args: string[]): string =>
  execFileSync('git', ['--no-optional-locks', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** What a build is made from. */
const ingredients = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json']

/**
 * Reads the commit that is checked out. Its own date needs no history, so a shallow clone has it as well.
 * @returns `undefined` where git does not know this project: no git, no commit, or a copy inside a repository of something else
 */
export function readCommit(): Commit | undefined {
  try {
    git('ls-files', '--error-unmatch', 'package.json')
    const [id = '', date = ''] = git('log', '-1', '--format=%H %cs').split(' ')
    return /^[0-9a-f]{40,64}$/.test(id) ? { id, date, changed: git('status', '--porcelain', '--', ...ingredients) !== '' } : undefined
  } catch {
    return undefined
  }
}
