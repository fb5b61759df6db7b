/**
 * Writes the files that the browser loads to search. Each is a classic script that hands over a string with its checksum. Only
 * scripts load from file:// as well, and the checksum tells when a file was cut short or damaged.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checksum, dataGlobal } from '../contract.ts'

/** A file of the index: its name, what it holds, and the version of the index it belongs to. */
export type IndexFile = readonly [name: string, payload: string, version?: string]

/** The script that carries a file of the index. */
export const dataScript = ([name, payload, version]: IndexFile): string =>
  `${dataGlobal}(${[name, checksum(payload), payload, ...(version ? [version] : [])].map((value) => JSON.stringify(value)).join()})\n`

/**
 * Replaces the folder `search/` of a site.
 * @param site - folder of the finished site
 * @param scripts - by their names below it, without the ending
 */
export function writeSearch(site: string, scripts: readonly (readonly [name: string, script: string])[]): void {
  const folder = join(site, 'search')
  rmSync(folder, { recursive: true, force: true })
  for (const directory of new Set(scripts.map(([name]) => dirname(join(folder, name))))) mkdirSync(directory, { recursive: true })
  for (const [name, script] of scripts) writeFileSync(join(folder, `${name}.js`), script)
}
