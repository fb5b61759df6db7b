/** What readers take along, below `downloads/`. docs/offline.md tells how and why. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadsFolder, fileName, zipFolder, zipName } from '../contract.ts'
import { allEditions } from '../../../lib/editions.ts'
import { listFiles, type SitePage } from '../../site/contract.ts'
import { makeSingleFile } from './single-file.ts'
import { makeCopy, type CopyName } from './copies.ts'
import { makeReadme, readmeName } from './readme.ts'
import { makeZip } from './zip.ts'

/** The "read offline" page of an edition. */
export const offlinePageOf = (edition: string): string => `${edition}/offline.html`

/** A phone has trouble to open more. The page says so where a file is left out. */
const MAX_SINGLE_FILE = 8e6

/** `1.4 MB`, `350 kB`: the same in all editions, powers of ten as systems show them today. */
const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

/** What the downloads are made of. */
export interface PackOptions {
  /** The folder of the site; what is not a page is read from it. */
  folder: string
  /** Base URL of the published site. */
  url: string | undefined
  /** The finished pages by path, the "read offline" pages with their marks. */
  pages: ReadonlyMap<string, string>
  /** The day of the commit that the site is made from. */
  date: string | undefined
  /** The script of the single files. */
  script: string
  /** How many bytes of pages go into a single file at most. */
  maxSingleFile?: number
}

/**
 * Makes the archive and a single file for each edition.
 * @returns the "read offline" pages as the site shows them: with the sizes and the checksum of what was made
 * @throws if a page lacks a part that a copy needs
 */
export function pack({ folder, url, pages, date, script, maxSingleFile = MAX_SINGLE_FILE }: PackOptions): SitePage[] {
  const files = [...new Set([...listFiles(folder), ...pages.keys()])].sort()
  const bytes = (file: string): Uint8Array => readFileSync(join(folder, file))
  const read = (file: string): string => pages.get(file) ?? readFileSync(join(folder, file), 'utf8')
  const ids = allEditions.map(({ id }) => id).filter((id) => pages.has(offlinePageOf(id)))
  const offlinePages = ids.map(offlinePageOf)
  const contents = new Map<string, Uint8Array>(files.map((file) => [file, pages.has(file) ? Buffer.from(pages.get(file)!) : bytes(file)]))
  for (const page of offlinePages) contents.set(page, Buffer.from(makeCopy(read(page), 'zip')))
  contents.set(readmeName, Buffer.from(makeReadme(offlinePages.map(read))))
  const zip = makeZip(new Map([...contents].map(([file, content]) => [`${zipFolder}/${file}`, content])), date)

  const downloads = join(folder, downloadsFolder)
  mkdirSync(downloads)
  writeFileSync(join(downloads, zipName), zip)
  const facts: Record<string, string> = { 'zip.size': sizeOf(zip.length), 'zip.sha256': createHash('sha256').update(zip).digest('hex') }
  const copies: CopyName[] = ['site']
  for (const id of ids) {
    const size = files.reduce(
      (sum, file) => (file.startsWith(`${id}/`) && file.endsWith('.html') ? sum + contents.get(file)!.length : sum),
      0,
    )
    if (size > maxSingleFile) {
      copies.push(`${id}.large`)
      facts[`${id}.size`] = sizeOf(size)
      continue
    }
    copies.push(`${id}.made`)
    const book = Buffer.from(makeSingleFile({ files, read, bytes, edition: id, url, script }))
    writeFileSync(join(downloads, fileName(id)), book)
    facts[`${id}.size`] = sizeOf(book.length)
  }
  return offlinePages.map((path) => ({ path, html: makeCopy(read(path), copies, facts) }))
}
