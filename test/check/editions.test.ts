/** What the dictionary changes on which page, and what another dictionary would change. */
import { expect, test } from 'vitest'
import { reportEditions } from '../../src/integrations/check/report/editions.ts'
import { entry, frontmatter, sample } from './sample.ts'

const files = Object.entries({
  ...sample,
  'content/pages/about/zh-hk.mdx': entry(
    frontmatter.page,
    '## 這是甚麼 [#what]\n\n人工智能和硬件，又是人工智能；《人工智能》是書名，https://example.org/硬件 是地址。\n',
  ),
}).map(([path, text]) => ({ path, bytes: Buffer.from(text ?? '') }))

test('lists each change by file, and says so where git knows no dictionary', () => {
  expect(reportEditions(files, () => undefined)).toBe(
    [
      'content/pages/about/zh-hk.mdx',
      '  zh-tw 人工智能 → 人工智慧 × 2',
      '  zh-tw 硬件 → 硬體 × 1',
      '3 changes of vocabulary by the dictionary',
      'Nothing is said about what changed: git knows no earlier dictionary.',
    ].join('\n'),
  )
})

test.each([
  ['the same', sample['content/dictionary/terms.yml'], 'The dictionary changes nothing against the last commit.'],
  ['an empty one before', 'ict: {}\n', '  + zh-tw 人工智能 → 人工智慧 × 2\n  + zh-tw 硬件 → 硬體 × 1'],
  ['a word more before', 'ict:\n  人工智能: { tw: 人工智慧 }\n  硬件: { tw: 硬體 }\n  地址: { tw: 網址 }\n', '  - zh-tw 地址 → 網址 × 1'],
  [
    'another word before',
    'ict:\n  人工智能: { tw: 智慧 }\n  硬件: { tw: 硬體 }\n',
    '  + zh-tw 人工智能 → 人工智慧 × 2\n  - zh-tw 人工智能 → 智慧 × 2',
  ],
])('against the last commit: %s', (_, terms, end) => {
  const text = reportEditions(files, (name) => String(name === 'terms' ? terms : sample[`content/dictionary/${name}.yml`]))
  expect(text.endsWith(end)).toBe(true)
})

test('names words of which both forms are left on a page, but for quotations and titles', () => {
  const page = (body: string) => [
    ...Object.entries({
      ...sample,
      'content/dictionary/terms.yml': '科技:\n  數據流動: { tw: 資料流動 }\n',
      'content/pages/about/zh-hk.mdx': entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`),
    }).map(([path, text]) => ({ path, bytes: Buffer.from(text ?? '') })),
  ]
  expect(reportEditions(page('數據流動，以及數據過境。'), () => undefined)).toContain('  zh-tw 數據 beside 資料: 料流動，以及數據過境。')
  expect(reportEditions(page('數據流動，「數據」和《數據法》。'), () => undefined)).not.toContain('beside')
})
