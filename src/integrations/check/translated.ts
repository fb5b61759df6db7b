/** `npm run translated FILE…`, `npm run translated -- --all`: writes into translations which words of their sources they translate. */
import { resolve } from 'node:path'
import { plural, show } from '../../lib/diagnostics/messages.ts'
import { readArguments } from '../../lib/read-arguments.ts'
import { markTranslated, translationsIn } from './links/translation-words.ts'
import { readFiles } from './read-file.ts'
import { readFolder } from './read-folder.ts'
import { languageOf } from './report/languages.ts'
import { replaceFile } from './write-file.ts'

const words = {
  en: {
    usage: 'Name the translations that are right: npm run translated content/articles/NAME/en.mdx, or -- --all for all of them.',
    unknown: (path: string) => `${show(path)} is no en.mdx beside a zh-hk.mdx that can be read; npm run check says more`,
    done: (marked: number, before: number) => `${plural(marked, 'file')} marked, ${before} already marked`,
  },
  zh: {
    usage: '請寫明哪些譯文無誤：npm run translated content/articles/名稱/en.mdx；全部都無誤的，寫-- --all。',
    unknown: (path: string) => `${show(path)}不是譯文，或者旁邊的zh-hk.mdx讀不到；原因請看npm run check`,
    done: (marked: number, before: number) => `註明了${marked}個檔案的譯文無誤，另有${before}個原已註明`,
  },
} as const

/** Runs the command and returns its exit code: 1 if a file cannot be marked, 2 for wrong arguments. */
function main(): number {
  const say = words[languageOf(process.env)]
  const given = readArguments({ all: { type: 'boolean' } })
  const positionals = given?.positionals ?? []
  // npm keeps an option without a -- before it for itself, and hands it on like this.
  const all = given?.values.all ?? process.env.npm_config_all === 'true'
  if (!given || all === positionals.length > 0) {
    console.error(say.usage)
    return 2
  }
  const translations = new Map(translationsIn(readFiles(readFolder('content'))).map((found) => [resolve(found.path), found]))
  const unknown = positionals.filter((path) => !translations.has(resolve(path)))
  for (const path of unknown) console.error(say.unknown(path))
  const chosen = all ? [...translations.keys()] : positionals.map((path) => resolve(path)).filter((path) => translations.has(path))
  let written = 0
  for (const path of chosen) {
    const { text, words } = translations.get(path)!
    const marked = markTranslated(text, words)
    if (marked === text) continue
    replaceFile(path, marked)
    written += 1
  }
  console.log(say.done(written, chosen.length - written))
  return unknown.length > 0 ? 1 : 0
}

process.exitCode = main()
