/** Reads the files of a content folder from disk. */
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { ignoredFiles } from '../../queries/git.ts'
import { MAX_TEXT_BYTES } from './gates/bytes.ts'
import { isSystemFile, type ContentFile } from './gates/content-files.ts'
import { MAX_IMAGE_BYTES } from './gates/images.ts'

/** A larger file is not read; the gates refuse it by its size. */
const MAX_BYTES = Math.max(MAX_TEXT_BYTES, MAX_IMAGE_BYTES)

/** Entries are three folders deep. What lies deeper is listed by the name of its folder and not read, however long its path is. */
const MAX_DEPTH = 5

const nothing = new Uint8Array()

/** The name of a file, or why it has none: names are bytes, and not all of them are text. */
function nameOf({ name }: Dirent<Buffer>): { name: string; trouble?: 'name' } {
  try {
    return { name: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name) }
  } catch {
    return { name: name.toString('utf8'), trouble: 'name' }
  }
}

/** Reads a file of the content; what cannot be read comes with the reason. */
export function readContentFile(file: string, path: string): ContentFile {
  try {
    const { size } = lstatSync(file)
    return size > MAX_BYTES ? { path, bytes: nothing, size } : { path, bytes: readFileSync(file) }
  } catch {
    return { path, bytes: nothing, trouble: 'unreadable' }
  }
}

/** Lists what is in a folder, at every depth; what cannot be read with the reason. Never throws. */
export function* walk(from: string, path: string, depth = 1): Generator<ContentFile> {
  let entries: Dirent<Buffer>[]
  try {
    entries = readdirSync(from, { withFileTypes: true, encoding: 'buffer' })
  } catch {
    return yield { path, bytes: nothing, trouble: 'unreadable' }
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const { name, trouble } = nameOf(entry)
    const inside = { file: join(from, name), path: `${path}/${name}` }
    if (trouble) yield { path: inside.path, bytes: nothing, trouble }
    else if (entry.isDirectory() && depth > MAX_DEPTH) yield { path: inside.path, bytes: nothing }
    else if (entry.isDirectory()) yield* walk(inside.file, inside.path, depth + 1)
    else if (entry.isFile()) yield readContentFile(inside.file, inside.path)
    else yield { path: inside.path, bytes: nothing, trouble: 'link' }
  }
}

/**
 * Reads a folder of content. What cannot be read is listed with the reason; files that operating systems leave there are passed over
 * if git ignores them.
 * @returns its files, sorted, under the name `content/…`; symbolic links, the folder itself included, are listed and never followed
 * @throws if there is no such folder
 */
export function readFolder(folder: string): ContentFile[] {
  const root = folder.replace(/(?<=[^\\/])[\\/]+$/, '')
  if (lstatSync(root).isSymbolicLink()) return [{ path: 'content', bytes: nothing, trouble: 'link' }]
  const files = [...walk(root, 'content')]
  const left = files.filter(({ path }) => isSystemFile(path)).map(({ path }) => path.slice('content/'.length))
  const ignored = left.length > 0 ? ignoredFiles(root, left) : new Set<string>()
  return files.filter(({ path }) => !ignored.has(path.slice('content/'.length)))
}

/** Puts files that were known before in the place of files that are the same, so that they are not parsed again. */
export function keepSame(known: readonly ContentFile[], files: readonly ContentFile[]): ContentFile[] {
  const byPath = new Map(known.map((file) => [file.path, file]))
  const isSame = (a: ContentFile, b: ContentFile) => a.trouble === b.trouble && a.size === b.size && Buffer.compare(a.bytes, b.bytes) === 0
  return files.map((file) => {
    const before = byPath.get(file.path)
    return before && isSame(before, file) ? before : file
  })
}
