/** The check in the dev server: what is wrong covers the page, what is mended uncovers it, and nothing dangerous runs meanwhile. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, test } from 'vitest'
import { launch } from '../browser.ts'
import { copyProject, plainEnvironment } from '../project.ts'

/** Starts the dev server and waits until it tells its address. */
async function startDev(cwd: string): Promise<string> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4477'], {
    cwd,
    env: plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
  })
  onTestFinished(() => void child.kill())
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0]
      if (address) resolve(address)
    })
    child.on('exit', () => reject(new Error(output)))
  })
}

test.runIf(process.env['FULL'])('the overlay comes and goes with the mistakes', { timeout: 120_000 }, async () => {
  const project = copyProject('devcheck')
  const file = join(project, 'content/framework/ftaap/zh-hk.mdx')
  const good = readFileSync(file, 'utf8')
  writeFileSync(file, `${good}\n見[條目](../none/zh-hk.mdx)。\n`)
  const url = await startDev(project)
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
