/**
 * Measures what readers take along:
 *
 *     node bench/offline.ts dist [QUERY…]                       the site as it was built
 *     node bench/offline.ts --corpus CORPUS [DOCUMENTS] [QUERY…] a site of a corpus, see bench/search.ts
 *
 * Sizes, and the time from opening the search page by file:// to its first result, in a fresh browser each time.
 */
import { readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { search } from '../src/integrations/search/index.ts'
import { listFiles } from '../src/integrations/site/files.ts'
import { makeZip } from '../src/integrations/offline/build/zip.ts'
import { downloadsFolder } from '../src/integrations/offline/contract.ts'
import { launch } from '../test/support/browser.ts'
import { makeCorpusSite, readCorpus } from '../test/support/corpus-site.ts'
import { runRooms } from '../test/support/run-rooms.ts'

const times = 5

async function prepare(args: string[]): Promise<{ folder: string; queries: string[] }> {
  if (args[0] !== '--corpus') return { folder: args[0] ?? 'dist', queries: args.slice(1) }
  const [, corpus, most = '1000', ...queries] = args
  if (!corpus) throw new Error('usage: node bench/offline.ts --corpus CORPUS [DOCUMENTS] [QUERY…]')
  const folder = join(tmpdir(), 'offline-bench')
  await makeCorpusSite(folder, readCorpus(corpus, Number(most)), 'dist', (site) => runRooms(site, [search()]))
  return { folder, queries }
}

/** Milliseconds from the navigation to the first result that stands in the page, and to the count. */
async function firstResult(folder: string, query: string): Promise<[first: number, complete: number]> {
  const browser = await launch()
  const page = await browser.newPage()
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const seen = window as unknown as { first?: number; complete?: number }
      if (document.querySelector('[data-search-results] > li')) seen.first ??= performance.now()
      if (!document.querySelector('[data-search-count]')?.textContent) return
      seen.complete = performance.now()
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.goto(`${pathToFileURL(resolve(folder)).href}/zh-hk/search.html?q=${encodeURIComponent(query)}`)
  await page.waitForFunction(() => (window as unknown as { complete?: number }).complete !== undefined)
  const [first, complete] = await page.evaluate(() => {
    const { first = NaN, complete } = window as unknown as { first?: number; complete: number }
    return [first, complete] as const
  })
  await browser.close()
  return [first, complete]
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`
const median = (numbers: number[]): number => Math.round(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!)

const { folder, queries } = await prepare(process.argv.slice(2))
const files = listFiles(folder)
const inside = files.filter((file) => !file.startsWith(`${downloadsFolder}/`))
const size = (list: string[]): number => list.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
console.log(`${files.length} files, ${megabytes(size(files))}; without downloads ${inside.length} files, ${megabytes(size(inside))}`)
const before = process.cpuUsage()
const zip = makeZip(new Map(inside.map((file) => [file, readFileSync(join(folder, file))])))
const { user, system } = process.cpuUsage(before)
console.log(`archive ${megabytes(zip.length)}, made in ${((user + system) / 1e6).toFixed(1)} CPU s`)
for (const file of files) if (file.startsWith(`${downloadsFolder}/`)) console.log(`${file} ${megabytes(size([file]))}`)
for (const query of queries.length > 0 ? queries : ['廣州', '人工智能']) {
  const runs: [number, number][] = []
  for (let i = 0; i < times; i += 1) runs.push(await firstResult(folder, query))
  const [first, all] = [median(runs.map((run) => run[0])), median(runs.map((run) => run[1]))]
  console.log(`${query}: first result after ${first} ms, all after ${all} ms (median of ${times})`)
}
