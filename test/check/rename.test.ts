/** `npm run move` and `npm run remove`: what changes in the other files, and what the check says afterwards. */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { renameEntry, withRedirect } from '../../src/integrations/check/entries/rename.ts'
import { findFixed, readNewName, type EntryName } from '../../src/integrations/check/entries/entry-names.ts'
import { findDiagnostics } from '../../src/integrations/check/check-content.ts'
import { readFiles } from '../../src/integrations/check/read-file.ts'
import { entry, frontmatter, sample, type Files } from './sample.ts'

const article = (more: string) =>
  `title: 文章\nstandfirst: 提要。\npinyin: wen zhang\ndate: "2026"\nasOf: "2026"\nplace: 香港\npeople: [wang-yi, wang-yi-2]\nframework: [goal]\nevents: []\nfigures: [days]\nsources: [report]\n${more}`

/** The sample, with entries whose names begin alike and with everything that can name an entry. */
const files: Files = {
  ...sample,
  'content/glossary/wang-yi-2/zh-hk.mdx': entry(
    frontmatter.person.replace('王毅', '王二').replace('Wang Yi', 'Wang Er'),
    '另一人，[王毅](../wang-yi/zh-hk.mdx)。\n',
  ),
  'content/glossary/wang-yi-2/en.mdx': entry(
    'title: Wang Er\nshort: Another.\noffice: Minister\n',
    'See [Wang Yi](../../glossary/wang-yi/en.mdx#intro-1).\n',
  ),
  'content/articles/first/zh-hk.mdx': entry(
    article(''),
    '## 一 [#one]\n\n見[王毅](../../glossary/wang-yi/zh-hk.mdx)和[王二](../../glossary/wang-yi-2/zh-hk.mdx)，<Said by="wang-yi">好。</Said>另見[本文](./zh-hk.mdx#one)。\n',
  ),
  'content/articles/first/en.mdx': entry(
    'title: Article\nstandfirst: Lead.\nplace: Hong Kong\n',
    '## One [#one]\n\nSee [Wang Yi](../../glossary/wang-yi/en.mdx#intro-1).\n',
  ),
  'content/articles/first-2/zh-hk.mdx': entry(
    article('').replace('title: 文章', 'title: 又一篇'),
    '## 一 [#one]\n\n見[前文](../../articles/first/zh-hk.mdx#one)。\n',
  ),
  'content/figures.yml': `${sample['content/figures.yml'] as string}  by: wang-yi\n  passage: articles/first#one\n`,
  'content/corrections.yml':
    'mistake:\n  pages: [articles/first#one, articles/first-2]\n  wrong: { zh-hk: 錯, en: Wrong }\n  right: { zh-hk: 對, en: Right }\n  since: "2026-11-23"\n  corrected: "2026-11-26"\n',
  'content/redirects.yml': '# 舊址\narticles/older: { to: articles/first#one }\narticles/second: { to: articles/first-2 }\n',
}

const contentFiles = (all: Files) =>
  Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : { path, bytes: Buffer.from(text) }))
const name = (written: string): EntryName => {
  const [collection, slug] = written.split('/')
  return { collection, slug } as EntryName
}

/** The files after an entry was renamed, or has gone. */
function after(from: string, to: string | undefined, isNew: boolean, all = files): Files {
  const line = to === undefined ? '{ note: { zh-hk: 已刪除。, en: Removed. } }' : `{ to: ${to} }`
  const changes = renameEntry(readFiles(contentFiles(all)), { from: name(from), to: to === undefined ? undefined : name(to), line, isNew })
  const changed = { ...all, ...Object.fromEntries(changes.map((change) => [change.path, change.after])) }
  return Object.fromEntries(
    Object.entries(changed).flatMap(([path, text]) => {
      if (!path.startsWith(`content/${from}/`)) return [[path, text]]
      return isNew ? [[path.replace(`content/${from}/`, `content/${to}/`), text]] : []
    }),
  )
}
const errorsIn = (all: Files, published: Files = {}): string[] =>
  findDiagnostics(contentFiles(all), { published: Object.keys(published) }).flatMap(({ severity, file, code, message }) =>
    severity === 'error' ? `${file} ${code} ${message}` : [],
  )

test('the example is right', () => {
  expect(errorsIn(files)).toEqual([])
})

test.each([
  ['glossary/wang-yi', 'glossary/minister'],
  ['glossary/wang-yi-2', 'glossary/wang'],
  ['articles/first', 'articles/first-3'],
  ['articles/first-2', 'articles/f'],
  ['articles/first', 'articles/older'],
  ['pages/about', 'pages/about-us'],
])('%s becomes %s: everything that named it names it still', (from, to) => {
  const moved = after(from, to, true)
  expect(errorsIn(moved, files)).toEqual([])
  const text = Object.entries(moved)
    .flatMap(([path, one]) => (path === 'content/redirects.yml' ? [] : String(one)))
    .join('\n')
  const [collection, slug] = from.split('/')
  expect(text).not.toMatch(new RegExp(`${collection}/${slug}[/#\\]\\n]|by="${slug}"|[[ ]${slug}[\\],\\n]`))
  expect(parse(moved['content/redirects.yml'] as string)).toHaveProperty([from], { to })
})

test('and back again: only the redirect stays', () => {
  const back = after('articles/later', 'articles/first', true, after('articles/first', 'articles/later', true))
  expect(Object.fromEntries(Object.entries(back).filter(([path]) => path !== 'content/redirects.yml'))).toEqual(
    Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'content/redirects.yml')),
  )
  expect(back['content/redirects.yml']).toBe(`${files['content/redirects.yml'] as string}articles/later: { to: articles/first }\n`)
})

test('a slug that begins like the old one is left alone', () => {
  const moved = after('glossary/wang-yi', 'glossary/minister', true)
  expect(moved['content/articles/first/zh-hk.mdx']).toContain('people: [minister, wang-yi-2]')
  expect(moved['content/articles/first/zh-hk.mdx']).toContain('(../../glossary/wang-yi-2/zh-hk.mdx)')
  expect(moved['content/articles/first/en.mdx']).toContain('(../../glossary/minister/en.mdx#intro-1)')
})

test('an entry that another one takes the place of: links lead there, to passages only where they are', () => {
  const gone = after('articles/first', 'articles/first-2', false)
  expect(errorsIn(gone, files)).toEqual([])
  expect(gone['content/corrections.yml']).toContain('pages: [articles/first-2#one, articles/first-2]')
  const person = after('glossary/wang-yi-2', 'glossary/wang-yi', false)
  expect(person['content/articles/first/zh-hk.mdx']).toContain('people: [wang-yi]')
  expect(errorsIn(person, files)).toEqual([])
})

test('an entry without a successor: links become words, references go, and redirects tell why', () => {
  const gone = after('articles/first', undefined, false)
  expect(gone['content/articles/first-2/zh-hk.mdx']).toContain('見前文。')
  expect(gone['content/figures.yml']).not.toContain('passage')
  expect(gone['content/corrections.yml']).toContain('pages: [articles/first-2]')
  // What led to it leads to nothing now, and only the writer knows where it should.
  expect(errorsIn(gone, files)).toEqual(['content/redirects.yml reference-unknown to: there is no entry "articles/first"'])
})

test('what somebody is quoted with is left to the writer', () => {
  const gone = after('glossary/wang-yi', undefined, false)
  expect(gone['content/articles/first/zh-hk.mdx']).toContain('people: [wang-yi-2]')
  expect(gone['content/figures.yml']).not.toContain('by:')
  expect(errorsIn(gone, files)).toEqual([
    'content/articles/first/zh-hk.mdx reference-unknown by: there is no "wang-yi" in content/glossary/',
  ])
})

test('a redirect is written into a file that has none, and takes the place of an older one', () => {
  expect(withRedirect('{}\n', 'articles/a', '{ to: articles/b }')).toBe('articles/a: { to: articles/b }\n')
  expect(withRedirect('# 舊址\n{}\n', 'articles/a', '{ to: articles/b }')).toBe('# 舊址\narticles/a: { to: articles/b }\n')
  expect(withRedirect('', 'articles/a', '{ to: articles/b }')).toBe('articles/a: { to: articles/b }\n')
  expect(
    withRedirect('articles/b:\n  to: articles/a\narticles/c: { to: articles/a }', 'articles/a', '{ to: articles/b }', 'articles/b'),
  ).toBe('articles/c: { to: articles/a }\narticles/a: { to: articles/b }\n')
})

test('an entry stays in its folder', () => {
  const from = name('articles/first')
  expect(readNewName(from, 'articles/second')).toEqual(name('articles/second'))
  expect(readNewName(from, 'second')).toEqual(name('articles/second'))
  expect(readNewName(from, 'glossary/second')).toHaveProperty('fix')
  expect(readNewName(from, '../second')).toEqual({ collection: 'articles', slug: '../second' })
})

test.each([
  ['framework/goal', true],
  ['pages/about', true],
  ['pages/index', true],
  ['framework/ftaap', false],
  ['articles/goal', false],
])('%s has its place in the program: %s', (written, isFixed) => {
  expect(findFixed(name(written)) !== undefined).toBe(isFixed)
})
