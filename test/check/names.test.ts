import { expect, test } from 'vitest'
import { diagnosticsOf, entry, frontmatter } from './sample.ts'

const found = (keys: string) =>
  diagnosticsOf({ 'content/glossary/apec/zh-hk.mdx': entry(`${frontmatter.body}${keys}`, '這是論壇。\n') }).map(
    ({ line, column, code, message, fix }) => `${line}:${column} ${code} ${message} | ${fix}`,
  )

test.each(['autolink: false\n', 'aliases: [論壇會議]\nloose: [論壇會議, APEC]\n', ''])('right: %j', (keys) => {
  expect(found(keys)).toEqual([])
})

test.each([
  ['loose: [APCE]\n', '10:9 value-invalid loose: "APCE" is no name of this entry | Did you mean "APEC"? The names are 亞太經合組織'],
  ['autolink: no\n', 'value-invalid autolink is "no"'],
  ['autolink: true\n', 'value-invalid autolink is true'],
  ['loose: []\n', 'value-invalid loose is'],
])('wrong: %j', (keys, expected) => {
  expect(found(keys).join('\n')).toContain(expected)
})
