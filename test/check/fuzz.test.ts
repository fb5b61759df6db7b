/** Real entries with random damage: the check always ends, and what is certain is mended. What it costs: `node bench/check.ts`. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/integrations/check/read-folder.ts'
import { findDiagnostics, findEverything } from '../../src/integrations/check/check-content.ts'
import { fixContent } from '../../src/integrations/check/fix/fix-content.ts'
import { mangleSome } from '../support/mangle.ts'
import { compareParts, withMistakes, wrongText } from '../support/mistakes.ts'
import { random } from '../support/random.ts'

const files = readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const rounds = process.env.FULL ? 400 : 2

test('mangled entries are reported, never thrown at', { timeout: 600_000 }, () => {
  const next = random(56)
  for (let round = 0; round < rounds; round += 1) {
    const diagnostics = findDiagnostics(mangleSome(files, next))
    expect(diagnostics.filter(({ code, message }) => code === 'unreadable' && !message.startsWith('the text crashes'))).toEqual([])
  }
})

test('mistakes of writers are mended, and nothing else is changed', { timeout: 600_000 }, () => {
  const next = random(7)
  const counts = { mended: 0, left: 0 }
  for (let round = 0; round < (process.env.FULL ? 30 : 1); round += 1) {
    const mistaken = new Map(
      files.flatMap(({ path, bytes }) => {
        const [, language] = /\/(zh-hk|en)\.mdx$/.exec(path) ?? []
        return language && next(8) === 0 ? [[path, withMistakes(Buffer.from(bytes).toString(), language as 'en', next, 6)]] : []
      }),
    )
    const before = files.map((file) => {
      const parts = mistaken.get(file.path)
      return parts ? { ...file, bytes: Buffer.from(wrongText(parts)) } : file
    })
    const changes = new Map(fixContent(before).map(({ path, after }) => [path, after]))
    const after = before.map((file) => ({ ...file, bytes: changes.get(file.path) ?? file.bytes }))
    for (const { path, bytes } of after) {
      const parts = mistaken.get(path)
      const compared = compareParts(parts ?? [files.find((file) => file.path === path)!.bytes.toString()], Buffer.from(bytes).toString())
      expect(compared, path).toBeDefined()
      counts.mended += compared!.mended
      counts.left += compared!.left.length
    }
    const found = findEverything(after).found
    expect(found.filter(({ edits }) => edits)).toEqual([])
    const known = new Set(findEverything(before).found.map(({ file, code }) => `${file} ${code}`))
    expect(found.map(({ file, code }) => `${file} ${code}`).filter((one) => !known.has(one))).toEqual([])
    expect(fixContent(after)).toEqual([])
  }
  expect(counts.mended).toBeGreaterThan(19 * counts.left)
})
