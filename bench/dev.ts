/**
 * What the dev server takes while you write, with many documents:
 *
 *     node bench/dev.ts CORPUS [documents] [saves]
 *
 * Prints how long the first page takes, how long a saved change takes until a browser shows it, how long the check takes for one file
 * that has changed, and the memory on the way. Linux only: it reads /proc. docs/performance.md keeps the figures.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createQuickCheck } from '../src/integrations/check/dev/quick-check.ts'
import { launch } from '../test/support/browser.ts'
import { readCorpus } from '../test/support/corpus-site.ts'
import { makeOurs } from './peer/corpus.ts'
import { memoryOf } from './peer/cost.ts'

const [corpus, limit = '1000', saves = '100'] = process.argv.slice(2)
if (!corpus) throw new Error('usage: node bench/dev.ts CORPUS [documents] [saves]')

/** Between two saves: nobody saves on top of a save, which would wait for the half second that Astro rests after each. */
const PAUSE_MILLISECONDS = 1500

const median = (values: number[]): number => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!)
const folder = mkdtempSync(join(tmpdir(), 'dev-'))
makeOurs(join(import.meta.dirname, '..'), folder, readCorpus(corpus, Number(limit)))
const entry = join(folder, 'content/framework/ftaap/zh-hk.mdx')
const text = readFileSync(entry, 'utf8')
/** A change of the text; or of the title, which is a name that all other texts may have. */
const changes = {
  text: (words: string) => `${text}\n${words}。\n`,
  title: (words: string) => text.replace(/^title: .*$/m, `title: ${words}`),
}

const check = createQuickCheck(join(folder, 'content'))
check()
const checks = Array.from({ length: 20 }, (_, n) => {
  writeFileSync(entry, changes.text(`第${n}次`))
  const start = performance.now()
  check([entry])
  return performance.now() - start
})
console.log(`the check of one changed file: ${median(checks)} ms`)
writeFileSync(entry, text)

const started = performance.now()
const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4499'], {
  cwd: folder,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
})
const browser = await launch()
try {
  let said = ''
  while (!/localhost:4499/.test(said)) said += String((await once(server.stdout, 'data'))[0])
  const isReady = performance.now() - started
  const page = await browser.newPage()
  const opened = performance.now()
  await page.goto('http://localhost:4499/zh-tw/framework/ftaap.html', { timeout: 600_000 })
  console.log(`ready after ${(isReady / 1000).toFixed(1)} s, the first page ${((performance.now() - opened) / 1000).toFixed(1)} s later`)

  for (const [part, change] of Object.entries(changes)) {
    const memory: number[] = []
    const times: number[] = []
    for (let n = 1; n <= Number(saves); n += 1) {
      const words = `試改第${n}次`
      await pause(PAUSE_MILLISECONDS)
      const saved = performance.now()
      writeFileSync(entry, change(words))
      await page.waitForFunction((shown) => document.querySelector('main')?.textContent?.includes(shown), words, { timeout: 120_000 })
      times.push(performance.now() - saved)
      if (n % Math.ceil(Number(saves) / 5) === 0) memory.push(Math.round(memoryOf(server.pid!)))
    }
    console.log(`a saved ${part} is shown after ${median(times)} ms (${saves} saves, median; longest ${Math.round(Math.max(...times))} ms)`)
    console.log(`memory on the way: ${memory.join(', ')} MB`)
  }
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
