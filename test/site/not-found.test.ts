/** What a reader finds at an address that is not there, and on the front page after a choice. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../tools/serve.ts'
import { site } from '../support/built-site.ts'
import { closeTabs, openBrowser } from '../support/visit.ts'

let browser: Browser
let host: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  ;[browser, host] = await Promise.all([openBrowser(), serve(site)])
})
afterAll(async () => {
  await closeTabs()
  host.server.close()
})

test('404.html keeps the edition of the address and searches for its last part', async () => {
  const page = await browser.newPage()
  await page.goto(`${host.url}zh-cn/articles/green-energy.html`)
  expect(await page.locator('h2:visible').allTextContents()).toEqual(['找不到这个页面'])
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans-CN')
  expect(await page.locator('input:visible').inputValue()).toBe('green energy')
  await page.locator('button:visible').click()
  expect(page.url()).toBe(`${host.url}zh-cn/search.html?q=green+energy`)
  await page.close()
})

test('without a script all editions are offered', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${host.url}zh-cn/none/at/all`)
  expect(await page.locator('form:visible').count()).toBe(4)
  await page.close()
})

test('below a path, where the site does not know its address, it has no style sheet and can be read all the same', async () => {
  const below = await serve(site, '/foo/bar/')
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } })
  await page.goto(`${below.url}zh-cn/none/at/all.html`)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).toBe('')
  expect(await page.locator('h2:visible').allTextContents()).toEqual([
    '找不到這一頁',
    '找不到這個頁面',
    '找不到这个页面',
    'There is no such page',
  ])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.close()
  below.server.close()
})

test('the front page offers the choice of last time first, and leads nowhere by itself', async () => {
  const page = await browser.newPage({ locale: 'en' })
  await page.goto(`${host.url}index.html`)
  await page.locator('[data-choice="zh-cn"] a').click()
  await page.goto(`${host.url}index.html`)
  expect(await page.locator('[data-choice]').first().getAttribute('data-choice')).toBe('zh-cn')
  expect(await page.locator('small:visible').allTextContents()).toEqual(['上次选择'])
  expect(page.url()).toBe(`${host.url}index.html`)
  await page.close()
})
