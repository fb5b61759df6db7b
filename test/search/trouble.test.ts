/** Everything that can go wrong with the index is said, and trying again works once it is mended. */
import type { Page, Route } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { dataScript } from '../../src/integrations/search/build/write-files.ts'
import { dataGlobal, packStart, readStart } from '../../src/integrations/search/contract.ts'
import { site } from '../support/built-site.ts'
import { ask } from '../support/ask.ts'
import { calm } from '../support/visit.ts'
import { holdBack, serveInBrowser } from './site.ts'

const served = serveInBrowser(site)

/** Opens a page where some requests fare as `prepare` says. */
async function open(prepare: (page: Page) => Promise<unknown>, place = 'zh-hk/search.html', page = served.tab): Promise<Page> {
  await prepare(page)
  // The page with its field in use asks for the index, which some tests hold back.
  await page.goto(new URL(place, served.url).href, { waitUntil: 'domcontentloaded' })
  return page
}

/** Opens it in a tab of its own: one whose clock or whose globals are changed stays so, and one that has been there has files. */
async function openApart(prepare: (page: Page) => Promise<unknown>, place?: string): Promise<Page> {
  const page = await served.browser.newPage(calm)
  onTestFinished(() => page.close())
  listen(page)
  return open(prepare, place, page)
}

const unheard: string[] = []
/** A rejected promise that nobody takes fails its test; a script that is cut off cannot be read, that is expected. */
const listen = (page: Page) => page.on('pageerror', (error) => error.name !== 'SyntaxError' && unheard.push(error.message))
beforeAll(() => void listen(served.tab))
afterEach(() => expect(unheard.splice(0)).toEqual([]))

async function tryAgain(page: Page): Promise<void> {
  await page.locator('[data-search-message] button').dispatchEvent('click')
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 3)
}

const body = async (route: Route): Promise<string> => (await route.fetch()).text()
const files = { start: '**/search/zh-hk/start.js*', chunk: '**/search/index/zh/*' }

/** Changes one letter in the middle of each line: the script still runs and hands something over. */
const damage = (script: string): string =>
  script
    .split('\n')
    .map((line) => {
      const middle = Math.floor(line.length / 2)
      return line.slice(0, middle) + line.slice(middle).replace(/[a-z](?=[a-z])/i, (letter) => (letter === 'x' ? 'y' : 'x'))
    })
    .join('\n')

const ways: [name: string, trouble: string, how: (route: Route) => Promise<unknown>][] = [
  ['missing', 'missing', (route) => route.fulfill({ status: 404 })],
  ['cut off', 'missing', (route) => route.abort()],
  ['truncated', 'damaged', async (route) => route.fulfill({ contentType: 'text/javascript', body: (await body(route)).slice(0, -200) })],
  ['damaged', 'damaged', async (route) => route.fulfill({ contentType: 'text/javascript', body: damage(await body(route)) })],
  ['empty', 'damaged', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })],
]

describe.each(['start', 'chunk'] as const)('%s', (file) => {
  // Where there is little time, one file is spoiled in every way.
  test.each(ways.filter(([name]) => process.env.FULL || file === 'chunk' || /missing|truncated/.test(name)))(
    '%s: %s',
    async (_, trouble, how) => {
      const page = await open((tab) => tab.route(files[file], how))
      const said = await ask(page, '合作')
      expect(said).toMatchObject({ results: [], count: '', trouble })
      expect(await page.locator('[data-search-message] a[href*="az.html"]').count()).toBe(1)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await tryAgain(page)
    },
  )
})

test.each(['start', 'chunk'] as const)('%s that does not answer is given up after 8 seconds, and asked for again', async (file) => {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  const page = await openApart(async (page) => {
    await page.clock.install()
    await page.route(files[file], () => resolve())
  })
  const answer = ask(page, '合作')
  await asked
  await page.clock.runFor(6000)
  expect(await page.locator('[data-search-trouble]').count()).toBe(0)
  await page.clock.runFor(2500)
  expect(await answer).toMatchObject({ results: [], trouble: 'late' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await tryAgain(page)
})

test('a passage that cannot be had does not hide its result', async () => {
  const page = await open((page) => page.route('**/search/zh-hk/text/*', (route) => route.fulfill({ status: 404 })))
  const said = await ask(page, '合作')
  expect(said.results.length).toBeGreaterThan(3)
  expect(said.count).toBe(String(said.results.length))
})

test('a host that gives no parts of files is asked for whole ones, each once', async () => {
  const asked: string[] = []
  const page = await open((page) =>
    page.route(/\/search\/zh-hk\/text\/|\/search\/index\/zh\//, async (route) => {
      const { range, ...headers } = route.request().headers()
      asked.push(`${range ? 'part' : 'whole'} ${new URL(route.request().url()).pathname}`)
      await route.continue({ headers })
    }),
  )
  const { results } = await ask(page, '合作')
  expect(results.length).toBeGreaterThan(3)
  for (const { marks } of results.slice(0, 3)) expect(marks).toContain('合作')
  const known = asked.length
  const { results: others } = await ask(page, '開放')
  expect(others.length).toBeGreaterThan(3)
  expect(asked.slice(known).filter((address) => address.startsWith('part'))).toEqual([])
  const whole = asked.filter((address) => address.startsWith('whole'))
  expect(new Set(whole).size).toBe(whole.length)
})

test('a host that gives parts is asked for nothing else of a bundle', async () => {
  const asked: string[] = []
  const page = await openApart(async () => undefined)
  page.on('response', (response) => asked.push(`${response.status()} ${new URL(response.url()).pathname}`))
  expect((await ask(page, '合作')).results.length).toBeGreaterThan(3)
  const bundles = asked.filter((address) => /\/text\/|\/index\//.test(address))
  expect(bundles.length).toBeGreaterThan(3)
  expect(bundles.filter((address) => !address.startsWith('206'))).toEqual([])
})

test('an older answer never replaces a newer one', async () => {
  const page = await openApart(async () => undefined)
  const letGo = await holdBack(page, '**/search/zh-hk/text/*')
  const input = page.locator('[data-search-page] input[name="q"]')
  const asked = page.waitForRequest('**/search/zh-hk/text/*')
  await input.fill('合作')
  // The pages of the first query are known; their texts are on the way when the second one comes.
  await asked
  await input.fill('zzzz')
  await page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent === '0')
  const old = page.waitForResponse('**/search/zh-hk/text/*')
  letGo()
  await old
  await page.waitForLoadState('networkidle')
  expect(await page.locator('[data-search-results] > li').count()).toBe(0)
  expect(await page.locator('[data-search-count]').textContent()).toBe('0')
})

describe('the site is published again while a page is open, or behind a cache', () => {
  /** What a file of the index hands over, with another version. */
  function older(file: string, change: (payload: string) => string = String): string {
    let made = ''
    const read = new Function(dataGlobal, file) as (hand: (...entry: string[]) => void) => void
    read((name, _, payload, version) => (made += dataScript([name!, change(payload!), version && 'older'])))
    return made
  }
  const javascript = (content: string) => ({ contentType: 'text/javascript', body: content })
  const olderStart = (file: string): string => older(file, (payload) => packStart({ ...readStart(payload), version: 'older' }))

  test.each([['start', files.start, olderStart, 'newer=']])(
    '%s that is old is replaced, and nobody notices',
    async (_, pattern, age, renewed) => {
      const asked: string[] = []
      const page = await open((page) =>
        page.route(pattern, async (route) => {
          asked.push(route.request().url())
          await route.fulfill(javascript(asked.length === 1 ? age(await body(route)) : await body(route)))
        }),
      )
      const said = await ask(page, '合作')
      expect(said.trouble).toBeUndefined()
      expect(said.results.length).toBeGreaterThan(3)
      expect(asked).toHaveLength(2)
      expect(asked[1]).toContain(renewed)
    },
  )

  test.each([
    ['start', files.start, olderStart],
    ['chunk', files.chunk, (file: string) => older(file)],
    ['passage', '**/search/zh-hk/text/*', (file: string) => older(file)],
  ])('%s that stays old is said', async (_, pattern, age) => {
    const page = await open((page) => page.route(pattern, async (route) => route.fulfill(javascript(age(await body(route))))))
    expect(await ask(page, '合作')).toMatchObject({ results: [], count: '', trouble: 'stale' })
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await tryAgain(page)
  })
})

/** Holds a request back until it is let go. */
function hold(how: (route: Route) => Promise<unknown>): { route: (route: Route) => Promise<unknown>; letGo: () => void } {
  let letGo = (): void => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  return { route: (route) => gone.then(() => how(route)), letGo }
}

const cannot: [name: string, how: (route: Route) => Promise<unknown>][] = [
  ['missing', (route) => route.fulfill({ status: 404 })],
  ['truncated', async (route) => route.fulfill({ contentType: 'text/javascript', body: (await body(route)).slice(0, -200) })],
]

test.each(cannot)('search.js %s is said on the search page', async (_, how) => {
  const page = await open((page) => page.route('**/scripts/search.js', how))
  const said = page.locator('[data-search-fallback]')
  expect(await said.isVisible()).toBe(true)
  expect(await said.locator('a[href*="az.html"]').count()).toBe(1)
})

test('search.js late is said after 8 seconds, and no longer when it is there', async () => {
  const { route, letGo } = hold((asked) => asked.continue())
  const page = await served.browser.newPage(calm)
  await page.clock.install()
  await page.route('**/scripts/search.js', route)
  await page.goto(new URL('zh-hk/search.html', served.url).href, { waitUntil: 'commit' })
  const said = page.locator('[data-search-fallback]')
  await said.waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.readyState === 'interactive')
  expect(await said.isVisible()).toBe(false)
  await page.clock.runFor(8100)
  expect(await said.isVisible()).toBe(true)
  letGo()
  await said.waitFor({ state: 'hidden' })
  await page.close()
})

test('search.js that does not answer leads to the search page after 8 seconds', async () => {
  const page = await openApart(async (page) => {
    await page.clock.install()
    await page.route('**/scripts/search.js', () => undefined)
  }, 'zh-hk/about.html')
  await page.locator('[data-search-open]').click()
  await page.clock.runFor(8100)
  await page.waitForURL('**/zh-hk/search.html', { waitUntil: 'commit' })
})

describe.each(['**/scripts/search.js', '**/dialog.js'])('%s', (file) => {
  test.each(cannot)('%s leads to the search page, with what was typed', async (_, how) => {
    const { route, letGo } = hold(how)
    const page = await open((page) => page.route(file, route), 'zh-hk/about.html')
    await page.keyboard.press('/')
    await page.keyboard.type('apec')
    letGo()
    await page.waitForURL('**/zh-hk/search.html?q=apec')
  })
})

test('a dialog whose looks do not come opens without them', async () => {
  const looks = '**/assets/search*.css'
  const page = await openApart(async (page) => {
    await page.clock.install()
    await page.route(looks, () => undefined)
  }, 'zh-hk/about.html')
  const asked = page.waitForRequest(looks)
  await page.keyboard.press('/')
  await asked
  await page.clock.runFor(2100)
  await page.waitForSelector('dialog[open]')
})

test('the focus stays with whoever tries again', async () => {
  const page = await open((page) => page.route(files.start, (route) => route.abort()))
  await ask(page, '合作')
  const again = page.locator('[data-search-message] button')
  await again.focus()
  const before = await again.elementHandle()
  await page.keyboard.press('Enter')
  // It has failed once more when there is another button.
  await page.waitForFunction(
    (button) => !button!.isConnected && Boolean(document.activeElement?.closest('[data-search-message] button')),
    before,
  )
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 3)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
})

test.each([
  ['fails', (route: Route) => route.abort()],
  ['does not answer', () => undefined],
])("the other language's index that %s leaves an offer without a number", async (_, how) => {
  const index = '**/search/en/*'
  const page = await openApart(async (page) => {
    await page.clock.install()
    await page.route(index, how)
  })
  const asked = page.waitForRequest(index)
  const answer = ask(page, 'standfirst')
  await asked
  await page.clock.runFor(2100)
  const said = await answer
  expect(said.trouble).toBeUndefined()
  const offer = page.locator('[data-search-other] a')
  expect(await offer.getAttribute('href')).toContain('en/search.html?q=standfirst')
  expect(await offer.textContent()).not.toMatch(/\d/)
})
