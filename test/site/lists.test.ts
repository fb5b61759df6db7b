/** Lists, from a folder: the box that narrows the glossary, the choices that narrow the figures, and the orders of the index. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { textIn } from '../../src/lib/html.ts'
import { site } from '../support/built-site.ts'
import { read } from '../support/pages.ts'
import { visit } from '../support/visit.ts'

const addressOf = (page: string): string => pathToFileURL(join(site, page)).href

test.each([
  ['zh-hk', 'ya tai zi mao', ['亞太自貿區'], false],
  ['zh-tw', '推論 晶片', ['推論晶片'], true],
  ['zh-cn', '世貿組織', ['世贸组织'], true],
  ['zh-hk', '世贸组织', ['世貿組織'], true],
  ['zh-tw', '领导人', ['領導人非正式會議'], true],
  ['en', 'leaders’ MEETING', ['APEC Economic Leaders’ Meeting'], true],
  ['zh-hk', 'zzz', [], true],
])('%s: %s narrows the glossary, Esc shows all again', (edition, words, titles, isThere) =>
  visit({}, async ({ page, complaints }) => {
    await page.goto(addressOf(`${edition}/glossary/index.html`))
    const rows = page.locator('.terms > div:visible dt a')
    const all = await rows.count()
    const input = page.locator('[data-filter] input')
    await input.fill(words)
    const found = await rows.allTextContents()
    if (isThere) expect(found).toEqual(expect.arrayContaining(titles))
    expect(found.length).toBeLessThan(all / 4)
    expect(await page.locator('[data-filter] [role="status"]').textContent()).toContain(String(found.length))
    await input.press('Escape')
    expect(await rows.count()).toBe(all)
    expect(await input.inputValue()).toBe('')
    expect(complaints).toEqual([])
  }),
)

test.each([
  ['zh-hk', '三畫', '大模型'],
  ['zh-tw', 'ㄉ', '大'],
  ['zh-cn', 'D', '大模型'],
  ['en', 'A', 'APEC'],
])('%s: the letter %s leaves what begins with it', (edition, letter, title) =>
  visit({}, async ({ page, complaints }) => {
    await page.goto(addressOf(`${edition}/glossary/index.html`))
    const rows = page.locator('.terms > div:visible dt a')
    const all = await rows.count()
    const button = page.locator('.initials').getByRole('button', { name: letter, exact: true })
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    const found = await rows.allTextContents()
    expect(found.length).toBeLessThan(all / 3)
    expect(found.some((one) => one.startsWith(title))).toBe(true)
    await button.click()
    expect(await rows.count()).toBe(all)
    expect(complaints).toEqual([])
  }),
)

test('what narrows the glossary is kept in another edition', () =>
  visit({}, async ({ page }) => {
    await page.goto(addressOf('zh-hk/glossary/index.html'))
    await page.locator('[data-filter] input').fill('跨境電商')
    await page.locator('.editions a[hreflang="zh-Hans-CN"]').first().click()
    await page.waitForURL(/zh-cn/)
    const found = await page.locator('.terms > div:visible dt a').allTextContents()
    expect(found).toContain('跨境电商')
    expect(found.length).toBeLessThan(5)
  }))

test('without a script the glossary has no box', () =>
  visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(addressOf('zh-hk/glossary/index.html'))
    expect(await page.locator('[data-filter]').isVisible()).toBe(false)
  }))

test.each([
  ['zh-hk', '深圳', '第一次高官會及相關會議'],
  ['zh-tw', '深圳', '第一次高官會及相關會議'],
  ['zh-cn', '深圳', '第一次高官会及相关会议'],
  ['en', 'Shenzhen', 'First Senior Officials’ Meeting and related meetings'],
])('%s: the figures are narrowed by their place and by what they belong to', (edition, place, meeting) =>
  visit({}, async ({ page, complaints }) => {
    await page.goto(addressOf(`${edition}/figures.html`))
    const shown = () => page.locator('.figure-list > div:visible').evaluateAll((rows) => rows.map(({ id }) => id))
    const all = await shown()
    const at = page.locator('select[name="data-at"]')
    await at.selectOption({ label: `${place} (1)` })
    expect(await shown()).toEqual(['ai-companies'])
    expect(await page.locator('[data-narrow] output').innerText()).toMatch(new RegExp(`1\\D+${all.length}`))
    await at.selectOption('')
    await page.locator('select[name="data-about"]').selectOption({ label: `${meeting} (3)` })
    expect(await shown()).toEqual(['delegates', 'events-count', 'days'])
    await at.selectOption({ index: 2 })
    expect(await shown()).toEqual([])
    await page.goto(addressOf(`${edition}/glossary/shenzhen.html`))
    expect(await page.locator('.figures a').getAttribute('href')).toBe('../figures.html#ai-companies')
    expect(complaints).toEqual([])
  }),
)

test.each(['zh-hk', 'en'])('%s: the passage of a figure names the place that the figure is listed under', (edition) => {
  const rows = [...read(site, `${edition}/figures.html`).matchAll(/ data-at="([^"]+)".*?href="(articles\/[^"#]+)#([^"]+)"/gs)]
  expect(rows.length).toBeGreaterThan(3)
  for (const [, place, article, id] of rows) {
    const [, name] = /<h1[^>]*>(.*?)<\/h1>/s.exec(read(site, `${edition}/glossary/${place}.html`))!
    const [, section] = read(site, `${edition}/${article}`).split(`id="${id}"`)
    expect(textIn(section!.split('<h2')[0]!), `${article}#${id}`).toContain(textIn(name!))
  }
})

test('without a script all figures are there, and no choices', () =>
  visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(addressOf('en/figures.html'))
    expect(await page.locator('[data-narrow]').isVisible()).toBe(false)
    expect(await page.locator('.figure-list > div:visible').count()).toBeGreaterThan(5)
  }))

test.each([
  ['zh-hk', ['strokes', 'az']],
  ['zh-tw', ['zhuyin', 'strokes']],
  ['zh-cn', ['az']],
  ['en', ['az']],
])('%s: every order of the index has every title', (edition, orders) => {
  const html = readFileSync(join(site, edition, 'az.html'), 'utf8')
  const groups = [...html.matchAll(/<section><h[23] id="([a-z]+)-[^]*?<\/section>/g)]
  expect([...new Set(groups.map(([, order]) => order))]).toEqual(orders)
  const titlesIn = (order: string): string[] =>
    groups.flatMap(([section, name]) => (name === order ? [...section.matchAll(/<li>.*?<\/li>/g)].map(([item]) => item) : [])).sort()
  expect(titlesIn(orders[0]!).length).toBeGreaterThan(60)
  for (const order of orders) expect(titlesIn(order)).toEqual(titlesIn(orders[0]!))
  expect(html).not.toContain('data-order')
})
