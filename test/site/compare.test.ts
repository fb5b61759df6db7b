/** From a page to what its editions say in other words, from a folder on disk. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../support/built-site.ts'
import { closeTabs, openBrowser } from '../support/visit.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 780 } })
})
afterAll(closeTabs)

const open = (path: string) => page.goto(`${pathToFileURL(join(site, path.replace(/\?.*/, ''))).href}${/\?.*/.exec(path)?.[0] ?? ''}`)
const status = async (): Promise<string> => {
  await page.waitForFunction(() => document.querySelector('[data-compare-status]')!.textContent !== '')
  return (await page.textContent('[data-compare-status]'))!
}

test('a page leads to its comparison, and a passage of it back to the page', async () => {
  await open('zh-tw/framework/digital.html')
  await page.click('footer a[href*="compare.html"]')
  expect(await status()).toMatch(/^\d+組用詞不同，見於\d+段。$/)
  const rows = await page.locator('[data-compare-words] tbody tr').allInnerTexts()
  expect(rows.map((row) => row.split('\t').slice(0, 3))).toContainEqual(['數字', '數位', '数字'])
  const marks = await page.locator('[data-compare-passages] dd[lang="zh-Hant-TW"] mark').allInnerTexts()
  expect(marks).toContain('數位')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

  await page.click('[data-compare-passages] h3 a')
  expect(page.url()).toContain('/zh-tw/framework/digital.html')
})

test('a page that the index does not have is said to be missing, and the others can be chosen', async () => {
  await open('zh-hk/compare.html?page=none.html')
  expect(await status()).toContain('索引裏沒有這一頁')
  await page.click('[data-compare-choose] a[href$="glossary/wang-yi.html"]')
  expect(await status()).toMatch(/組用詞不同/)
})

test('without a script the page says how to compare by oneself', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(pathToFileURL(join(site, 'zh-cn/compare.html')).href)
  expect(await plain.innerText('main')).toContain('JavaScript')
  await context.close()
})
