/** What is wrong with a finished page. */
import { existsSync } from 'node:fs'
import type { Code } from '../../lib/diagnostics/codes.ts'
import { createDiagnostic, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/** The codes of a finished page. */
export type DistCode = Extract<Code, `dist-${string}`>

/** A mistake, before the file's name is known. */
export interface PageFinding {
  code: DistCode
  offset: number
  message: string
}

/** The content file that a page is made from; `undefined` where it is made from many. */
export function sourceOf(page: string, exists: (path: string) => boolean = existsSync): string | undefined {
  const [, edition, place] = /^(zh-hk|zh-tw|zh-cn|en)\/(.+)\.html$/.exec(page) ?? []
  if (!edition || !place) return undefined
  const file = edition === 'en' ? 'en.mdx' : 'zh-hk.mdx'
  return [`content/${place}/${file}`, `content/pages/${place}/${file}`].find(exists)
}

const causes: Partial<Record<DistCode, string>> = {
  'dist-link': 'Mend the link, or add the page it leads to.',
  'dist-anchor': 'Mend the part behind #, or give the passage that id.',
}

/** Makes diagnostics of what was found in a page: with line, column, and the file to fix. */
export function toDiagnostics(page: string, html: string, findings: readonly PageFinding[]): Diagnostic[] {
  const source = sourceOf(page)
  const where = source ? `It is made from ${source}.` : 'It is made from several files: look in src/pages/ and src/layouts/.'
  return findings.map(({ code, offset, message }) => {
    const before = html.slice(0, offset)
    const line = before.split('\n').length
    const fix = `${causes[code] ?? 'The page must not be published like this.'} ${where}`
    return createDiagnostic(page, { code, message, fix, at: { line, column: offset - before.lastIndexOf('\n') } })
  })
}

/** A start tag as it may stand in a message. */
export const showTag = (html: string, from: number, to: number): string => show(html.slice(from, to + 1).replace(/\s+/g, ' ')).slice(1, -1)
