import { expect, test } from 'vitest'
import { findInChinese } from '../../src/integrations/check/chinese/style.ts'
import { big5, createReplacer, editionForms, equalForms, hongKongForms, searchForms } from '../../src/lib/han.ts'

test.each([
  ['Hong Kong', hongKongForms],
  ['Taiwan', editionForms['zh-tw']],
  ['the mainland', editionForms['zh-cn']],
])('what %s writes is not itself replaced, and no form is listed twice', (_, pairs) => {
  const forms = pairs.map(([form]) => form)
  expect(new Set(forms).size).toBe(forms.length)
  expect(pairs.filter(([, to]) => forms.includes(to))).toEqual([])
})

test('a pair that is equal for the check or the dictionary is not listed for search again', () => {
  const known = [...hongKongForms, ...equalForms].map((pair) => [...pair].sort().join(''))
  expect(searchForms.filter((pair) => known.includes([...pair].sort().join('')))).toEqual([])
})

test('what Taiwan writes is in Big5', () => {
  expect(editionForms['zh-tw'].filter(([, to]) => !big5.has(to))).toEqual([])
})

test('a replaced text keeps its length', () => {
  expect(createReplacer(hongKongForms)('衞生署説明𠮷裡')).toBe('衛生署說明𠮷裏')
})

test.each([
  ['卫', '衛'],
  ['说', '說'],
  ['启', '啟'],
  ['为', '為'],
])('for %s the check proposes %s, and accepts it', (form, proposed) => {
  const find = (text: string) => [
    ...findInChinese({ text, at: () => ({ line: 1, column: 1 }), seams: [], is: 'value', edit: () => undefined }),
  ]
  expect(find(form).map(({ fix }) => fix)).toEqual([`Write ${proposed}.`])
  expect(find(proposed)).toEqual([])
})
