/** The check of the dev server reads what has changed, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createQuickCheck } from '../../src/integrations/check/dev/quick-check.ts'
import { entry, frontmatter, sample } from './sample.ts'

let root = ''
const about = 'content/pages/about/zh-hk.mdx'
const write = (path: string, text: string | Uint8Array = ''): string => {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quick-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(sample)) write(path, text)
})

const inShort = (diagnostics: ReturnType<ReturnType<typeof createQuickCheck>>): string[] =>
  diagnostics.map(({ file, code }) => `${file} ${code}`)

test('what changed, and what refers to it, is checked again; what changed unsaid is not', () => {
  const check = createQuickCheck(join(root, 'content'))
  write('content/pages/more/zh-hk.mdx', entry(frontmatter.page, '見[這裏](../about/zh-hk.mdx#what)。\n'))
  expect(inShort(check())).toEqual([])
  const changed = write(about, entry(frontmatter.page, '## 這是甚麼 [#that]\n\n一份讀本。\n'))
  write('content/sources.yml', 'report: [')
  expect(inShort(check([changed]))).toContain('content/pages/more/zh-hk.mdx anchor-unknown')
  expect(inShort(check([changed]))).not.toContain('content/sources.yml yaml-syntax')
  write(about, sample[about])
  expect(inShort(check())).toEqual(['content/sources.yml yaml-syntax'])
})

test('warnings are left out, and so is what editors keep beside a text', () => {
  const check = createQuickCheck(join(root, 'content'))
  write(about, entry(frontmatter.page, '## 這是甚麼 [#what]\n\n這裡,好。\n'))
  for (const name of ['.zh-hk.mdx.swp', '.#zh-hk.mdx', '#zh-hk.mdx#', 'zh-hk.mdx~', '4913', 'zh-hk.mdx___jb_tmp___'])
    write(`content/pages/about/${name}`)
  expect(inShort(check())).toEqual([])
  write('content/pages/about/zh-hk.mdx.bak')
  expect(inShort(check())).toEqual(['content/pages/about/zh-hk.mdx.bak file-unknown'])
})
