/** The steps of content.yml as they stand there, on pull requests that nobody should send. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFindings, reviewOf } from '../../tools/pull-requests/review.ts'
import { copyProject, plainEnvironment } from '../support/project.ts'

interface Step {
  name?: string
  run?: string
}
const { jobs } = parse(readFileSync('.github/workflows/content.yml', 'utf8')) as { jobs: { check: { steps: Step[] } } }
const [place, check, keep] = ['Put the words', 'Check', 'Keep'].map(
  (start) => jobs.check.steps.find(({ name }) => name?.startsWith(start))!.run!,
)

let folder = ''
beforeAll(() => {
  folder = copyProject('job')
  cpSync('tools', join(folder, 'tools'), { recursive: true })
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

/** Runs a step as the runner does. */
function runs(script: string): { ok: boolean; output: string } {
  try {
    const output = execFileSync('bash', ['-e', '-c', script], { cwd: folder, env: plainEnvironment(), encoding: 'utf8', stdio: 'pipe' })
    return { ok: true, output }
  } catch (error) {
    return { ok: false, output: String((error as { stdout?: string }).stdout) }
  }
}

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('the words are read and nothing of them runs; each trick is told by its file', () => {
  cpSync('content', join(folder, 'proposed/content'), { recursive: true })
  const ran = join(folder, 'ran')
  const program = `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`
  const article = (body: string): string =>
    readFileSync('content/articles/som1-opening/zh-hk.mdx', 'utf8').replace(/(---\n[^]*?\n---\n)[^]*/, `$1\n${body}\n`)
  const at = (path: string): string => `proposed/content/${path}`
  const tricks: Record<string, string> = {
    'package.json': JSON.stringify({ type: 'commonjs', scripts: { check: `node -e "${program}"` } }),
    '.npmrc': `node-options=--require=${ran}\nscript-shell=/bin/false\n`,
    '.gitattributes': '* working-tree-encoding=UTF-16\n',
    'node_modules/yaml/index.js': program,
    'astro.config.mjs': program,
    'articles/import/zh-hk.mdx': article(`import { writeFileSync } from 'node:fs'\n\n{writeFileSync(${JSON.stringify(ran)}, '')}`),
    'articles/layout/zh-hk.mdx': article('甲').replace('---\n', `---\nlayout: "data:text/javascript,${program}"\n`),
    'articles/handler/zh-hk.mdx': article('<img src="x" onerror="alert(1)" />'),
    'articles/;touch ran;/zh-hk.mdx': article('甲'),
    'articles/$(touch ran)/zh-hk.mdx': article('甲'),
    'articles/a\n::error file=x::said by a name\n/zh-hk.mdx': article('甲'),
    'articles/hidden/zh-hk.mdx': article('甲\u202e乙'),
  }
  for (const [path, text] of Object.entries(tricks)) put(at(path), text)
  for (const [path, target] of [
    ['articles/link', '/etc'],
    ['articles/secret/zh-hk.mdx', '/etc/passwd'],
    ['dictionary/names.yml', '../../src/site.config.ts'],
  ] as const) {
    rmSync(join(folder, at(path)), { force: true })
    mkdirSync(join(folder, at(path), '..'), { recursive: true })
    symlinkSync(target, join(folder, at(path)))
  }
  expect(runs(place!).ok).toBe(true)
  expect(existsSync(join(folder, 'proposed'))).toBe(false)
  const { ok, output } = runs(check!)
  expect(ok).toBe(false)
  // One annotation a line, and none that a name has made.
  expect(output.split('\n').filter((line) => line && !/^::(error|warning) file=content\//.test(line))).toEqual([])
  expect(runs(keep!).ok).toBe(true)
  const json = readFileSync(join(folder, 'findings.json'), 'utf8')
  expect(json).not.toMatch(/root:|settingsSchema/)
  const found = readFindings(json)
  const told = found.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).map(({ file }) => file)
  for (const path of [...Object.keys(tricks), 'articles/secret/zh-hk.mdx', 'dictionary/names.yml'])
    expect(
      told.some((file) => `content/${path}`.startsWith(file)),
      path,
    ).toBe(true)
  expect(reviewOf(found, [], [], 'https://git.example.org/')!.body).not.toMatch(/^::/m)
  expect(existsSync(ran)).toBe(false)
}, 180_000)

test.each([
  ['a link', (): void => symlinkSync('/etc', join(folder, 'proposed/content')), true],
  ['a file', (): void => put('proposed/content', 'x'), true],
  ['not there', (): void => undefined, false],
] as const)(
  'where the folder content/ is %s, the check fails and reads nothing',
  (_, make, isPut) => {
    rmSync(join(folder, 'proposed'), { recursive: true, force: true })
    rmSync(join(folder, 'findings.json'), { force: true })
    mkdirSync(join(folder, 'proposed'))
    make()
    expect(runs(place!).ok).toBe(isPut)
    if (!isPut) return
    expect(runs(check!).ok).toBe(false)
    runs(keep!)
    const json = existsSync(join(folder, 'findings.json')) ? readFileSync(join(folder, 'findings.json'), 'utf8') : ''
    expect(json).not.toContain('root:')
  },
  180_000,
)
