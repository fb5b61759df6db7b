/** `npm run translated FILE…`, `npm run translated -- --all`: writes into translations which words of their sources they translate. */
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { plural, show } from '../../lib/diagnostics/messages.ts'
import { markTranslated, translationsIn } from './links/translation-words.ts'
import { readFiles } from './read-file.ts'
import { readFolder } from './read-folder.ts'
import { replaceFile } from './write-file.ts'

const usage = 'Name the translations that are right: npm run translated content/articles/NAME/en.mdx, or -- --all for all of them.'

/** Runs the command and returns its exit code: 1 if a file cannot be marked, 2 for wrong arguments. */
function main(): number {
  const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true })
  // npm keeps an option without a -- before it for itself, and hands it on like this.
  const all = values.all ?? process.env.npm_config_all === 'true'
  if (all === positionals.length > 0) {
    console.error(usage)
    return 2
  }
  const translations = new Map(translationsIn(readFiles(readFolder('content'))).map((found) => [resolve(found.path), found]))
  const unknown = positionals.filter((path) => !translations.has(resolve(path)))
  for (const path of unknown) console.error(`${show(path)} is no en.mdx beside a zh-hk.mdx that can be read; npm run check says more`)
  const chosen = all ? [...translations.keys()] : positionals.map((path) => resolve(path)).filter((path) => translations.has(path))
  let written = 0
  for (const path of chosen) {
    const { text, words } = translations.get(path)!
    const marked = markTranslated(text, words)
    if (marked === text) continue
    replaceFile(path, marked)
    written += 1
  }
  console.log(`${plural(written, 'file')} marked, ${chosen.length - written} already marked`)
  return unknown.length > 0 ? 1 : 0
}

process.exitCode = main()
