/** Writes problems down: for people, for programs, for the annotations of GitHub. */
import { pageOf } from '../../../lib/diagnostics/codes.ts'
import type { Problem } from '../../../lib/diagnostics/diagnostic.ts'
import { visible } from '../../../lib/hidden-characters.ts'

/** The forms a report can have. */
export const formats = ['text', 'json', 'github'] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** Where to read more about a problem. */
const more = (code: string): string => `(${pageOf(code)})`

const text = ({ file, line, column, severity, code, message, mend }: Problem): string =>
  `${visible(file)}:${line}:${column} ${severity} ${code}: ${visible(message)}\n  ${visible(mend)} ${more(code)}`

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const escapeData = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (value: string): string => escapeData(visible(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')

function github({ file, line, column, severity, code, message, mend }: Problem): string {
  const data = escapeData(`${visible(message)}\n${visible(mend)} ${more(code)}`)
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${data}`
}

/** Counts in words: `1 warning`, `2 warnings`. */
export const plural = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`

/** Counts problems: `3 errors, 1 warning`. */
export function count(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`
}

/** Writes a report; the same problems give the same bytes. */
export function report(problems: readonly Problem[], format: Format = 'text'): string {
  if (format === 'json')
    return JSON.stringify(
      problems.map((problem) => ({ ...problem, page: pageOf(problem.code) })),
      null,
      2,
    )
  return problems.map(format === 'github' ? github : text).join('\n')
}
