/** Hosts that change addresses: those that serve `x.html` as `/x`, and those for which case does not count. */
import type { AddressInfo } from 'node:net'
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/files.ts'
import { contentTypes } from '../../src/lib/content-types.ts'
import { serve } from '../../tools/serve.ts'
import { site } from '../support/built-site.ts'
import { pagesOf } from '../support/pages.ts'
import { visit, visitAlone } from '../support/visit.ts'

/** Serves as Cloudflare Pages and Netlify do: `/x.html` → `/x`, `/a/index.html` → `/a/`, the query stays. */
async function prettyHost(): Promise<string> {
  const isFile = (path: string): boolean => statSync(join(site, path), { throwIfNoEntry: false })?.isFile() ?? false
  const server = createServer((request, response) => {
    const [path = '/', query] = request.url!.split('?')
    const short = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')
    if (short !== path) return void response.writeHead(308, { location: query === undefined ? short : `${short}?${query}` }).end()
    const file = [path, `${path}.html`, `${path}index.html`].find((candidate) => isFile(decodeURIComponent(candidate)))
    response.writeHead(file ? 200 : 404, { 'content-type': contentTypes[extname(file ?? '')] ?? 'text/plain' })
    if (file) createReadStream(join(site, decodeURIComponent(file))).pipe(response)
    else response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}

const kinds = [
  'index',
  'articles/index',
  'articles/shenzhen-ai',
  'framework/ftaap',
  'glossary/index',
  'glossary/wang-yi',
  'timeline',
  'az',
  'about',
  'offline',
  'search',
]
const sample = ['index.html', ...kinds.map((kind) => `zh-cn/${kind}.html`), 'en/index.html']

test(
  'a host that serves x.html as /x: every page loads, every link answers',
  async () => {
    const url = await prettyHost()
    const links = new Set<string>()
    await visit({}, async ({ page, complaints }) => {
      for (const path of process.env.FULL ? pagesOf(site).filter((one) => one !== '404.html') : sample) {
        await page.goto(url + path)
        expect(page.url()).not.toMatch(/\.html/)
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')), path).toBeTruthy()
        for (const href of await page.$$eval('a[href]', (anchors) =>
          anchors.map((anchor) => (anchor as HTMLAnchorElement).href.replace(/#.*/, '')),
        ))
          links.add(href)
      }
      expect(complaints).toEqual([])
    })
    const inside = [...links].filter((link) => link.startsWith(url))
    expect(inside.length).toBeGreaterThan(50)
    const missing = []
    for (const link of inside) if (!(await fetch(link, { method: 'HEAD' })).ok) missing.push(link)
    expect(missing).toEqual([])
  },
  process.env.FULL ? 900_000 : 60_000,
)

test('there, a search in the address survives, its results lead to passages, and the edition can be changed', async () => {
  const url = await prettyHost()
  await visit({}, async ({ page, complaints }) => {
    await page.goto(`${url}zh-hk/search.html?q=${encodeURIComponent('積累勢能')}`)
    // The count comes last: the links lead to passages by then.
    await page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent !== '')
    await page.locator('[data-search-results] a').first().click()
    await page.waitForURL(/\/zh-hk\/\w+\/[^./]+\?/)
    await page.locator('.editions a', { hasText: '简体' }).click()
    await page.waitForURL(/\/zh-cn\/\w+\/[^./]+$/)
    await page.locator('a.brand').click()
    await page.waitForURL(`${url}zh-cn/`)
    expect(complaints).toEqual([])
  })
})

test('addresses are written as the files are, to the letter: hosts may or may not tell case apart', async () => {
  const { url, server } = await serve(site)
  const files = new Set(listFiles(site))
  await visit({}, async ({ page, requests }) => {
    for (const path of sample) {
      await page.goto(url + path)
      await page.waitForLoadState('networkidle')
    }
    const asked = requests.map((address) => decodeURIComponent(new URL(address).pathname.slice(1)))
    expect(asked.filter((file) => !files.has(file) && file !== 'favicon.ico')).toEqual([])
  })
  server.close()
})

test('where an edition is installed, its manifest and icons are there', async () => {
  const { url, server } = await serve(site, '/foo/bar/')
  for (const edition of ['zh-hk', 'zh-tw', 'zh-cn', 'en']) {
    const address = `${url}${edition}/app.webmanifest`
    const response = await fetch(address)
    expect(response.headers.get('content-type')).toBe('application/manifest+json')
    const manifest = (await response.json()) as { start_url: string; scope: string; lang: string; icons: { src: string }[] }
    expect(new URL(manifest.start_url, address).href).toBe(`${url}${edition}/index.html`)
    expect(new URL(manifest.scope, address).href).toBe(url)
    for (const { src } of manifest.icons) expect((await fetch(new URL(src, address))).headers.get('content-type')).toBe('image/png')
  }
  server.close()
})

test('the manifest is linked on http, and not from a folder', async () => {
  const { url, server } = await serve(site)
  const ask = (address: string) =>
    visitAlone({}, async ({ page, complaints }) => {
      await page.addInitScript(() => {
        const note = ({ target }: Event) => (target as HTMLScriptElement).src?.endsWith('/later.js') && (document.title = 'used')
        document.addEventListener('load', note, true)
      })
      await page.goto(address)
      await page.keyboard.press('Shift')
      await page.waitForFunction(() => document.title === 'used')
      expect(complaints).toEqual([])
      return page.$$eval('link[rel=manifest]', (all) => all.map((link) => (link as HTMLLinkElement).href))
    })
  expect(await ask(`${url}zh-tw/articles/som1-opening.html`)).toEqual([`${url}zh-tw/app.webmanifest`])
  expect(await ask(`${url}index.html`)).toEqual([])
  expect(await ask(pathToFileURL(join(process.cwd(), site, 'zh-tw/about.html')).href)).toEqual([])
  server.close()
})
