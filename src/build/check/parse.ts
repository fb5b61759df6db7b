/**
 * Parses bodies. The parser is native code: an expression that is nested deeply enough kills the whole process without a message.
 * What could hold one is therefore parsed in a process of its own first.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { parseMdx } from '../../lib/outline.ts'
import { start, type Finding } from './problem.ts'
import { visible } from './words.ts'

/** How long the process may take for all bodies given to it, and how much memory. */
const patience = { milliseconds: 10_000, megabytes: 512 }

/** Whether a body holds what is handed to the parser of JavaScript: braces other than `{"…"}`, import, export. */
export const isRisky = (body: string): boolean => /^[ \t>]*(?:import|export)\b/m.test(body) || /\{(?!"[^"\\\n]{0,200}"\}|'[^'\\\n]{0,200}'\})/.test(body.replaceAll('\\{', ''))

/**
 * Tries bodies in a process of their own.
 * @returns the indexes of those that kill it or take too long
 */
export function findDeadly(bodies: readonly string[]): Set<number> {
  const deadly = new Set<number>()
  for (let from = 0; from < bodies.length; ) {
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
  }
  return deadly
}

const hints: [RegExp, string][] = [
  [/closing tag|before the end of/i, 'Every <Tag> needs its </Tag> in the same paragraph.'],
  [/character `!`/, 'Leave the comment out: what is not to be read is not in the file.'],
  [/expression|brace|oxc/i, 'A brace that is meant as one is written \\{.'],
  [/after `<`|before name|in name|JSX tag/i, 'A < that is meant as one is written \\<; an address in < > is written [text](address).'],
]

/** In: a body. Out: its tree, or where and why the parser gave up. */
export function parseBody(body: string): { tree: Root } | { finding: Finding } {
  try {
    return { tree: parseMdx(body) }
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s*\(mdx[\w:-]*\)\s*$/, '').replace(/\s*\(note:.*$/, '')
    const [, line, column, what = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? []
    const mend = hints.find(([pattern]) => pattern.test(what))?.[1] ?? 'Compare the place with the examples in docs/check.md.'
    const at = line ? { line: Number(line), column: Number(column) } : start
    return { finding: { code: 'mdx-syntax', at, message: visible(what).slice(0, 200), mend } }
  }
}

/** The process of its own: one dot for each body that it survived. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const body of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
    parseBody(body)
    process.stdout.write('.')
  }
}
