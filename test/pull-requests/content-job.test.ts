/**
 * The steps of content.yml and guard.yml as they stand there, on pull requests that nobody should send (`hostile.ts`). Here most are
 * sent as one; `npm run test:full` sends each by itself.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listFiles } from '../../src/integrations/site/files.ts'
import { readFindings, reviewOf, type ChangedFile } from '../../tools/pull-requests/review.ts'
import { copyProject, plainEnvironment } from '../support/project.ts'
import { findWrong } from '../repository/workflow-rules.ts'
import { hostilePulls, type HostilePull, type Put } from './hostile.ts'
import { writeCommit } from './made-commits.ts'
import { outsideBlocks } from './outside-blocks.ts'

interface Job {
  steps: { name?: string; run?: string; with?: Record<string, string> }[]
}
const jobsOf = (file: string): Record<string, Job> =>
  (parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as { jobs: Record<string, Job> }).jobs
const { check: job } = jobsOf('content.yml')
const [place, check, keep] = ['Put the words', 'Check', 'Keep'].map((start) => job!.steps.find(({ name }) => name?.startsWith(start))!.run!)
const guard = jobsOf('guard.yml').words!.steps[0]!.run!
const sparse = job!.steps.find((step) => step.with?.['sparse-checkout'])!.with!

let folder = ''
let repository = ''
let ran = ''
let base = ''

const git = (at: string, ...args: string[]): string =>
  execFileSync('git', ['-C', at, '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  })

/** What the base branch has, as far as a pull request here changes it. */
const kept = (): Record<string, Put> =>
  Object.fromEntries(
    [...listFiles('content').map((file) => `content/${file}`), 'package.json', 'CODEOWNERS', '.github/workflows/content.yml'].map(
      (file) => [file, readFileSync(file)],
    ),
  )

beforeAll(() => {
  folder = copyProject('job')
  cpSync('tools', join(folder, 'tools'), { recursive: true })
  repository = join(folder, '../repository')
  ran = join(folder, '../ran')
  mkdirSync(repository)
  git(repository, 'init', '--quiet', '--bare')
  base = writeCommit(repository, [kept()], 'The base branch')
  git(repository, 'update-ref', 'refs/heads/main', base)
  git(folder, 'init', '--quiet')
  git(folder, 'fetch', '--quiet', repository, 'main')
  git(folder, 'reset', '--quiet', base)
  writeFileSync(join(folder, '../gh'), '#!/bin/sh\nprintf "%s" "$FILES"\n', { mode: 0o755 })
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

/** What a runner tells every step of whoever sends a pull request. */
const said = { GITHUB_HEAD_REF: '$(touch "$RAN")`touch "$RAN"`', GITHUB_ACTOR: '${{ github.token }}', GITHUB_REPOSITORY: 'owner/name' }

/** Runs a step as the runner does. */
function runs(script: string, more: Record<string, string> = {}): { ok: boolean; output: string } {
  const env = plainEnvironment({ ...said, RAN: ran, ...more })
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8' })
  return { ok: status === 0, output: stdout }
}

/** Takes the words of a commit as actions/checkout does with the inputs of content.yml. */
function checkOut(commit: string): boolean {
  const proposed = join(folder, sparse.path!)
  rmSync(proposed, { recursive: true, force: true })
  mkdirSync(proposed)
  git(proposed, 'init', '--quiet')
  git(proposed, 'config', 'core.sparseCheckout', 'true')
  writeFileSync(join(proposed, '.git/info/sparse-checkout'), `${sparse['sparse-checkout']}\n`)
  git(repository, 'update-ref', 'refs/pull/1/merge', commit)
  git(proposed, 'fetch', '--quiet', '--depth=1', '--no-recurse-submodules', repository, 'refs/pull/1/merge')
  return (
    spawnSync('git', ['-C', proposed, 'checkout', '--quiet', '--force', 'FETCH_HEAD'], { env: { ...process.env, RAN: ran } }).status === 0
  )
}

/** The files that a commit changes, as GitHub lists them. */
function changedBy(commit: string): { names: string; files: ChangedFile[] } {
  const rows = git(repository, 'diff', '--name-status', '-M', '-z', base, commit).split('\0').slice(0, -1)
  const names: string[] = []
  while (rows.length > 0) names.push(...rows.splice(0, /^[RC]/.test(rows[0]!) ? 3 : 2).slice(1))
  const patches = git(repository, 'diff', '--text', base, commit).split(/^diff --git /m)
  const files = patches.flatMap((patch) => {
    const [, filename] = /^\+\+\+ b\/(.*)$/m.exec(patch) ?? []
    return filename === undefined ? [] : [{ filename, patch: patch.slice(patch.indexOf('@@')) }]
  })
  return { names: names.map((name) => `${name}\n`).join(''), files }
}

/** The code and lock of the base branch on the runner's disk. */
const stateOfBase = (): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^(content|proposed|node_modules|\.git)(\/|$)|^(report|findings)\.json$|^files\.txt$/.test(file))
    .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
    .join('\n')

/** Sends a pull request through the steps, and sees that it comes to what it should. */
function send({ name, puts, told = {}, owner = undefined, stops }: HostilePull): void {
  const state = stateOfBase()
  const commit = writeCommit(repository, [kept(), puts], '${{ github.token }} $(touch "$RAN") `touch "$RAN"`\n\n::error::x', base)
  const { names, files } = changedBy(commit)
  const asks = runs(guard, { PATH: `${join(folder, '..')}:${process.env.PATH}`, FILES: names, AUTHOR: 'NONE', CHANGED: '2', NUMBER: '1' })
  expect(asks.ok, `${name}: words alone`).toBe(!owner)
  if (owner)
    expect(asks.output).toMatch(
      /^(::error file=content\/README\.md::The guide for writers changes\. .*\n)?(::error::\d+ files outside content\/ change\. An owner reads them, and takes them over\.\n)?$/,
    )

  const isOut = checkOut(commit)
  expect(isOut, `${name}: checkout`).toBe(stops !== 'checkout')
  if (isOut) {
    const placed = runs(place!)
    expect(placed.ok, `${name}: words`).toBe(stops !== 'words')
    if (!placed.ok) expect(placed.output).toMatch(/^::error::content\/.+[。] ?[A-Z].+\.\n$/)
    if (placed.ok) sees(told, files)
  }
  expect(existsSync(ran), `${name}: something of it ran`).toBe(false)
  expect(stateOfBase(), name).toBe(state)
}

/** Runs the check, and what makes comments of it. */
function sees(told: Record<string, string>, files: readonly ChangedFile[]): void {
  expect(existsSync(join(folder, 'proposed'))).toBe(false)
  const { ok, output } = runs(check!)
  expect(ok).toBe(Object.keys(told).length === 0)
  // One annotation a line, and none that a name has made.
  expect(
    output
      .split('\n')
      .filter(
        (line) =>
          line && !/^::(error|warning) file=content\b.*,line=\d+,col=\d+,title=[a-z-]+::|^and \d+ more warnings?: [a-z-]+$/.test(line),
      ),
  ).toEqual([])
  if (ok) return
  expect(runs(keep!).ok).toBe(true)
  const json = readFileSync(join(folder, 'findings.json'), 'utf8')
  // Nothing was read through a link.
  expect(json).not.toMatch(/root:|settingsSchema/)
  const found = (JSON.parse(json) as { file: string; findings: { code: string; severity: string }[] }[]).flatMap(({ file, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ code }) => ({ file, code })),
  )
  const untold = Object.entries(told).filter(
    ([path, code]) => !found.some((one) => one.file.startsWith(path.replace(/\\x.*/, '')) && (code === '' || one.code === code)),
  )
  expect(untold).toEqual([])
  const review = reviewOf(readFindings(json), files, [], 'https://git.example.org/')
  for (const body of [review?.body ?? '', ...(review?.comments ?? []).map((comment) => comment.body)])
    expect(outsideBlocks(body)).not.toMatch(/evil|@|<|\$\{|\$\(|^::/m)
}

const together = hostilePulls.filter(({ alone }) => !alone)
const onlyAlone = hostilePulls.filter(({ alone }) => alone)
const byItself = process.env.FULL ? hostilePulls : onlyAlone.filter((_, nth) => nth % 2 === 0)

test('pull requests that nobody should send, all as one: nothing of them runs, each trick is told by its file, an owner is asked', () => {
  send({
    name: 'all',
    puts: Object.assign({}, ...together.map(({ puts }) => puts)) as HostilePull['puts'],
    told: Object.assign({}, ...together.map(({ told }) => told)) as Record<string, string>,
    owner: true,
  })
}, 180_000)

test.each(byItself)('$name', (pull) => send(pull), 180_000)

test('what a workflow of theirs may not do breaks a rule', () => {
  const theirs = hostilePulls.flatMap(({ puts }) =>
    Object.entries(puts).flatMap(([path, text]) =>
      path.startsWith('.github/workflows/') && typeof text === 'string' ? [{ name: path.slice('.github/workflows/'.length), text }] : [],
    ),
  )
  expect(theirs.length).toBeGreaterThan(2)
  for (const file of theirs) expect(findWrong(file), file.name).not.toEqual([])
})
