/** What is wrong with a finished page. */
import { existsSync } from 'node:fs'
import { contentFileOf } from '../../lib/addresses.ts'
import { createPlaces, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/** The kinds of mistakes of a finished page; each has its page in docs/errors/. */
export const distCodes = [
  'dist-handler',
  'dist-style',
  'dist-script',
  'dist-scheme',
  'dist-foreign',
  'dist-element',
  'dist-link',
  'dist-anchor',
  'dist-id',
  'dist-lang',
  'dist-title',
  'dist-heading',
  'dist-main',
  'dist-nul',
  'dist-json',
] as const
/** The name of one of them. */
export type DistCode = (typeof distCodes)[number]

/** A broken rule, before it is known where. */
export interface Violation {
  code: DistCode
  message: string
}

/** A broken rule with its place in the page, before the file's name is known. */
export interface PageFinding extends Violation {
  offset: number
}

const causes: Partial<Record<DistCode, string>> = {
  'dist-link': 'Mend the link, or add the page it leads to.',
  'dist-anchor': 'Mend the part behind #, or give the passage that id.',
}

/**
 * Makes diagnostics of what was found in a page: with line, column, and the file to fix.
 * @param exists - whether there is a content file of that path
 */
export function toDiagnostics(
  page: string,
  html: string,
  findings: readonly PageFinding[],
  exists: (path: string) => boolean = existsSync,
): Diagnostic[] {
  const source = contentFileOf(page)
  const isOneEntry = source !== undefined && exists(source)
  const where = isOneEntry ? `It is made from ${source}.` : 'It is made from several files: look in src/pages/ and src/layouts/.'
  const placeAt = createPlaces(html)
  return findings.map(({ code, offset, message }) => {
    const fix = `${causes[code] ?? 'The page must not be published like this.'} ${where}`
    return { file: page, ...placeAt(offset), severity: 'error', code, message, fix }
  })
}

/** A start tag as it may stand in a message. */
export const showTag = (html: string, from: number, to: number): string => show(html.slice(from, to).replace(/\s+/g, ' ')).slice(1, -1)
