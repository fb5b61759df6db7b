/** docs/check.md names every code that the check can give, with its severity. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codes } from '../../src/lib/diagnostics/codes.ts'

test('the table of docs/check.md has the codes of the code table', () => {
  const page = readFileSync('docs/check.md', 'utf8')
  const table = page.slice(page.indexOf('## What is found'), page.indexOf('## What content may hold'))
  const rows = table.split('\n').flatMap((line) => line.split('|')[2] ?? [])
  const named = rows.flatMap((cell) => [...cell.matchAll(/(\*?)`([a-z-]+)`/g)]).map(([, mark, code]) => [code, mark ? 'warning' : 'error'])
  expect(named.toSorted()).toEqual(
    Object.entries(codes)
      .filter(([code]) => !code.startsWith('dist-'))
      .toSorted(),
  )
})
