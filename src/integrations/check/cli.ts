/** The check: the first step of the build, and `npm run check [--format text|json|github] [folder]`. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readFolder } from './read-folder.ts'
import { findProblems } from './check-content.ts'
import type { Problem } from '../../lib/diagnostics/diagnostic.ts'
import { count, formats, plural, report, type Format } from './report/report.ts'
import { readCommits } from './links/translations.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/**
 * Checks a folder of content.
 * @returns every problem, under the folder's name
 * @throws if the folder cannot be read
 */
export function checkFolder(folder = 'content'): Problem[] {
  const own = folder.replace(/[\\/]+$/, '').replace(/^\.\//, '')
  return findProblems(readFolder(folder), readCommits(folder)).map((problem) => ({
    ...problem,
    file: problem.file.replace(/^content/, () => own),
  }))
}

/**
 * Checks the content before anything of it is compiled. Of warnings it says only how many there are.
 * @throws one error that lists everything, if there is an error
 */
export function check(): void {
  const problems = checkFolder()
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`${count(problems)}\n${report(problems)}`)
  if (problems.length > 0) console.warn(`${plural(problems.length, 'warning')}; npm run check lists them`)
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { format: { type: 'string', default: 'text' } }, allowPositionals: true })
  if (!(formats as readonly string[]).includes(values.format)) {
    console.error(`--format is one of ${formats.join(', ')}`)
    return 2
  }
  const [folder = 'content'] = positionals
  if (!existsSync(folder)) {
    console.error(`there is no folder ${show(folder)}`)
    return 2
  }
  const problems = checkFolder(folder)
  const text = report(problems, values.format as Format)
  if (text) console.log(text)
  if (values.format === 'text') console.log(count(problems))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
