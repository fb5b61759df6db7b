/** What is new, what was wrong, and lists of passages that can be narrowed. */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allEditions } from '../../src/lib/editions.ts'
import { publishedSite, site } from '../support/built-site.ts'
import { pagesOf, read } from '../support/pages.ts'
import { visit } from '../support/visit.ts'

/** From a folder, as a copy is opened by double click. */
const address = (path: string): string => pathToFileURL(resolve(site, path)).href

test.each(allEditions)(
  '$id: what is new since the last visit is counted at home and marked on the page of updates',
  async ({ id, lang }) => {
    await visit({}, async ({ page, complaints }) => {
      const line = page.locator('[data-news]')
      await page.goto(address(`${id}/index.html`))
      expect(await line.isVisible()).toBe(false)
      // The reader was last here before the newest of the updates came.
      const keys = (await line.getAttribute('data-news'))!.split(' ')
      await page.evaluate(
        ([name, newest, seen]) =>
          localStorage.setItem(name!, JSON.stringify({ on: '2026-11-25T10:00:00Z', newest, keys: seen!.split(' ') })),
        [`apec-reader-news-${lang.slice(0, 2)}`, keys[0]!.slice(0, 10), keys.slice(1).join(' ')],
      )
      await page.reload()
      expect(await line.innerText()).toMatch(/(?:有1[項项]|^1 new)/)
      await line.getByRole('link').click()
      await page.locator('a[data-text-fresh]').first().waitFor()
      expect(page.url()).toContain('/updates.html')
      await page.reload()
      expect(await line.isVisible()).toBe(false)
      expect(complaints).toEqual([])
    })
  },
)

test('a list of passages is narrowed by who speaks and where, and the count is said', async () => {
  await visit({ javaScriptEnabled: true }, async ({ page, complaints }) => {
    await page.goto(address('zh-hk/framework/ftaap.html'))
    const rows = page.locator('li.mention')
    const all = await rows.count()
    await page.getByLabel('誰說的').selectOption('wang-yi')
    const shown = await rows.filter({ visible: true }).count()
    expect(shown).toBeLessThan(all)
    expect(await rows.filter({ visible: true }).locator('.speaker').count()).toBe(shown)
    expect(await page.getByRole('status').innerText()).toBe(`顯示${shown}段，共${all}段`)
    await page.getByLabel('誰說的').selectOption('')
    expect(await page.getByRole('status').innerText()).toBe('')
    expect(complaints).toEqual([])
  })
  await visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(address('zh-hk/framework/ftaap.html'))
    expect(await page.locator('[data-narrow]').isVisible()).toBe(false)
  })
})

test.each([site, publishedSite])('in %s no page speaks of a link that it does not have', (folder) => {
  const words = { 'zh-hk': [/修改本頁/, /回報錯誤/, /電郵告知錯誤/], en: [/Edit this page/, /Report an error(?! by)/, /by mail/] }
  for (const [id, patterns] of Object.entries(words))
    for (const name of ['about', 'contribute']) {
      const html = read(folder, `${id}/${name}.html`)
      const [text = '', footer = ''] = html.split('<footer')
      for (const pattern of patterns) if (pattern.test(text)) expect(footer, `${id}/${name}: ${pattern}`).toMatch(pattern)
    }
})

test('a page that was corrected tells so and leads to the correction; one without a note has no history', () => {
  const article = read(site, 'en/articles/shenzhen-ai.html')
  const [, id] = /updates\.html#([\w-]+)">Corrections: \d/.exec(article) ?? []
  expect(read(site, 'en/updates.html')).toContain(`<li id="${id}">`)
  expect(article).toContain('23 November 2026 Published')
  expect(read(site, 'en/glossary/apec.html').split('<footer')[1]).not.toContain('<details>')
})

test('the feed is shown to readers of a published site, and holds whole texts', () => {
  for (const { id } of allEditions) {
    expect(read(publishedSite, `${id}/updates.html`)).toContain(`href="https://example.org/apec/${id}/feed.xml"`)
    const items = read(publishedSite, `${id}/feed.xml`).split('<item>').slice(1)
    for (const item of items) {
      expect(item).toContain('<pubDate>Mon, 23 Nov 2026')
      expect(item).not.toMatch(/href=(?:"|&quot;)(?!https?:|mailto:)/)
      expect(item.length).toBeGreaterThan(3000)
    }
  }
  expect(pagesOf(site).filter((page) => read(site, page).includes('feed.xml'))).toEqual([])
})
