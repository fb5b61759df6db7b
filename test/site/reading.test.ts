/** A reader with one thumb: the first screen, the bar, the contents, and the place that is kept. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allEditions } from '../../src/lib/editions.ts'
import { site } from '../support/built-site.ts'
import { pagesOf } from '../support/pages.ts'
import { hosted } from '../support/hosted.ts'
import { visit } from '../support/visit.ts'

const host = hosted(site, '/foo/')

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true } as const
const onPhone = (use: (page: Page) => Promise<void>) => visit(phone, ({ page }) => use(page))

/** Moves the page as a finger does, and waits until the page has noticed. */
async function move(page: Page, by: number): Promise<void> {
  await page.evaluate((by) => {
    dispatchEvent(new Event('touchmove'))
    scrollBy(0, by)
  }, by)
  await noticed(page)
}
const noticed = (page: Page) => page.evaluate(() => new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(done))))
const isAway = (page: Page) => page.locator('.bar').evaluate((bar) => bar.hasAttribute('data-away'))

test('the text of every article begins on the first screen of a phone', async () => {
  await onPhone(async (page) => {
    const articles = pagesOf(site).filter((path) => /\/articles\/(?!index)/.test(path))
    expect(articles.length).toBeGreaterThan(8)
    // In the quick run every second: each edition is there, and so is each article.
    for (const path of articles.filter((_, nth) => process.env.FULL || nth % 2 === 0)) {
      await page.goto(host.url + path)
      const first = page.locator('.prose p').first()
      expect((await first.boundingBox())!.y, path).toBeLessThanOrEqual(600)
    }
  })
})

test('what a script shows in the lists of the site has its place before', async () => {
  await onPhone(async (page) => {
    await page.goto(`${host.url}en/articles/som1-opening.html`)
    const top = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().top)
    const shown = await top()
    await page.locator('[data-theme-switch]').evaluate((label) => label.setAttribute('hidden', ''))
    expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false)
    expect(await top()).toBe(shown)
  })
})

test.each(allEditions)('$id: the map is whole on a screen of 1280 by 900', async ({ id }) => {
  await visit({ viewport: { width: 1280, height: 900 } }, async ({ page }) => {
    await page.goto(`${host.url}${id}/index.html`)
    const { y, height } = (await page.locator('.map').boundingBox())!
    expect(y + height).toBeLessThanOrEqual(900)
  })
})

test.each(allEditions.map(({ id }, nth) => [id, nth] as const))(
  '%s: the home page is one sheet of A4 or US Letter, all pages begin on one line',
  async (id, nth) => {
    await visit({ viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      await page.goto(`${host.url}${id}/index.html`)
      // In the quick run each paper in two editions.
      for (const format of ['A4', 'Letter'].filter((_, at) => process.env.FULL || at === nth % 2)) {
        const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)
        expect(sheets, format).toHaveLength(1)
      }
      const left = new Set<number>()
      const others = ['framework/ftaap', 'glossary/index', 'figures', 'timeline', 'updates', 'search', 'az', 'sources']
      // In the quick run each page is compared in one edition.
      const compared = others.filter((_, at) => process.env.FULL || at % allEditions.length === nth)
      for (const place of ['articles/shenzhen-ai', ...compared]) {
        await page.goto(`${host.url}${id}/${place}.html`)
        left.add(await page.locator('main h1').evaluate((title) => Math.round(title.getBoundingClientRect().left)))
      }
      expect(left.size).toBe(1)
    })
  },
)

test('on a phone each count of the translations says what it counts', async () => {
  await onPhone(async (page) => {
    await page.goto(`${host.url}en/translations.html`)
    const numbers = await page.locator('.counts dd').count()
    expect(numbers).toBeGreaterThan(2)
    expect(await page.locator('.counts dd:visible').count()).toBe(numbers)
    expect(await page.locator('.counts dt:visible').count()).toBe(numbers)
  })
})

test('the bar is one line on a wide screen, also where another edition lacks the page', async () => {
  await visit({}, async ({ page }) => {
    for (const width of [992, 1280, 1920])
      for (const place of ['compare', 'about']) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${host.url}zh-tw/${place}.html`)
        expect((await page.locator('.bar').boundingBox())!.height, `${place}, ${width}`).toBeLessThanOrEqual(44)
      }
    await page.goto(`${host.url}zh-tw/compare.html`)
    expect(await page.locator('.editions small').isVisible()).toBe(true)
  })
})

test('on paper an article has its date and place, and headings have no signs of a screen', async () => {
  await visit({}, async ({ page }) => {
    await page.goto(`${host.url}zh-hk/articles/som1-opening.html`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.facts').innerText()).toContain('廣州')
    expect(await page.locator('.page-tools > a:visible').count()).toBe(0)
    const sign = page.locator('#third-time > a').first()
    expect(await sign.evaluate((link) => getComputedStyle(link, '::after').display)).toBe('none')
  })
})

test('the bar is slim, leaves on the way down, returns on the way up, and the edition changes in place', async () => {
  await onPhone(async (page) => {
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 780 })
      for (const edition of ['en', 'zh-hk']) {
        await page.goto(`${host.url}${edition}/articles/shenzhen-ai.html`)
        expect((await page.locator('.bar').boundingBox())!.height, `${edition}, ${width}`).toBeLessThanOrEqual(44)
      }
    }
    await move(page, 2500)
    expect(await isAway(page)).toBe(true)
    await move(page, -60)
    expect(await isAway(page)).toBe(false)
    // Whoever jumps to a passage is no reader on the way down.
    await page.goto(`${host.url}zh-hk/articles/shenzhen-ai.html#proposals`)
    await noticed(page)
    expect(await isAway(page)).toBe(false)
    const read = await page.evaluate(
      () => [...document.querySelectorAll('main [id]')].findLast((one) => one.getBoundingClientRect().top < 120)!.id,
    )
    await page.locator('.editions summary').tap()
    await page.locator('.editions a:visible', { hasText: 'English' }).tap()
    await page.waitForURL(`${host.url}en/articles/shenzhen-ai.html#${read}`)
    await page.goBack()
    await page.locator('.editions summary').tap()
    await page.keyboard.press('Escape')
    expect(await page.locator('.editions ul').isVisible()).toBe(false)
  })
})

test('the contents come down over the text, show the current section, and go without moving the page', async () => {
  await onPhone(async (page) => {
    await page.goto(`${host.url}zh-hk/articles/shenzhen-ai.html`)
    await page.locator('#proposals').evaluate((heading) => heading.scrollIntoView())
    await noticed(page)
    const before = await page.evaluate(() => scrollY)
    const button = page.locator('[data-contents-button]')
    await button.dispatchEvent('click')
    expect(await page.locator('.contents [aria-current]').getAttribute('href')).toBe('#proposals')
    expect(await page.locator('.contents a').first().isVisible()).toBe(true)
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.locator('.contents a').first().isVisible()).toBe(false)
    expect(await page.evaluate(() => [scrollY, document.activeElement?.hasAttribute('data-contents-button')])).toEqual([before, true])
    await button.dispatchEvent('click')
    await page.locator('.contents a').last().tap()
    expect(await page.locator('.contents a').first().isVisible()).toBe(false)
  })
})

test('the place is kept in the browser and offered on the front pages; what was read to its end is not', async () => {
  await onPhone(async (page) => {
    await page.goto(`${host.url}zh-hk/index.html`)
    expect(await page.locator('[data-resume]').isVisible()).toBe(false)
    await page.goto(`${host.url}zh-tw/articles/shenzhen-ai.html`)
    await move(page, 2500)
    await page.goto(`${host.url}zh-hk/index.html`)
    const offer = page.locator('[data-resume] a')
    expect(await offer.getAttribute('href')).toMatch(new RegExp(`^${host.url}zh-tw/articles/shenzhen-ai\\.html#[\\w-]+$`))
    await page.goto(`${host.url}index.html`)
    expect(await offer.isVisible()).toBe(true)
    await offer.tap()
    await page.waitForURL(/zh-tw\/articles\/shenzhen-ai\.html#/)
    await page.locator('.footer').scrollIntoViewIfNeeded()
    await page.goto(`${host.url}zh-hk/index.html`)
    expect(await page.locator('[data-resume]').isVisible()).toBe(false)
  })
})

test('a note comes up at a tap and goes at a tap beside it, and the reader is where they were', async () => {
  await onPhone(async (page) => {
    await page.goto(`${host.url}zh-hk/articles/shenzhen-ai.html`)
    const term = page.locator('#proposals-1 a.term').first()
    await term.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await term.dispatchEvent('click')
    const note = page.locator('.term-notes div:target')
    expect(await note.isVisible()).toBe(true)
    await page.locator('main').dispatchEvent('click')
    await note.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => [scrollY, location.hash])).toEqual([before, ''])
  })
})

test('without a script the editions and the contents open all the same', async () => {
  await visit({ ...phone, javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${host.url}zh-hk/articles/shenzhen-ai.html`)
    await page.locator('.editions summary').tap()
    expect(await page.locator('.editions a:visible').count()).toBe(allEditions.length)
    await page.locator('.contents summary').tap()
    expect(await page.locator('.contents a').first().isVisible()).toBe(true)
  })
})
