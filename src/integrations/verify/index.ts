/** The build step `verify`: nothing is published unless every page and every link in it is right. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, report } from '../check/report/report.ts'
import { listFiles, type Site } from '../site/files.ts'
import { findInSite } from './find-in-site.ts'

/**
 * Verifies a finished site.
 * @throws one error that lists everything that is wrong
 */
export function verify({ folder, url }: Site): void {
  const diagnostics = findInSite(listFiles(folder), (path) => readFileSync(join(folder, path), 'utf8'), url)
  if (diagnostics.length > 0) throw new Error(`${count(diagnostics)}\n${report(diagnostics)}`)
}
