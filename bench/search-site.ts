/**
 * Measures a first search and a later one on the finished site: bytes, requests, time. docs/search-figures.md keeps the figures.
 *
 *     node bench/search-site.ts [folder] [--slow]
 */
import { launch } from '../test/support/browser.ts'
import { firstSearch } from './search/speed.ts'

const [folder = 'dist'] = process.argv.slice(2).filter((one) => !one.startsWith('--'))

const queries: [edition: string, query: string][] = [
  ['zh-hk', '合作'],
  ['zh-hk', '網路'],
  ['zh-cn', '人工智慧'],
  ['zh-cn', '亚太自贸区'],
  ['zh-hk', 'FTAAP'],
  ['zh-hk', '的'],
  ['en', 'economy'],
]

const browser = await launch()
try {
  for (const throttled of process.argv.includes('--slow') ? [false, true] : [false]) {
    const rows = []
    for (const [edition, query] of queries) rows.push({ edition, ...(await firstSearch(browser, folder, query, throttled, edition)) })
    console.table(rows)
  }
} finally {
  await browser.close()
}
