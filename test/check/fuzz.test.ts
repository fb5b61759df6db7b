/** Mangled real entries: the check always ends, and never throws. What it costs: `node bench/check.ts`. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/integrations/check/read-folder.ts'
import { findDiagnostics } from '../../src/integrations/check/check-content.ts'
import { mangleSome } from '../support/mangle.ts'
import { random } from '../support/random.ts'

const files = readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const rounds = process.env.FULL ? 400 : 8

test('mangled entries are reported, never thrown at', { timeout: 600_000 }, () => {
  const next = random(56)
  for (let round = 0; round < rounds; round += 1) {
    const diagnostics = findDiagnostics(mangleSome(files, next))
    expect(diagnostics.filter(({ code, message }) => code === 'unreadable' && !message.startsWith('the text crashes'))).toEqual([])
  }
})
