/** The check reads what Astro reads: the same frontmatter, the same data, the same body. */
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { expect, test } from 'vitest'
import { divide } from '../../src/integrations/check/gates/frontmatter.ts'
import { createPlaces } from '../../src/lib/diagnostics/diagnostic.ts'
import { readYaml } from '../../src/integrations/check/gates/yaml.ts'
import { random } from '../support/random.ts'

const pieces = [
  '---',
  '---\n',
  '+++\n',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'a: b\n',
  'a: "2026"\n',
  'a: 2026-02-10\n',
  'b: 0o17\n',
  'b: 017\n',
  'c: yes\n',
  'd: 1_000\n',
  'e: 1e3\n',
  'f: ~\n',
  'g: |\n  x\n',
  'h: [1, x]\n',
  '\ufeff',
  'i: 12:30:45\n',
  'j: .5\n',
  'k: "\\x41"\n',
  "l: 'it''s'\n",
  'm: =\n',
  '- ',
  '# c\n',
  'n: !!int 3\n',
  'text',
  'o: 0x1F\n',
  'p: NULL\n',
  'q: +1\n',
  'r: .inf\n',
]

test('what it accepts, Astro divides and reads in the same way', () => {
  const next = random(2026)
  let accepted = 0
  for (let round = 0; round < 6000; round += 1) {
    const middle = Array.from({ length: next(6) }, () => pieces[next(pieces.length)]).join('')
    const text = next(3) ? `---\n${middle}---\nbody\n` : middle
    const divided = divide(text)
    if (!('parts' in divided)) continue
    const { yaml, body } = divided.parts
    const { file, findings } = readYaml(yaml, createPlaces(yaml))
    if (!file || findings.length > 0) continue
    accepted += 1
    const astro = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' })
    expect(astro.rawFrontmatter.replace(/^\r?\n/, ''), JSON.stringify(text)).toBe(yaml)
    expect(astro.content, JSON.stringify(text)).toBe(body)
    expect(astro.frontmatter, JSON.stringify(text)).toEqual(file.data ?? {})
  }
  expect(accepted).toBeGreaterThan(500)
})
