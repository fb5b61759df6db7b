/** What is wrong with a finished page. */
import { contentFileOf } from '../../lib/addresses.ts'
import type { Code } from '../../lib/diagnostics/codes.ts'
import { createDiagnostic, createPositionLookup, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/** The codes of a finished page. */
export type DistCode = Extract<Code, `dist-${string}`>

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
  exists: (path: string) => boolean,
): Diagnostic[] {
  const source = contentFileOf(page)
  const isOneEntry = source !== undefined && exists(source)
  const where = isOneEntry
    ? `It is made from ${source}.`
    : 'It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/.'
  const placeAt = createPositionLookup(html)
  return findings.map(({ code, offset, message }) => {
    const fix = `${causes[code] ?? 'The page must not be published like this.'} ${where}`
    return createDiagnostic(page, { code, message, fix, at: placeAt(offset) })
  })
}

/** A start tag as it may stand in a message. */
export const showTag = (html: string, from: number, to: number): string => show(html.slice(from, to).replace(/\s+/g, ' ')).slice(1, -1)
