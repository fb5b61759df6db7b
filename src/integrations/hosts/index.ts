/** The room for what hosts read and readers do not: which headers to send. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '../site/contract.ts'
import { headersFile } from './host-files.ts'

/** Writes `_headers`, after the archive is packed, which has no host. */
export const hosts = (): Room => ({
  name: 'hosts',
  after: ['offline'],
  build: ({ folder, url }) => ({
    finish: () => writeFileSync(join(folder, '_headers'), headersFile(url && new URL(url).pathname.replace(/\/$/, ''))),
  }),
})
