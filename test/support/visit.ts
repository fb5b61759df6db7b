/** A tab that notes what its console and the network complain of. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterEach, beforeEach } from 'vitest'
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

type Tab = Pick<Visit, 'page' | 'context'>

/** Tabs that nobody uses, by their options. The process of a new one costs as much as three pages. */
const free = new Map<string, Tab[]>()

/** Gives a tab that nobody uses. */
export async function takeTab(options: BrowserContextOptions): Promise<Tab> {
  const known = (free.get(JSON.stringify(options)) ?? []).filter(({ page }) => !page.isClosed())
  const tab = known.pop()
  free.set(JSON.stringify(options), known)
  if (tab) return tab
  const context = await (await openBrowser()).newContext({ ...calm, ...options })
  return { context, page: await context.newPage() }
}

/** Takes a tab back that has the clock and the globals it had, and makes it as it was; one that is still under way is closed. */
export async function giveBack(tab: Tab, options: BrowserContextOptions): Promise<void> {
  try {
    await forget(tab, options)
    free.get(JSON.stringify(options))!.push(tab)
  } catch {
    await tab.context.close()
  }
}

/** Lets a tab be used, and takes it back. */
export async function visit<T>(options: BrowserContextOptions, use: (visit: Visit) => Promise<T>): Promise<T> {
  const tab = await takeTab(options)
  try {
    const result = await use(listen(tab))
    await giveBack(tab, options)
    return result
  } catch (error) {
    await tab.context.close()
    throw error
  }
}

/** A tab for each test of a file, there as soon as it begins. Whoever changes its clock or its globals says so with `spoil`. */
export function tabOfEachTest(options: BrowserContextOptions): Tab & { spoil(): void } {
  let isSpoiled = false
  const held = { spoil: () => void (isSpoiled = true) } as ReturnType<typeof tabOfEachTest>
  beforeEach(async () => {
    isSpoiled = false
    Object.assign(held, await takeTab(options))
  })
  afterEach(({ task }) => (isSpoiled || task.result?.state === 'fail' ? held.context.close() : giveBack(held, options)))
  return held
}

/** Lets a tab be used that nobody has afterwards: for tests that change its clock or its globals. */
export async function visitAlone<T>(options: BrowserContextOptions, use: (visit: Visit) => Promise<T>): Promise<T> {
  const tab = await takeTab(options)
  return use(listen(tab)).finally(() => tab.context.close())
}

async function forget({ page, context }: Tab, { viewport }: BrowserContextOptions): Promise<void> {
  for (const one of [page, context]) {
    one.removeAllListeners('request').removeAllListeners('response')
    await one.unrouteAll({ behavior: 'ignoreErrors' })
  }
  page.removeAllListeners('console').removeAllListeners('pageerror').removeAllListeners('requestfailed')
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.goto('about:blank')
  await page.mouse.move(0, 0)
  await page.emulateMedia({ media: null })
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 })
  await context.clearCookies()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  await session.detach()
}

function listen({ page, context }: Tab): Visit {
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
  return { page, context, complaints, requests }
}
