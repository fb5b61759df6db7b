/** `npm run fix -- [--yes] [--lang en|zh] [FILE…]`: shows what can be mended without a doubt, and writes it when it is told to. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { plural, show } from '../../lib/diagnostics/messages.ts'
import { readArguments } from '../../lib/read-arguments.ts'
import { diffOf } from './fix/diff.ts'
import { fixContent, type Change } from './fix/fix-content.ts'
import { readFolder } from './read-folder.ts'
import { isLanguage, languageOf, languages } from './report/languages.ts'
import { replaceFile } from './write-file.ts'

const usage = `npm run fix -- [--yes] [--lang ${languages.join('|')}] [FILE…]`

const words = {
  en: {
    unknown: (path: string) => `there is no file ${show(path)} in content/`,
    nothing: 'Nothing can be mended without a doubt; npm run check says what is left to you.',
    size: (lines: number, files: number) => `${plural(lines, 'line')} in ${plural(files, 'file')}`,
    ask: (size: string) => `${size}. Write this? [y/N] `,
    howTo: (size: string) => `${size}. Nothing is written yet: npm run fix -- --yes`,
    not: 'Nothing is written.',
    written: (size: string) => `${size}, written. npm run check says what is left to you.`,
    changed: (path: string) => `${path} was changed meanwhile and is left as it is: run it again`,
    failed: (path: string, why: string) => `${path} cannot be written and is left as it was (${why})`,
  },
  zh: {
    unknown: (path: string) => `content/裏沒有檔案${show(path)}`,
    nothing: '沒有可以放心自動改正的地方；其餘的請看npm run check。',
    size: (lines: number, files: number) => `${files}個檔案，共${lines}行`,
    ask: (size: string) => `${size}。寫入嗎？[y/N] `,
    howTo: (size: string) => `${size}。尚未寫入；要寫入，請執行npm run fix -- --yes`,
    not: '沒有寫入。',
    written: (size: string) => `${size}，已經寫入。其餘的請看npm run check。`,
    changed: (path: string) => `${path}剛剛有改動，沒有寫入；請再執行一次`,
    failed: (path: string, why: string) => `${path}不能寫入，維持原狀（${why}）`,
  },
} as const

const isAsRead = ({ path, before }: Change): boolean => {
  try {
    return Buffer.compare(readFileSync(path), before) === 0
  } catch {
    return false
  }
}

/** Writes changes, those of one folder together: a translation names the words of its source. Returns those that are written. */
function writeAll(changes: readonly Change[], say: (typeof words)['en' | 'zh']): Change[] {
  return [...Map.groupBy(changes, ({ path }) => dirname(path)).values()].flatMap((together) => {
    const changed = together.filter((change) => !isAsRead(change))
    for (const { path } of changed) console.error(say.changed(path))
    if (changed.length > 0) return []
    return together.filter(({ path, after }) => {
      try {
        replaceFile(path, after)
        return true
      } catch (error) {
        console.error(say.failed(path, (error as NodeJS.ErrnoException).code ?? String(error)))
        return false
      }
    })
  })
}

/** Asks on the terminal. No answer (Ctrl-C, Ctrl-D) is a no. */
async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await new Promise<string>((resolve) => {
    terminal.once('close', () => resolve(''))
    terminal.question(question, resolve)
  })
  terminal.close()
  return /^\s*y(?:es)?\s*$/i.test(answer)
}

/** Runs the command and returns its exit code: 1 if a file could not be written, 2 for wrong arguments. */
async function main(): Promise<number> {
  const given = readArguments({
    yes: { type: 'boolean', default: false },
    lang: { type: 'string', default: languageOf(process.env) },
  })
  if (!given) {
    console.error(usage)
    return 2
  }
  const { values, positionals } = given
  if (!isLanguage(values.lang)) {
    console.error(`--lang is one of ${languages.join(', ')}`)
    return 2
  }
  const say = words[values.lang]
  const files = readFolder('content')
  const wanted = new Set(positionals.map((path) => resolve(path)))
  const known = new Set(files.map(({ path }) => resolve(path)))
  const unknown = positionals.filter((path) => !known.has(resolve(path)))
  for (const path of unknown) console.error(say.unknown(path))
  if (unknown.length > 0) return 2
  const changes = fixContent(files, (path) => wanted.size === 0 || wanted.has(resolve(path)))
  const sizeOf = (some: readonly Change[]): string => say.size(some.flatMap(diffOf).length, some.length)
  if (changes.length === 0) {
    console.log(say.nothing)
    return 0
  }
  for (const change of changes) console.log(diffOf(change).join('\n'))
  const canAsk = process.stdin.isTTY && process.stdout.isTTY
  if (!values.yes && !canAsk) {
    console.log(say.howTo(sizeOf(changes)))
    return 0
  }
  if (!values.yes && !(await ask(say.ask(sizeOf(changes))))) {
    console.log(say.not)
    return 0
  }
  const written = writeAll(changes, say)
  if (written.length > 0) console.log(say.written(sizeOf(written)))
  return written.length === changes.length ? 0 : 1
}

process.exitCode = await main()
