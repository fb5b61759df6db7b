/** The style sheets that the pages of the built site load. */
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { site } from '../support/built-site.ts'
import { elementsOf, pagesOf, read } from '../support/pages.ts'

const sheetsOf = (page: string): string[] =>
  elementsOf(read(site, page))
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
    .map(({ attributes }) =>
      attributes.href!.startsWith('/') ? attributes.href!.slice(1) : posix.join(posix.dirname(page), attributes.href!),
    )
const pages = pagesOf(site).map((page) => ({ page, sheets: sheetsOf(page) }))
const articles = pages.filter(({ page }) => /\/articles\/(?!index\.)/.test(page))

test('the sheet that declares the layers comes first on every page', () => {
  for (const { page, sheets } of pages) expect(sheets[0], page).toMatch(/^assets\/site\./)
  // The minifier drops a declaration whose layers follow in the same order.
  const layers = [...read(site, pages[0]!.sheets[0]!).matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names]) => names!.split(/,\s*/))
  expect([...new Set(layers)]).toEqual(['tokens', 'base', 'layout', 'components', 'search', 'print'])
})

test('an article has one sheet, and no page more than three', () => {
  expect(articles.length).toBeGreaterThan(0)
  for (const { page, sheets } of articles) expect(sheets.length, page).toBe(1)
  for (const { page, sheets } of pages) expect(sheets.length, page).toBeLessThanOrEqual(3)
})
