/** Formats diagnostics: as text, as JSON, as annotations for GitHub. */
import { errorPage, type Code } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { visible } from '../../../lib/hidden-characters.ts'

/** The formats of a report. */
export const formats = ['text', 'json', 'github'] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** The page about a code, as the end of a diagnostic. */
const seePage = (code: Code): string => `(${errorPage(code)})`

const text = ({ file, line, column, severity, code, message, fix }: Diagnostic): string =>
  `${visible(file)}:${line}:${column} ${severity} ${code}: ${visible(message)}\n  ${visible(fix)} ${seePage(code)}`

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const escapeData = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (value: string): string => escapeData(visible(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')

function github({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  const data = escapeData(`${visible(message)}\n${visible(fix)} ${seePage(code)}`)
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${data}`
}

/** A number with its noun: `1 warning`, `2 warnings`. */
export const plural = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`

/** Counts diagnostics by severity: `3 errors, 1 warning`. */
export function count(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return `${plural(errors, 'error')}, ${plural(diagnostics.length - errors, 'warning')}`
}

/** Whether one of the diagnostics is an error. Warnings never stop anything. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** Formats diagnostics as one text; equal diagnostics give equal bytes. */
export function report(diagnostics: readonly Diagnostic[], format: Format = 'text'): string {
  if (format === 'json')
    return JSON.stringify(
      diagnostics.map((diagnostic) => ({ ...diagnostic, page: errorPage(diagnostic.code) })),
      null,
      2,
    )
  return diagnostics.map(format === 'github' ? github : text).join('\n')
}
