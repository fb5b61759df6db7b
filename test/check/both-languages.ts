/** What the check says, in both languages, one text for a snapshot each; and what cannot be said in Chinese yet. */
import { report } from '../../src/integrations/check/report/report.ts'
import { toChinese } from '../../src/integrations/check/report/languages.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'

/** The sentences that the table of templates does not know, each once. */
export const untranslated = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(
    diagnostics.flatMap(({ message, fix, notes = [] }) => [message, fix, ...notes]).filter((text) => toChinese(text) === undefined),
  ),
]

/** Messages without their places, each once, in their order: what changes elsewhere in a test does not change them. */
export const wordsOf = (diagnostics: readonly Diagnostic[], language: 'en' | 'zh'): string => {
  const texts = diagnostics.map((diagnostic) =>
    report([diagnostic], 'text', language)
      .replace(/^\S+?:\d+:\d+ (?:error|warning) /, '')
      .replace(/ \(docs\/errors\/[\w-]+\.md\)/, ''),
  )
  return `${[...new Set(texts)].join('\n')}\n`
}
