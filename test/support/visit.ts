/** A tab that notes what its console and the network complain of. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { launch } from './browser.ts'

let running: Browser | undefined

/** The browser of all test files of a worker, because each start costs a second. Whoever opens tabs calls `closeTabs` at the end. */
export async function openBrowser(): Promise<Browser> {
  if (!running?.isConnected()) running = await launch()
  return running
}

/** Closes all that was opened; the browser goes on, and ends with the worker. */
export async function closeTabs(): Promise<void> {
  await Promise.all((running?.contexts() ?? []).map((context) => context.close()))
}

/** Nothing glides: each picture on the way costs the machine more than a whole page. Tests of motion ask for it. */
export const calm = { reducedMotion: 'reduce' } as const

export interface Visit {
  page: Page
  context: BrowserContext
  complaints: string[]
  /** Every address that was asked for. */
  requests: string[]
}

/** Opens a tab, lets it be used, and closes it. */
export async function visit<T>(options: BrowserContextOptions, use: (visit: Visit) => Promise<T>): Promise<T> {
  const context = await (await openBrowser()).newContext({ ...calm, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  // A page left before its icon came, or what it needs only once it is used, is no failure.
  const left = (request: Request): boolean =>
    request.failure()?.errorText === 'net::ERR_ABORTED' && /\/(icon\.svg|scripts\/later\.js)$/.test(request.url())
  page.on('requestfailed', (request) => left(request) || complaints.push(`${page.url()}: ${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => response.status() >= 400 && complaints.push(`${page.url()}: ${response.url()} ${response.status()}`))
  page.on('request', (request) => requests.push(request.url()))
  try {
    return await use({ page, context, complaints, requests })
  } finally {
    await context.close()
  }
}
