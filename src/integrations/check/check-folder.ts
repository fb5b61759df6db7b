/** The check of a folder on disk. */
import { findDiagnostics } from './check-content.ts'
import { readFolder } from './read-folder.ts'
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import type { History } from '../../lib/last-change.ts'
import { repository, siteUrl } from '../../site.config.ts'

/** The addresses of the site and of its repository, as far as they are set. */
const own = [siteUrl, repository?.url].filter((address) => address !== undefined)

/**
 * Checks a folder of content.
 * @param folder - its path
 * @param history - of the files, by path from the folder
 * @param name - of the folder in diagnostics
 * @returns every diagnostic
 * @throws if the folder cannot be read
 */
export function checkFolder(folder: string, history: History, name = 'content'): Diagnostic[] {
  const byPath: History = history && new Map([...history].map(([path, change]) => [`content/${path}`, change]))
  return findDiagnostics(readFolder(folder), byPath, own).map((diagnostic) => ({
    ...diagnostic,
    file: diagnostic.file.replace(/^content/, () => name),
  }))
}
