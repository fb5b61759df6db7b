/**
 * Writes the files that the browser loads to search. All are classic scripts that hand over a string with its check sum:
 * a script loads from file:// where nothing else does, and what is cut short or damaged is noticed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pagefindVersion } from '../../lib/search/pages.ts'
import { sum } from '../../lib/search/sum.ts'

/** A file of the index: its name below `search/` without the ending, and what it holds. */
export type Entry = readonly [name: string, payload: string]

/** Writes the script that carries a file of the index. */
export const script = ([name, payload]: Entry): string =>
  `apecSearchData(${JSON.stringify(name)},"${sum(payload)}",${JSON.stringify(payload)})\n`

/**
 * Replaces the folder `search/` of a site.
 * @param site - folder of the finished site
 * @param entries - the files
 * @param engine - the engine's script, as it is
 */
export function writeSearch(site: string, entries: Iterable<Entry>, engine: string): void {
  const folder = join(site, 'search')
  rmSync(folder, { recursive: true, force: true })
  const made = new Set<string>()
  for (const entry of entries) {
    const file = join(folder, `${entry[0]}.js`)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, script(entry))
  }
  writeFileSync(join(folder, `engine-${pagefindVersion}.js`), engine)
}
