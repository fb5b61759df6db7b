/** Every token of an index is found again in the chunk that is asked for it, and nothing else is found. */
import { expect, test, vi } from 'vitest'
import { makeBundles } from '../../src/integrations/search/build/bundles.ts'
import { makeChunks } from '../../src/integrations/search/build/chunks.ts'
import type { IndexFiles } from '../../src/integrations/search/browser/loader.ts'
import { openIndex } from '../../src/integrations/search/browser/token-index.ts'
import { tokenLine } from '../../src/integrations/search/contract.ts'
import { withoutLetter } from '../../src/integrations/search/match/tokens.ts'

const indexed = ['56m', '56m6a2', '56m6a2α', '56m6a2β', '56m6a3', '56n6a2', 'n2026', 'wapec', 'wapec_', 'z4kkkk'].map((token, i) => {
  const pages: [number, number[]][] = [
    [i, [7 * i, 1, 40]],
    [3, [900]],
  ]
  return { token, line: tokenLine(token, pages), count: 4, pages: { [i]: [7 * i, 7 * i + 1, 7 * i + 41], [i + 3]: [900] } }
})

/** Opens an index that was cut into chunks of a size. */
function open(size: number) {
  const { chunks, firsts } = makeChunks('index/zh', indexed, size)
  const { lengths } = makeBundles('index/zh', chunks, 500)
  const load = vi.fn(async (name: string) => new Map(chunks.map(([chunk, payload]) => [chunk, payload])).get(name)!)
  const index = openIndex({ load } as unknown as IndexFiles, { name: 'index/zh', firsts: firsts.join(' '), bundles: lengths }, 'v1')
  return { index, load, firsts }
}

test.each([1, 8, 100])('chunks of %i places', async (size) => {
  const { index, load } = open(size)
  for (const { token, pages } of indexed) expect(Object.fromEntries(await index.places(token)), token).toEqual(pages)
  for (const none of ['000', '56', '56m6a2γ', 'wape', 'wapec_a', 'zzzz']) expect((await index.places(none)).size, none).toBe(0)
  expect(load.mock.calls.length).toBe(new Set(load.mock.calls.map(([name]) => name)).size)
})

test('a token before the first is nowhere without a file', async () => {
  const { index, load } = open(8)
  expect(await index.places('0')).toEqual(new Map())
  expect(index.cost('0')).toBe(0)
  expect(load).not.toHaveBeenCalled()
})

test('no chunk begins between a token and the same token of an edition, and the list has no more than it needs', () => {
  const { firsts } = open(1)
  expect(firsts).toEqual(['5', '56m6', '56m6a3', '56n', 'n', 'w', 'wapec_', 'z'])
  expect(firsts.map(withoutLetter)).toEqual(firsts)
})

test('what cannot be unpacked is damaged', async () => {
  const load = () => Promise.resolve(btoa('no packed text'))
  const index = openIndex({ load } as unknown as IndexFiles, { name: 'index/zh', firsts: '5', bundles: [[20]] }, 'v1')
  await expect(index.places('56m')).rejects.toThrow('damaged')
})
