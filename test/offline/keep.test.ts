/** "Keep for offline": what it stores, when it answers, and that it goes away again. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { candidates } from '../../src/integrations/offline/browser/kept-copy.ts'
import { downloadsFolder, zipFolder, zipName } from '../../src/integrations/offline/contract.ts'
import { serve } from '../../tools/serve.ts'
import { site } from '../support/built-site.ts'
import { visitAlone } from '../support/visit.ts'

/** A copy of the site that a test may change, hosted below a path. */
async function hosted(): Promise<{ folder: string; url: string; close: () => void; reopen: () => Promise<() => void> }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'site')
  cpSync(site, folder, { recursive: true })
  const { url, server } = await serve(folder, '/foo/bar/')
  const end = (one: typeof server) => () => {
    one.close()
    one.closeAllConnections()
  }
  return { folder, url, close: end(server), reopen: async () => end((await serve(folder, '/foo/bar/', Number(new URL(url).port))).server) }
}

const status = (page: Page) => page.locator('[data-keep-status]')
const press = (page: Page, name: string) => page.locator(`[data-keep-${name}]`).click()
const traces = (page: Page) =>
  page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length] as const)

/** Presses the button and waits for the end. */
async function keep(page: Page, url: string, name = 'do'): Promise<void> {
  await page.goto(`${url}zh-hk/offline.html`)
  await press(page, name)
  await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-keep-remove]')!.hidden, undefined, { timeout: 30_000 })
}

test('kept, the site reads and searches without a connection; with one the network comes first; removed, nothing is left but what other sites on the host keep', async () => {
  const { folder, url, close, reopen } = await hosted()
  await visitAlone({}, async ({ page }) => {
    await page.goto(`${url}zh-hk/offline.html`)
    expect(await traces(page)).toEqual([[], 0])
    const neighbour = await page.evaluate(async () => {
      const name = `apec-reader ${new URL('/foo/', location.href).href} 1`
      await caches.open(name)
      return name
    })
    expect(await status(page).textContent()).toBe('尚未儲存。')
    await keep(page, url)
    expect(await status(page).textContent()).toContain('已儲存')

    writeFileSync(join(folder, 'zh-cn/about.html'), readFileSync(join(folder, 'zh-cn/about.html'), 'utf8').replace('</h1>', ' NEW</h1>'))
    await page.goto(`${url}zh-cn/about.html`)
    expect(await page.locator('h1').textContent()).toContain('NEW')

    close()
    await page.goto(`${url}zh-cn/about.html`)
    expect(await page.locator('h1').textContent()).not.toContain('NEW')
    await page.goto(`${url}zh-tw/articles/som1-opening`)
    expect(await page.locator('h2#three-tasks').count()).toBe(1)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).toBeTruthy()
    await page.goto(`${url}zh-cn/search.html?q=${encodeURIComponent('飛行汽車')}`)
    await page.locator('[data-search-results] a').first().click()
    await page.locator('main mark').first().waitFor()
    await page.goto(`${url}zh-hk/`)
    expect(await page.locator('h1').count()).toBe(1)

    const end = await reopen()
    await page.goto(`${url}zh-hk/offline.html`)
    await press(page, 'remove')
    await page.locator('[data-keep-do]').waitFor()
    expect(await traces(page)).toEqual([[neighbour], 0])
    end()
    await expect(page.goto(`${url}zh-cn/about.html`)).rejects.toThrow()
  })
})

test('a bad answer is never stored', async () => {
  const { folder, url, close } = await hosted()
  await visitAlone({}, async ({ page }) => {
    writeFileSync(join(folder, downloadsFolder, zipName), 'Please log in to the network of this hotel.')
    await page.goto(`${url}en/offline.html`)
    await press(page, 'do')
    await page.waitForFunction(() => document.querySelector('[data-keep-status]')!.textContent!.includes('could not be kept'))
    expect(await traces(page)).toEqual([[], 0])
    expect(await page.locator('[data-keep-do]').isVisible()).toBe(true)
  })
  close()
})

test('a new version is announced, and takes the place of the old one whole or not at all', async () => {
  const { folder, url, close } = await hosted()
  const archive = join(folder, downloadsFolder, zipName)
  const about = 'zh-cn/about.html'
  // A small archive is kept as a whole one is, in a small part of the time.
  const files = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(archive))).filter(([name]) => /^[^/]+\/(zh-cn\/a|assets|scripts)/.test(name)),
  )
  const pack = (content: typeof files): Uint8Array => zipSync(content, { level: 0 })
  /** What the page says of the archive: which version it is. */
  const announce = (zip: Uint8Array): string => {
    const version = createHash('sha256').update(zip).digest('hex')
    const offline = join(folder, 'zh-hk/offline.html')
    writeFileSync(offline, readFileSync(offline, 'utf8').replace(/(data-zip-sha256>)[0-9a-f]{64}/, `$1${version}`))
    return version
  }
  await visitAlone({}, async ({ page }) => {
    const first = pack(files)
    writeFileSync(archive, first)
    announce(first)
    await keep(page, url)
    const [before] = await traces(page)
    const renewed = pack({
      ...files,
      [`${zipFolder}/${about}`]: strToU8(strFromU8(files[`${zipFolder}/${about}`]!).replace('</h1>', ' RENEWED</h1>')),
    })
    const version = announce(renewed)

    // The page knows of a new version whose archive has not come yet.
    await page.reload()
    await page.locator('[data-keep-renew]').waitFor()
    expect(await status(page).textContent()).toContain('新版本')
    await press(page, 'renew')
    await page.waitForFunction(() => document.querySelector('[data-keep-status]')!.textContent!.includes('未能儲存'))
    expect((await traces(page))[0]).toEqual(before)

    writeFileSync(archive, renewed)
    await page.reload()
    await press(page, 'renew')
    await page.waitForFunction(() => document.querySelector('[data-keep-status]')!.textContent!.includes('已儲存'), undefined, {
      timeout: 30_000,
    })
    expect((await traces(page))[0]).toEqual([before[0]!.replace(/[0-9a-f]{64}$/, version)])
    close()
    await page.goto(`${url}${about}`)
    expect(await page.locator('h1').textContent()).toContain('RENEWED')
  })
})

test('an address without its ending is looked up with one', () => {
  expect(candidates('/a/x')).toEqual(['/a/x', '/a/x.html', '/a/x/index.html'])
  expect(candidates('/a/')).toEqual(['/a/index.html'])
  expect(candidates('/a/x.js')).toEqual(['/a/x.js'])
})
