/** The single file of each edition, opened as a mail program or a messenger opens it: by itself, from a folder of its own. */
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chapterId } from '../../src/integrations/offline/build/chapter.ts'
import { partMark, readPage } from '../../src/integrations/search/build/read-page.ts'
import { downloadsFolder, fileName } from '../../src/integrations/offline/contract.ts'
import { isListed } from '../../src/integrations/site/contract.ts'
import { allEditions, type Edition } from '../../src/lib/editions.ts'
import { contentOf, elementsOf, textIn, valueOf } from '../../src/lib/html.ts'
import { published, publishedSite, site } from '../support/built-site.ts'
import { pagesOf, read } from '../support/pages.ts'
import { visit } from '../support/visit.ts'

/** The file alone, where nothing else lies beside it. */
function alone(from: string, edition: Edition): string {
  const path = join(mkdtempSync(join(tmpdir(), 'book-')), '讀本 1.html')
  copyFileSync(join(from, downloadsFolder, fileName(edition)), path)
  return pathToFileURL(path).href
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** What to look for, and where it must lead. */
const queries: Record<Edition, [query: string, id: string][]> = {
  'zh-cn': [['積累勢能', 'articles.som1-opening--three-tasks-2']],
  'zh-tw': [['积累势能', 'articles.som1-opening--three-tasks-2']],
  'zh-hk': [
    ['高官會 1,400', 'articles.som1-opening--third-time-2'],
    ['ＡＰＥＣ', ''],
  ],
  en: [['apec reader', '']],
}

describe.each(allEditions)('$id', ({ id, lang }) => {
  // The quick run opens a made edition; the English one is opened below.
  test.skipIf(!process.env.FULL && id !== 'zh-tw')(
    'needs nothing else, every link in it leads somewhere, and its find box finds in either script',
    async () => {
      const address = alone(site, id)
      await visit({}, async ({ page, complaints, requests }) => {
        await page.goto(address)
        const found = await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
          const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? 'none')
          return {
            lang: document.documentElement.lang,
            twice: ids.length - new Set(ids).size,
            links,
            dead: links.filter((link) => link.startsWith('#') && !new Set(ids).has(decodeURIComponent(link.slice(1)))),
          }
        })
        expect(found).toMatchObject({ lang, twice: 0, dead: [] })
        expect(found.links.filter((link) => !/^(#|https?:|mailto:)/.test(link))).toEqual([])
        expect(found.links.filter((link) => link.startsWith('#')).length).toBeGreaterThan(200)
        expect(requests).toEqual([address])

        const rows = page.locator('[data-book-results] a')
        for (const [query, target] of queries[id]) {
          await page.getByRole('searchbox').fill(query)
          expect(await rows.count(), query).toBeGreaterThan(0)
          expect(await page.locator('[data-book-count]').textContent()).toMatch(/\d/)
          expect(await page.locator('[data-book-results] mark').count()).toBeGreaterThan(0)
          await (target ? page.locator(`[data-book-results] a[href="#${target}"]`) : rows).first().click()
          expect(await page.evaluate(() => document.querySelector(':target')!.getBoundingClientRect().top)).toBeLessThan(300)
          await page.getByRole('searchbox').fill('zzzqqq')
          expect(await rows.count()).toBe(0)
        }
        expect(complaints).toEqual([])
      })
    },
  )

  test('holds the text of every page of the edition', () => {
    // Old addresses, and pages that are tools, are not read.
    const pages = pagesOf(site).filter(
      (path) => path.startsWith(`${id}/`) && !/\/(search|offline)\.html$/.test(path) && isListed({ path, html: read(site, path) }),
    )
    const html = read(site, join(downloadsFolder, fileName(id)))
    const chapters = new Map(
      elementsOf(html).flatMap((element) =>
        valueOf(element.attributes, 'class') === 'chapter'
          ? [[valueOf(element.attributes, 'id'), squeeze(textIn(contentOf(html, element)))] as const]
          : [],
      ),
    )
    for (const path of pages) {
      const text = chapters.get(chapterId(path)) ?? ''
      expect(text, path).not.toBe('')
      const missing = readPage(read(site, path))?.passages.filter((passage) =>
        passage.text.split(partMark).some((part) => !text.includes(squeeze(part))),
      )
      expect(missing ?? [], path).toEqual([])
    }
  })
})

test('without JavaScript there is no find box', async () => {
  await visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(alone(site, 'en'))
    expect(await page.locator('[data-book-find]').isVisible()).toBe(false)
  })
})

/** In the quick run one width with one theme. */
const screens = [[320, 'dark'], ...(process.env.FULL ? ([[1280, 'light']] as const) : [])] as const

test.each(screens)(
  'at %i pixels, %s: nothing overflows, axe finds nothing to complain of, and in print the find box is gone',
  async (width, colorScheme) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await visit({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async ({ page }) => {
      await page.goto(alone(site, process.env.FULL ? 'zh-hk' : 'en'))
      await page.getByRole('searchbox').fill('APEC')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.evaluate(axe)
      // The chapters are the site's own pages, which are tested there; all of them once more takes a minute.
      if (!process.env.FULL)
        await page.evaluate(() => document.querySelectorAll('.chapter:not(#about, #offline)').forEach((chapter) => chapter.remove()))
      const violations = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      })
      expect(violations).toEqual([])
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.book-find').isVisible()).toBe(false)
      expect(await page.locator('.book-contents').isVisible()).toBe(true)
    })
  },
  120_000,
)

test('where the site has an address, what is not in the file leads there', () => {
  const html = readFileSync(join(publishedSite, downloadsFolder, fileName('zh-tw')), 'utf8')
  expect(html).toContain(`href="${published.SITE_URL}zh-hk/index.html"`)
  expect(html).toContain(`>${published.SITE_URL}</a>`)
})

test('where it has none, what leads out of the file is left out, and text quoted from another edition leads to chapters', () => {
  const html = readFileSync(join(site, downloadsFolder, fileName('zh-tw')), 'utf8')
  expect(html.slice(html.lastIndexOf('<footer'))).not.toMatch(/hreflang|看原版/)
  expect(html).toMatch(/href="#glossary\.guangzhou"[^>]*>Guangzhou</)
})
