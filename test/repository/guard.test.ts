/** The steps of the workflows as bash reads them; those of guard.yml also run, beside a `gh` that says what it is told. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Workflow {
  jobs: Record<string, { steps: { run?: string }[] }>
}
const workflows = readdirSync('.github/workflows').map((file) => ({
  file,
  ...(parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as Workflow),
}))
const stepsOf = ({ jobs }: Workflow): string[] => Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

test.each(workflows)('bash can read every step of $file', (workflow) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: stepsOf(workflow).join('\n'), encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guard-'))
  // The first argument that it knows decides what it says.
  const says =
    'case "$*" in *files*) printf "%s" "$FILES";; *.github/CODEOWNERS*) [ -n "$FIRST" ];; *contents/CODEOWNERS*) printf "%s" "$OWNERS";; *errors*) echo "$WRONG";; esac'
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\n${says}\n`, { mode: 0o755 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const guard = workflows.find(({ file }) => file === 'guard.yml')!
function run(job: string, env: Record<string, string>): { ok: boolean; output: string } {
  const [script] = stepsOf({ jobs: { job: guard.jobs[job]! } })
  const all = { PATH: `${folder}:${process.env.PATH}`, GITHUB_REPOSITORY: 'owner/name', ...env }
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script!], { cwd: folder, env: all, encoding: 'utf8' })
  return { ok: status === 0, output: stdout }
}

test.each([
  ['words alone', 'content/a.mdx\ncontent/b.mdx\n', 'NONE', '2', true],
  ['a file outside', 'content/a.mdx\npackage.json\n', 'NONE', '2', false],
  ['a file outside, by somebody who came before', 'package.json\n', 'CONTRIBUTOR', '1', false],
  ['a file outside, by an owner', 'package.json\n', 'OWNER', '1', true],
  ['a file moved out of content', 'content/a.mdx\n.github/workflows/a.yml\n', 'FIRST_TIME_CONTRIBUTOR', '1', false],
  ['a name that begins alike', 'contents/a\n', 'NONE', '1', false],
  ['the guide for writers', 'content/README.md\n', 'NONE', '1', false],
  ['a file that is called like the guide', 'content/articles/a/README.md\n', 'NONE', '1', true],
  ['a name with a line of its own', 'content/a\n::error::x\n', 'NONE', '1', false],
  ['more files than are listed', 'content/a.mdx\n', 'NONE', '3001', false],
  ['an author who is not what he says', 'package.json\n', 'OWNERS', '1', false],
])('guard: %s', (_, FILES, AUTHOR, CHANGED, ok) => {
  const result = run('words', { FILES, AUTHOR, CHANGED, NUMBER: '7' })
  expect(result.ok).toBe(ok)
  // Nothing that a stranger has written is printed.
  expect(result.output).not.toMatch(/::error::x|package\.json/)
})

test('CODEOWNERS is the only one of its kind', () => {
  const OWNERS = readFileSync('CODEOWNERS', 'utf8').replace('# * @', '* @owner/team')
  const { ok, output } = run('owners', { OWNERS, WRONG: '0', BASE: 'main', FIRST: 'yes' })
  expect(ok).toBe(false)
  expect(output).toContain('::error file=.github/CODEOWNERS::')
})

test.each([
  ['as the file comes', readFileSync('CODEOWNERS', 'utf8'), '0', false],
  ['with an owner', readFileSync('CODEOWNERS', 'utf8').replace('# * @', '* @owner/team'), '0', true],
  ['with an owner whom nobody knows', '* @nobody\n/content/\n', '1', false],
  ['with an owner of words alone', '/content/ @owner\n', '0', false],
])('CODEOWNERS %s', (_, OWNERS, WRONG, ok) => {
  expect(run('owners', { OWNERS, WRONG, BASE: 'main' }).ok).toBe(ok)
})
