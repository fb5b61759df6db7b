/** docs/hosting.md and its files say what the code says. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { caddyfile, cloudFrontPolicy, headersFile, nginxConfiguration, vercelConfiguration } from '../../src/integrations/hosts/contract.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { policy } from '../../src/lib/policy.ts'
import { responseHeaders } from '../../src/lib/response-headers.ts'
import { readSiteConfig, settingsSchema } from '../../src/site.config.ts'

const hosting = readFileSync('docs/hosting.md', 'utf8')
const settings = Object.keys(settingsSchema.shape)

test.each([
  ['nginx.conf', nginxConfiguration()],
  ['Caddyfile', caddyfile()],
  ['vercel.json', vercelConfiguration()],
  ['cloudfront-pages.json', cloudFrontPolicy('pages')],
  ['cloudfront-downloads.json', cloudFrontPolicy('downloads')],
])('docs/hosting/%s is made from the table of headers', async (file, text) => {
  await expect(text).toMatchFileSnapshot(`../../docs/hosting/${file}`)
})

test('docs/hosting.md names each of these files', () => {
  for (const file of readdirSync('docs/hosting')) expect(hosting).toContain(`(hosting/${file})`)
})

test('the table asks for the policy of the pages, and for what a page cannot say itself', () => {
  const valueOf = (place: string, header: string) => responseHeaders.find(({ where, name }) => where === place && name === header)?.value
  expect(valueOf('pages', 'Content-Security-Policy')).toBe(`${policy}; frame-ancestors 'none'`)
  expect(valueOf('downloads', 'Content-Security-Policy')).toBe("frame-ancestors 'none'")
  expect(valueOf('everywhere', 'X-Content-Type-Options')).toBe('nosniff')
  expect(valueOf('everywhere', 'Referrer-Policy')).toBe('same-origin')
})

/** What a host that follows the file sends at an address: the headers of every path that matches, `*` at its end for anything. */
function sentAt(file: string, address: string): string[] {
  const rules = file.split(/\n(?=\/)/).map((rule) => rule.trim().split('\n'))
  return rules.flatMap(([path, ...lines]) => {
    const matches = path!.endsWith('*') ? address.startsWith(path!.slice(0, -1)) : address === path
    return matches ? lines.map((line) => line.trim()) : []
  })
}

test.each(['', '/apec'])('_headers below "%s" sends each header once, the policy on every page, and keeps assets for a year', (base) => {
  const file = headersFile(base)
  const pages = ['/', '/index.html', '/404.html', ...allEditions.map(({ id }) => `/${id}/articles/x.html`)]
  for (const address of [...pages, '/assets/site.abc.css', '/downloads/x.html', '/scripts/site.js']) {
    const sent = sentAt(file, base + address)
    const names = sent.map((line) => line.split(':')[0])
    expect(names, address).toEqual([...new Set(names)])
    expect(sent, address).toContain('X-Content-Type-Options: nosniff')
    if (pages.includes(address)) expect(sent, address).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'`)
    expect(names.includes('Cache-Control'), address).toBe(address.startsWith('/assets/'))
  }
  expect(sentAt(file, `${base}/downloads/x.html`)).toContain("Content-Security-Policy: frame-ancestors 'none'")
  // Cloudflare reads 100 rules, and lines of 2,000 characters.
  expect(file.split(/\n(?=\/)/).length).toBeLessThan(100)
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000)
})

test('vercel.json sends the last value that matches: the right one for each folder', () => {
  const { headers } = JSON.parse(vercelConfiguration()) as { headers: { source: string; headers: { key: string; value: string }[] }[] }
  const sentTo = (path: string) =>
    Object.fromEntries(
      headers.flatMap(({ source, headers }) => (new RegExp(`^${source}$`).test(path) ? headers.map(({ key, value }) => [key, value]) : [])),
    ) as Record<string, string>
  expect(sentTo('/zh-hk/index.html')).toMatchObject({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' })
  expect(sentTo('/zh-hk/index.html')['Content-Security-Policy']).toContain("default-src 'none'")
  expect(sentTo('/assets/a.css')['Cache-Control']).toBe('public, max-age=31536000, immutable')
  expect(sentTo('/downloads/a.html')['Content-Security-Policy']).toBe("frame-ancestors 'none'")
})

test('docs/hosting.md gives an example of each setting, and the site takes it', () => {
  const rows = [...hosting.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)].map(([, name, example]) => [name!, example!] as const)
  expect(rows.map(([name]) => name)).toEqual(settings)
  for (const [name, example] of rows) expect(() => readSiteConfig({ [name]: example }), name).not.toThrow()
})

test('workflows set nothing that is no setting, and nothing but the settings file reads one', () => {
  const ours = /^(SITE|REPOSITORY|CONTACT|BASE)_[A-Z]+$/
  for (const name of readdirSync('.github/workflows')) {
    const { jobs } = parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as {
      jobs: Record<string, { env?: object; steps?: { env?: object }[] }>
    }
    const set = Object.values(jobs).flatMap(({ env = {}, steps = [] }) =>
      [env, ...steps.map((step) => step.env ?? {})].flatMap(Object.keys),
    )
    for (const variable of set.filter((one) => ours.test(one))) expect(settings, name).toContain(variable)
  }
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|astro)$/.test(file) && file !== 'site.config.ts',
  )
  expect(sources.length).toBeGreaterThan(100)
  for (const file of sources)
    for (const setting of settings)
      expect(readFileSync(`src/${file}`, 'utf8'), file).not.toMatch(new RegExp(`env(\\.|\\[['"])${setting}\\b`))
})
