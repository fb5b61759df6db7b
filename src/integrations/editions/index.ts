import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createConverter } from './convert/converter.ts'
import { markLanguages } from './convert/languages.ts'
import { convertPage } from './convert/convert-page.ts'
import { readDictionary } from './dictionary/dictionary.ts'
import { isConverted, type Edition } from '../../lib/editions.ts'
import { listPages, type Site } from '../site/files.ts'

/**
 * The build step `editions`: makes the Taiwan and mainland editions of every Hong Kong page, and resolves the marks meant for this
 * step in the written ones. Words of the other language are marked first.
 */
export function editions({ folder, url }: Site): void {
  const dictionary = readDictionary('content/dictionary')
  const converters = { 'zh-tw': createConverter(dictionary, 'zh-tw'), 'zh-cn': createConverter(dictionary, 'zh-cn') }
  const write = (html: string, from: Edition, to: Edition, page: string) => {
    const file = join(folder, page.replace(from, to))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, convertPage(html, to, { converter: isConverted(to) ? converters[to] : undefined, site: url }))
  }
  for (const page of listPages(folder)) {
    const edition = page.split('/')[0]
    const html = markLanguages(readFileSync(join(folder, page), 'utf8'))
    if (edition === 'en') write(html, 'en', 'en', page)
    if (edition === 'zh-hk') for (const to of ['zh-hk', 'zh-tw', 'zh-cn'] as const) write(html, 'zh-hk', to, page)
  }
}
