import { expect, test } from 'vitest'
import { choicesOf, placeOf, speakerOf } from '../../src/lib/narrowing.ts'

const passage = (by: string | undefined, voice: string, slug: string) => ({ by, voice, entry: { collection: 'articles', slug } })

test('a list offers each speaker, or else each voice, each place and each of several subjects once, with how many rows', () => {
  const list = [passage('wang-yi', 'report', 'a'), passage(undefined, 'report', 'a'), passage('wang-yi', 'note', 'b')]
  const told = (keyOf: (one: (typeof list)[number]) => string | string[]) => choicesOf(list, keyOf).map(({ key, n }) => `${key} ${n}`)
  expect(told(speakerOf)).toEqual(['wang-yi 2', 'voice-report 1'])
  expect(told(placeOf)).toEqual(['articles/a 2', 'articles/b 1'])
  expect(told(({ by, voice }) => (by ? [by, voice] : []))).toEqual(['wang-yi 2', 'report 1', 'note 1'])
})
