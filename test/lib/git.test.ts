import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCommitted, readHistory } from '../../src/queries/git.ts'

const gitIn = (folder: string, day: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00+0800`, GIT_COMMITTER_DATE: `${day}T23:30:00+0800` },
  })

/** A repository with two commits on different days. */
function makeRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  const git = (day: string, ...args: string[]) => gitIn(folder, day, ...args)
  git('2026-01-01', 'init', '-q')
  writeFileSync(join(folder, '甲.mdx'), '1')
  writeFileSync(join(folder, 'b.mdx'), '1')
  git('2026-01-01', 'add', '.')
  git('2026-01-01', 'commit', '-qm', 'one')
  writeFileSync(join(folder, 'b.mdx'), '2')
  git('2026-02-03', 'commit', '-qam', 'two')
  return folder
}

test('knows the last commit of each file and its first day, with the day where it was made', () => {
  expect(Object.fromEntries(readHistory(makeRepository()) ?? [])).toEqual({
    'b.mdx': { commitsAgo: 0, day: '2026-02-03', since: '2026-01-01' },
    '甲.mdx': { commitsAgo: 1, day: '2026-01-01', since: '2026-01-01' },
  })
})

test('keeps the history until there is another commit', () => {
  const folder = makeRepository()
  const before = readHistory(folder)
  expect(readHistory(folder)).toBe(before)
  writeFileSync(join(folder, '甲.mdx'), '2')
  gitIn(folder, '2026-03-04', 'commit', '-qam', 'three')
  expect(readHistory(folder)?.get('甲.mdx')).toEqual({ commitsAgo: 0, day: '2026-03-04', since: '2026-01-01' })
})

test('knows nothing where the history is cut off, or where there is none', () => {
  const shallow = mkdtempSync(join(tmpdir(), 'history-'))
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${makeRepository()}`, shallow])
  expect(readHistory(shallow)).toBeUndefined()
  expect(readHistory(mkdtempSync(join(tmpdir(), 'history-')))).toBeUndefined()
  expect(readHistory('/nowhere')).toBeUndefined()
})

test('lists the files of a commit, and none where git does not know it', () => {
  const folder = makeRepository()
  expect(listCommitted(folder)).toEqual(['b.mdx', '甲.mdx'])
  expect(listCommitted(folder, 'HEAD~1')).toEqual(['b.mdx', '甲.mdx'])
  expect(listCommitted(folder, 'no-such-commit')).toEqual([])
  expect(listCommitted(folder, '--help')).toEqual([])
  expect(listCommitted(mkdtempSync(join(tmpdir(), 'history-')))).toEqual([])
})
