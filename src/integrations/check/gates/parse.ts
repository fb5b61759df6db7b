/**
 * Parses bodies. The parser is native code, and a deeply nested expression makes it crash without a message. A body that may hold an
 * expression is therefore parsed in a separate process first.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { parseMdx } from '../../../lib/outline.ts'
import { FILE_START, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { explainTags, fixForBraces } from './explain-tags.ts'

/** How long the separate process may take. */
const MAX_MILLISECONDS = 10_000
/** How much memory it may use. */
const MAX_MEGABYTES = 512
/** After this many crashes all remaining bodies count as crashing. */
const MAX_CRASHES = 3

/** The finding for a body that crashes the parser. */
export const crashFinding: Finding = {
  code: 'unreadable',
  message: 'the text crashes the program that reads it',
  fix: 'Leave out what stands in braces { }.',
}

/**
 * Whether a body may hold JavaScript: braces other than `{"…"}`, import, export. Escaped braces count as well, because `\\{` is an
 * escaped backslash and a brace.
 */
export const mayHoldProgram = (body: string): boolean =>
  (/import|export/.test(body) && /^[^A-Za-z\n]*(?:import|export)\b/m.test(body)) ||
  /\{(?!"[^"\\\n]{0,200}"\}|'[^'\\\n]{0,200}'\})/.test(body)

/**
 * Parses bodies in a separate process.
 * @returns the indexes of those that crash it or take too long
 */
export function findCrashes(bodies: readonly string[]): Set<number> {
  const crashes = new Set<number>()
  for (let from = 0; from < bodies.length;) {
    const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${MAX_MEGABYTES}`, fileURLToPath(import.meta.url)], {
      input: JSON.stringify(bodies.slice(from)),
      timeout: MAX_MILLISECONDS,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 22,
    })
    if (status === 0) break
    const done = stdout?.length ?? 0
    crashes.add(from + done)
    from += done + 1
    if (crashes.size >= MAX_CRASHES) for (; from < bodies.length; from += 1) crashes.add(from)
  }
  return crashes
}

/**
 * Parses a body.
 * @returns its tree, or where and why it cannot be parsed
 */
export function parseBody(body: string): { tree: Root } | { finding: Finding } {
  try {
    return { tree: parseMdx(body) }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const [, line, column, what = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? []
    const at = line ? { line: Number(line), column: Number(column) } : FILE_START
    const braces = /expression|brace|oxc/i.test(what)
    if (!braces) return { finding: { code: 'mdx-syntax', at, ...explainTags(what, body.split('\n'), at) } }
    const written = body.split('\n')[at.line - 1] ?? ''
    const isId = /\{#[\w-]*\}/.test(written)
    const fix = isId ? 'The id of a heading is written [#id].' : fixForBraces(written.slice(0, written.lastIndexOf('{', at.column)))
    return { finding: { code: 'mdx-expression', at, message: 'what stands in braces would be run as a program', fix } }
  }
}

// The separate process: it prints one dot for each body that it could parse or refuse.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const body of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
    parseBody(body)
    process.stdout.write('.')
  }
}
