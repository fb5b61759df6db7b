import { expect, test } from 'vitest'
import { likelyEdition } from '../../src/lib/likely-edition.ts'

test.each([
  [['zh-HK', 'en'], 'zh-hk'],
  [['yue'], 'zh-hk'],
  [['zh-Hant-MO'], 'zh-hk'],
  [['zh-TW'], 'zh-tw'],
  [['zh-Hant'], 'zh-tw'],
  [['zh-Hant-TW', 'zh-CN'], 'zh-tw'],
  [['zh'], 'zh-cn'],
  [['zh-SG'], 'zh-cn'],
  [['zh-MY'], 'zh-cn'],
  [['zh-Hans'], 'zh-cn'],
  [['zh-Hans-HK'], 'zh-cn'],
  [['fr', 'en-GB', 'zh-HK'], 'en'],
  [['fr', 'de'], undefined],
  [[], undefined],
])('%j is offered %s', (languages, edition) => {
  expect(likelyEdition(languages)).toBe(edition)
})
