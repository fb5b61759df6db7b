/** The check: the first step of the build, and `npm run check [--format text|json|github] [folder]`. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readFolder } from './read-folder.ts'
import { findDiagnostics } from './check-content.ts'
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { count, formats, plural, report, type Format } from './report/report.ts'
import { readCommits } from './links/translations.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/**
 * Checks a folder of content.
 * @returns every diagnostic, under the folder's name
 * @throws if the folder cannot be read
 */
export function checkFolder(folder = 'content'): Diagnostic[] {
  const own = folder.replace(/[\\/]+$/, '').replace(/^\.\//, '')
  return findDiagnostics(readFolder(folder), readCommits(folder)).map((diagnostic) => ({
    ...diagnostic,
    file: diagnostic.file.replace(/^content/, () => own),
  }))
}

/**
 * Checks the content before anything of it is compiled. Of warnings it says only how many there are.
 * @throws one error that lists everything, if there is an error
 */
export function check(): void {
  const diagnostics = checkFolder()
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(`${count(diagnostics)}\n${report(diagnostics)}`)
  if (diagnostics.length > 0) console.warn(`${plural(diagnostics.length, 'warning')}; npm run check lists them`)
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
  const diagnostics = checkFolder(folder)
  const text = report(diagnostics, values.format as Format)
  if (text) console.log(text)
  if (values.format === 'text') console.log(count(diagnostics))
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
