/** The room that makes one build work at any address and from a folder. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, type Room } from '../site/contract.ts'
import { relativeAddress, rewriteAddresses, rewriteSheet } from './relative.ts'

/**
 * Turns root-absolute addresses into relative ones, in pages and style sheets. `404.html` alone is served at any depth: its links
 * get the site's path instead.
 */
export const portable = (): Room => ({
  name: 'portable',
  after: ['editions'],
  build({ folder, url }) {
    const base = url ? new URL(url).pathname.replace(/\/$/, '') : ''
    return {
      edit({ path, html }) {
        const rewrite = (address: string): string => (path === '404.html' ? base + address : relativeAddress(path, address))
        return rewriteAddresses(html, rewrite)
      },
      finish() {
        for (const file of listFiles(folder).filter((name) => name.endsWith('.css'))) {
          const path = join(folder, file)
          writeFileSync(path, rewriteSheet(file, readFileSync(path, 'utf8')))
        }
      },
    }
  },
})
