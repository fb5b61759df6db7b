/** The build step `pack`: what readers take along, below `downloads/`. docs/offline.md tells how and why. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommit } from '../../../queries/git.ts'
import { downloadsFolder, fileName, zipName } from '../contract.ts'
import { editions } from '../../../lib/editions.ts'
import { bundleScript } from '../../site/bundle.ts'
import { listFiles, type Site } from '../../site/files.ts'
import { makeBook } from './single-file.ts'
import { makeCopy } from './copies.ts'
import { makeReadme, readmeName } from './readme.ts'
import { makeZip } from './zip.ts'

const pageOf = (edition: string): string => `${edition}/offline.html`

/** `1.4 MB`, `350 kB`: the same in all editions, powers of ten as systems show them today. */
const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

/**
 * Makes the archive and a single file for each edition, and says on the site what they are.
 * @throws if a page lacks a part that a copy needs
 */
export async function pack({ folder, url }: Pick<Site, 'folder' | 'url'>): Promise<void> {
  const downloads = join(folder, downloadsFolder)
  rmSync(downloads, { recursive: true, force: true })
  const files = listFiles(folder)
  const bytes = (file: string): Uint8Array => readFileSync(join(folder, file))
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const pages = editions.map(({ id }) => pageOf(id))
  const contents = new Map<string, Uint8Array>(files.map((file) => [file, bytes(file)]))
  for (const page of pages) contents.set(page, Buffer.from(makeCopy(read(page), 'zip')))
  contents.set(readmeName, Buffer.from(makeReadme(pages.map(read))))
  const zip = makeZip(contents, readCommit('.')?.date)

  mkdirSync(downloads)
  writeFileSync(join(downloads, zipName), zip)
  const facts: Record<string, string> = { 'zip.size': sizeOf(zip.length), 'zip.sha256': createHash('sha256').update(zip).digest('hex') }
  const script = await bundleScript('src/integrations/offline/browser/find-box.ts')
  for (const { id } of editions) {
    const book = Buffer.from(makeBook({ files, read, bytes, edition: id, url, script }))
    writeFileSync(join(downloads, fileName(id)), book)
    facts[`${id}.size`] = sizeOf(book.length)
  }
  for (const page of pages) writeFileSync(join(folder, page), makeCopy(read(page), 'site', facts))
}
