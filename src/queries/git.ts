/** What git knows of the project. Every call asks git anew; only the history is kept, until git writes the log of HEAD. */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileHistory, History, LastChange } from '../lib/last-change.ts'

/** The commit that a build is made from. */
export interface Commit {
  id: string
  /** The committer's day, in the committer's own time zone: `2026-11-23`. */
  date: string
  /** Whether the folder holds something that the commit does not. */
  changed: boolean
}

const gitWith = (input: string, folder: string, ...args: string[]): string =>
  execFileSync('git', ['--no-optional-locks', '-c', 'core.quotePath=off', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
const git = (folder: string, ...args: string[]): string => gitWith('', folder, ...args)

/** The files that a build reads. */
const BUILD_INPUTS = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json']

/**
 * Reads the commit that is checked out. A shallow clone knows it as well.
 * @param root - the project's root
 * @returns `undefined` where git does not know the project: no git, no commit, or a copy inside another repository
 */
export function readCommit(root: string): Commit | undefined {
  try {
    git(root, 'ls-files', '--error-unmatch', 'package.json')
    const [id = '', date = ''] = git(root, 'log', '-1', '--format=%H %cs').trim().split(' ')
    return { id, date, changed: git(root, 'status', '--porcelain', '--', ...BUILD_INPUTS).trim() !== '' }
  } catch {
    return undefined
  }
}

/**
 * The history of each folder as it was read last, of which commit, and the log of HEAD as it was then. To walk through all commits
 * takes longer than to make a page; to start git takes a twentieth of a second from a large process.
 */
const known = new Map<string, { head: string; log: string; stamp: string | undefined; history: History }>()

/** Changes whenever git writes the file; `undefined` if there is none. */
function stampOf(file: string): string | undefined {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {}
  return mtimeMs === undefined ? undefined : `${mtimeMs} ${size}`
}

/**
 * Reads when every file in a folder came and when it last changed, in one walk through the history.
 * @returns the histories by path from the folder; `undefined` without a repository or in a shallow clone, which knows only a part of the
 *   history
 */
export function readHistory(folder: string): History {
  const last = known.get(folder)
  if (last?.stamp && last.stamp === stampOf(last.log)) return last.history
  try {
    const [isShallow, logPath = '', head = ''] = git(
      folder,
      'rev-parse',
      '--is-shallow-repository',
      '--git-path',
      'logs/HEAD',
      'HEAD',
    ).split('\n')
    if (isShallow !== 'false') return undefined
    const log = resolve(folder, logPath)
    const stamp = stampOf(log)
    const history = last?.head === head ? last.history : readLog(folder)
    known.set(folder, { head, log, stamp, history })
    return history
  } catch {
    return undefined
  }
}

/** Walks through all commits. */
function readLog(folder: string): Map<string, FileHistory> {
  const history = new Map<string, FileHistory>()
  let commit: LastChange = { commitsAgo: -1, day: '' }
  for (const line of git(folder, 'log', '--format=%x00%cs', '--name-only', '--relative').split('\n')) {
    if (line.startsWith('\0')) commit = { commitsAgo: commit.commitsAgo + 1, day: line.slice(1) }
    else if (line) history.set(line, { ...(history.get(line) ?? commit), since: commit.day })
  }
  return history
}

/**
 * Asks which files git ignores. A file that is tracked is not ignored, whatever .gitignore says.
 * @param paths - from the folder
 * @returns those of them; none without a repository
 */
export function ignoredFiles(folder: string, paths: readonly string[]): Set<string> {
  try {
    return new Set(gitWith(paths.join('\0'), folder, 'check-ignore', '-z', '--stdin').split('\0').filter(Boolean))
  } catch {
    return new Set()
  }
}

/**
 * Lists the files that a folder had in a commit.
 * @param folder - a folder of the repository
 * @param commit - the commit, or a name of it
 * @returns their paths from the folder; none without git, or where it does not know the commit
 */
export function listCommitted(folder: string, commit = 'HEAD'): string[] {
  try {
    return git(folder, 'ls-tree', '-r', '-z', '--name-only', '--end-of-options', commit).split('\0').filter(Boolean)
  } catch {
    return []
  }
}

/**
 * Reads a file as the last commit has it.
 * @param folder - a folder of the repository
 * @param path - of the file, from that folder
 * @returns `undefined` without git, without a commit, or where the commit has no such file
 */
export function readCommitted(folder: string, path: string): string | undefined {
  try {
    return git(folder, 'show', `HEAD:./${path}`)
  } catch {
    return undefined
  }
}
