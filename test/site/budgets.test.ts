/** What pages and the whole site may weigh, in bytes and counts. docs/performance.md says where the limits come from. */
import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/contract.ts'
import { published, publishedSite, site } from '../support/built-site.ts'
import { elementsOf, pagesOf, read } from '../support/pages.ts'

const KB = 1024
const known = new Map<string, number>()

/** How many bytes a file takes on its way to a reader. */
function weigh(folder: string, file: string): number {
  const path = join(folder, file)
  const weight = known.get(path) ?? gzipSync(readFileSync(path), { level: 9 }).length
  known.set(path, weight)
  return weight
}

/** What a page loads at once: its sheets, its scripts and its icon. */
function loadedBy(folder: string, page: string): string[] {
  const loaded = elementsOf(read(folder, page)).flatMap(({ name, attributes }): string[] => {
    if (name === 'script' && attributes.src) return [attributes.src]
    return name === 'link' && /^(stylesheet|icon)$/.test(attributes.rel ?? '') ? [attributes.href!] : []
  })
  // 404.html stands at any address, so its links begin at the root.
  const { pathname: base } = new URL(folder === publishedSite ? published.SITE_URL : 'https://example.org/')
  return [...new Set(loaded.map((path) => (path.startsWith(base) ? path.slice(base.length) : posix.join(posix.dirname(page), path))))]
}

/** Kinds of pages by their place in an edition, the first that fits; what a first visit may load, and in how many requests. */
const kinds: [kind: string, place: RegExp, bytes: number, requests: number][] = [
  ['the list of articles', /^articles\/index\.html$/, 13 * KB, 5],
  ['an article', /^articles\//, 18 * KB, 4],
  ['an item of the framework', /^framework\//, 20 * KB, 6],
  ['a glossary entry', /^glossary\/(?!index\.)/, 19 * KB, 6],
  ['passages', /^passages\//, 22 * KB, 7],
  ['both languages', /^parallel\//, 24 * KB, 6],
  ['the home page', /^index\.html$/, 20 * KB, 7],
  ['the search page', /^search\.html$/, 28 * KB, 7],
  ['any other page', /./, 26 * KB, 7],
]

test.each([site, publishedSite])('in %s a first visit loads little', (folder) => {
  const counts = new Map<string, number>()
  for (const page of pagesOf(folder)) {
    // Texts made for tests are longer than any that people write.
    if (page.includes('every-kind')) continue
    const place = page.replace(/^[\w-]+\/(?=.)/, '')
    const [kind, , bytes, requests] = kinds.find(([, pattern]) => pattern.test(place))!
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const loaded = [page, ...loadedBy(folder, page)]
    expect.soft(loaded.length, page).toBeLessThanOrEqual(requests)
    expect
      .soft(
        loaded.map((file) => weigh(folder, file)).reduce((a, b) => a + b),
        page,
      )
      .toBeLessThanOrEqual(bytes)
  }
  expect([...counts.keys()].sort()).toEqual(kinds.map(([kind]) => kind).sort())
})

test.each([
  ['scripts/site.js', 3 * KB],
  ['scripts/later.js', 3 * KB],
  ['scripts/search.js', 16 * KB],
  ['scripts/cite.js', 7 * KB],
  ['scripts/mark.js', 5 * KB],
])('%s weighs at most %i bytes', (script, bytes) => {
  expect(weigh(site, script)).toBeLessThanOrEqual(bytes)
})

test('what search loads before the first answer', () => {
  const scripts = ['scripts/search.js', 'search/zh-hk/dialog.js', 'search/zh-hk/start.js']
  expect(scripts.map((file) => weigh(site, file)).reduce((a, b) => a + b)).toBeLessThanOrEqual(35 * KB)
})

test('how many files and bytes the site has', () => {
  const files = listFiles(site).filter((file) => !file.startsWith('downloads/'))
  const pages = files.filter((file) => file.endsWith('.html'))
  const inSearch = files.filter((file) => file.startsWith('search/'))
  const bytes = (some: readonly string[]): number => some.map((file) => statSync(join(site, file)).size).reduce((a, b) => a + b)
  // Hosts count files: search has no more than there are pages, the rest few besides.
  expect(inSearch.length).toBeLessThanOrEqual(300)
  expect(files.length - inSearch.length - pages.length).toBeLessThanOrEqual(70)
  expect(bytes(inSearch)).toBeLessThanOrEqual(5 * KB * pages.length)
  expect(bytes(files)).toBeLessThanOrEqual(30 * KB * pages.length)
})
