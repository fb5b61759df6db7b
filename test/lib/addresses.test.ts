import { expect, test } from 'vitest'
import { addressOf, contentFileOf, parallelPlace, passagesPlace, readEntryLink } from '../../src/lib/addresses.ts'

test.each([
  [{ collection: 'articles', slug: 'som1-opening' }, '/zh-hk/articles/som1-opening.html'],
  [{ collection: 'framework', slug: 'ftaap', anchor: 'text-2' }, '/zh-hk/framework/ftaap.html#text-2'],
  [{ collection: 'events', slug: 'som1-2026' }, '/zh-hk/timeline.html#som1-2026'],
  [{ collection: 'pages', slug: 'about', anchor: 'licences' }, '/zh-hk/about.html#licences'],
] as const)('%j is found at %s', (target, address) => {
  expect(addressOf('zh-hk', target)).toBe(address)
})

test.each([
  ['zh-cn/articles/som1-opening.html', 'content/articles/som1-opening/zh-hk.mdx'],
  ['zh-hk/framework/ftaap.html', 'content/framework/ftaap/zh-hk.mdx'],
  ['en/about.html', 'content/pages/about/en.mdx'],
  ['en/parallel/som1-opening.html', undefined],
  ['en/articles/som1-opening.xml', undefined],
  ['scripts/site.js', undefined],
  ['index.html', undefined],
])('the page %s may be made from %s', (page, file) => {
  expect(contentFileOf(page)).toBe(file)
})

const from = 'content/articles/som1-opening/zh-hk.mdx'

test.each([
  [
    '../../framework/ftaap/zh-hk.mdx',
    { collection: 'framework', slug: 'ftaap', edition: 'zh-hk', file: 'content/framework/ftaap/zh-hk.mdx' },
  ],
  [
    '../../framework/ftaap/en.mdx#text',
    { collection: 'framework', slug: 'ftaap', edition: 'en', file: 'content/framework/ftaap/en.mdx', anchor: 'text' },
  ],
  [
    '../guangzhou-guests/zh-hk.mdx',
    { collection: 'articles', slug: 'guangzhou-guests', edition: 'zh-hk', file: 'content/articles/guangzhou-guests/zh-hk.mdx' },
  ],
])('reads the link %s', (url, target) => {
  expect(readEntryLink(from, url)).toEqual(target)
})

test.each([
  'https://example.org/',
  'mailto:a@example.org',
  '#three-tasks',
  '/zh-hk/index.html',
  '../../../package.json',
  '../../sources.yml',
  '../../unknown/x/zh-hk.mdx',
])('%s is no link to an entry', (url) => {
  expect(readEntryLink(from, url)).toBeUndefined()
})

test('the further pages of an entry are named for its collection and slug', () => {
  const ftaap = { collection: 'framework', slug: 'ftaap' } as const
  expect(parallelPlace(ftaap)).toBe('parallel/framework-ftaap.html')
  expect(passagesPlace(ftaap)).toBe('passages/framework-ftaap.html')
  expect(passagesPlace(ftaap, 2)).toBe('passages/framework-ftaap-page-2.html')
})
