/** Which version a build says it is. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const module = join(process.cwd(), 'src/queries/git.ts')

function git(folder: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_COMMITTER_DATE: '2026-03-04T23:30:00-0800',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  }
  return execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'commit-'))
  git(folder, 'init', '-q')
  writeFileSync(join(folder, 'package.json'), '{}')
  mkdirSync(join(folder, 'content'))
  writeFileSync(join(folder, 'content/a'), 'a')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'one')
  return folder
}

/** Asks from another folder, in a time zone. */
function ask(folder: string, TZ = 'Asia/Hong_Kong'): unknown {
  const program = `import { readCommit } from ${JSON.stringify(module)}; console.log(JSON.stringify(readCommit(${JSON.stringify(folder)}) ?? null))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  )
}

test("the commit, with the committer's day wherever the build runs", () => {
  const folder = repository()
  const expected = { id: git(folder, 'rev-parse', 'HEAD'), date: '2026-03-04', changed: false }
  expect(ask(folder)).toEqual(expected)
  expect(ask(folder, 'Pacific/Auckland')).toEqual(expected)
  writeFileSync(join(folder, 'notes'), 'no part of a build')
  expect(ask(folder)).toEqual(expected)
  writeFileSync(join(folder, 'content/b'), 'new')
  expect(ask(folder)).toEqual({ ...expected, changed: true })
})

test('a shallow clone knows its own commit', () => {
  const folder = repository()
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'two')
  const clone = join(mkdtempSync(join(tmpdir(), 'clone-')), 'clone')
  git(tmpdir(), 'clone', '-q', '--depth', '1', `file://${folder}`, clone)
  expect(ask(clone)).toEqual({ id: git(folder, 'rev-parse', 'HEAD'), date: '2026-03-04', changed: false })
})

test('nothing where git does not know the project', () => {
  expect(ask(mkdtempSync(join(tmpdir(), 'none-')))).toBe(null)
  const copy = join(repository(), 'copy of something else')
  mkdirSync(copy)
  writeFileSync(join(copy, 'package.json'), '{}')
  expect(ask(copy)).toBe(null)
})
