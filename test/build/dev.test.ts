import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launch } from '../support/browser.ts'
import { startDev } from '../support/dev-server.ts'
import { copyProject } from '../support/project.ts'

test('the dev server shows every edition, and a change of the source in all of them', async () => {
  const project = copyProject('dev')
  const url = await startDev(project, 4399)
  const browser = await launch()
  onTestFinished(() => browser.close())

  const page = await browser.newPage()
  for (const [edition, lang, title] of [
    ['zh-hk', 'zh-Hant-HK', '亞太自貿區'],
    ['zh-tw', 'zh-Hant-TW', '亞太自貿區'],
    ['zh-cn', 'zh-Hans-CN', '亚太自贸区'],
  ]) {
    // The page hears of changes only once it is connected.
    const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
    await page.goto(`${url}${edition}/framework/ftaap.html`)
    await connected
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    expect(await page.textContent('h1')).toBe(title)
  }
  expect(await (await fetch(`${url}en/about.html`)).text()).toContain('<html lang="en"')
  expect((await fetch(`${url}zh-cn/none.html`)).status).toBe(404)

  // Still on the mainland page: what is saved shows without a reload by hand.
  const file = join(project, 'content/framework/ftaap/zh-hk.mdx')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: 試改的標題'))
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === '试改的标题', undefined, { timeout: 40_000 })
})
