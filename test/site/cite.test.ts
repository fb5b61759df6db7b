/** Taking the address of a passage along, and citing it: served, and from a folder. */
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { publishedSite, site } from '../support/built-site.ts'
import { hosted } from '../support/hosted.ts'
import { visit, visitAlone } from '../support/visit.ts'

const host = hosted(site, '/foo/')

const article = 'articles/shenzhen-ai.html'
const desk = { viewport: { width: 1280, height: 860 } } as const
const said = (page: Page, within = 'body') => page.locator(`${within} > [data-cite-said]:not(:empty)`).textContent()
const styleText = (page: Page, style: string) => page.locator(`[data-cite-style="${style}"]`).innerText()

/** Keeps what the page puts on the clipboard, which a browser without a window does not have everywhere. */
const holdClipboard = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void (document.title = text) } })
  })

test('the mouse brings the tools of a passage; its address is copied, and that is said', async () => {
  await visitAlone(desk, async ({ page, complaints, requests }) => {
    await holdClipboard(page)
    await page.goto(`${host.url}zh-hk/${article}`)
    expect(requests.filter((one) => one.includes('cite'))).toEqual([])
    await page.locator('#proposals-2').hover()
    await page.locator('#proposals-2 [data-cite-copy-link]').click()
    // This site has no address, and a reader is told.
    expect(await said(page)).toContain('沒有公布的網址')
    expect(await page.title()).toBe(`${host.url}zh-hk/${article}#proposals-2`)
    expect(complaints).toEqual([])
  })
})

test('the tools of a passage move none of its lines', async () => {
  await visit(desk, async ({ page }) => {
    await page.goto(`${host.url}zh-hk/articles/som1-opening.html`)
    const passage = page.locator('#third-time-1')
    const endOfText = () =>
      passage.evaluate((paragraph) => {
        const texts = [...paragraph.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
        const range = document.createRange()
        range.selectNodeContents(texts.at(-1)!)
        return [...range.getClientRects()].at(-1)!.right
      })
    const before = await endOfText()
    await passage.hover()
    await passage.locator('[data-cite-tools]').waitFor()
    expect(await endOfText()).toBe(before)
  })
})

test('by the keyboard: a heading brings the tools, arrows take them on, Esc closes the dialog and gives the focus back', async () => {
  await visit(desk, async ({ page }) => {
    await page.goto(`${host.url}en/${article}`)
    await page.locator('#proposals > a').focus()
    await page.waitForSelector('#proposals [data-cite-tools]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-cite-dialog][open]')
    expect(await page.locator('[data-cite-what]').inputValue()).toBe('proposals-2')
    expect(await styleText(page, 'chicago')).toMatch(
      /^“.+,” section “.+”, para\. 2, .+ edition, last modified .+, based on Guo Ruoxi and Hu Yong’ai, /,
    )
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.closest('[id]')?.id)).toBe('proposals-2')
  })
})

test('a tap on a passage brings its tools on a phone, and nothing moves', async () => {
  await visit({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true }, async ({ page }) => {
    await page.goto(`${host.url}zh-cn/${article}`)
    const before = await page.locator('.footer').evaluate((footer) => footer.getBoundingClientRect().top + scrollY)
    await page.locator('#proposals-2').tap({ position: { x: 4, y: 4 } })
    const button = page.locator('#proposals-2 [data-cite-passage]')
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(await page.locator('.footer').evaluate((footer) => footer.getBoundingClientRect().top + scrollY)).toBe(before)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('background is cited with its own sources, a framework page with the official text', async () => {
  await visit(desk, async ({ page }) => {
    await page.goto(`${host.url}zh-hk/${article}`)
    await page.locator('a[data-cite]').click()
    await page.waitForSelector('[data-cite-dialog][open]')
    expect(await styleText(page, 'gbt')).toContain('郭若溪, 胡永愛. 深圳兩會熱話')
    const inBackground = await page.locator('.background p[id]').first().getAttribute('id')
    await page.locator('[data-cite-what]').selectOption(inBackground)
    expect(await styleText(page, 'gbt')).not.toContain('郭若溪')
    expect(await styleText(page, 'gbt')).toContain('https://')
    await page.goto(`${host.url}zh-tw/framework/ftaap.html`)
    await page.locator('a[data-cite]').click()
    await page.waitForSelector('[data-cite-dialog][open]')
    expect(await styleText(page, 'plain')).toContain('APEC「中國年」重點工作')
  })
})

test('from a folder the published address is cited, and a press on "copy" is answered', async () => {
  await visitAlone(desk, async ({ page, complaints }) => {
    await holdClipboard(page)
    await page.goto(pathToFileURL(`${publishedSite}/zh-hk/${article}`).href)
    await page.locator('a[data-cite]').click()
    await page.waitForSelector('[data-cite-dialog][open]')
    const address = `https://example.org/apec/zh-hk/${article}`
    expect(await styleText(page, 'address')).toBe(address)
    expect(await styleText(page, 'gbt')).toContain(`${address}.`)
    await page.locator('section:has([data-cite-style="bibtex"]) button').click()
    expect(await said(page, '[data-cite-dialog]')).toBe('已複製：BibTeX格式')
    expect(await page.title()).toContain(`url = {${address}}`)
    expect(complaints).toEqual([])
  })
})

test('the dialog leads beside the other language and to a letter about the passage', async () => {
  await visit(desk, async ({ page }) => {
    await page.goto(`${host.url}zh-tw/${article}`)
    // This site has nobody to write to.
    await page.locator('a[data-cite]').click()
    await page.waitForSelector('[data-cite-dialog][open]')
    expect(await page.locator('[data-cite-mail]').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const mail = Object.assign(document.createElement('a'), { href: 'mailto:a@example.org?body=zh-tw%2Fx.html' })
      document.querySelector('.about-page')!.append(mail)
    })
    await page.locator('a[data-cite]').click()
    await page.locator('[data-cite-what]').selectOption('proposals-2')
    expect(await page.locator('[data-cite-mail]').getAttribute('href')).toMatch(/x\.html%23proposals-2$/)
    await page.locator('[data-cite-parallel]').click()
    await page.waitForURL(/zh-tw\/parallel\/articles-shenzhen-ai\.html#proposals-2$/)
    expect(await page.locator(':target').count()).toBe(1)
    // The pair is cited with the report that the article rests on.
    await page.locator('a[data-cite]').click()
    await page.waitForSelector('[data-cite-dialog][open]')
    expect(await styleText(page, 'plain')).toContain('郭若溪')
  })
})

test('without a script a heading is a link to itself, and "cite" leads to what a quotation should name', async () => {
  await visit({ ...desk, javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${host.url}zh-hk/${article}`)
    await page.locator('#proposals > a').click()
    expect(new URL(page.url()).hash).toBe('#proposals')
    await page.locator('a[data-cite]').click()
    expect(page.url()).toBe(`${host.url}zh-hk/about.html#licences`)
  })
})
