/** Reads the files of a content folder from disk. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_TEXT_BYTES } from './gates/bytes.ts'
import { isSystemFile, type ContentFile } from './gates/content-files.ts'
import { MAX_IMAGE_BYTES } from './gates/images.ts'

/** A larger file is not read; the gates refuse it by its size. */
const MAX_BYTES = Math.max(MAX_TEXT_BYTES, MAX_IMAGE_BYTES)

/**
 * Reads a folder of content.
 * @returns its files, sorted, under the name `content/…`; symbolic links are listed, never followed
 * @throws if the folder cannot be read
 */
export function readFolder(folder: string): ContentFile[] {
  const files: ContentFile[] = []
  const walk = (from: string, name: string): void => {
    for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(from, entry.name)
      const path = `${name}/${entry.name}`
      if (entry.isDirectory()) walk(file, path)
      else if (!entry.isFile()) files.push({ path, bytes: new Uint8Array(), special: true })
      else if (!isSystemFile(path)) {
        const { size } = lstatSync(file)
        files.push({ path, size, bytes: size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(file) })
      }
    }
  }
  walk(folder, 'content')
  return files
}
