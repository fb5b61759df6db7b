/** The files of a site under construction. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The files of a folder and its folders, as paths from it with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The pages among the files. */
export const listPages = (folder: string): string[] => listFiles(folder).filter((file) => file.endsWith('.html'))
