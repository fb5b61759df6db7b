/** What people are shown of many findings. */
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { report } from '../../src/integrations/check/report/report.ts'

const many = (number: number, severity: Diagnostic['severity']): Diagnostic[] =>
  Array.from({ length: number }, (_, i) => ({
    file: 'content/a.mdx',
    line: i + 1,
    column: 1,
    severity,
    code: severity === 'error' ? 'link-unknown' : 'zh-space',
    message: 'x',
    fix: 'y',
  }))

const firstLines = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('  '))

test.each([
  ['en', 'and 70 more warnings: zh-space'],
  ['zh', '另有70個警告：zh-space'],
] as const)('of warnings of one kind people see the first and the number of the others: %s', (language, last) => {
  const lines = firstLines(report(many(100, 'warning'), 'text', language))
  expect(lines).toHaveLength(31)
  expect(lines.at(-1)).toBe(last)
})

test('errors are all listed, and programs are given everything', () => {
  expect(firstLines(report(many(100, 'error')))).toHaveLength(100)
  expect(JSON.parse(report(many(100, 'warning'), 'json'))).toHaveLength(100)
})
