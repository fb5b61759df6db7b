/** The file `_redirects`. */
import { expect, test } from 'vitest'
import { redirectLines } from '../../src/integrations/redirects/redirect-lines.ts'

const pages = new Set(
  ['zh-hk', 'zh-tw', 'zh-cn'].flatMap((id) => [
    `${id}/articles/new.html`,
    `${id}/parallel/articles-new.html`,
    `${id}/timeline.html`,
    `${id}/glossary/apec.html`,
  ]),
)
/** The lines of one edition. */
const lines = (redirects: Parameters<typeof redirectLines>[0], url?: string) =>
  redirectLines(redirects, pages, url).filter((line) => line.includes('zh-hk'))

test('a page, and those beside it, lead to what is there', () => {
  expect(lines({ 'articles/old': { to: 'articles/new' } })).toEqual([
    '/zh-hk/articles/old.html /zh-hk/articles/new.html 301',
    '/zh-hk/parallel/articles-old.html /zh-hk/parallel/articles-new.html 301',
  ])
  expect(lines({ 'glossary/old': { to: 'glossary/apec#intro-2' } })).toEqual([
    '/zh-hk/glossary/old.html /zh-hk/glossary/apec.html#intro-2 301',
    '/zh-hk/passages/glossary-old.html /zh-hk/glossary/apec.html#intro-2 301',
  ])
})

test('the path of the site stands before both', () => {
  expect(lines({ 'glossary/old': { to: 'articles/new' } }, 'https://example.org/apec/')[0]).toBe(
    '/apec/zh-hk/glossary/old.html /apec/zh-hk/articles/new.html 301',
  )
})

test('a former event was no page; the page with the passages about it was', () => {
  expect(lines({ 'events/old': { to: 'events/new' } })).toEqual(['/zh-hk/passages/events-old.html /zh-hk/timeline.html#new 301'])
})

test('what has no successor has no line, and an edition without the page has none', () => {
  expect(redirectLines({ 'articles/old': {} }, pages, undefined)).toEqual([])
  expect(redirectLines({ 'articles/old': { to: 'articles/new' } }, pages, undefined).filter((line) => line.includes('/en/'))).toEqual([])
})
