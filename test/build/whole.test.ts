/** The whole build, run as a contributor runs it, in copies of the project. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/contract.ts'
import { site } from '../support/built-site.ts'
import { copyProject, plainEnvironment } from '../support/project.ts'

const build = (cwd: string, env: Record<string, string> = {}, ...args: string[]) =>
  spawnSync(process.execPath, [join(process.cwd(), 'node_modules/astro/bin/astro.mjs'), 'build', ...args], {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment(env),
  })

const bytes = (folder: string): [string, string][] => listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')])

// A third build of the site is a tenth of all tests. The workflow of a release compares two builds as well.
test.runIf(process.env.FULL)('a build in another folder, time zone and language is the same to the byte', { timeout: 300_000 }, () => {
  const copy = copyProject('另一個 folder', true)
  // Started from elsewhere: nothing depends on the working directory.
  const { status, stderr } = build(tmpdir(), { TZ: 'Pacific/Auckland', LC_ALL: 'C' }, '--root', copy)
  expect(status, stderr).toBe(0)
  const other = bytes(join(copy, 'dist'))
  const first = new Map(bytes(site))
  expect(other.map(([file]) => file)).toEqual([...first.keys()])
  expect(other.filter(([file, content]) => first.get(file) !== content).map(([file]) => file)).toEqual([])
})

test('a build that the check stops leaves the last one whole', { timeout: 120_000 }, () => {
  const copy = copyProject('stopped')
  const dist = join(copy, 'dist')
  cpSync(site, dist, { recursive: true })
  const last = bytes(dist)
  const spoil = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  spoil('content/articles/som1-opening/zh-hk.mdx', (text) => `${text}\n[哪裏](../../framework/ftap/zh-hk.mdx)\n`)
  spoil('content/dictionary/terms.yml', (text) => `${text}  bad: [\n`)
  const { status, stderr } = build(copy)
  expect(status).toBe(1)
  expect(bytes(dist)).toEqual(last)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stderr).toMatch(/^2 errors, \d+ warnings?\n/)
  expect(stderr).toMatch(/\ncontent\/articles\/som1-opening\/zh-hk\.mdx:\d+:\d+ error link-unknown: .*\n {2}.*\n/)
  expect(stderr).toMatch(/\ncontent\/dictionary\/terms\.yml:\d+:\d+ error zh-yaml: /)
})
