/**
 * `node tools/pull-requests/findings.ts report.json` writes what the check has found, by line, with the line's text and, where nothing
 * else can be meant, the line as it should be. `review.ts` makes comments of it, in a place where the content is not at hand.
 */
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { applyEdits, mendedTogether } from '../../src/integrations/check/fix/edits.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'

/** A diagnostic as `npm run check -- --format json` writes it. */
export type Reported = Diagnostic & { zh: { message: string; fix: string } }

/** What is said of a line. */
export type Said = Pick<Reported, 'severity' | 'code' | 'message' | 'fix' | 'zh'>

/** A line of the content, and what the check says of it. */
export interface LineFindings {
  file: string
  line: number
  /** The line as it is, without its end. */
  text: string
  /** The line as it should be. */
  suggestion?: string
  findings: Said[]
}

/** The line of an offset, as the range of its letters. */
function lineAt(text: string, line: number): { start: number; end: number } {
  let start = 0
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', start)
    if (next < 0) return { start: text.length, end: text.length }
    start = next + 1
  }
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

/**
 * Puts what the check has found together by line. Pure.
 * @param textOf - the text of a file; `undefined` if it cannot be read
 */
export function byLine(diagnostics: readonly Reported[], textOf: (file: string) => string | undefined): LineFindings[] {
  const groups = Map.groupBy(diagnostics, ({ file, line }) => `${line}\0${file}`)
  return [...groups.values()].map((found) => {
    const { file, line } = found[0]!
    const text = textOf(file)?.replace(/^\ufeff/, '') ?? ''
    const { start, end } = lineAt(text, line)
    // A suggestion is about one line: what reaches into another is left to `npm run fix`.
    const own = found.filter(({ edits = [] }) => edits.length > 0 && edits.every((edit) => edit.start >= start && edit.end <= end))
    const edits = new Map(
      mendedTogether(own).flatMap((one) => (one.edits ?? []).map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])),
    )
    const before = text.slice(start, end)
    const after = applyEdits(
      before,
      [...edits.values()].map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    )
    return {
      file,
      line,
      text: before.replace(/\r$/, ''),
      ...(after !== before && !/[\r\n]/.test(after) && { suggestion: after }),
      findings: found.map(({ severity, code, message, fix, zh }) => ({
        severity,
        code,
        message,
        fix,
        zh: { message: zh.message, fix: zh.fix },
      })),
    }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reported = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Reported[]
  // A file that cannot be read may be a link or a folder; nothing is read through it.
  const unread = new Set(reported.filter(({ code }) => ['file-link', 'file-name', 'unreadable'].includes(code)).map(({ file }) => file))
  const read = (file: string): string | undefined => {
    if (unread.has(file) || !existsSync(file)) return undefined
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return undefined
    }
  }
  const texts = new Map([...new Set(reported.map(({ file }) => file))].map((file) => [file, read(file)]))
  console.log(JSON.stringify(byLine(reported, (file) => texts.get(file))))
}
