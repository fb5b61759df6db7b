/** The check in the dev server: what is wrong covers the page, what is mended uncovers it, and nothing dangerous runs meanwhile. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, test } from 'vitest'
import { launch } from '../support/browser.ts'
import { startDev } from '../support/dev-server.ts'
import { copyProject } from '../support/project.ts'

test.runIf(process.env.FULL)('the overlay comes and goes with the mistakes', { timeout: 120_000 }, async () => {
  const project = copyProject('devcheck')
  const file = join(project, 'content/framework/ftaap/zh-hk.mdx')
  const good = readFileSync(file, 'utf8')
  writeFileSync(file, `${good}\n見[條目](../none/zh-hk.mdx)。\n`)
  const url = await startDev(project, 4477)
  const browser = await launch()
  onTestFinished(() => browser.close())

  const page = await browser.newPage()
  const shows = (code: string) =>
    page.waitForFunction((text) => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent?.includes(text), code, {
      timeout: 30_000,
    })
  await page.goto(`${url}zh-hk/framework/goal.html`)
  await shows('error link-unknown')

  writeFileSync(file, good)
  await page.waitForFunction(() => !document.querySelector('vite-error-overlay') && document.querySelector('h1'), undefined, {
    timeout: 30_000,
  })

  writeFileSync(file, `${good}\n一{process.exit()}。\n`)
  await shows('error mdx-expression')
})
