/**
 * Measures a page of two built sites side by side: requests, bytes by kind, when the largest part is drawn, and a first search. Plain, and
 * at 1.6 Mbit/s, 150 ms and a CPU 4 × slower:
 *
 *     node bench/pages.ts FOLDER PAGE QUERY [FOLDER PAGE QUERY]
 *
 * Workers are counted, but run and load at full speed. Knows the search of this project and that of Starlight. docs/performance.md keeps the figures.
 */
import type { Browser, Page } from 'playwright-core'
import { launch } from '../test/support/browser.ts'
import { gzipServer } from './search/server.ts'

/** How a reader searches: what opens the box, where to type, what shows that there are results. */
const ways = [
  { opens: '[data-search-open]', input: 'dialog[open] input[name="q"]', result: 'dialog[open] li > a' },
  { opens: 'button[data-open-modal]', input: 'dialog[open] .pagefind-ui__search-input', result: 'dialog[open] .pagefind-ui__result-link' },
]

interface Traffic {
  requests: number
  kilobytes: number
  kinds: Record<string, number>
}

/** What kind of file the server calls it. */
const kindOf = (type: string): string => /html|javascript|css|font|image/.exec(type)?.[0] ?? 'other'

/** Counts what a page and its workers load from now on, and slows the page down. */
async function countTraffic(page: Page, throttled: boolean): Promise<() => Promise<Traffic>> {
  if (throttled) {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
    await session.send('Network.emulateNetworkConditions', line)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  const loads: Promise<[kind: string, bytes: number]>[] = []
  page.context().on('requestfinished', (request) => {
    const load = async (): Promise<[string, number]> => {
      const [response, { responseHeadersSize, responseBodySize }] = await Promise.all([request.response(), request.sizes()])
      return [kindOf((await response?.headerValue('content-type')) ?? ''), responseHeadersSize + responseBodySize]
    }
    loads.push(load())
  })
  const inKilobytes = (sum: number): number => Math.round(sum / 100) / 10
  return async () => {
    const all = await Promise.all(loads)
    const bytes: Record<string, number> = {}
    for (const [kind, size] of all) bytes[kind] = (bytes[kind] ?? 0) + size
    const kilobytes = inKilobytes(all.reduce((sum, [, size]) => sum + size, 0))
    return {
      requests: all.length,
      kilobytes,
      kinds: Object.fromEntries(Object.entries(bytes).map(([kind, sum]) => [kind, inKilobytes(sum)])),
    }
  }
}

/** When the largest part of a page was drawn, in milliseconds. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(Math.round(list.getEntries().at(-1)!.startTime))).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  )

/** A visit to a page, and a first search on it. */
async function visit(browser: Browser, url: string, query: string, throttled: boolean): Promise<Record<string, unknown>> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage()
  const traffic = await countTraffic(page, throttled)
  await page.goto(url, { waitUntil: 'networkidle' })
  const drawn = await largestPaint(page)
  const first = await traffic()
  const opener = page.locator(ways.map(({ opens }) => opens).join(',')).first()
  const way = ways[(await opener.getAttribute('data-open-modal')) === null ? 0 : 1]!
  const start = performance.now()
  await opener.click()
  await page.locator(way.input).fill(query)
  await page.locator(way.result).first().waitFor()
  const found = Math.round(performance.now() - start)
  await page.waitForLoadState('networkidle')
  const all = await traffic()
  await page.context().close()
  return {
    slow: throttled,
    requests: first.requests,
    kB: first.kilobytes,
    ...first.kinds,
    'drawn after ms': drawn,
    'search: kB': Math.round(10 * (all.kilobytes - first.kilobytes)) / 10,
    'search: requests': all.requests - first.requests,
    'search: first result after ms': found,
  }
}

const args = process.argv.slice(2)
if (args.length === 0 || args.length % 3 !== 0) throw new Error('usage: node bench/pages.ts FOLDER PAGE QUERY [FOLDER PAGE QUERY]')

const browser = await launch()
const rows: Record<string, unknown>[] = []
try {
  for (const throttled of [false, true])
    for (let at = 0; at < args.length; at += 3) {
      const [folder, page, query] = args.slice(at, at + 3) as [string, string, string]
      const server = await gzipServer(folder)
      rows.push({ site: folder.split('/').slice(-2).join('/'), ...(await visit(browser, server.url + page, query, throttled)) })
      await server.close()
    }
} finally {
  await browser.close()
}
console.table(rows)
