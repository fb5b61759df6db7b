/** The oldest browsers that docs/browsers.md names, as far as a new one can stand in for them. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/files.ts'
import { ask } from '../support/ask.ts'
import { site } from '../support/built-site.ts'
import { read } from '../support/pages.ts'
import { visitAlone } from '../support/visit.ts'
import { serveInBrowser } from '../search/site.ts'

const served = serveInBrowser(site)

/** Opens a page in a browser that a script has changed before. */
const opened = <T>(path: string, before: string, use: (page: Page) => Promise<T>): Promise<T> =>
  visitAlone({}, async ({ page, complaints }) => {
    await page.addInitScript(before)
    await page.goto(new URL(path, served.url).href)
    const result = await use(page)
    expect(complaints.filter((one) => !/expected|DecompressionStream is not/.test(one))).toEqual([])
    return result
  })

/**
 * Takes away what came after Chromium 109, Firefox 115 or Safari 16.4: after the versions in MDN's browser-compat-data
 * (https://github.com/mdn/browser-compat-data).
 */
const takeAway = `
  for (const [owner, ...names] of [
    [Array, 'fromAsync'],
    [Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with'],
    [Object.getPrototypeOf(Int8Array.prototype), 'toSorted', 'toReversed', 'with'],
    [String.prototype, 'isWellFormed', 'toWellFormed'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    [Iterator.prototype, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    [Promise, 'withResolvers', 'try'],
    [RegExp, 'escape'],
    [URL, 'canParse', 'parse'],
    [AbortSignal, 'any'],
    [Uint8Array, 'fromBase64', 'fromHex'],
    [Uint8Array.prototype, 'toBase64', 'toHex'],
    [Intl, 'Segmenter', 'DurationFormat'],
    [Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML'],
    [HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover'],
    [Document.prototype, 'startViewTransition'],
    [Document, 'parseHTMLUnsafe'],
    [CSS, 'highlights'],
    [window, 'Iterator', 'Highlight', 'navigation', 'scheduler', 'Navigation'],
  ])
    for (const name of names) delete owner?.[name]
`

test('no sheet holds what the oldest browsers drop', () => {
  const sheets = listFiles(site).filter((file) => file.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  for (const file of sheets) expect(read(site, file).match(/light-dark\(|&|\bsubgrid\b/g), file).toBeNull()
})

test('search works with what there was in 2022', async () => {
  const said = await opened('zh-hk/search.html', takeAway, (page) => ask(page, '人工智能'))
  expect(said.trouble).toBeUndefined()
  expect(said.results.length).toBeGreaterThan(10)
})

test('so do the bar, the contents and the quick search', () =>
  opened('en/articles/shenzhen-ai.html', takeAway, async (page) => {
    await page.setViewportSize({ width: 390, height: 780 })
    await page.evaluate(() => {
      dispatchEvent(new Event('wheel'))
      scrollTo({ top: 3000, behavior: 'instant' })
    })
    await page.locator('.bar[data-away]').waitFor({ state: 'attached' })
    await page.keyboard.press('/')
    await page.locator('dialog input[name=q]').fill('tariffs')
    await page.waitForFunction(() => document.querySelector('[data-quick-count]')!.textContent !== '')
    await page.keyboard.press('Escape')
    await page.locator('.contents [aria-current]').waitFor({ state: 'attached' })
  }))

test.each([
  ['a browser that cannot unpack the index', 'old', 'delete window.DecompressionStream', '115'],
  ['an error of the search itself', 'failed', "Array.prototype.at = () => { throw new Error('expected') }", 'browser'],
])('%s is said to be that', async (_, trouble, before, words) => {
  const said = await opened('en/search.html', before, (page) => ask(page, 'tariffs'))
  expect(said).toMatchObject({ results: [], trouble })
  expect(said.message).toContain(words)
})

test('a browser that cannot read the script of the search is told so', () =>
  opened('en/search.html', 'delete window.DecompressionStream', async (page) => {
    await page.route('**/scripts/search.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new SyntaxError("expected")' }),
    )
    await page.reload()
    expect(await page.locator('[data-search-fallback]').textContent()).toContain('Firefox 115')
  }))
