/**
 * Writes the files that the browser loads to search. All are classic scripts that hand over a string with its check sum:
 * a script loads from file:// where nothing else does, and what is cut short or damaged is noticed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pagefindVersion } from '../match/index-data.ts'
import { sum } from '../match/checksum.ts'

/** A file of the index: its name below `search/` without the ending, what it holds, and the version of the index it belongs to. */
export type Entry = readonly [name: string, payload: string, version?: string]

/** Writes the script that carries a file of the index. */
export const script = ([name, payload, version]: Entry): string =>
  `apecSearchData(${[name, sum(payload), payload, ...(version ? [version] : [])].map((value) => JSON.stringify(value)).join()})\n`

/** Pagefind's script; the last thing it says is its sum, by which a start knows whether a cache kept another one. */
export const engineScript = (engine: string): string => `${engine}apecSearchEngineSum="${sum(engine)}"\n`

/**
 * Replaces the folder `search/` of a site.
 * @param site - folder of the finished site
 * @param entries - the files
 * @param engine - Pagefind's script
 */
export function writeSearch(site: string, entries: readonly Entry[], engine: string): void {
  const folder = join(site, 'search')
  rmSync(folder, { recursive: true, force: true })
  const made = new Set<string>()
  for (const entry of entries) {
    const file = join(folder, `${entry[0]}.js`)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, script(entry))
  }
  writeFileSync(join(folder, `engine-${pagefindVersion}.js`), engineScript(engine))
}
