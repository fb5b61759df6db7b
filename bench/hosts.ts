/**
 * Tries a real web server with what docs/hosting.md tells to set:
 *
 *     node bench/hosts.ts nginx|caddy|wrangler|netlify [program] [folder of the site] [path]
 *
 * Every file must come whole and with the headers of the table, an address that is not there with 404 and the page for it, an old address with
 * the new one, a part of a search file as a part or whole; then a browser opens each page of an edition, searches, and complains of nothing.
 * Wrangler and the command line of Netlify are no dependencies: install them in another folder, `npm install --ignore-scripts wrangler`.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { headersFile } from '../src/integrations/hosts/contract.ts'
import { listFiles } from '../src/integrations/site/contract.ts'
import { responseHeaders } from '../src/lib/response-headers.ts'
import { openBrowser, visit } from '../test/support/visit.ts'

const [kind = 'nginx', program = kind, site = 'dist', base = '/'] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'host-'))
const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => done(port))
  })
})
const docs = (file: string): string =>
  readFileSync(new URL(`../docs/hosting/${file}`, import.meta.url), 'utf8').replace('/srv/apec-2026-reader', resolve(site))

/** Hosts with a rule for `_headers` and `_redirects`, which stand at the root of what is published, whatever the path of the site. */
const readsLists = kind === 'wrangler' || kind === 'netlify'

/** Puts the site below its path, as a publisher would. */
function publish(): string {
  const published = join(work, 'published')
  cpSync(site, join(published, base), { recursive: true })
  if (base === '/') return published
  writeFileSync(join(published, '_headers'), headersFile(base.replace(/\/$/, '')))
  if (existsSync(join(published, base, '_redirects'))) {
    const lines = readFileSync(join(published, base, '_redirects'), 'utf8').replace(/(^| )\//gm, `$1${base}`)
    writeFileSync(join(published, '_redirects'), lines)
  }
  for (const list of ['_headers', '_redirects']) rmSync(join(published, base, list), { force: true })
  cpSync(join(published, base, '404.html'), join(published, '404.html'))
  return published
}

function start(): { args: string[]; cwd?: string } {
  if (kind === 'wrangler') return { args: ['pages', 'dev', publish(), '--port', String(port), '--ip', '127.0.0.1'], cwd: work }
  if (kind === 'netlify') {
    // What its edge functions need would be downloaded; the site has none.
    const options = ['--offline', '--skip-gitignore', '--internal-disable-edge-functions']
    writeFileSync(join(work, 'netlify.toml'), '[build]\n  publish = "published"\n')
    return { args: ['dev', '--dir', publish(), '--port', String(port), ...options], cwd: work }
  }
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
  headers: IncomingHttpHeaders
  body: Buffer
  /** Where it came from in the end. */
  path: string
}
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    request({ port, host: 'localhost', path, headers, family: 4 }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts), path }))
    })
      .on('error', fail)
      .end()
  })
/** Follows hosts that serve `x.html` as `/x`. */
async function follow(path: string): Promise<Answer> {
  const answer = await ask(path)
  return [301, 307, 308].includes(answer.status) && answer.headers.location ? ask(answer.headers.location) : answer
}

const wrong: string[] = []
const expect = (holds: boolean, what: string): void => void (holds || wrong.push(what))

function expectHeaders(file: string, { headers }: Answer): void {
  // Lists of addresses name the pages; a page says its policy itself, a picture has none.
  const isIn = { downloads: file.startsWith('downloads/'), assets: file.startsWith('assets/') }
  for (const { where, name, value } of responseHeaders) {
    const isListed = where !== 'pages' || !readsLists || (file.endsWith('.html') && file !== '404.html')
    const holds = where === 'everywhere' || (where === 'pages' ? !isIn.downloads : where === 'not assets' ? !isIn.assets : isIn[where])
    // Those hosts say the same in their own words: nothing is taken without asking.
    const isOwn = readsLists && name === 'Cache-Control' && /max-age=0/.test(String(headers['cache-control']))
    if (holds && isListed && !isOwn)
      expect(headers[name.toLowerCase()] === value, `${file}: ${name} is ${String(headers[name.toLowerCase()])}`)
  }
}

const quiet = { HOME: work, CI: '1', DO_NOT_TRACK: '1', WRANGLER_SEND_METRICS: 'false', NETLIFY_TELEMETRY_DISABLED: '1' }
const { args, cwd } = start()
const server = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...quiet } })
server.stderr.on('data', (data: Buffer) => /emerg|^Error/.test(String(data)) && console.error(String(data).trim()))
try {
  for (let tries = 0; ; tries += 1)
    try {
      await ask(base)
      break
    } catch (error) {
      if (tries === 1200) throw error
      await wait(100)
    }
  const lines = existsSync(join(site, '_redirects')) ? readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n') : []
  // Cloudflare leads on from an old address though a page stands there.
  const led = new Set(kind === 'wrangler' ? lines.map((line) => line.split(' ')[0]!.slice(1)) : [])
  const files = listFiles(site).filter((file) => !readsLists || !/^_(headers|redirects)$/.test(file))
  for (const file of files.filter((one) => !led.has(one))) {
    const answer = await follow(`${base}${file}`)
    expect(answer.status === 200 && answer.body.equals(readFileSync(join(site, file))), `${file}: ${answer.status}`)
    expectHeaders(file, answer)
  }
  const home = await ask(base)
  expect(home.status === 200 && home.body.equals(readFileSync(join(site, 'index.html'))), 'the front page has no address of its own')
  const edition = await ask(`${base}zh-hk/`)
  expect(edition.status === 200, 'a folder does not show its index')

  for (const path of ['none', 'zh-cn/articles/none.html', 'a/b/c/d']) {
    const lost = await ask(base + path)
    expect(
      lost.status === 404 && lost.body.equals(readFileSync(join(site, '404.html'))),
      `${path}: ${lost.status}, ${lost.body.length} bytes`,
    )
    // Their lists name the addresses of pages.
    if (!readsLists) expectHeaders(path, lost)
  }
  if (readsLists)
    for (const line of lines) {
      const [from = '', to = ''] = line.split(' ').map((path) => path.slice(1))
      const old = await ask(base + from)
      const isPage = kind === 'netlify' && files.includes(from)
      expect(isPage || (old.status === 301 && old.headers.location === base + to), `${from}: ${old.status} ${old.headers.location}`)
    }

  const bundles = files.filter((file) => file.startsWith('search/') && file.endsWith('.js'))
  let parts = 0
  for (const bundle of bundles) {
    const part = await ask(`${base}${bundle}`, { range: 'bytes=1-5', 'accept-encoding': 'identity' })
    const whole = readFileSync(join(site, bundle))
    if (part.status === 206) parts += 1
    const isWhole = readsLists && part.status === 200 && part.body.equals(whole)
    expect(isWhole || (part.status === 206 && part.body.equals(whole.subarray(1, 6))), `${bundle}: a part is ${part.status}`)
  }
  const page = (await follow(`${base}zh-hk/about.html`)).path
  const packed = await ask(page, { 'accept-encoding': 'gzip' })
  // Their local servers do not pack; what they publish is packed.
  expect(readsLists || packed.headers['content-encoding'] === 'gzip', 'pages are not packed')
  const etag = String((await ask(page)).headers.etag)
  expect((await ask(page, { 'if-none-match': etag })).status === 304, 'a page that is kept is sent again')

  const url = `http://localhost:${port}${base}`
  await visit({}, async ({ page, complaints }) => {
    for (const path of ['', ...files.filter((file) => file.startsWith('zh-tw/') && file.endsWith('.html'))]) await page.goto(url + path)
    await page.goto(`${url}zh-hk/search.html?q=${encodeURIComponent('積累勢能')}`)
    await page.waitForFunction(() => document.querySelector('[data-search-count]')?.textContent)
    expect((await page.locator('[data-search-results] a').count()) > 0, 'search finds nothing')
    for (const complaint of complaints) wrong.push(complaint)
  })
  await (await openBrowser()).close()
  console.log(
    `${kind} at ${base}: ${files.length} files, ${parts} of ${bundles.length} search files in parts, ${lines.length} old addresses, ${wrong.length} wrong`,
  )
  for (const line of wrong.slice(0, 30)) console.log(`  ${line}`)
} finally {
  server.kill()
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = wrong.length > 0 ? 1 : 0
