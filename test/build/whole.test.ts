/** The whole build, run as a contributor runs it, in copies of the project. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/contract.ts'
import { copyProject, plainEnvironment } from '../support/project.ts'

const build = (cwd: string, env: Record<string, string> = {}, ...args: string[]) =>
  spawnSync(process.execPath, [join(process.cwd(), 'node_modules/astro/bin/astro.mjs'), 'build', ...args], {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment(env),
  })

const bytes = (folder: string): [string, string][] => listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')])

test('two builds in other folders, time zones and languages are the same to the byte; a build that fails leaves the last one whole', () => {
  const one = copyProject('one')
  const two = copyProject('另一個 folder')
  expect(build(one, { TZ: 'Pacific/Auckland', LC_ALL: 'C' })).toMatchObject({ status: 0 })
  // Started from elsewhere: nothing depends on the working directory.
  expect(build(tmpdir(), { TZ: 'America/Los_Angeles', LC_ALL: 'zh_HK.UTF-8' }, '--root', two)).toMatchObject({ status: 0 })
  const first = bytes(join(one, 'dist'))
  const second = new Map(bytes(join(two, 'dist')))
  expect([...second.keys()]).toEqual(first.map(([file]) => file))
  expect(first.filter(([file, content]) => second.get(file) !== content).map(([file]) => file)).toEqual([])

  /** Spoils a file, builds, and puts it right again. */
  const spoil = (file: string, change: (text: string) => string): string => {
    const text = readFileSync(join(one, file), 'utf8')
    writeFileSync(join(one, file), change(text))
    const { status, stderr } = build(one)
    writeFileSync(join(one, file), text)
    expect(status).toBe(1)
    expect(bytes(join(one, 'dist'))).toEqual(first)
    return stderr
  }
  const badLink = spoil('content/articles/som1-opening/zh-hk.mdx', (text) => `${text}\n[哪裏](../../framework/ftap/zh-hk.mdx)\n`)
  expect(badLink).toMatch(
    /^1 error, \d+ warnings?\n(?:.*\n)*content\/articles\/som1-opening\/zh-hk\.mdx:\d+:\d+ error link-unknown: .*\n {2}.*\n/,
  )
  const badDictionary = spoil('content/dictionary/terms.yml', (text) => `${text}  bad: [\n`)
  expect(badDictionary).toMatch(/^1 error, \d+ warnings?\n(?:.*\n)*content\/dictionary\/terms\.yml:\d+:\d+ error zh-yaml: /)
  const deadLink = spoil('src/pages/404.astro', (text) => text.replace('/index.html', '/indexx.html'))
  expect(deadLink).toMatch(/^\d+ errors?, 0 warnings\n404\.html:\d+:\d+ error dist-link: /)
  for (const message of [badLink, badDictionary, deadLink]) expect(message).not.toMatch(/\n\s+at /)
}, 300_000)
