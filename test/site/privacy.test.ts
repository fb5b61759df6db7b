/** What the page on privacy promises: no other host, no cookie, and nothing kept but what it lists. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allEditions } from '../../src/lib/editions.ts'
import { policy } from '../../src/lib/policy.ts'
import { site } from '../support/built-site.ts'
import { pagesOf, read } from '../support/pages.ts'
import { hosted } from '../support/hosted.ts'
import { visitAlone } from '../support/visit.ts'

const host = hosted(site, '/foo/')

/** In the order of the list on the page. */
const kept = {
  local: ['theme', 'key', 'edition', 'queries', 'place', 'news-zh'].map((name) => `apec-reader-${name}`),
  session: ['apec-reader-results'],
  caches: 1,
}

/** A page of each type, of one edition after another; all pages in the full run. */
function pagesToOpen(): string[] {
  const all = pagesOf(site)
  if (process.env.FULL) return all
  const typeOf = (path: string): string => path.replace(/^[^/]+\//, '').replace(/\/(?!index\.html).*/, '')
  return [...Map.groupBy(all, typeOf).values()].map((group, nth) => group[(nth * 7) % group.length]!)
}

test(
  'no type of page asks another host for anything or sets a cookie, used in every way there is, and only what is listed stays',
  () =>
    visitAlone({}, async ({ context, page }) => {
      const { url } = host
      const asked: string[] = []
      const cookies: string[] = []
      // The requests of the worker are among them.
      context.on('request', (request) => asked.push(request.url()))
      context.on('response', (response) => 'set-cookie' in response.headers() && cookies.push(response.url()))
      const pages = pagesToOpen()
      expect(pages.length).toBeGreaterThanOrEqual(20)
      for (const path of pages) await page.goto(url + path, { waitUntil: 'load' })

      await page.goto(`${url}index.html`)
      await page.locator('[data-choice="zh-hk"] a').click()
      await page.waitForURL(/zh-hk\/index\.html$/)
      await page.getByLabel('外觀').selectOption('dark')
      await page.goto(`${url}zh-hk/updates.html`)

      await page.goto(`${url}zh-hk/search.html?q=${encodeURIComponent('積累勢能')}`)
      await page.locator('input[data-search-key]').uncheck()
      await page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent !== '')
      await page.locator('[data-search-results] a').first().click()
      await page.waitForURL(/mark=/)

      await page.locator('a[data-search-open]').click()
      await page.locator('dialog input[name="q"]').fill('深圳')
      await page.locator('dialog [role="option"] a, dialog li a').first().click()
      await page.waitForURL(/mark=/)

      await page.goto(`${url}zh-hk/articles/som1-opening.html`)
      await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }))
      await page.locator('.editions a', { hasText: '简体' }).evaluate((link) => (link as HTMLElement).click())
      await page.waitForURL(/zh-cn/)

      await page.goto(`${url}zh-hk/offline.html`)
      await page.locator('[data-keep-do]').click()
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-keep-remove]')!.hidden, undefined, { timeout: 30_000 })
      await page.goto(`${url}zh-hk/about.html`)

      const left = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        caches: (await caches.keys()).length,
        databases: (await indexedDB.databases()).length,
      }))
      expect(left).toEqual({
        cookie: '',
        local: expect.arrayContaining(kept.local) as string[],
        session: kept.session,
        caches: kept.caches,
        databases: 0,
      })
      // What is new is kept for Chinese and English apart.
      expect(left.local.filter((name) => !kept.local.includes(name) && name !== 'apec-reader-news-en')).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(cookies).toEqual([])
      expect(asked.length).toBeGreaterThan(100)
      expect([...new Set(asked.map((address) => new URL(address).origin))]).toEqual([new URL(url).origin])
    }),
  process.env.FULL ? 600_000 : 120_000,
)

test('every page forbids what comes from elsewhere', () => {
  for (const path of pagesOf(site)) expect(read(site, path), path).toContain(`http-equiv="Content-Security-Policy" content="${policy}"`)
  expect(policy).not.toMatch(/https?:|\*|data:|blob:/)
})

test('the page on privacy lists each thing that can be kept, in every edition', () => {
  const things = kept.local.length + kept.session.length + kept.caches
  for (const { id } of allEditions) {
    const [, list = ''] = /id="kept"[^]*?<ul>([^]*?)<\/ul>/.exec(read(site, `${id}/privacy.html`)) ?? []
    expect(list.match(/<li/g), id).toHaveLength(things)
  }
  const sources = ['src/client', 'src/integrations'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      file.endsWith('.ts') ? readFileSync(`${folder}/${file}`, 'utf8') : [],
    ),
  )
  const names = new Set(sources.flatMap((text) => [...text.matchAll(/['`](apec-reader-[a-z]+)/g)].map(([, name]) => name!)))
  expect([...names].sort()).toEqual(
    [...kept.local.map((name) => name.replace('-zh', '')), 'apec-reader-news', ...kept.session]
      .filter((name, nth, all) => all.indexOf(name) === nth)
      .sort(),
  )
})
