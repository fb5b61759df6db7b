/** What this search assumes of Pagefind. When one of these fails after an update, docs/search.md tells what rests on it. */
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test, vi } from 'vitest'
import { makeIndex, type IndexedToken } from '../../src/integrations/search/build/pagefind.ts'
import { readTokenLine } from '../../src/integrations/search/contract.ts'

const records = [
  ...['0aa0bb 0bb0cc y y 0cc0dd', '0bb0cc 0aa0bb', '0cc0dd y y 0aa0bb 0bb0cc 0aa0bb 0bb0cc', '0aa0bbα 0bb0ccα', 'wapec_ wapec wa wap'],
  // The tenth tells whether pages are sorted as numbers.
  ...Array.from({ length: 6 }, (_, i) => `0ff0f${i}`),
  '0kk0ll w11th_ w11th w1 w11 w11t w11th_',
]
let tokens: IndexedToken[]
beforeAll(async () => {
  tokens = await makeIndex(records.values(), records.length)
})

const places = (token: string): Record<number, number[]> =>
  Object.fromEntries(readTokenLine(tokens.find((one) => one.token === token)?.line ?? ''))

test.each<[string, Record<number, number[]>]>([
  ['0aa0bb', { 0: [0], 1: [1], 2: [3, 5] }],
  ['0bb0cc', { 0: [1], 1: [0], 2: [4, 6] }],
  ['0cc0dd', { 0: [4], 2: [0] }],
  ['0aa0bbα', { 3: [0] }],
  ['0aa0bbβ', {}],
  ['wapec_', { 4: [0] }],
  ['wapec', { 4: [1] }],
  ['wap', { 4: [3] }],
  ['0ff0f0', { 5: [0] }],
  ['0ff0f5', { 10: [0] }],
  ['w11th_', { 11: [1, 6] }],
  ['w11', { 11: [4] }],
])('%s stands where the records have it', (token, expected) => {
  expect(places(token)).toEqual(expected)
})

test('what Pagefind cuts out of a token with letters and digits is no token', () => {
  expect(tokens.map(({ token }) => token).filter((token) => /^(?:11|th|[0-9]+)_?$/.test(token))).toEqual([])
})

test('tokens come in order, each with the number of its places', () => {
  const all = tokens.map(({ token }) => token)
  expect(all).toEqual([...new Set(all)].sort())
  for (const { line, count } of tokens) expect([...readTokenLine(line).values()].flat()).toHaveLength(count)
  expect(tokens.reduce((sum, { count }) => sum + count, 0)).toBe(records.join(' ').split(' ').length)
})

/** Makes an index of a few records with a Pagefind that writes other files. */
async function indexWith(files: { path: string; content: Uint8Array }[]): Promise<unknown> {
  vi.doMock('pagefind', () => ({
    createIndex: () => ({ errors: [], index: { addCustomRecord: () => ({ errors: [] }), getFiles: () => ({ files }) } }),
    close: () => undefined,
  }))
  try {
    return await makeIndex(['a'].values(), 1)
  } finally {
    vi.doUnmock('pagefind')
  }
}

const entry = (version: string) => ({ path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify({ version })) })

test.each([
  ['another version', [entry('9.9.9')], 'this is Pagefind 9.9.9; search is written for Pagefind 1.6.0'],
  ['no list of pages', [entry('1.6.0')], 'Pagefind wrote 0 files that end in .pf_meta'],
  ['a file of another kind', [entry('1.6.0'), { path: 'a.pf_meta', content: gzipSync('something else') }], 'a file of another kind'],
])('the build stops at %s', async (_, files, message) => {
  await expect(indexWith(files)).rejects.toThrow(message)
})
