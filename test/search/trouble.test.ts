/** Everything that can go wrong with the index is said, and trying again works once it is mended. */
import type { BrowserContext, Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { site } from '../build-once.ts'
import { ask, serveInBrowser } from './site.ts'

const served = serveInBrowser(site)

async function open(prepare: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const context = await served.browser.newContext()
  await prepare(context)
  const page = await context.newPage()
  await page.goto(new URL('zh-hk/search.html', served.url).href)
  return page
}

const body = async (route: Route): Promise<string> => (await route.fetch()).text()
const files = { start: '**/search/zh-hk/start.js*', chunk: '**/search/zh0/index/*', wasm: '**/search/wasm*', engine: '**/search/engine*' }

/** Changes one letter in the middle: the script still runs and hands something over. */
function damage(script: string): string {
  const middle = Math.floor(script.length / 2)
  return script.slice(0, middle) + script.slice(middle).replace(/[a-z](?=[a-z])/i, (letter) => (letter === 'x' ? 'y' : 'x'))
}

const ways: [name: string, trouble: string, how: (route: Route) => Promise<unknown>][] = [
  ['missing', 'missing', (route) => route.fulfill({ status: 404 })],
  ['cut off', 'missing', (route) => route.abort()],
  ['truncated', 'damaged', async (route) => route.fulfill({ contentType: 'text/javascript', body: (await body(route)).slice(0, -200) })],
  ['damaged', 'damaged', async (route) => route.fulfill({ contentType: 'text/javascript', body: damage(await body(route)) })],
  ['empty', 'damaged', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })],
]

for (const file of ['start', 'chunk', 'wasm', 'engine'] as const) {
  // A script that is not data has no check sum: it runs, or it does not.
  test.each(file === 'engine' ? ways.filter(([name]) => name !== 'damaged') : ways)(`${file} %s: %s`, async (_, trouble, how) => {
    const page = await open((context) => context.route(files[file], how))
    const said = await ask(page, '合作')
    expect(said).toMatchObject({ results: [], count: '', trouble })
    expect(await page.locator('[data-search-message] a[href*="az.html"]').count()).toBe(1)
    await page.context().unroute(files[file])
    await page.locator('[data-search-message] button').click()
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 3)
    await page.context().close()
  })
}

test.each(['start', 'chunk', 'wasm', 'engine'] as const)('%s that does not answer is given up after 8 seconds, and asked for again', async (file) => {
  const page = await open((context) => context.route(files[file], () => undefined))
  const start = Date.now()
  const said = await ask(page, '合作')
  expect(said).toMatchObject({ results: [], trouble: 'late' })
  expect(Date.now() - start).toBeGreaterThan(7000)
  expect(Date.now() - start).toBeLessThan(12000)
  await page.context().unroute(files[file])
  await page.locator('[data-search-message] button').click()
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 3)
  await page.context().close()
})

test('WebAssembly forbidden is said', async () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
  const page = await open((context) =>
    context.route('**/search.html', async (route) => {
      const html = (await body(route)).replace(/<meta[^>]*content-security-policy[^>]*>/i, '')
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': policy } })
    }),
  )
  expect(await ask(page, '合作')).toMatchObject({ results: [], trouble: 'wasm' })
  await page.context().close()
})

test('workers forbidden changes nothing', async () => {
  const page = await open((context) => context.addInitScript('window.Worker = class { constructor() { throw new Error("forbidden") } }'))
  expect((await ask(page, '合作')).results.length).toBeGreaterThan(3)
  await page.context().close()
})

test('a passage that cannot be had does not hide its result', async () => {
  const page = await open((context) => context.route('**/search/zh-hk/text/*', (route) => route.fulfill({ status: 404 })))
  const said = await ask(page, '合作')
  expect(said.results.length).toBeGreaterThan(3)
  expect(said.count).toBe(String(said.results.length))
  await page.context().close()
})

test('an older answer never replaces a newer one', async () => {
  const page = await open((context) =>
    context.route('**/search/zh-hk/text/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    }),
  )
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]')!
    for (const query of ['合作', 'zzzz']) {
      input.value = query
      input.form!.requestSubmit()
    }
  })
  await page.waitForTimeout(2500)
  expect(await page.locator('[data-search-results] > li').count()).toBe(0)
  expect(await page.locator('[data-search-count]').textContent()).toBe('0')
  await page.context().close()
})
