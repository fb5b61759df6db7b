/** Search from the unzipped archive by file:// answers as the hosted site does: the same pages, in the same order. */
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { serve } from '../../tools/serve.ts'
import { site } from '../support/built-site.ts'
import { unzip } from '../support/unzip.ts'
import { visit } from '../support/visit.ts'

const words = [
  ['zh-hk', '多邊貿易體制'],
  ['zh-hk', '多边贸易体制'],
  ['zh-hk', '人工智能'],
  ['zh-hk', '人工智慧'],
  ['zh-hk', '王毅'],
  ['zh-hk', 'wangyi'],
  ['zh-hk', 'Wang Yi'],
  ['zh-hk', '廣州'],
  ['zh-hk', '亞太自貿區'],
  ['zh-hk', 'FTAAP'],
  ['zh-hk', 'ftaap'],
  ['zh-hk', 'RCEP CPTPP'],
  ['zh-hk', '1,400'],
  ['zh-hk', '飛行汽車'],
  ['zh-hk', '算力'],
  ['zh-hk', '晶片'],
  ['zh-hk', '芯片'],
  ['zh-hk', '綠色礦產'],
  ['zh-hk', '反腐敗 跨境'],
  ['zh-hk', '一'],
  ['zh-tw', '人工智慧'],
  ['zh-tw', '数字化'],
  ['zh-tw', '網路'],
  ['zh-tw', '軟聯通'],
  ['zh-tw', '領導人會議'],
  ['zh-tw', '２００１年'],
  ['zh-tw', '深圳灣'],
  ['zh-tw', '的'],
  ['zh-cn', '人工智能'],
  ['zh-cn', '跨境電商'],
  ['zh-cn', '数据流动'],
  ['zh-cn', '共商共建共享'],
  ['zh-cn', '大湾区'],
  ['zh-cn', '智慧海关'],
  ['zh-cn', '"多边贸易体制"'],
  ['zh-cn', 'APEC 中国年'],
  ['en', 'APEC'],
  ['en', 'reader'],
  ['en', 'licence'],
  ['en', 'Hong Kong'],
  ['en', 'berne convention'],
  ['en', 'CC BY 4.0'],
  // These find nothing.
  ['zh-hk', '齉齾'],
  ['zh-hk', 'zzzqqq'],
  ['zh-tw', '鱷魚的眼淚掉進海裡'],
  ['zh-cn', '恐龙饲养员'],
  ['zh-cn', '0.333333'],
  ['en', 'xylophonist'],
  ['en', '%%%'],
  ['zh-hk', '…'],
] as const

interface Result {
  count: string | null
  found: [match: string | null, href: string, text: string][]
}

/** Searches on the page that is open, as a reader would. */
async function search(page: Page, query: string): Promise<Result> {
  await page.evaluate(() => {
    document.querySelector('[data-search-count]')!.textContent = ''
    document.querySelector('[data-search-results]')!.replaceChildren()
  })
  const input = page.locator('[data-search-page] input[name="q"]')
  await input.fill(query)
  await input.press('Enter')
  await page.waitForFunction(
    () => document.querySelector('[data-search-count]')!.textContent !== '' || document.querySelector('[data-search-trouble]'),
  )
  return page.evaluate(() => ({
    count: document.querySelector('[data-search-count]')!.textContent,
    found: [...document.querySelectorAll<HTMLElement>('[data-search-results] > li')].map((item) => [
      item.dataset.match ?? null,
      item.querySelector('a')!.getAttribute('href')!,
      item.textContent!,
    ]),
  }))
}

/** Each takes half a second on either side: `npm test` asks every ninth. */
const asked = words.filter((_, index) => process.env.FULL || index % 9 === 0)

test('queries, some of which find nothing', async () => {
  const { url, server } = await serve(site)
  const folder = `${pathToFileURL(unzip(site, '亞太 讀本 #1')).href}/`
  const [hosted, opened] = await Promise.all(
    [url, folder].map((base) =>
      visit({}, async ({ page, complaints }) => {
        const results: Record<string, Result> = {}
        let at = ''
        for (const [edition, query] of asked) {
          if (edition !== at) await page.goto(`${base}${(at = edition)}/search.html`)
          results[`${edition} ${query}`] = await search(page, query)
        }
        // Going on to the next edition cuts off what the last one was still loading.
        expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([])
        return results
      }),
    ),
  )
  server.close()
  for (const name of Object.keys(hosted!)) expect(opened![name], name).toEqual(hosted![name])
  const empty = Object.values(hosted!).filter(({ found }) => found.length === 0)
  expect(empty.length).toBeGreaterThan(0)
  expect(empty.length).toBeLessThan(asked.length / 2)
}, 180_000)

test('from the folder, a result opens its page at the passage, with the words marked', async () => {
  const folder = `${pathToFileURL(unzip(site, '亞太 讀本 #1')).href}/`
  await visit({}, async ({ page, complaints }) => {
    await page.goto(`${folder}zh-cn/search.html?q=${encodeURIComponent('飛行汽車')}`)
    await page.locator('[data-search-results] a').first().click()
    await page.waitForURL(/mark=.*#/)
    await page.locator('main mark').first().waitFor()
    // A place where a line may break parts a word into two marks.
    expect((await page.locator('main mark').allTextContents()).join('')).toContain('飞行汽车')
    expect(complaints).toEqual([])
  })
})
