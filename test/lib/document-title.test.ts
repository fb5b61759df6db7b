import { expect, test } from 'vitest'
import { documentTitle } from '../../src/lib/document-title.ts'

const kind = ': Chinese and English side by side'

test.each([
  ['About', '', 'About · APEC 2026 Reader'],
  [`Common development issues${kind}`, kind, `Common development issues${kind}`],
  ['Comprehensive and Progressive Agreement for Trans-Pacific Partnership', '', undefined],
  [
    'China seeks APEC leaders’ document and broader path to free trade area, Wang Yi says',
    '',
    'China seeks APEC leaders’ document and broader path to free trade area',
  ],
  [`China seeks APEC leaders’ document and broader path to free trade area${kind}`, kind, `China seeks APEC leaders’ document…${kind}`],
  [`AI boss urges Shenzhen, in a test, to export standards${kind}`, kind, `AI boss urges Shenzhen, in a test${kind}`],
  [
    'Flying cars impress Philippine official; scholar would export Guangzhou’s way of life',
    '',
    'Flying cars impress Philippine official · APEC 2026 Reader',
  ],
  ['字'.repeat(80), '', `${'字'.repeat(69)}…`],
])('%s', (title, end, expected = title) => {
  const made = documentTitle(title, 'APEC 2026 Reader', end)
  expect(made).toBe(expected)
  expect(made.length).toBeLessThanOrEqual(70)
})
