/** What the build packs, the browser finds again: small files in their bundles, the pages of the start file. */
import { expect, test } from 'vitest'
import { joinParts } from '../../src/integrations/search/browser/loader.ts'
import { bundleSize, makeBundles } from '../../src/integrations/search/build/bundles.ts'
import { dataScript, type IndexFile } from '../../src/integrations/search/build/write-files.ts'
import { findInBundles, packStart, readStart, type StartFile } from '../../src/integrations/search/contract.ts'

const files = ['a', '亞太自貿區', 'x'.repeat(300), '', '"引號"\n\\'].map((payload, i): IndexFile => [`zh/text/${i}-0`, payload, 'v1'])

test.each([0, 100, 250, 1000])('bundles of %i bytes hold every file whole, in its place', (size) => {
  const { scripts, lengths } = makeBundles('zh/text', files, size)
  const scriptOf = new Map(scripts)
  expect(scripts.length).toBe(lengths.length)
  for (const [index, file] of files.entries()) {
    const { bundle, start, end } = findInBundles('zh/text', lengths, index)!
    const part = Buffer.from(scriptOf.get(bundle)!).subarray(start, end).toString()
    expect(`${part}\n`).toBe(dataScript(file))
  }
  for (const script of scriptOf.values()) if (script.split('\n').length > 2) expect(Buffer.byteLength(script)).toBeLessThanOrEqual(size)
  expect(findInBundles('zh/text', lengths, files.length)).toBeUndefined()
})

test('no files make no bundle', () => {
  expect(makeBundles('zh/text', [], 1000)).toEqual({ scripts: [], lengths: [] })
})

test.each([
  ['none', [], []],
  ['one', [[0, 10]], [[0, 10]]],
  [
    'neighbours, in any order',
    [
      [11, 20],
      [0, 10],
    ],
    [[0, 20]],
  ],
  [
    'the same twice',
    [
      [0, 10],
      [0, 10],
    ],
    [[0, 10]],
  ],
  [
    'as near as a request costs',
    [
      [0, 10],
      [810, 820],
    ],
    [[0, 820]],
  ],
  [
    'farther away',
    [
      [0, 10],
      [811, 820],
    ],
    [
      [0, 10],
      [811, 820],
    ],
  ],
])('parts of a bundle that are asked for together: %s', (_, parts, joined) => {
  expect(joinParts(parts.map(([start, end]) => ({ start: start!, end: end! })))).toEqual(joined.map(([start, end]) => ({ start, end })))
})

test('bundles grow with the site', () => {
  expect([100, 1000, 5000].map(bundleSize)).toEqual([9400, 22_000, 78_000])
})

test.each([
  [
    'pages',
    [
      { title: 'a', url: 'a.html', kind: 'page', length: 0, headings: 0 },
      {
        title: 'b',
        url: 'b.html',
        kind: 'event',
        date: '2026-11-18',
        length: 7,
        headings: 2,
        parts: [
          [0, 1],
          [0, 9],
        ],
      },
    ],
  ],
  ['no page', []],
])('a start file with %s is read as it was written', (_, pages) => {
  const start = { letter: 'α', version: 'v1', pages, texts: [[1, 2]] } as unknown as StartFile
  expect(readStart(packStart(start))).toEqual(start)
})
