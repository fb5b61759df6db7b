/** The room for citing a page or a passage, and for taking its address along. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import type { Room } from '../site/contract.ts'
import { readFiles } from './build/read-files.ts'
import { citePage, partsFile, sourcesFile } from './contract.ts'

const file = (path: string): URL => new URL(path, import.meta.url)

/**
 * Adds "cite" to the tools of a page and a way to the address of every passage. The texts, and the sources by page, are made into files
 * of a page that is converted like any other and then left out: pages do not carry what few readers use.
 */
export const cite = (): Room => ({
  name: 'cite',
  after: ['editions'],
  slots: { tools: file('./components/CiteLink.astro') },
  scripts: { 'scripts/cite.js': file('./browser/cite.ts') },
  everyPage: file('./browser/every-page.ts'),
  setup({ config, injectRoute, updateConfig }) {
    injectRoute({ pattern: '/[edition]/cite', entrypoint: file('./pages/cite.astro') })
    updateConfig({ vite: { plugins: [serveLastFiles(config.outDir)] } })
  },
  build: ({ folder }) => ({
    transform(page) {
      const [edition = '', name] = page.path.split('/')
      if (name !== citePage) return [page]
      const { parts, sources } = readFiles(page.html)
      for (const [path, content] of [[partsFile(edition), parts] as const, [sourcesFile(edition), sources] as const]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), `apecCiteFile=${JSON.stringify(content)}\n`)
      }
      return []
    },
  }),
})

/** Lets `astro dev` cite with the files of the last build. */
const serveLastFiles = (dist: URL) => ({
  name: 'cite-last-files',
  configureServer({ middlewares }: { middlewares: { use(path: string, handler: unknown): void } }) {
    middlewares.use('/cite', sirv(fileURLToPath(new URL('cite/', dist)), { dev: true }))
  },
})
