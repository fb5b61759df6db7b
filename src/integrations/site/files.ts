/** The finished site as a folder of files, for the steps that go over it. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What every step gets: where to work, and the address the site will have, if it is known. */
export interface Site {
  /** The folder of the site under construction. */
  folder: string
  /** Where the finished site goes. */
  target: string
  /** Base URL with its path and a final slash. */
  url: string | undefined
}

/** The files of a folder and its folders, as paths from it with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The pages among the files. */
export const listPages = (folder: string): string[] => listFiles(folder).filter((file) => file.endsWith('.html'))
