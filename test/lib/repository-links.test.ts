import { expect, test } from 'vitest'
import { editUrl, mailUrl, guessRepositoryKind, reportUrl } from '../../src/lib/repository-links.ts'

const file = 'content/articles/som1-opening/zh-hk.mdx'
const page = 'zh-tw/articles/som1-opening.html'

test.each([
  [
    'github',
    'https://example.org/owner/name/edit/main/content/articles/som1-opening/zh-hk.mdx',
    'https://example.org/owner/name/issues/new?title=zh-tw/articles/som1-opening.html',
  ],
  [
    'gitlab',
    'https://example.org/owner/name/-/edit/main/content/articles/som1-opening/zh-hk.mdx',
    'https://example.org/owner/name/-/issues/new?issue%5Btitle%5D=zh-tw/articles/som1-opening.html',
  ],
  [
    'gitea',
    'https://example.org/owner/name/_edit/main/content/articles/som1-opening/zh-hk.mdx',
    'https://example.org/owner/name/issues/new?title=zh-tw/articles/som1-opening.html',
  ],
] as const)('links into a repository of the kind %s', (kind, edit, report) => {
  const repository = { url: 'https://example.org/owner/name', kind, branch: 'main' }
  expect(editUrl(repository, file)).toBe(edit)
  expect(reportUrl(repository, page)).toBe(report)
})

test.each([
  ['github', 'https://example.org/owner/name/tree/main/content/events'],
  ['gitlab', 'https://example.org/owner/name/-/tree/main/content/events'],
  ['gitea', 'https://example.org/owner/name/src/branch/main/content/events'],
] as const)('a page of many files leads to their folder at a host of the kind %s', (kind, link) => {
  expect(editUrl({ url: 'https://example.org/owner/name', kind, branch: 'main' }, 'content/events/')).toBe(link)
})

test('a branch keeps its slashes, and what an address cannot hold is encoded', () => {
  const repository = { url: 'https://example.org/owner/name', kind: 'github', branch: 'live/50%#1' } as const
  expect(editUrl(repository, 'a b.mdx')).toBe('https://example.org/owner/name/edit/live/50%25%231/a%20b.mdx')
})

test('without a repository there are no links', () => {
  expect(editUrl(undefined, file)).toBeUndefined()
  expect(reportUrl(undefined, page)).toBeUndefined()
})

test.each([
  ['https://github.com/owner/name', 'github'],
  ['https://gitlab.com/group/name', 'gitlab'],
  ['https://codeberg.org/owner/name', 'gitea'],
  ['https://git.example.org/name', 'github'],
] as const)('%s is guessed to be of the kind %s', (url, kind) => {
  expect(guessRepositoryKind(url)).toBe(kind)
})

test('a letter about an error names the page and its edition, and ends with the address', () => {
  expect(mailUrl('editor@example.org', 'zh-cn/articles/x.html', 'https://example.org/apec/')).toBe(
    'mailto:editor@example.org?subject=APEC%202026%20Reader%3A%20zh-cn%2Farticles%2Fx.html&body=https%3A%2F%2Fexample.org%2Fapec%2Fzh-cn%2Farticles%2Fx.html',
  )
  expect(mailUrl('editor@example.org', 'en/index.html')).toMatch(/&body=en%2Findex\.html$/)
  expect(mailUrl(undefined, 'en/index.html')).toBeUndefined()
})
