import { expect, test } from 'vitest'
import { initialsOf } from '../../src/lib/initials.ts'

test.each([
  ['letters', ['B', 'A', 'B'], ['A', 'B']],
  ['strokes, by their number', ['10 十畫', '3 三畫', 'a A–Z', '3 三畫'], ['三畫', '十畫', 'A–Z']],
  ['a digit before letters', ['A', '0 0–9'], ['0–9', 'A']],
])('%s: each initial once, in order', (_, marks, texts) => {
  const initials = initialsOf(marks)
  expect(initials.map(({ text }) => text)).toEqual(texts)
  expect(marks).toEqual(expect.arrayContaining(initials.map(({ value }) => value)))
})
