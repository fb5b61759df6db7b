/**
 * Tries a real web server with the configuration of docs/hosting/:
 *
 *     node bench/hosts.ts nginx|caddy [program] [folder of the site]
 *
 * Every file must come whole and with the headers of the table, an address that is not there with 404 and the page for it, a part of a search
 * file as a part; then a browser opens each page of the front, searches, and complains of nothing.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listFiles } from '../src/integrations/site/contract.ts'
import { responseHeaders } from '../src/lib/response-headers.ts'
import { launch } from '../test/support/browser.ts'
import { visit } from '../test/support/visit.ts'

const [kind = 'nginx', program = kind, site = 'dist'] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'host-'))
const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => done(port))
  })
})
const docs = (file: string): string =>
  readFileSync(new URL(`../docs/hosting/${file}`, import.meta.url), 'utf8').replace('/srv/apec-2026-reader', resolve(site))

function start(): { args: string[] } {
  if (kind === 'nginx') {
    mkdirSync(join(work, 'temp'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp/${name};`).join(' ')
    const types = join(program, '../../../etc/nginx/mime.types')
    writeFileSync(
      join(work, 'nginx.conf'),
      `daemon off; user root; pid nginx.pid; error_log stderr; events {} http { include ${types}; access_log off; ${temporary}\n${docs('nginx.conf').replace('listen 80', `listen ${port}`)} }`,
    )
    return { args: ['-p', work, '-c', 'nginx.conf', '-e', 'stderr'] }
  }
  writeFileSync(
    join(work, 'Caddyfile'),
    `{\n  admin off\n  auto_https off\n}\n${docs('Caddyfile').replace(/^example\.org/m, `http://localhost:${port}`)}`,
  )
  return { args: ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'] }
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    request({ port, host: 'localhost', path, headers, family: 4 }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }))
    })
      .on('error', fail)
      .end()
  })

const wrong: string[] = []
const expect = (holds: boolean, what: string): void => void (holds || wrong.push(what))

function expectHeaders(file: string, { headers }: Answer): void {
  const isIn = { downloads: file.startsWith('downloads/'), assets: file.startsWith('assets/') }
  for (const { where, name, value } of responseHeaders) {
    const holds = where === 'everywhere' || (where === 'pages' ? !isIn.downloads : where === 'not assets' ? !isIn.assets : isIn[where])
    if (holds) expect(headers[name.toLowerCase()] === value, `${file}: ${name} is ${String(headers[name.toLowerCase()])}`)
  }
}

const server = spawn(program, start().args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: work } })
server.stderr.on('data', (data: Buffer) => /emerg|^Error/.test(String(data)) && console.error(String(data).trim()))
try {
  for (let tries = 0; ; tries += 1)
    try {
      await ask('/')
      break
    } catch (error) {
      if (tries === 50) throw error
      await wait(100)
    }
  const files = listFiles(site)
  for (const file of files) {
    const answer = await ask(`/${file}`)
    expect(answer.status === 200 && answer.body.equals(readFileSync(join(site, file))), `${file}: ${answer.status}`)
    expectHeaders(file, answer)
  }
  const home = await ask('/')
  expect(home.status === 200 && home.body.equals(readFileSync(join(site, 'index.html'))), 'the front page has no address of its own')
  const edition = await ask('/zh-hk/')
  expect(edition.status === 200, 'a folder does not show its index')

  for (const path of ['/none', '/zh-cn/articles/none.html', '/a/b/c/d']) {
    const lost = await ask(path)
    expect(
      lost.status === 404 && lost.body.equals(readFileSync(join(site, '404.html'))),
      `${path}: ${lost.status}, ${lost.body.length} bytes`,
    )
    expectHeaders(path.slice(1), lost)
  }

  const bundles = files.filter((file) => file.startsWith('search/') && file.endsWith('.js'))
  for (const bundle of bundles) {
    const part = await ask(`/${bundle}`, { range: 'bytes=1-5', 'accept-encoding': 'identity' })
    expect(part.status === 206 && part.body.equals(readFileSync(join(site, bundle)).subarray(1, 6)), `${bundle}: a part is ${part.status}`)
  }
  const packed = await ask('/zh-hk/index.html', { 'accept-encoding': 'gzip' })
  expect(packed.headers['content-encoding'] === 'gzip', 'pages are not packed')
  const etag = String((await ask('/zh-hk/index.html')).headers.etag)
  expect((await ask('/zh-hk/index.html', { 'if-none-match': etag })).status === 304, 'a page that is kept is sent again')

  const browser = await launch()
  const url = `http://localhost:${port}/`
  await visit(browser, {}, async ({ page, complaints }) => {
    for (const path of ['', ...files.filter((file) => file.startsWith('zh-tw/') && file.endsWith('.html'))]) await page.goto(url + path)
    await page.goto(`${url}zh-hk/search.html?q=${encodeURIComponent('積累勢能')}`)
    await page.waitForFunction(() => document.querySelector('[data-search-count]')?.textContent)
    expect((await page.locator('[data-search-results] a').count()) > 0, 'search finds nothing')
    for (const complaint of complaints) wrong.push(complaint)
  })
  await browser.close()
  console.log(`${kind}: ${files.length} files, ${bundles.length} search files in parts, ${wrong.length} wrong`)
  for (const line of wrong.slice(0, 30)) console.log(`  ${line}`)
} finally {
  server.kill()
}
process.exitCode = wrong.length > 0 ? 1 : 0
