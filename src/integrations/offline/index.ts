/** The room for reading without a network: the archive, a single file for each edition, and the copy kept in the browser. */
import { fileURLToPath } from 'node:url'
import { allEditions } from '../../lib/editions.ts'
import { readCommit } from '../../queries/git.ts'
import { bundleScript, type Room } from '../site/contract.ts'
import { offlinePageOf, pack } from './build/pack.ts'

const file = (path: string): URL => new URL(path, import.meta.url)

/** Adds the page "read offline" and what it offers. It stands after all rooms that change pages, because it packs what they made. */
export const offline = (): Room => ({
  name: 'offline',
  after: ['editions', 'portable', 'feeds', 'search'],
  slots: { footer: file('./components/OfflineLink.astro'), home: file('./components/OfflineCard.astro') },
  scripts: { 'scripts/offline.js': file('./browser/keep.ts'), 'offline-worker.js': file('./browser/worker.ts') },
  setup({ injectRoute }) {
    injectRoute({ pattern: '/[edition]/offline', entrypoint: file('./pages/offline.astro') })
  },
  build({ folder, root, url }) {
    const pages = new Map<string, string>()
    const offlinePages = new Set(allEditions.map(({ id }) => offlinePageOf(id)))
    return {
      collect: ({ path, html }) => void pages.set(path, html),
      // The page tells the size and the checksum of the archive, so it can only be finished when that is made.
      transform: (page) => (offlinePages.has(page.path) ? [] : [page]),
      async finish(emit) {
        const script = await bundleScript([fileURLToPath(file('./browser/find-box.ts'))])
        for (const page of pack({ folder, url, pages, date: readCommit(root)?.date, script })) emit(page)
      },
    }
  },
})
