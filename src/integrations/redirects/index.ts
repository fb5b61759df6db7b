/** The room for addresses that entries had: a page at each, and a file of them for hosts that lead on by themselves. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Room } from '../site/contract.ts'
import { formerRoute } from '../../lib/site-pages.ts'
import { redirectLines, type Redirects } from './redirect-lines.ts'

/** Adds them. The pages are in no list, no feed, no index and no single file. */
export const redirects = (): Room => ({
  name: 'redirects',
  after: ['editions', 'portable', 'offline'],
  setup({ command, injectRoute }) {
    const entrypoint = new URL('./pages/former.astro', import.meta.url)
    injectRoute({ pattern: '/[edition]/[...former]', entrypoint })
    // The dev server asks one route only, and those of the entries come first: it finds an old address under a name of its own.
    if (command === 'dev') injectRoute({ pattern: `${formerRoute}/[edition]/[...former]`, entrypoint })
  },
  build({ folder, root, url }) {
    const pages = new Set<string>()
    return {
      collect: ({ path }) => void pages.add(path),
      finish() {
        const all = (parse(readFileSync(join(root, 'content/redirects.yml'), 'utf8')) ?? {}) as Redirects
        const lines = redirectLines(all, pages, url)
        if (lines.length > 0) writeFileSync(join(folder, '_redirects'), `${lines.join('\n')}\n`)
      },
    }
  },
})
