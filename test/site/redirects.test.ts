/** Addresses that are gone: what stands there, and where it does not stand. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policy } from '../../src/lib/policy.ts'
import { fileName } from '../../src/integrations/offline/contract.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { publishedSite, site } from '../support/built-site.ts'
import { elementsOf, read } from '../support/pages.ts'

const plain = (html: string): string => html.replaceAll('<wbr>', '')

test.each([
  ['zh-hk', '這一頁換了網址', '試驗的舊址'],
  ['zh-tw', '這一頁換了網址', '試驗的舊址'],
  ['zh-cn', '这一页换了网址', '试验的旧址'],
  ['en', 'This page has moved', 'A former address for tests'],
])('%s: the page says where the entry went', (edition, title, note) => {
  const html = plain(read(publishedSite, `${edition}/framework/every-kind-before.html`))
  expect(html).toContain(`<h1 id="page-title">${title}</h1>`)
  expect(html).toContain(note)
  expect(html).toContain('<a href="every-kind.html">')
  const metas = elementsOf(html)
    .filter(({ name }) => name === 'meta')
    .map(({ attributes }) => attributes)
  expect(metas.filter((meta) => 'http-equiv' in meta).map(({ content }) => content)).toEqual([policy])
  expect(metas.find(({ name }) => name === 'robots')?.content).toBe('noindex')
  expect(html).not.toContain('rel="canonical"')
  expect(html).toMatch(/<main [^>]*data-pagefind-ignore/)
})

test.each(allEditions.map(({ id }) => id))('%s: the pages that stood beside an entry say so too', (edition) => {
  for (const place of ['parallel/framework-every-kind-before', 'passages/framework-every-kind-before'])
    expect(read(publishedSite, `${edition}/${place}.html`), place).toContain('<a href="../framework/every-kind.html">')
  expect(read(site, `${edition}/passages/events-shenzhen-meeting.html`)).toContain('<a href="../timeline.html#leaders-meeting">')
})

test.each(allEditions.map(({ id }) => id))('%s: what has no successor is told of', (edition) => {
  const html = read(publishedSite, `${edition}/every-kind-gone.html`)
  expect(plain(html)).toContain(
    edition === 'en' ? 'A page for tests is gone.' : edition === 'zh-cn' ? '试验的页面已经删除。' : '試驗的頁面已經刪除。',
  )
})

test.each(allEditions.map(({ id }) => id))('%s: the name of a former event leads to the event that has taken it in', (edition) => {
  expect(read(site, `${edition}/timeline.html`)).toMatch(/<span id="shenzhen-meeting"><\/span>\s*<h2 id="leaders-meeting">/)
})

test('these pages are in no sitemap, single file, list or picture', () => {
  expect(read(publishedSite, 'sitemap.xml')).not.toMatch(/every-kind-(before|gone)/)
  for (const { id } of allEditions) {
    expect(read(publishedSite, `downloads/${fileName(id)}`)).not.toMatch(/every-kind-gone|試驗的舊址|A former address for tests/)
    for (const page of ['index', 'az', 'translations', 'updates'])
      expect(read(publishedSite, `${id}/${page}.html`)).not.toMatch(/every-kind-(before|gone)/)
    expect(existsSync(join(publishedSite, `downloads/share/${id}/every-kind-before.png`))).toBe(false)
  }
})

test('hosts that lead on by themselves are told', () => {
  expect(read(publishedSite, '_redirects')).toContain('/apec/en/framework/every-kind-before.html /apec/en/framework/every-kind.html 301\n')
  expect(read(site, '_redirects')).toContain('/en/passages/events-shenzhen-meeting.html ')
})
