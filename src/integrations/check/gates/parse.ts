/**
 * Parses bodies. The parser is native code: an expression that is nested deeply enough kills the whole process without a message.
 * What could hold one is therefore parsed in a process of its own first.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { parseMdx } from '../../../lib/outline.ts'
import { start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { visible } from '../../../lib/hidden-characters.ts'

/** How long the process may take, with how much memory, and how often it may die before all the rest is refused. */
const patience = { milliseconds: 10_000, megabytes: 512, deaths: 3 }

/**
 * Whether a body holds what is handed to the parser of JavaScript: braces other than `{"…"}`, import, export. An escape does not
 * count: `\\{` is a brace again.
 */
export const isRisky = (body: string): boolean =>
  /^[^A-Za-z\n]*(?:import|export)\b/m.test(body) || /\{(?!"[^"\\\n]{0,200}"\}|'[^'\\\n]{0,200}'\})/.test(body)

/**
 * Tries bodies in a process of their own.
 * @returns the indexes of those that kill it or take too long
 */
export function findDeadly(bodies: readonly string[]): Set<number> {
  const deadly = new Set<number>()
  for (let from = 0; from < bodies.length;) {
    const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${patience.megabytes}`, fileURLToPath(import.meta.url)], {
      input: JSON.stringify(bodies.slice(from)),
      timeout: patience.milliseconds,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 22,
    })
    if (status === 0) break
    const done = stdout?.length ?? 0
    deadly.add(from + done)
    from += done + 1
    if (deadly.size >= patience.deaths) for (; from < bodies.length; from += 1) deadly.add(from)
  }
  return deadly
}

const fixes: [RegExp, string][] = [
  [/closing tag|before the end of/i, 'Every <Tag> needs its </Tag> in the same paragraph.'],
  [/character `!`/, 'Leave the comment out: what is not to be read is not in the file.'],
  [
    /`<`|before name|in name|JSX tag|local name|attribute/i,
    'A < that is meant as one is written \\<; an address in < > is written [text](address).',
  ],
]

/** The parser's message, without its codes and its advice to programmers. */
const shorten = (message: string): string =>
  visible(
    message
      .replace(/\s*\((?:mdx[\w:-]*|note:.*)\)\s*$/s, '')
      .replace(/\s*\(note:.*$/s, '')
      .replace(/, expected a character that can.*$/s, ''),
  ).slice(0, 160)

/**
 * Parses a body.
 * @returns its tree, or where and why the parser gave up
 */
export function parseBody(body: string): { tree: Root } | { finding: Finding } {
  try {
    return { tree: parseMdx(body) }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const [, line, column, what = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? []
    const at = line ? { line: Number(line), column: Number(column) } : start
    const braces = /expression|brace|oxc/i.test(what)
    if (!braces)
      return {
        finding: {
          code: 'mdx-syntax',
          at,
          message: shorten(what),
          fix: fixes.find(([pattern]) => pattern.test(what))?.[1] ?? 'Compare the place with docs/check.md.',
        },
      }
    const isId = /\{#[\w-]*\}/.test(body.split('\n')[at.line - 1] ?? '')
    const fix = isId ? 'The id of a heading is written [#id].' : 'Write the words themselves; a brace that is meant as one is written \\{.'
    return { finding: { code: 'mdx-expression', at, message: 'what stands in braces would be run as a program', fix } }
  }
}

/** The process of its own: one dot for each body that it survived. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const body of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
    parseBody(body)
    process.stdout.write('.')
  }
}
