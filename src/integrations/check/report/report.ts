/** Writes diagnostics down: for people, for programs, for the annotations of GitHub. */
import { pageOf } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { visible } from '../../../lib/hidden-characters.ts'

/** The forms a report can have. */
export const formats = ['text', 'json', 'github'] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** Where to read more about a diagnostic. */
const more = (code: string): string => `(${pageOf(code)})`

const text = ({ file, line, column, severity, code, message, fix }: Diagnostic): string =>
  `${visible(file)}:${line}:${column} ${severity} ${code}: ${visible(message)}\n  ${visible(fix)} ${more(code)}`

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const escapeData = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (value: string): string => escapeData(visible(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')

function github({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  const data = escapeData(`${visible(message)}\n${visible(fix)} ${more(code)}`)
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${data}`
}

/** Counts in words: `1 warning`, `2 warnings`. */
export const plural = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`

/** Counts diagnostics: `3 errors, 1 warning`. */
export function count(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return `${plural(errors, 'error')}, ${plural(diagnostics.length - errors, 'warning')}`
}

/** Writes a report; the same diagnostics give the same bytes. */
export function report(diagnostics: readonly Diagnostic[], format: Format = 'text'): string {
  if (format === 'json')
    return JSON.stringify(
      diagnostics.map((diagnostic) => ({ ...diagnostic, page: pageOf(diagnostic.code) })),
      null,
      2,
    )
  return diagnostics.map(format === 'github' ? github : text).join('\n')
}
