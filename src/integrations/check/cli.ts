/** `npm run check -- [--format text|json|github] [--lang en|zh] [--editions] [FOLDER]` */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { show } from '../../lib/diagnostics/messages.ts'
import { readCommitted, readHistory } from '../../queries/git.ts'
import { checkFolder } from './check-folder.ts'
import { readFolder } from './read-folder.ts'
import { reportEditions } from './report/editions.ts'
import { isLanguage, languageOf, languages } from './report/languages.ts'
import { count, formats, hasErrors, report, type Format } from './report/report.ts'

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name)

/** Runs the command and returns its exit code: 1 if there is an error, 2 for wrong arguments. */
function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: languageOf(process.env) },
      editions: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const { format, lang } = values
  const [folder = 'content'] = positionals
  if (!isFormat(format)) {
    console.error(`--format is one of ${formats.join(', ')}`)
    return 2
  }
  if (!isLanguage(lang)) {
    console.error(`--lang is one of ${languages.join(', ')}`)
    return 2
  }
  if (!existsSync(folder)) {
    console.error(`there is no folder ${show(folder)}`)
    return 2
  }
  if (values.editions) {
    console.log(reportEditions(readFolder(folder), (file) => readCommitted(folder, `dictionary/${file}.yml`)))
    return 0
  }
  const name = folder.replace(/[\\/]+$/, '').replace(/^\.\//, '')
  const diagnostics = checkFolder(folder, readHistory(folder), name)
  const text = report(diagnostics, format, lang)
  if (text) console.log(text)
  if (format === 'text') console.log(count(diagnostics, lang))
  return hasErrors(diagnostics) ? 1 : 0
}

process.exitCode = main()
