/** Formats diagnostics: as text, as JSON, as annotations for GitHub. */
import { errorPage, type Code } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { plural } from '../../../lib/diagnostics/messages.ts'
import { translate, type Language } from './languages.ts'
import { visible } from '../../../lib/hidden-characters.ts'

/** The formats of a report. */
export const formats = ['text', 'json', 'github'] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** The page about a code, as the end of a diagnostic. */
const seePage = (code: Code): string => `(${errorPage(code)})`

const text = ({ file, line, column, severity, code, message, fix, notes = [] }: Diagnostic): string =>
  [`${visible(file)}:${line}:${column} ${severity} ${code}: ${visible(message)}`, `${visible(fix)} ${seePage(code)}`, ...notes].join('\n  ')

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const escapeData = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (value: string): string => escapeData(visible(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')

function github({ file, line, column, severity, code, message, fix, notes = [] }: Diagnostic): string {
  const data = escapeData([visible(message), `${visible(fix)} ${seePage(code)}`, ...notes].join('\n'))
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${data}`
}

/** Counts diagnostics by severity: `3 errors, 1 warning`, `3個錯誤，1個警告`. */
export function count(diagnostics: readonly Diagnostic[], language: Language = 'en'): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  return language === 'zh' ? `${errors}個錯誤，${warnings}個警告` : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`
}

/** Says how many of the diagnostics `npm run fix` mends; `undefined` if it mends none. */
export function countFixable(diagnostics: readonly Diagnostic[], language: Language = 'en'): string | undefined {
  const fixable = diagnostics.filter(({ edits }) => edits).length
  if (fixable === 0) return undefined
  return language === 'zh'
    ? `其中${fixable}個可以自動改正，改前會先列出：npm run fix`
    : `${fixable} of these can be fixed, and are shown before anything is written: npm run fix`
}

/** Whether one of the diagnostics is an error. Warnings never stop anything. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** A diagnostic for programs: in both languages. */
function both(diagnostic: Diagnostic) {
  const { message, fix, notes } = translate(diagnostic, 'zh')
  return { ...diagnostic, page: errorPage(diagnostic.code), zh: { message, fix, ...(notes && { notes }) } }
}

/** Of a warning of one kind no more are listed for people: whoever mends those has seen what is meant. */
const MAX_WARNINGS_OF_A_KIND = 30

/** Divides diagnostics into those that are listed, and lines that count the others by kind. */
function shorten(diagnostics: readonly Diagnostic[], language: Language): { listed: Diagnostic[]; others: string[] } {
  const counts = new Map<Code, number>()
  const listed = diagnostics.filter(({ severity, code }) => {
    if (severity === 'error') return true
    counts.set(code, (counts.get(code) ?? 0) + 1)
    return counts.get(code)! <= MAX_WARNINGS_OF_A_KIND
  })
  const others = [...counts].flatMap(([code, number]) => {
    const more = number - MAX_WARNINGS_OF_A_KIND
    if (more <= 0) return []
    return language === 'zh' ? `另有${more}個警告：${code}` : `and ${plural(more, 'more warning')}: ${code}`
  })
  return { listed, others }
}

/**
 * Formats diagnostics as one text; of warnings of one kind, people are shown the first and the number of the others. Equal diagnostics give equal bytes.
 * @param language - of the messages; JSON has both
 */
export function report(diagnostics: readonly Diagnostic[], format: Format = 'text', language: Language = 'en'): string {
  if (format === 'json') return JSON.stringify(diagnostics.map(both), null, 2)
  const { listed, others } = shorten(diagnostics, language)
  const write = format === 'github' ? github : text
  return [...listed.map((diagnostic) => write(translate(diagnostic, language))), ...others].join('\n')
}
