import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const run = (...args: string[]) => spawnSync(process.execPath, ['src/integrations/editions/convert-cli.ts', ...args], { encoding: 'utf8' })

test('shows a sentence in all editions, with the rule of each change', () => {
  expect(run('的士用的軟件').stdout.split('\n')).toEqual([
    'zh-hk 的士用的軟件',
    'zh-tw 計程車用的軟體',
    '      的士 → 計程車',
    '      軟件 → 軟體',
    'zh-cn 出租车用的软件',
    '      的士 → 出租车',
    '',
  ])
})

test('shows where a new word would be found, and not where the dictionary has a word', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'convert-')), 'texts.jsonl')
  writeFileSync(file, '{"title":"件數","paragraphs":["共計件數五，軟件數目不計"]}\n')
  const { stdout } = run('--try', '件數', file)
  expect(stdout).toContain('【件數】五，軟件數目')
  expect(stdout).toContain('件數 would be found 2 times')
})

test('says how it is used', () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' })
})
