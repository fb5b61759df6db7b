/** The room that makes the site searchable. docs/search.md tells how search works. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { allEditions } from '../../lib/editions.ts'
import { equalWords, readDictionary } from '../editions/contract.ts'
import type { Room } from '../site/contract.ts'
import { readDialog } from './build/dialog-file.ts'
import { makeGroup, type Editions } from './build/edition-group.ts'
import { readPage, removeSearchMeta } from './build/read-page.ts'
import { dataScript, writeSearch } from './build/write-files.ts'
import { fillFolds } from './build/fill-folds.ts'
import { dialogFile } from './contract.ts'

export { charactersIn, foldClasses } from './build/fold-classes.ts'

const file = (path: string): URL => new URL(path, import.meta.url)

/** The Chinese editions share an index: they are the same pages. */
const groupOf = (edition: string): string => (edition.startsWith('zh') ? 'zh' : 'en')

/** Adds the search page, the quick search and the index. */
export const search = (): Room => ({
  name: 'search',
  after: ['editions'],
  slots: {
    head: file('./components/SearchMeta.astro'),
    header: file('./components/SearchLink.astro'),
    lost: file('./components/FindForm.astro'),
  },
  scripts: {
    'scripts/search.js': file('./browser/search.ts'),
    'scripts/search-near.js': file('./browser/near.ts'),
    'scripts/search-meant.js': file('./browser/meant.ts'),
    'scripts/search-fallback.js': file('./browser/search-fallback.ts'),
    'scripts/mark.js': file('./browser/mark.ts'),
  },
  everyPage: file('./browser/every-page.ts'),
  setup({ config, injectRoute, updateConfig }) {
    injectRoute({ pattern: '/[edition]/search', entrypoint: file('./pages/search.astro') })
    updateConfig({ vite: { plugins: [serveLastIndex(config.outDir)] } })
  },
  build({ folder, root }) {
    const groups = new Map<string, Editions>()
    const dialogs: [name: string, payload: string][] = []
    return {
      collect({ path, html }) {
        const [edition = '', ...rest] = path.split('/')
        if (!allEditions.some(({ id }) => id === edition)) return
        const place = rest.join('/')
        if (place === 'search.html') dialogs.push([dialogFile(edition), JSON.stringify(readDialog(html))])
        const page = readPage(html)
        if (!page) return
        const group: Editions = groups.get(groupOf(edition)) ?? new Map()
        groups.set(groupOf(edition), group.set(edition, (group.get(edition) ?? new Map()).set(place, page)))
      },
      transform: ({ path, html }) => [{ path, html: fillFolds(removeSearchMeta(html)) }],
      async finish() {
        const made = []
        for (const [name, group] of groups) {
          const words = name === 'zh' ? equalWords(readDictionary(join(root, 'content/dictionary'))) : []
          made.push(await makeGroup(name, group, words))
        }
        const scripts = [...made.flat(), ...dialogs.map((file) => [file[0], dataScript(file)] as const)]
        if (made.length > 0) writeSearch(folder, scripts)
      },
    }
  },
})

/** Lets `astro dev` search the last build: its index, and the style sheets that its dialog names. */
const serveLastIndex = (dist: URL) => ({
  name: 'search-last-index',
  configureServer({ middlewares }: { middlewares: { use(path: string, handler: unknown): void } }) {
    for (const name of ['search', 'assets']) middlewares.use(`/${name}`, sirv(fileURLToPath(new URL(`${name}/`, dist)), { dev: true }))
  },
})
