/** The quick search: by the keyboard alone, with an input method, and for those who only listen. */
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { site } from '../support/built-site.ts'
import { tabOfEachTest } from '../support/visit.ts'
import { holdBack, serveInBrowser } from './site.ts'

const served = serveInBrowser(site)
const tab = tabOfEachTest({})
let page: Page

beforeEach(async () => {
  page = tab.page
  await page.goto(new URL('zh-hk/framework/ftaap.html', served.url).href)
})

const counted = (): Promise<unknown> => page.waitForFunction(() => document.querySelector('[data-quick-count]')!.textContent !== '')
const isOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog')?.open ?? false)
const waitOpen = (): Promise<unknown> => page.waitForFunction(() => document.querySelector('dialog')?.open ?? false)

test('/ opens it, arrows and Enter lead to a passage, words and all', async () => {
  await page.keyboard.press('/')
  await waitOpen()
  await page.keyboard.type('合作')
  await counted()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const first = page.locator('[data-quick-results] a').first()
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
  const href = await first.evaluate((link) => (link as HTMLAnchorElement).href)
  await page.keyboard.press('Enter')
  await page.waitForURL(href)
  await page.waitForSelector('main mark')
})

test('Esc closes it at once, also over a query, and gives the focus back', async () => {
  await page.locator('[data-search-open]').focus()
  await page.keyboard.press('Enter')
  await waitOpen()
  await page.keyboard.type('合作')
  await counted()
  await page.keyboard.press('Escape')
  expect(await isOpen()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open'))).toBe(true)
})

test('nothing is searched while a word is being composed, and at once when it is done', async () => {
  tab.spoil()
  await page.clock.install()
  await page.keyboard.press('/')
  await waitOpen()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'hezuo', selectionStart: 5, selectionEnd: 5 })
  await page.clock.runFor(600)
  expect(await page.locator('[data-quick-results] > li').count()).toBe(0)
  await session.send('Input.insertText', { text: '合作' })
  await counted()
  expect(await page.locator('[data-quick-results] > li').count()).toBeGreaterThan(0)
})

test('Latin letters that are composed and stand still are searched: keyboards of phones compose words', async () => {
  tab.spoil()
  await page.clock.install()
  await page.keyboard.press('/')
  await waitOpen()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'FTAAP', selectionStart: 5, selectionEnd: 5 })
  await page.clock.runFor(1000)
  await counted()
  expect(await page.locator('[data-quick-results] > li').count()).toBeGreaterThan(0)
})

test.each([
  ['K', { ctrlKey: true }],
  ['k', { metaKey: true }],
  ['、', {}],
  ['／', {}],
  ['Process', { code: 'Slash' }],
])('the key %s with %j opens it', async (key, keys) => {
  await page.evaluate(([key, keys]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...keys })), [
    key,
    keys,
  ] as const)
  await waitOpen()
})

test('an Esc of an input method, which Safari sends when composing has ended, leaves it open', async () => {
  await page.keyboard.press('/')
  await waitOpen()
  const escape = (keyCode: number): Promise<void> =>
    page.evaluate((code) => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', keyCode: code, bubbles: true, cancelable: true })
      document.activeElement!.dispatchEvent(event)
    }, keyCode)
  await escape(229)
  expect(await isOpen()).toBe(true)
  await escape(27)
  expect(await isOpen()).toBe(false)
})

test('asked for twice before it is there, it opens once', async () => {
  const url = page.url()
  await page.keyboard.press('/')
  await page.keyboard.press('/')
  await waitOpen()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('dialog[open]').count()).toBe(1)
  expect(page.url()).toBe(url)
})

test('the count is told in a live region', async () => {
  await page.keyboard.press('/')
  await waitOpen()
  await page.keyboard.type('合作')
  await counted()
  const said = await page
    .locator('[data-quick-status]')
    .evaluate((status) => [status.closest('[role="status"]') !== null, status.textContent])
  expect(said).toEqual([true, expect.stringMatching(/\d+/)])
})

test('the / key can be switched off, and stays so', async () => {
  await page.keyboard.press('/')
  await waitOpen()
  await page.locator('dialog [data-search-key]').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('/')
  // The key asks for the script at once, or not at all.
  expect(await page.locator('script[src*="search.js"]').count()).toBe(0)
  expect(await isOpen()).toBe(false)
})

test('what is typed before it is there is not lost', async () => {
  const letGo = await holdBack(page, '**/scripts/search.js')
  const { y } = await page.evaluate(() => (document.activeElement as HTMLElement).getBoundingClientRect())
  await page.keyboard.press('/')
  await page.keyboard.type('ya taz')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('i')
  letGo()
  await waitOpen()
  await page.keyboard.type(' zi')
  await counted()
  expect(await page.locator('dialog input[name="q"]').inputValue()).toBe('ya tai zi')
  expect(await page.locator('[data-quick-results] a').first().getAttribute('href')).toContain('framework/ftaap.html')
  expect(await page.evaluate(() => document.body.getBoundingClientRect().y)).toBe(y)
})

test('whoever leaves before it is there is left alone', async () => {
  const letGo = await holdBack(page, '**/scripts/search.js')
  await page.locator('[data-search-open]').click()
  await page.keyboard.type('apec')
  await page.keyboard.press('Tab')
  expect(await page.locator('body > input').count()).toBe(1)
  letGo()
  // The field for early typing goes when the dialog is there and could open.
  await page.locator('body > input').waitFor({ state: 'detached' })
  expect(await isOpen()).toBe(false)
  await page.locator('[data-search-open]').click()
  await waitOpen()
  expect(await page.locator('dialog input[name="q"]').inputValue()).toBe('')
})

test('a result opened in another tab leaves it open, one opened here closes it', async () => {
  await page.keyboard.press('/')
  await waitOpen()
  await page.keyboard.type('亞太自貿區')
  await counted()
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page
      .locator('[data-quick-results] a')
      .nth(1)
      .click({ modifiers: ['ControlOrMeta'] }),
  ])
  await other.close()
  expect(await isOpen()).toBe(true)
  await page.locator('[data-quick-results] a[href*="ftaap.html"]').click()
  await page.waitForFunction(() => !document.querySelector('dialog[open]'))
})

test.each(['/', 'ControlOrMeta+k'])('%s goes to the input of the search page', async (key) => {
  await page.goto(new URL('zh-hk/search.html', served.url).href)
  // It has the focus from the beginning.
  await page.locator('[data-search-page] input[name="q"]').blur()
  await page.keyboard.press(key)
  await page.keyboard.type('apec')
  expect(await page.locator('[data-search-page] input[name="q"]').inputValue()).toBe('apec')
})
