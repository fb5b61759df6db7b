/** The examples of RFC 8949, appendix A, as far as Pagefind writes such values. */
import { expect, test } from 'vitest'
import { readCbor } from '../../src/integrations/search/build/cbor.ts'

const read = (hex: string) => readCbor(Uint8Array.from(Buffer.from(hex, 'hex')))

test.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['3863', -100],
  ['3903e7', -1000],
  ['f6', null],
  ['60', ''],
  ['62c3bc', 'ü'],
  ['63e6b0b4', '水'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['98190102030405060708090a0b0c0d0e0f101112131415161718181819', Array.from({ length: 25 }, (_, i) => i + 1)],
  ['9fff', []],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['83018202039f0405ff', [1, [2, 3], [4, 5]]],
])('%s', (hex, value) => {
  expect(read(hex)).toEqual(value)
})

test.each([
  ['a number of 64 bits', '1b000000e8d4a51000', 'begins with 27'],
  ['a map', 'a0', 'begins with 160'],
  ['a list cut short', '8301', 'too early'],
  ['an open list cut short', '9f01', 'too early'],
])('%s is refused', (_, hex, message) => {
  expect(() => read(hex)).toThrow(message)
})
