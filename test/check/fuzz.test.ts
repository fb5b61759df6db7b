/** Mangled real entries: the check always ends, soon and in little memory, and never throws. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/integrations/check/read-folder.ts'
import { findDiagnostics } from '../../src/integrations/check/check-content.ts'
import type { ContentFile } from '../../src/integrations/check/gates/content-files.ts'
import { random } from '../support/random.ts'

const files = readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const attacks = readFileSync(new URL('attacks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { mdx: string }).mdx)
  .filter((text) => text.length < 3000)
const tokens = [
  '---',
  '{',
  '}',
  '{"',
  '"}',
  '<',
  '</',
  '/>',
  '<Said by="',
  '">',
  '[',
  '](',
  ')',
  '![',
  '*',
  '**',
  '`',
  '```',
  '> ',
  '- ',
  '# ',
  '## ',
  '[#',
  '|',
  '\n',
  '\n\n',
  '\\',
  '&#x',
  ';',
  '\u202e',
  '\0',
  '\ud83d',
  '\ufeff',
  'import ',
  'export ',
  '[^',
  ']: ',
  ': ',
  '&a ',
  '*a ',
  '!!',
  '<<: ',
  '- - - ',
  '\r',
  '\t',
  '中',
  '…',
]

/** A file with a few of its parts cut, doubled, moved, or replaced by tokens or by bytes. */
function mangle(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let text = Buffer.from(bytes).toString()
  for (let times = 1 + next(6); times > 0; times -= 1) {
    const at = next(text.length + 1)
    const to = Math.min(text.length, at + next(40))
    const token = tokens[next(tokens.length)]!
    const choices = [
      () => text.slice(0, at) + text.slice(to),
      () => text.slice(0, to) + text.slice(at),
      () => text.slice(0, at) + token + text.slice(at),
      () => text.slice(0, at) + token.repeat(1 + next(200)) + text.slice(to),
      () => text.slice(0, at) + attacks[next(attacks.length)] + text.slice(at),
      () => text.slice(to) + text.slice(0, at),
      () => text.slice(0, at),
    ]
    text = choices[next(choices.length)]!().slice(0, 100_000)
  }
  const out = Buffer.from(text)
  if (out.length > 0 && next(8) === 0) out[next(out.length)] = next(256)
  return out
}

const rounds = process.env['FULL'] ? 400 : 15

test('mangled entries are reported, never thrown at', { timeout: 600_000 }, () => {
  const next = random(56)
  let slowest = 0
  for (let round = 0; round < rounds; round += 1) {
    const mangled: ContentFile[] = files.map((file) => (next(4) === 0 ? { ...file, bytes: mangle(file.bytes, next) } : file))
    const start = performance.now()
    const diagnostics = findDiagnostics(mangled)
    slowest = Math.max(slowest, performance.now() - start)
    expect(diagnostics.filter(({ code, message }) => code === 'unreadable' && !message.startsWith('the text crashes'))).toEqual([])
  }
  expect(slowest).toBeLessThan(30_000)
  expect(process.memoryUsage().rss).toBeLessThan(1_200_000_000)
})
