/** `npm run new`: what it writes passes the check, or the check says what the writer must fill in. */
import { describe, expect, test } from 'vitest'
import { appendRecord, newKinds, writeNew, type NewContent, type NewKind } from '../../src/integrations/check/entries/new-content.ts'
import { translate } from '../../src/integrations/check/report/languages.ts'
import { findEntry, findFixed, findInNewName, readNewName, type Complaint } from '../../src/integrations/check/entries/entry-names.ts'
import { allDiagnosticsOf, sample, type Files } from './sample.ts'

const kinds = Object.keys(newKinds) as NewKind[]

const ask = (kind: NewKind, more: Partial<NewContent> = {}): NewContent => ({
  kind,
  slug: 'brand-new',
  title: '旅遊部長會議',
  english: 'Tourism ministers meet',
  source: 'report',
  language: 'zh',
  today: '2026-11-27',
  recordEnds: '2026-05-22',
  order: 7,
  ...more,
})

/** The sample with the new piece in it. */
function filesWith(content: NewContent): Files {
  const written = writeNew(content)
  if ('append' in written) return { [written.append]: appendRecord(sample[written.append] as string, written.text) }
  return Object.fromEntries(written.files.map(({ path, text }) => [path, text]))
}
const found = (content: NewContent) => allDiagnosticsOf(filesWith(content)).filter(({ file }) => file in filesWith(content))
const errorsOf = (content: NewContent) => found(content).flatMap(({ severity, message }) => (severity === 'error' ? message : []))

describe.each(kinds)('%s', (kind) => {
  test.each(['zh', 'en'] as const)('what is left to the writer is said, comments in %s', (language) => {
    const asked: Partial<Record<NewKind, string[]>> = {
      item: ['part: there is no "" in content/framework/'],
      figure: ['value is ""'],
      correction: ['pages is an empty list'],
    }
    expect(errorsOf(ask(kind, { language }))).toEqual(asked[kind] ?? [])
    const warned = new Set(found(ask(kind, { language })).flatMap(({ code, severity }) => (severity === 'warning' ? code : [])))
    expect(warned.has('draft') || warned.has('source-unused') || kind === 'figure').toBe(true)
  })
  test('without English and source it is said too', () => {
    const messages = errorsOf(ask(kind, { english: undefined, source: undefined })).join('\n')
    expect(messages).not.toMatch(/yaml|syntax|is missing|there is no key/)
  })
  test('every key has its comment, in the language asked for', () => {
    const text = Object.values(filesWith(ask(kind, { language: 'en' }))).join('')
    expect(text.split('\n').filter((line) => /^\s*# /.test(line)).length).toBeGreaterThan(4)
  })
})

describe.each(['article', 'source', 'figure'] as const)('%s', (kind) => {
  test.each(['三項任務：第一', 'A "quoted" title', "it's #1", '[x], {y}', 'true', '2026', '「開幕」', 'a: b', '*star', '& so on'])(
    'a title may hold anything: %s',
    (title) => {
      expect(errorsOf(ask(kind, { title })).join('\n')).not.toMatch(
        /without quotes|stands in|syntax|begins a comment|is a list|cannot be used/,
      )
    },
  )
})

test.each(['../x', 'a/b', 'two words', 'Upper', '', '-a', 'a-', 'a--b', 'x'.repeat(81), '旅遊', 'con', 'a.b', '..', 'ａ'])(
  'the name %j is refused',
  (slug) => {
    expect(findInNewName(new Set(), { collection: 'articles', slug })).toHaveProperty('fix')
  },
)

test('a name that is there, or that the site has for itself, is refused', () => {
  const entries = new Set(['articles/som1', 'articles/som1-opening'])
  expect(findInNewName(entries, { collection: 'articles', slug: 'som1' })?.message).toBe('there is an entry "articles/som1" already')
  expect(findInNewName(entries, { collection: 'articles', slug: 'som1-o' })).toBeUndefined()
  expect(findInNewName(entries, { collection: 'glossary', slug: 'som1' })).toBeUndefined()
  expect(findInNewName(entries, { collection: 'articles', slug: 'index' })?.message).toContain('page')
  expect(findInNewName(entries, { collection: 'pages', slug: 'glossary' })?.message).toContain('page')
})

test('every complaint is made in Chinese too', () => {
  const entries = new Set(['articles/som1', 'glossary/som1', 'pages/about'])
  const article = { collection: 'articles', slug: 'som1' } as const
  const complaints = [
    findInNewName(entries, article),
    findInNewName(entries, { ...article, slug: 'a/b' }),
    findInNewName(entries, { ...article, slug: 'A' }),
    findInNewName(entries, { ...article, slug: 'index' }),
    findFixed({ collection: 'pages', slug: 'about' }),
    findEntry(entries, 'som1'),
    findEntry(entries, 'som11'),
    readNewName(article, 'glossary/x'),
  ]
  for (const complaint of complaints) {
    const { message, fix } = translate(complaint as Complaint, 'zh')
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(fix).toMatch(/^\p{Script=Han}/u)
  }
})

test('an entry is found by its name, its path, or its slug alone', () => {
  const entries = new Set(['articles/som1', 'articles/som1-opening', 'glossary/som1', 'events/som2'])
  const articles = { collection: 'articles', slug: 'som1' }
  expect(findEntry(entries, 'articles/som1')).toEqual(articles)
  expect(findEntry(entries, 'content/articles/som1/')).toEqual(articles)
  expect(findEntry(entries, './content/articles/som1/zh-hk.mdx')).toEqual(articles)
  expect(findEntry(entries, 'som2')).toEqual({ collection: 'events', slug: 'som2' })
  expect(findEntry(entries, 'som1')).toHaveProperty('message', 'several entries are called "som1"')
  for (const none of ['', '..', '../articles/som1', 'articles/som', 'm2', 'articles/som1/x', '*'])
    expect(findEntry(entries, none), none).toHaveProperty('fix')
})
