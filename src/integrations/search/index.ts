/**
 * The build step `search`: reads the finished pages and writes what the browser needs to search them, below `search/`.
 * docs/search.md tells how it works.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDictionary } from '../editions/dictionary/dictionary.ts'
import { editions } from '../../lib/editions.ts'
import { writeSearch } from './build/write-files.ts'
import { readDialog } from './build/dialog-file.ts'
import { makeGroup, type Editions } from './build/edition-group.ts'
import { readPage, removeSearchMeta, type SearchablePage } from './build/read-page.ts'
import { equalWords } from './build/equal-words.ts'
import { dialogFile } from './contract.ts'
import { listPages, type Site } from '../site/files.ts'

export { foldClasses } from './build/fold-classes.ts'

const groupOf = (edition: string): string => (edition.startsWith('zh') ? 'zh' : 'en')

/** The pages of an edition that are to be found, by address inside the edition. */
function readEdition(folder: string): Map<string, SearchablePage> {
  const pages = new Map<string, SearchablePage>()
  if (!existsSync(folder)) return pages
  for (const url of listPages(folder)) {
    const page = readPage(readFileSync(join(folder, url), 'utf8'))
    if (page) pages.set(url, page)
  }
  return pages
}

/**
 * Makes a site searchable: writes its folder `search/`.
 * @param site - the finished site, with a folder for each edition
 * @throws if an edition lacks a page of its source, or if Pagefind fails
 */
export async function search({ folder: site }: Pick<Site, 'folder'>): Promise<void> {
  const groups = new Map<string, Editions>()
  for (const { id } of editions) {
    const pages = readEdition(join(site, id))
    if (pages.size === 0) continue
    const group = groups.get(groupOf(id)) ?? new Map<string, Map<string, SearchablePage>>()
    groups.set(groupOf(id), group.set(id, pages))
  }
  const made = []
  for (const [name, group] of groups)
    made.push(await makeGroup(name, group, name === 'zh' ? equalWords(readDictionary('content/dictionary')) : []))
  if (made.length === 0) return
  const entries = made.flatMap((one) => one.entries)
  for (const { id } of editions) {
    const page = join(site, id, 'search.html')
    if (existsSync(page)) entries.push([dialogFile(id), JSON.stringify(readDialog(readFileSync(page, 'utf8')))])
  }
  writeSearch(site, entries, made[0]!.engine)
  for (const { id } of editions) removeFrom(join(site, id))
}

/** Takes the `SearchMeta` out of the pages of a folder. */
function removeFrom(folder: string): void {
  if (!existsSync(folder)) return
  for (const url of listPages(folder)) {
    const page = join(folder, url)
    const html = readFileSync(page, 'utf8')
    const without = removeSearchMeta(html)
    if (without !== html) writeFileSync(page, without)
  }
}
