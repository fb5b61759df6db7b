/** From a result to its passage, and back. */
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { site } from '../support/built-site.ts'
import { tabOfEachTest } from '../support/visit.ts'
import { serveInBrowser } from './site.ts'

const served = serveInBrowser(site)
const tab = tabOfEachTest({ viewport: { width: 390, height: 780 } })
let page: Page

beforeEach(() => void (page = tab.page))

const counted = (): Promise<unknown> => page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent !== '')
const waitForWay = () => page.waitForSelector('[data-search-back]')

test.each(['黃鼎隆', 'RCEP', '推理芯片 標準', '領導人會議'])(
  '%s: on a phone each result shows its heading, or says its name',
  async (query) => {
    await page.goto(new URL(`zh-hk/search.html?q=${query}`, served.url).href)
    await counted()
    const links = await page
      .locator('[data-search-results] > li > a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links.slice(0, process.env.FULL ? 20 : 2)) {
      await page.goto(link)
      await waitForWay()
      const seen = await page.evaluate(() => {
        const found = document.querySelector('main mark') ?? document.querySelector('main :target')
        const { top, bottom } = found?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
        const isHeadingSeen = [...document.querySelectorAll('main :is(h1, h2, h3)')].some((heading) => {
          const at = heading.getBoundingClientRect()
          return at.top >= 0 && at.top < innerHeight && at.top <= top + 1
        })
        return {
          isHeadingSeen: isHeadingSeen || document.querySelector('.search-back span') !== null,
          isPassageSeen: bottom <= innerHeight,
        }
      })
      expect(seen, link).toEqual({ isHeadingSeen: true, isPassageSeen: true })
    }
  },
)

test('the passage with most of the words is shown', async () => {
  await page.goto(new URL('zh-hk/search.html?q=推理芯片 標準', served.url).href)
  await counted()
  const link = page.locator('[data-search-results] a[href*="articles/shenzhen-ai.html"]')
  expect(await link.getAttribute('href')).toMatch(/#proposals-2$/)
})

test('a heading is marked with its section, and nothing is marked behind the next heading', async () => {
  await page.goto(new URL('zh-hk/articles/som1-opening.html?mark=習近平&mark=亞太共同體#question', served.url).href)
  await page.locator('#question mark').first().waitFor()
  const marked = await page.locator('main mark').evaluateAll((marks) => {
    const [first, next] = ['question', 'three-tasks'].map((id) => document.getElementById(id)!)
    const follows = (a: Node, b: Node) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
    return marks.map((mark) =>
      first!.contains(mark) ? 'heading' : follows(first!, mark) && follows(mark, next!) ? 'section' : 'elsewhere',
    )
  })
  expect(new Set(marked)).toEqual(new Set(['heading', 'section']))
})

test('the way back leads to the same list, with its filter, also from a folder', async () => {
  for (const start of [served.url, pathToFileURL(`${site}/`).href]) {
    await page.goto(new URL('zh-hk/search.html?q=合作&kind=framework', start).href)
    await counted()
    const link = page.locator('[data-search-results] > li > a').nth(2)
    const topOf = () => link.evaluate((element) => element.getBoundingClientRect().top)
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const [href, top] = [await link.getAttribute('href'), await topOf()]
    await link.click()
    await waitForWay()
    await page.locator('[data-search-back] a').click()
    await page.waitForURL(/search\.html\?/)
    await counted()
    await page.waitForFunction((href) => document.activeElement?.getAttribute('href') === href, href)
    expect(Math.abs((await topOf()) - top)).toBeLessThan(2)
    expect(await page.locator('input[name="q"]').inputValue()).toBe('合作')
    expect(await page.locator('select[name="kind"]').inputValue()).toBe('framework')
  }
})

test('a filter without words says that words are missing', async () => {
  await page.goto(new URL('en/search.html?kind=glossary', served.url).href)
  await page.waitForFunction(() => document.querySelector('[data-search-message]')!.textContent !== '')
  expect(await page.locator('[data-search-message]').textContent()).toContain('type the words')
  expect(await page.locator('[data-search-results] > li').count()).toBe(0)
})

test('the quick search begins with suggestions, later with recent queries too, which can be forgotten', async () => {
  const openDialog = async (): Promise<void> => {
    await page.goto(new URL('zh-hk/index.html', served.url).href)
    await page.locator('[data-search-open]').click()
    await page.waitForSelector('dialog[open]')
  }
  await openDialog()
  expect(await page.locator('[data-search-recent]').isVisible()).toBe(false)
  const suggestion = page.locator('[data-search-start] button:visible').first()
  const query = (await suggestion.innerText()).trim()
  await suggestion.click()
  await page.waitForFunction(() => document.querySelector('[data-quick-count]')!.textContent !== '')
  // The way to all results stands before the list.
  expect(
    await page
      .locator('[data-quick-all]')
      .evaluate((link) => link.compareDocumentPosition(document.querySelector('[data-quick-results]')!)),
  ).toBe(
    4, // it follows
  )
  await page.locator('[data-quick-results] a').first().click()
  await waitForWay()
  await openDialog()
  expect(await page.locator('[data-search-recent] li').allInnerTexts()).toEqual([query])
  await page.locator('[data-search-forget]').click()
  expect(await page.locator('[data-search-recent]').isVisible()).toBe(false)
  await openDialog()
  expect(await page.locator('[data-search-recent]').isVisible()).toBe(false)
})

test('the search page begins with them as well, and hides them while there is a query', async () => {
  await page.goto(new URL('zh-cn/search.html', served.url).href)
  const start = page.locator('[data-search-page] [data-search-start]')
  await start.waitFor()
  const suggestion = start.locator('button:visible').first()
  const query = (await suggestion.innerText()).trim()
  await suggestion.click()
  await counted()
  expect(await page.locator('input[name="q"]').inputValue()).toBe(query)
  expect(await start.isVisible()).toBe(false)
  await page.locator('[data-search-results] a').first().click()
  await waitForWay()
  await page.goto(new URL('zh-cn/search.html', served.url).href)
  await start.waitFor()
  expect(await page.locator('[data-search-recent] li').allInnerTexts()).toEqual([query])
})
