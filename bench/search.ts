/**
 * Measures search on a corpus of JSON lines `{id, title, paragraphs}`, gzipped or not:
 *
 *     node bench/search.ts CORPUS [documents] [queries] [built site]
 *
 * Makes a site of it in a new folder for temporary files, with the search page of a site that is built already (`dist`), and asks it
 * in Chromium. docs/search-figures.md keeps the figures.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { foldTable, writeFolds } from '../src/lib/fold.ts'
import { foldClasses } from '../src/integrations/search/build/fold-classes.ts'
import { launch } from '../test/support/browser.ts'
import { ask, type AskedResults } from '../test/support/ask.ts'
import { makeCorpusSite, readCorpus } from '../test/support/corpus-site.ts'
import type { Cost } from './search/cost.ts'
import { gzipServer } from './search/server.ts'
import { makeQueries, plainOrder, scanner, type Query } from './search/quality.ts'
import { firstSearch } from './search/speed.ts'

const [corpus, limit = '1000', count = '100', built = 'dist'] = process.argv.slice(2)
if (!corpus) throw new Error('usage: node bench/search.ts CORPUS [documents] [queries] [built site]')

const documents = readCorpus(corpus, Number(limit))
const folder = await mkdtemp(join(tmpdir(), 'search-bench-'))
const indexing = await makeCorpusSite(folder, documents, built, indexApart)
console.log(`${documents.length} documents, 3 editions: index step`, indexing)

const server = await gzipServer(folder)
const browser = await launch()
try {
  const page = await browser.newPage()
  await page.goto(`${server.url}zh-hk/search.html`)
  const characters = new Set(documents.map(({ title, paragraphs }) => title + paragraphs.join('')).join(''))
  const table = foldTable(writeFolds(foldClasses(characters)))
  const scan = scanner(documents, table)
  const order = plainOrder(documents, table)
  const rows = new Map<string, { query: Query; outcome: AskedResults; truth: Set<string> }[]>()
  for (const query of makeQueries(documents, Number(count))) {
    rows.set(query.kind, [...(rows.get(query.kind) ?? []), { query, outcome: await ask(page, query.text), truth: scan(query.text) }])
  }
  console.table(Object.fromEntries([...rows].map(([kind, asked]) => [kind, summary(asked, order)])))
  for (const throttled of [false, true])
    for (const query of ['網路', '安全', '得於']) console.log(await firstSearch(browser, folder, query, throttled))
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}

/** Makes the index in a process of its own, so that the memory of this one does not count. */
async function indexApart(site: string): Promise<Cost> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'search', 'index-step.ts'), site])
  // Before it stands what a long build says of itself.
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Cost
}

function summary(
  asked: { query: Query; outcome: AskedResults; truth: Set<string> }[],
  order: ReturnType<typeof plainOrder>,
): Record<string, number> {
  const share = (test: (one: (typeof asked)[number]) => boolean): number => Math.round((100 * asked.filter(test).length) / asked.length)
  const idOf = ({ href }: AskedResults['results'][number]): string => /([^/]+)\.html/.exec(href)![1]!
  const exact = (one: (typeof asked)[number]): string[] => one.outcome.results.filter(({ match }) => match === 'exact').map(idOf)
  const sum = (of: (one: (typeof asked)[number]) => number): number => asked.reduce((total, one) => total + of(one), 0)
  const right = sum((one) => exact(one).filter((id) => one.truth.has(id)).length)
  const times = asked.map(({ outcome }) => outcome.milliseconds).sort((a, b) => a - b)
  return {
    asked: asked.length,
    'success@10': share(({ query, outcome }) => outcome.results.slice(0, 10).map(idOf).includes(query.from)),
    'success@1': share(({ query, outcome }) => outcome.results.slice(0, 1).map(idOf).includes(query.from)),
    'possible@10': share(({ query, truth }) => order(query.text, truth).slice(0, 10).includes(query.from)),
    'possible@1': share(({ query, truth }) => order(query.text, truth)[0] === query.from),
    recall: right / sum(({ truth }) => truth.size),
    precision: right / sum((one) => exact(one).length),
    'ms, half': Math.round(times[Math.floor(times.length / 2)]!),
    'ms, most': Math.round(times.at(-1)!),
  }
}
