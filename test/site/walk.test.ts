/** The built site in a real browser: at the root, under a path, and from a folder. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/files.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { serve } from '../../tools/serve.ts'
import { site } from '../support/built-site.ts'
import { unzip } from '../support/unzip.ts'
import { launch } from '../support/browser.ts'
import { openBrowser, visit, type Visit } from '../support/visit.ts'
import { pagesOf } from '../support/pages.ts'

const all = pagesOf(site).filter((page) => page !== '404.html')
const files = new Set(listFiles(site))

/** One page of each type. */
const kinds = [
  'index.html',
  'articles/index.html',
  'articles/shenzhen-ai.html',
  'framework/transitions.html',
  'framework/common-issues.html',
  'glossary/index.html',
  'glossary/wang-yi.html',
  'timeline.html',
  'figures.html',
  'sources.html',
  'search.html',
  'az.html',
  'about.html',
  'offline.html',
  'parallel/articles-som1-opening.html',
  'passages/glossary-wang-yi.html',
  'translations.html',
]
/** Every type of page, the edition changing from one to the next. */
const sample = [
  'index.html',
  ...allEditions.map(({ id }) => `${id}/index.html`),
  ...kinds.map((kind, n) => `${allEditions[n % allEditions.length]!.id}/${kind}`),
]
/** Every second of them, because the tests below visit each type too; all pages in the full run. */
const walked = process.env.FULL ? all : sample.filter((_, nth) => nth % 2 === 0)
/** For what does not depend on the words: the pages of one converted edition. */
const oneEdition = ['index.html', ...kinds.map((kind) => `zh-cn/${kind}`)]

/** Where the site stands, and its address there. */
const places: [string, () => Promise<{ url: string; close: () => void }>][] = [
  // The tests below visit the pages at the root.
  ...(process.env.FULL ? [['at the root', async () => hosted('/')] as (typeof places)[0]] : []),
  ['under a path', async () => hosted('/foo/bar/')],
  [
    'from the archive, unzipped into a folder with spaces and Chinese characters in its name',
    async () => ({ url: `${pathToFileURL(unzip(site, '亞太 讀本 #1')).href}/`, close: () => undefined }),
  ],
]
async function hosted(base: string): Promise<{ url: string; close: () => void }> {
  const { url, server } = await serve(site, base)
  return { url, close: () => server.close() }
}

/** Takes two tabs through the pages, the next page to whichever is free. @returns what their consoles complain of */
async function inTwoTabs(
  options: BrowserContextOptions,
  paths: readonly string[],
  use: (tab: Visit, path: string, nth: number) => Promise<void>,
): Promise<string[]> {
  // Two that ask at once would each start one.
  await openBrowser()
  const waiting = paths.entries()
  const tab = () =>
    visit(options, async (tab) => {
      for (const [nth, path] of waiting) await use(tab, path, nth)
      return tab.complaints
    })
  return (await Promise.all([tab(), tab()])).flat()
}

describe.each(places)('%s', (_, open) => {
  test(
    'every page loads all it needs and the console stays clean',
    async () => {
      const { url, close } = await open()
      const links = new Set<string>()
      const complained = await inTwoTabs({}, walked, async ({ page }, path) => {
        await page.goto(url + path)
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')), path).toBeTruthy()
        for (const href of await page.$$eval('a[href]', (anchors) =>
          anchors.map((anchor) => (anchor as HTMLAnchorElement).href.replace(/#.*/, '')),
        ))
          links.add(href)
      })
      expect(complained).toEqual([])
      const inside = [...links]
        .filter((link) => link.startsWith(url))
        .map((link) => decodeURIComponent(link.slice(url.length)).replace(/\?.*/, ''))
      expect(inside.length).toBeGreaterThan(80)
      expect(inside.filter((file) => !files.has(file))).toEqual([])
      expect([...links].filter((link) => link.startsWith('file:') && !link.startsWith(url))).toEqual([])
      close()
    },
    process.env.FULL ? 900_000 : 120_000,
  )
})

test('without JavaScript everything can be read and reached', async () => {
  const { url, close } = await hosted('/')
  await visit({ javaScriptEnabled: false }, async ({ page, complaints }) => {
    await page.goto(`${url}zh-hk/articles/som1-opening.html`)
    expect(await page.locator('main').innerText()).toContain('多邊貿易體制')
    expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false)
    await page.locator('.editions a', { hasText: '简体' }).click()
    expect(await page.locator('main').innerText()).toContain('多边贸易体制')
    await page.locator('.sections a', { hasText: '词汇' }).click()
    expect(page.url()).toBe(`${url}zh-cn/glossary/index.html`)
    await page.locator('a[data-search-open]').click()
    await page.locator('noscript a').click()
    expect(page.url()).toBe(`${url}zh-cn/az.html`)
    expect(complaints).toEqual([])
  })
  close()
})

test('whoever changes the edition stays at the passage and keeps the query', async () => {
  const { url, close } = await hosted('/')
  // A page that still glides to its passage would go on gliding after the test has scrolled it.
  await visit({ reducedMotion: 'reduce' }, async ({ page }) => {
    await page.goto(`${url}zh-hk/articles/som1-opening.html#three-tasks-2`)
    // The bar has gone on the way down, and comes back on the way up.
    await page.evaluate(() => scrollBy(0, -30))
    await page.locator('.editions a', { hasText: 'English' }).click()
    expect(page.url()).toBe(`${url}en/articles/som1-opening.html#three-tasks-2`)
    // The address still names the passage by which they came, which is out of sight now.
    await page.locator('#agenda').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }))
    await page.locator('.editions a', { hasText: '简体' }).evaluate((link) => (link as HTMLElement).click())
    await page.waitForURL(/zh-cn\/articles\/som1-opening\.html#agenda(-1)?$/)
    await page.goto(`${url}zh-hk/search.html?q=APEC`)
    await page.locator('.editions a', { hasText: '繁體（台灣）' }).click()
    expect(page.url()).toBe(`${url}zh-tw/search.html?q=APEC`)
  })
  close()
})

test('the theme follows the system, can be switched, and stays switched on every page', async () => {
  const { url, close } = await hosted('/')
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await visit({ colorScheme: 'dark' }, async ({ page }) => {
    await page.goto(`${url}zh-hk/index.html`)
    const dark = await background(page)
    await page.getByLabel('外觀').selectOption('light')
    const light = await background(page)
    expect(light).not.toBe(dark)
    const frame = page.locator('meta[name=theme-color]')
    await expect.poll(() => frame.getAttribute('content'), { timeout: 10_000 }).toBe(light)
    await page.goto(`${url}zh-tw/about.html`)
    expect(await background(page)).toBe(light)
    await page.getByLabel('外觀').selectOption('')
    expect(await background(page)).toBe(dark)
  })
  close()
})

test('the front page puts the likely edition first and redirects nobody', async () => {
  const { url, close } = await hosted('/')
  for (const [locale, lang] of [
    ['zh-TW', 'zh-Hant-TW'],
    ['zh-SG', 'zh-Hans-CN'],
    ['en-GB', 'en'],
    ['fr-FR', 'zh-Hant-HK'],
  ] as const)
    await visit({ locale }, async ({ page }) => {
      await page.goto(url)
      expect(await page.locator('.choices a').first().getAttribute('hreflang')).toBe(lang)
      expect(page.url()).toBe(url)
    })
  close()
})

test('the first stop of the Tab key skips to the text', async () => {
  const { url, close } = await hosted('/')
  await visit({}, async ({ page }) => {
    await page.goto(`${url}zh-hk/framework/ftaap.html`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
  close()
})

/** In the quick run each width has one theme, and axe reads every third page: what depends on both is rare. */
const screens = [
  [320, 'light', 'dark'],
  [1280, 'dark', 'light'],
] as const

/** The rules of axe that ask for colours. Nothing else depends on the theme, so a second theme is asked for these alone. */
const colourRules = ['color-contrast', 'link-in-text-block']

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}
/** What axe finds on the page that is open: all its rules, or those that are named. */
async function findWithAxe(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    // Nothing here needs the style sheets and sounds that axe would fetch once more.
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ preload: false, ...(rules && { runOnly: rules }) })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, rules)
}

describe('with axe', () => {
  let axe: string
  let stop: () => void
  beforeAll(async () => {
    // From an address the browser reads it once for all pages; as text it would be read for each.
    const { url, server } = await serve(dirname(createRequire(import.meta.url).resolve('axe-core')), '/')
    axe = `${url}axe.min.js`
    stop = () => server.close()
  })
  afterAll(() => stop())

  test.each(screens)(
    'at %i pixels, %s, nothing overflows, and axe finds nothing to complain of',
    async (width, colorScheme, other) => {
      const isAsked = (nth: number): boolean => Boolean(process.env.FULL) || nth % 3 === Number(width > 1000)
      const { url, close } = await hosted('/')
      // axe is a script from elsewhere, which the pages' policy rightly forbids.
      const options = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true } as const
      await inTwoTabs(options, process.env.FULL ? all : [...oneEdition, 'en/about.html', 'en/index.html'], async ({ page }, path, nth) => {
        await page.goto(url + path)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} is too wide`).toBeLessThanOrEqual(0)
        if (!isAsked(nth)) return
        await page.addScriptTag({ url: axe })
        expect(await findWithAxe(page), path).toEqual([])
        if (!process.env.FULL) return
        await page.emulateMedia({ colorScheme: other })
        expect(await findWithAxe(page, colourRules), `${path}, ${other}`).toEqual([])
        await page.emulateMedia({ colorScheme })
      })
      close()
    },
    process.env.FULL ? 1_800_000 : 120_000,
  )

  test('with letters twice as large in the settings of the browser nothing overflows, and the bar does not cover the text', async () => {
    const { url, close } = await hosted('/')
    const browser = await launch(['--blink-settings=defaultFontSize=32'])
    const page = await browser.newPage({ viewport: { width: 320, height: 780 } })
    for (const path of [...oneEdition, 'en/figures.html', 'en/index.html']) {
      await page.goto(url + path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(34)
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }))
    const { bar, window } = await page.locator('.bar').evaluate((bar) => ({ bar: (bar as HTMLElement).offsetHeight, window: innerHeight }))
    expect(bar).toBeGreaterThan(window / 8)
    expect(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('static')
    await browser.close()
    close()
  })

  test('in forced colours words that were found and the item that is open can be read', async () => {
    const { url, close } = await hosted('/')
    await visit({ forcedColors: 'active', colorScheme: 'dark', bypassCSP: true }, async ({ page }) => {
      for (const [path, sign] of [
        ['zh-hk/search.html?q=APEC', 'main mark'],
        ['zh-tw/framework/common-issues.html', '.part-nav li [aria-current]'],
      ] as const) {
        await page.goto(url + path)
        await page.locator(sign).first().waitFor()
        await page.addScriptTag({ url: axe })
        expect(await findWithAxe(page), path).toEqual([])
      }
    })
    close()
  })
})
