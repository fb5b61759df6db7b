/** Addresses that are gone, and the file that says where they went. */
import { expect, test } from 'vitest'
import { findDiagnostics } from '../../src/integrations/check/check-content.ts'
import { report } from '../../src/integrations/check/report/report.ts'
import { untranslated } from './both-languages.ts'
import { entry, sample, withTranslated, type Files } from './sample.ts'

const without = (slug: string): Files => ({ [`content/${slug}/zh-hk.mdx`]: undefined, [`content/${slug}/en.mdx`]: undefined })
const published = Object.keys(sample)

/** What the check says of the sample after a change, when the sample itself was published before. */
function after(changes: Files, before: readonly string[] = published) {
  const files = Object.entries(withTranslated({ ...sample, ...changes }))
  const read = files.flatMap(([path, text]) => (text === undefined ? [] : { path, bytes: Buffer.from(text) }))
  const found = findDiagnostics(read, { published: before }).filter(
    ({ code }) => code.startsWith('redirect') || code.startsWith('reference'),
  )
  expect(untranslated(found)).toEqual([])
  return found
}
const tell = (changes: Files, before?: readonly string[]): string => report(after(changes, before))

test('nothing is said where nothing is gone, and nothing where nobody knows what was published', () => {
  expect(tell({})).toBe('')
  expect(tell(without('pages/about'), [])).toBe('')
})

test('an entry that is gone needs a line, which is shown', () => {
  expect(tell(without('pages/about'))).toMatchInlineSnapshot(`
    "content/redirects.yml:1:1 error redirect-missing: the entry "pages/about" is gone, and links of other people lead to it
      Say here where it went; npm run move and npm run remove do so by themselves. Write it so: pages/about: { note: { zh-hk: 「…」已不再收入讀本。, en: “…” is no longer part of this reader. } } (docs/errors/redirect-missing.md)"
  `)
})

test('the line names what is new beside it', () => {
  const renamed = {
    ...without('pages/about'),
    'content/pages/about-us/zh-hk.mdx': sample['content/pages/about/zh-hk.mdx'],
    'content/pages/about-us/en.mdx': sample['content/pages/about/en.mdx'],
  }
  expect(tell(renamed)).toContain('Write it so: pages/about: { to: pages/about-us }')
  expect(tell({ ...renamed, 'content/redirects.yml': 'pages/about: { to: pages/about-us }\n' })).toBe('')
})

test('a slug that begins like another one is another one', () => {
  const both = [...published, 'content/pages/about-us/zh-hk.mdx', 'content/pages/abou/zh-hk.mdx']
  expect(after({}, both).map(({ message }) => message)).toEqual([
    'the entry "pages/about-us" is gone, and links of other people lead to it',
    'the entry "pages/abou" is gone, and links of other people lead to it',
  ])
})

test('an entry whose file has a wrong name is not gone', () => {
  expect(tell({ ...without('pages/about'), 'content/pages/about/zh_hk.mdx': 'x' })).toBe('')
})

test.each([
  ['pages/about: { to: glossary/apec }\n', 'redirect-entry'],
  ['about: { to: glossary/apec }\n', 'redirect-name'],
  ['sources/report: { to: glossary/apec }\n', 'redirect-name'],
  ['pages/old/zh-hk: { to: glossary/apec }\n', 'redirect-name'],
  ['pages/Old Page: { to: glossary/apec }\n', 'redirect-name'],
  ['pages/index: { to: glossary/apec }\n', 'redirect-name'],
  ['pages/search: { to: glossary/apec }\n', 'redirect-name'],
  ['articles/year-2025: { to: glossary/apec }\n', 'redirect-name'],
  ['events/main: { to: glossary/apec }\n', 'redirect-name'],
  ['"pages/../x": { to: glossary/apec }\n', 'redirect-name'],
  ['pages/old: { to: glossary/nothing }\n', 'reference-unknown'],
])('%j is told as %s', (text, code) => {
  expect(after({ 'content/redirects.yml': text }).map((one) => one.code)).toEqual([code])
})

test('the name of a former event is the id of nothing else on the calendar', () => {
  const event = entry('title: 會議\nasOf: "2026"\nsources: [report]\n', '## 甲 [#opening]\n\n文。\n')
  const files = {
    ...sample,
    'content/events/meeting/zh-hk.mdx': event,
    'content/redirects.yml': 'events/opening: { to: events/meeting }\n',
  }
  const found = findDiagnostics(Object.entries(files).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes ?? '') })))
  expect(found.flatMap(({ file, code }) => (code === 'id-duplicate' ? file : []))).toEqual(['content/events/meeting/zh-hk.mdx'])
})

test('a redirect says where or why', () => {
  const codesOf = (text: string) =>
    findDiagnostics(
      Object.entries({ ...sample, 'content/redirects.yml': text }).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes ?? '') })),
    ).flatMap(({ file, code, message }) => (file === 'content/redirects.yml' ? `${code}: ${message}` : []))
  expect(codesOf('pages/old: {}\n')).toEqual(['key-missing: the key "to" is missing'])
  expect(codesOf('pages/old: { note: { zh-hk: 已刪除。, en: Removed. } }\n')).toEqual([])
  expect(codesOf('pages/old: { note: { zh-hk: 已刪除。 } }\n')[0]).toMatch(/^translation-language/)
})
