/** The check of a folder on disk. */
import { findDiagnostics, type Past } from './check-content.ts'
import { readFolder } from './read-folder.ts'
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { listCommitted, readHistory } from '../../queries/git.ts'
import { baseCommit, repository, siteUrl } from '../../site.config.ts'

/** The addresses of the site and of its repository, as far as they are set. */
const own = [siteUrl, repository?.url].filter((address) => address !== undefined)

/** Asks git about a folder of content. Without git nothing is known of its past. */
export const readPast = (folder: string): Past => ({ history: readHistory(folder), published: listCommitted(folder, baseCommit) })

/**
 * Checks a folder of content.
 * @param folder - its path
 * @param past - what git knows of the files, by path from the folder
 * @param name - of the folder in diagnostics
 * @param read - reads it, where some files are known already
 * @returns every diagnostic
 * @throws if the folder cannot be read
 */
export function checkFolder(folder: string, { history, published }: Past = {}, name = 'content', read = readFolder): Diagnostic[] {
  const past: Past = {
    history: history && new Map([...history].map(([path, change]) => [`content/${path}`, change])),
    published: published?.map((path) => `content/${path}`),
  }
  return findDiagnostics(read(folder), past, own).map((diagnostic) => ({
    ...diagnostic,
    file: diagnostic.file.replace(/^content/, () => name),
  }))
}
