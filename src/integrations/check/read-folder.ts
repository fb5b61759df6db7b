/** Reads the folder of the content. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from './gates/bytes.ts'
import { imageLimits } from './gates/images.ts'
import { isLitter, type ContentFile } from './gates/content-files.ts'

/** No more is read of a file than it takes to see that it is too large. */
const most = Math.max(limits.bytes, imageLimits.bytes)

/**
 * Reads a folder of content.
 * @returns its files, sorted, under the name `content/…`; links are listed, never followed
 * @throws if the folder cannot be read
 */
export function readFolder(folder: string): ContentFile[] {
  const files: ContentFile[] = []
  const walk = (from: string, path: string): void => {
    for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const own = join(from, entry.name)
      const name = `${path}/${entry.name}`
      if (entry.isDirectory()) walk(own, name)
      else if (!entry.isFile()) files.push({ path: name, bytes: new Uint8Array(), special: true })
      else if (!isLitter(name)) files.push({ path: name, bytes: lstatSync(own).size > most ? new Uint8Array(most + 1) : readFileSync(own) })
    }
  }
  walk(folder, 'content')
  return files
}
