/** The whole build, run as a contributor runs it, in copies of the project. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/files.ts'
import { copyProject, plainEnvironment } from '../support/project.ts'

const build = (cwd: string, env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/integrations/site/main.ts'], { cwd, encoding: 'utf8', env: plainEnvironment(env) })

const bytes = (folder: string): [string, string][] => listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')])

test('two builds in other folders, time zones and languages are the same to the byte; a build that fails leaves the last one whole', () => {
  const one = copyProject('one')
  const two = copyProject('另一個 folder')
  expect(build(one, { TZ: 'Pacific/Auckland', LC_ALL: 'C' })).toMatchObject({ status: 0 })
  expect(build(two, { TZ: 'America/Los_Angeles', LC_ALL: 'zh_HK.UTF-8' })).toMatchObject({ status: 0 })
  const first = bytes(join(one, 'dist'))
  const second = new Map(bytes(join(two, 'dist')))
  expect([...second.keys()]).toEqual(first.map(([file]) => file))
  expect(first.filter(([file, content]) => second.get(file) !== content).map(([file]) => file)).toEqual([])

  appendFileSync(join(one, 'content/articles/som1-opening/zh-hk.mdx'), '\n[哪裏](../../framework/ftap/zh-hk.mdx)\n')
  const failed = build(one)
  expect(failed.status).toBe(1)
  expect(failed.stderr).toMatch(/content\/articles\/som1-opening\/zh-hk\.mdx:\d+:\d+ error /)
  expect(bytes(join(one, 'dist'))).toEqual(first)
}, 180_000)
