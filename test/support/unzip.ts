/** The archive of a built site as a reader gets it. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { downloadsFolder, zipFolder, zipName } from '../../src/integrations/offline/contract.ts'

/** The bytes of the archive. */
export const archiveOf = (site: string): Buffer => readFileSync(join(site, downloadsFolder, zipName))

/**
 * Unpacks the archive of a site into a folder of that name, somewhere else.
 * @returns the folder that the archive brings
 */
export function unzip(site: string, name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'reader-')), name)
  for (const [path, bytes] of Object.entries(unzipSync(archiveOf(site)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return join(folder, zipFolder)
}

/** What an archive says of an entry in its directory (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  name: string
  flags: number
  date: number
  time: number
  extra: number
}

/** Reads the directory of an archive. */
export function entriesOf(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    entries.push({
      name,
      flags: zip.readUInt16LE(at + 8),
      time: zip.readUInt16LE(at + 12),
      date: zip.readUInt16LE(at + 14),
      extra: extra + zip.readUInt16LE(local + 28),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}
