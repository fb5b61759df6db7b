/** What a reader finds at an address that is not there, and on the front page after a choice. */
import { expect, test } from 'vitest'
import { site } from '../support/built-site.ts'
import { hosted } from '../support/hosted.ts'
import { visit } from '../support/visit.ts'

const host = hosted(site)
const below = hosted(site, '/foo/bar/')

test('404.html keeps the edition of the address and searches for its last part', () =>
  visit({}, async ({ page }) => {
    await page.goto(`${host.url}zh-cn/articles/green-energy.html`)
    expect(await page.locator('h2:visible').allTextContents()).toEqual(['找不到这个页面'])
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans-CN')
    expect(await page.locator('input:visible').inputValue()).toBe('green energy')
    await page.locator('button:visible').click()
    expect(page.url()).toBe(`${host.url}zh-cn/search.html?q=green+energy`)
  }))

test('without a script all editions are offered', () =>
  visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${host.url}zh-cn/none/at/all`)
    expect(await page.locator('form:visible').count()).toBe(4)
  }))

test('below a path, where the site does not know its address, it has no style sheet and can be read all the same', () =>
  visit({ viewport: { width: 320, height: 600 } }, async ({ page }) => {
    await page.goto(`${below.url}zh-cn/none/at/all.html`)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).toBe('')
    expect(await page.locator('h2:visible').allTextContents()).toEqual([
      '找不到這一頁',
      '找不到這個頁面',
      '找不到这个页面',
      'There is no such page',
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }))

test('the front page offers the choice of last time first, and leads nowhere by itself', () =>
  visit({ locale: 'en' }, async ({ page }) => {
    await page.goto(`${host.url}index.html`)
    await page.locator('[data-choice="zh-cn"] a').click()
    await page.goto(`${host.url}index.html`)
    expect(await page.locator('[data-choice]').first().getAttribute('data-choice')).toBe('zh-cn')
    expect(await page.locator('small:visible').allTextContents()).toEqual(['上次选择'])
    expect(page.url()).toBe(`${host.url}index.html`)
  }))
