/** `npm run check -- [--format text|json|github] [--lang en|zh] [--editions] [FOLDER]`, `npm run check -- --links FILE` */
import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { show } from '../../lib/diagnostics/messages.ts'
import { readArguments } from '../../lib/read-arguments.ts'
import { readCommitted } from '../../queries/git.ts'
import { findMadeLinks } from './check-content.ts'
import { checkFolder, readPast } from './check-folder.ts'
import { readFolder } from './read-folder.ts'
import { reportEditions } from './report/editions.ts'
import { isLanguage, languageOf, languages } from './report/languages.ts'
import { count, countFixable, formats, hasErrors, report, type Format } from './report/report.ts'

const usage = `npm run check -- [--lang ${languages.join('|')}] [--format ${formats.join('|')}] [--editions] [FOLDER]
npm run check -- --links FILE`

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name)

/** Shows the links that the build makes in a file, one a line; returns the exit code. */
function showLinks(file = ''): number {
  const folder = resolve(file, '../../..')
  const path = `content/${relative(folder, resolve(file)).split(sep).join('/')}`
  const links = existsSync(file) && existsSync(join(folder, 'glossary')) ? findMadeLinks(readFolder(folder), path) : undefined
  if (!links) {
    console.error('--links wants the file of an entry that can be read: npm run check -- --links content/articles/som1-opening/zh-hk.mdx')
    return 2
  }
  for (const { line, column, text, name } of links) console.log(`${file}:${line}:${column} ${text} → ${name}`)
  console.log(`The build makes ${links.length} ${links.length === 1 ? 'link' : 'links'} here.`)
  return 0
}

/** Runs the command and returns its exit code: 1 if there is an error, 2 for wrong arguments. */
function main(): number {
  const given = readArguments({
    format: { type: 'string', default: 'text' },
    lang: { type: 'string', default: languageOf(process.env) },
    links: { type: 'boolean', default: false },
    editions: { type: 'boolean', default: false },
  })
  if (!given) {
    console.error(usage)
    return 2
  }
  const { values, positionals } = given
  const { format, lang } = values
  if (values.links) return showLinks(positionals[0])
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
  const diagnostics = checkFolder(folder, readPast(folder), name)
  const text = report(diagnostics, format, lang)
  if (text) console.log(text)
  if (format === 'text') console.log(count(diagnostics, lang))
  // The command mends the content of this project and nothing else.
  const fixable = format === 'text' && name === 'content' ? countFixable(diagnostics, lang) : undefined
  if (fixable) console.log(fixable)
  return hasErrors(diagnostics) ? 1 : 0
}

process.exitCode = main()
