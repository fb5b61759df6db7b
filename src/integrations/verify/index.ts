/** The room that reads every finished page and follows every link in it. Nothing is published after an error. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, languageOf, report } from '../check/contract.ts'
import { BuildError, listFiles, type Room } from '../site/contract.ts'
import { findInSite } from './find-in-site.ts'
import { readPageFacts, type PageFacts } from './page-facts.ts'

/** Verifies the finished site. It stands last in the list, because it sees what the rooms before it have made. */
export const verify = (): Room => ({
  name: 'verify',
  after: ['editions', 'portable', 'feeds', 'search', 'offline'],
  build({ folder, root, url, rooms }) {
    const facts = new Map<string, PageFacts>()
    return {
      collect: ({ path, html }) => void facts.set(path, readPageFacts(html, 'page', url)),
      finish() {
        const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
        const bytes = (path: string): Uint8Array => readFileSync(join(folder, path))
        const rooted = !rooms.has('portable')
        const content = {
          paths: listFiles(join(root, 'content')).flatMap((path) => (/\.(?:mdx|yml)$/.test(path) ? `content/${path}` : [])),
          read: (path: string): string => readFileSync(join(root, path), 'utf8'),
        }
        const diagnostics = findInSite(listFiles(folder), read, url, { facts, rooted, content, bytes })
        const language = languageOf(process.env)
        if (diagnostics.length > 0) throw new BuildError(`${count(diagnostics, language)}\n${report(diagnostics, 'text', language)}`)
      },
    }
  },
})
