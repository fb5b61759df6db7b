/** What this search assumes of Pagefind. When one of these fails after an update, docs/search.md tells what rests on it. */
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { makeIndexes } from '../../src/integrations/search/build/pagefind.ts'
import { chunkFile, globalNames, numberInName } from '../../src/integrations/search/contract.ts'

interface Instance {
  init(): Promise<void>
  search(term: string | null, options?: object): Promise<{ results: { id: string; words: number[] }[] }>
}

const records = [
  ...['0aa0bb 0bb0cc y1 0cc0dd', '0bb0cc 0aa0bb', '0cc0dd y1 0aa0bb 0bb0cc 0aa0bb 0bb0cc', '0aa0bbα 0bb0ccα', 'wapec_ wapec wa wap'],
  // The tenth tells whether pages are sorted as numbers.
  ...Array.from({ length: 6 }, (_, i) => `0ff0f${i}`),
]
let index: Instance
let another: Instance
let pages: Map<string, number>

beforeAll(async () => {
  const { wasm, indexes, engine } = await makeIndexes('t', records.values(), records.length)
  const payloads = new Map(indexes[0]!.chunks.map(([name, payload]) => [name, payload]))
  // Unpacked, as a browser gets it.
  const bytes = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(gunzipSync(Buffer.from(base64, 'base64')))
  const answer = async (address: string): Promise<Response> => {
    const file = address.replace(/\?.*/, '')
    if (file.endsWith('entry.json')) return Response.json(indexes[0]!.entry)
    if (file.endsWith('.pf_meta')) return new Response(bytes(indexes[0]!.meta))
    return new Response(
      bytes(
        file.endsWith('.pf_index')
          ? payloads.get(chunkFile('t0', numberInName(file.slice('/t0/index/'.length, -'.pf_index'.length)) - records.length))!
          : wasm[1],
      ),
    )
  }
  const run = new Function(globalNames.fetch, globalNames.wait, `${engine}; return ${globalNames.engine}`)
  const pagefind = run(answer, (then: () => void) => setTimeout(then, 5)) as { createInstance(options: object): Instance }
  index = pagefind.createInstance({ basePath: '/t0/', noWorker: true })
  await index.init()
  await index.search('')
  another = pagefind.createInstance({ basePath: '/t0/', noWorker: true })
  await another.init()
  await another.search('')
  const { results } = await index.search(null, { sort: { page: 'asc' } })
  pages = new Map(results.map(({ id }, page) => [id, page]))
})

const found = async (term: string): Promise<[number, number][]> => {
  const { results } = await index.search(term)
  return results.map(({ id, words }): [number, number] => [pages.get(id)!, words[0]!]).sort((a, b) => a[0] - b[0])
}

test('an empty search sorted by page gives every page in its order', async () => {
  expect([...pages.values()]).toEqual(records.map((_, page) => page))
  for (const n of [0, 5]) expect(await found(`"0ff0f${n}"`)).toEqual([[5 + n, 0]])
  expect(await found('"y1"')).toEqual([
    [0, 2],
    [2, 1],
  ])
})

test('a quoted search finds tokens side by side and nothing else, with the first place they stand', async () => {
  expect(await found('"0aa0bb 0bb0cc"')).toEqual([
    [0, 0],
    [2, 2],
  ])
  expect(await found('"0bb0cc 0cc0dd"')).toEqual([])
})

test('a token with an edition letter is another token', async () => {
  expect(await found('"0aa0bbα 0bb0ccα"')).toEqual([[3, 0]])
  expect(await found('"0aa0bbβ"')).toEqual([])
  expect(await found('"wap"')).toEqual([[4, 3]])
})

test('a whole word is a token apart from its beginnings, and begins as they do', async () => {
  expect(await found('"wapec_"')).toEqual([[4, 0]])
  expect(await found('"wape_"')).toEqual([])
  expect((await index.search('wapec')).results.flatMap(({ words }) => words)).toEqual(expect.arrayContaining([0, 1]))
})

test('an unquoted search finds the pages with all tokens', async () => {
  const { results } = await index.search('0aa0bb 0bb0cc')
  expect(results.map(({ id }) => pages.get(id))).toEqual(expect.arrayContaining([0, 1, 2]))
})

test('an unquoted search gives all the places of a token, and of those that begin with it; a quoted one those of its first', async () => {
  const places = async (term: string): Promise<Record<number, number[]>> =>
    Object.fromEntries((await index.search(term)).results.map(({ id, words }) => [pages.get(id)!, words.sort((a, b) => a - b)]))
  expect(await places('0aa0bb')).toEqual({ 0: [0], 1: [1], 2: [2, 4], 3: [0] })
  expect(await places('"0aa0bb 0bb0cc"')).toEqual({ 0: [0, 1], 2: [2, 3] })
  // Of one that is not there: the places of the longest token that it begins with.
  expect(await places('0aa0bbγ')).toEqual({ 0: [0], 1: [1], 2: [2, 4] })
})

test('instances that begin one after the other do not disturb each other', async () => {
  for (const one of [another, index, another]) {
    const { results } = await one.search('"0bb0cc 0aa0bb"')
    expect(results.map(({ id }) => pages.get(id)).sort()).toEqual([1, 2])
  }
})
