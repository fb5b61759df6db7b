/**
 * Makes a review of a pull request from what the check has found. Whoever sends a pull request can have made the findings himself, so
 * every value is looked at, every text of theirs stands in a block of code, where nothing of it means anything, and a comment is made
 * only where the pull request has exactly that line. Pure.
 */
import { codes, errorPage, type Code } from '../../src/lib/diagnostics/codes.ts'
import { plural } from '../../src/lib/diagnostics/messages.ts'
import { visible } from '../../src/lib/hidden-characters.ts'
import { codeBlock } from './code-block.ts'
import type { LineFindings, Said } from './findings.ts'

/** A file that a pull request changes, as GitHub lists it. */
export interface ChangedFile {
  filename: string
  /** Left out for files that are large or no text. */
  patch?: string
}

/** A comment on a line. */
export interface Comment {
  path: string
  line: number
  side: 'RIGHT'
  body: string
}

/** What is sent to GitHub. */
export interface Review {
  event: 'COMMENT'
  body: string
  comments: Comment[]
}

/** More comments than these help nobody. */
const MAX_COMMENTS = 30
const MAX_LISTED = 20
/** What is said of one line. */
const MAX_PER_LINE = 5
const MAX_MESSAGE = 400
const MAX_SUGGESTION = 10_000
const MAX_ROWS = 5_000
const MAX_BYTES = 8_000_000
/** Letters in a line of a block of code, which does not break by itself. A Chinese one is twice as wide. */
const WIDTH = 84

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isContentPath = (path: string): boolean =>
  path.startsWith('content/') && path.length <= 400 && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

function readSaid(value: unknown): Said | undefined {
  if (!isRecord(value) || !isRecord(value.zh)) return undefined
  const { severity, code, message, fix, zh } = value
  if (severity !== 'error' && severity !== 'warning') return undefined
  if (typeof code !== 'string' || !Object.hasOwn(codes, code)) return undefined
  if (![message, fix, zh.message, zh.fix].every((text) => typeof text === 'string')) return undefined
  return { severity, code: code as Code, message, fix, zh: { message: zh.message, fix: zh.fix } } as Said
}

function readRow(value: unknown): LineFindings | undefined {
  if (!isRecord(value) || !Array.isArray(value.findings)) return undefined
  const { file, line, text, suggestion } = value
  if (typeof file !== 'string' || !isContentPath(file)) return undefined
  if (typeof line !== 'number' || !Number.isInteger(line) || line < 1 || line > 1_000_000) return undefined
  if (typeof text !== 'string') return undefined
  const findings = value.findings.slice(0, MAX_PER_LINE).flatMap((one) => readSaid(one) ?? [])
  if (findings.length === 0) return undefined
  const isPlain = typeof suggestion === 'string' && suggestion.length <= MAX_SUGGESTION && visible(suggestion) === suggestion
  return { file, line, text, ...(isPlain && suggestion !== text && { suggestion }), findings }
}

/**
 * Reads findings. What is not of their form is passed over.
 * @throws if they are no list, or more than a check can find
 */
export function readFindings(json: string): LineFindings[] {
  if (json.length > MAX_BYTES) throw new Error('The findings are larger than any check makes them.')
  const rows: unknown = JSON.parse(json)
  if (!Array.isArray(rows) || rows.length > MAX_ROWS) throw new Error('The findings are no list, or longer than any check makes it.')
  return rows.flatMap((row) => readRow(row) ?? [])
}

/** Reads the lines that a file has after a change, as far as its patch shows them, by number. */
export function linesAfter(patch: string): Map<number, string> {
  const lines = new Map<number, string>()
  let number = 0
  for (const row of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row)?.[1]
    if (start !== undefined) number = Number(start)
    else if (row.startsWith('+') || row.startsWith(' ')) lines.set(number++, row.slice(1).replace(/\r$/, ''))
  }
  return lines
}

/** Breaks a text where a line would be too long; between words, where there are some. */
function wrap(text: string): string[] {
  const lines = ['']
  let width = 0
  for (const part of text.match(/[\x21-\x7e]+|[^]/gu) ?? []) {
    const own = /^[\0-\xff]/.test(part) ? part.length : 2
    if (width + own > WIDTH && width > 0) {
      lines.push('')
      width = 0
    }
    lines[lines.length - 1] += part
    width += own
  }
  return lines.map((line) => line.trimEnd())
}

const short = (text: string): string => {
  const letters = [...visible(text)]
  return letters.length > MAX_MESSAGE ? `${letters.slice(0, MAX_MESSAGE).join('')}…` : letters.join('')
}

/** @param files - address of the repository's files, with a slash */
function bodyOf({ findings, suggestion }: LineFindings, files: string): string {
  const said = findings.map(({ severity, code, message, fix, zh }) =>
    [
      `**${severity === 'error' ? '錯誤 error' : '提醒 warning'}** [\`${code}\`](${files}${errorPage(code)})`,
      '',
      codeBlock(
        'text',
        [zh.message, zh.fix, message, fix]
          .filter((text, index, all) => all.indexOf(text) === index)
          .flatMap((text) => wrap(short(text)))
          .join('\n'),
      ),
    ].join('\n'),
  )
  return [...said, ...(suggestion === undefined ? [] : [codeBlock('suggestion', suggestion)])].join('\n\n')
}

const count = (rows: readonly LineFindings[], severity: Said['severity']): number =>
  rows.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length

/**
 * Makes the review.
 * @param findings - from `readFindings`
 * @param changed - the files of the pull request, from GitHub
 * @param said - what was said there before: nothing is said twice
 * @param files - address of the repository's files, with a slash at the end
 * @returns `undefined` if there is nothing to say
 */
export function reviewOf(
  findings: readonly LineFindings[],
  changed: readonly ChangedFile[],
  said: readonly { path?: string; body: string }[],
  files: string,
): Review | undefined {
  const lines = new Map(changed.map(({ filename, patch }) => [filename, linesAfter(patch ?? '')]))
  const isThere = ({ file, line, text }: LineFindings): boolean => lines.get(file)?.get(line) === text
  // Errors first: if there are too many, the warnings wait.
  const weight = ({ findings }: LineFindings): number => (findings.some(({ severity }) => severity === 'error') ? 0 : 1)
  const there = findings.filter(isThere).sort((a, b) => weight(a) - weight(b))
  const elsewhere = findings.filter((one) => !isThere(one))
  const isSaid = (body: string, path?: string): boolean => said.some((one) => one.body === body && one.path === path)
  const comments = there
    .slice(0, MAX_COMMENTS)
    .map((row) => ({ path: row.file, line: row.line, side: 'RIGHT' as const, body: bodyOf(row, files) }))
    .filter(({ path, body }) => !isSaid(body, path))
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')]
  const more = there.length - MAX_COMMENTS
  const listed = elsewhere.filter((row) => weight(row) === 0)
  const body = [
    `檢查有${errors}個錯誤、${warnings}個提醒。錯誤要改正才能收進讀本；有建議的，按一下便可採用。`,
    `The check has ${plural(errors, 'error')} and ${plural(warnings, 'warning')}. Errors must be put right; a suggestion can be taken with a click.`,
    ...(more > 0 ? [`另有${more}行未列出。${plural(more, 'more line')} not shown.`] : []),
    ...(listed.length > 0
      ? [
          '這些錯誤不在改動的行裏。These errors are not on the lines that changed:',
          codeBlock(
            'text',
            listed
              .slice(0, MAX_LISTED)
              .map(({ file, line, findings: [first] }) => `${visible(file)}:${line} ${first!.code}`)
              .join('\n'),
          ),
        ]
      : []),
  ].join('\n\n')
  if (comments.length === 0 && (listed.length === 0 || isSaid(body))) return undefined
  return { event: 'COMMENT', body, comments }
}
