/** The room that makes the Taiwan and mainland editions from the Hong Kong pages. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { isConverted, type Edition } from '../../lib/editions.ts'
import type { Room, SitePage } from '../site/contract.ts'
import { convertPage } from './convert/convert-page.ts'
import { createConverter } from './convert/converter.ts'
import { markLanguages } from './convert/languages.ts'
import { readDictionary } from './dictionary/dictionary.ts'

/** The editions that come from each written one. */
const madeFrom: Partial<Record<string, Edition[]>> = { 'zh-hk': ['zh-hk', 'zh-tw', 'zh-cn'], en: ['en'] }

/** Adds the converted editions. In `astro dev` a middleware makes them as they are asked for. */
export const editions = (): Room => ({
  name: 'editions',
  editions: ['zh-tw', 'zh-cn'],
  slots: { note: new URL('./components/ConvertedNote.astro', import.meta.url) },
  setup({ command, config, addMiddleware, updateConfig }) {
    if (command !== 'dev') return
    addMiddleware({ order: 'pre', entrypoint: new URL('./middleware.ts', import.meta.url) })
    updateConfig({ vite: { plugins: [reloadWithDictionary(fileURLToPath(new URL('content/dictionary/', config.root)))] } })
  },
  build({ root, url }) {
    const dictionary = readDictionary(join(root, 'content/dictionary'))
    const converters = { 'zh-tw': createConverter(dictionary, 'zh-tw'), 'zh-cn': createConverter(dictionary, 'zh-cn') }
    return {
      transform({ path, html }): SitePage[] {
        const from = path.split('/')[0]!
        const to = madeFrom[from]
        if (!to) return [{ path, html }]
        const marked = markLanguages(html)
        return to.map((edition) => ({
          path: path.replace(from, edition),
          html: convertPage(marked, edition, { converter: isConverted(edition) ? converters[edition] : undefined, site: url }),
        }))
      },
    }
  },
})

/** Shows a change of the dictionary at once. */
const reloadWithDictionary = (folder: string): Plugin => ({
  name: 'reload-with-dictionary',
  configureServer({ watcher, ws }) {
    watcher.on('all', (_, file) => file.startsWith(folder) && ws.send({ type: 'full-reload' }))
  },
})
