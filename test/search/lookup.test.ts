/** Where phrases stand, and which pages come near, on an index of a few lines. */
import { describe, expect, test } from 'vitest'
import { Lookup } from '../../src/integrations/search/browser/lookup.ts'
import { nearPages } from '../../src/integrations/search/browser/near-pages.ts'
import type { TokenIndex } from '../../src/integrations/search/browser/token-index.ts'
import { makeRecord } from '../../src/integrations/search/build/page-record.ts'
import type { IndexedPage, StartFile } from '../../src/integrations/search/contract.ts'
import { fold, foldTable } from '../../src/lib/fold.ts'
import { findPhrase } from '../../src/integrations/search/match/passage.ts'
import { parseQuery } from '../../src/integrations/search/match/query.ts'
import { characterSet, coveringPairs, unitToken } from '../../src/integrations/search/match/tokens.ts'
import { splitRuns } from '../../src/integrations/search/match/units.ts'

const start: StartFile = {
  index: { name: '', firsts: '', bundles: [] },
  letter: 'α',
  otherLetters: ['β', 'γ'],
  version: '',
  folds: '',
  variants: '',
  synonyms: [],
  pages: [],
  texts: [],
}

type Places = Record<string, Record<number, number[]>>

/** An index that knows some tokens, with the places where they stand. What it is asked for it writes down. */
function indexOf(places: Places): TokenIndex & { asked: Set<string> } {
  const asked = new Set<string>()
  return {
    asked,
    places: async (token) => {
      asked.add(token)
      return new Map(Object.entries(places[token] ?? {}).map(([page, positions]) => [Number(page), positions]))
    },
    cost: (token) => token.length,
  }
}

const lookup = (places: Places): Lookup =>
  new Lookup(indexOf(places), { start, table: foldTable(''), passages: () => Promise.reject(new Error('not to be read')) })

const parse = (query: string) => parseQuery(query, foldTable(''))

test.each<[string, Places, object]>([
  ['in all editions', { x: { 0: [7] } }, { exact: true, position: 7 }],
  ['in this one', { xα: { 0: [7] } }, { exact: true, position: 7 }],
  ['here and there: the first place here', { xα: { 0: [7] }, x: { 0: [9] }, xβ: { 0: [3] } }, { exact: true, position: 7 }],
  ['only in others: their first place', { xβ: { 0: [5] }, xγ: { 0: [90] } }, { exact: false, position: 5 }],
])('a token that stands %s', async (_, places, expected) => {
  expect(await lookup(places).tokens(['x'])).toEqual(new Map([[0, expected]]))
})

test('a page holds another word for a phrase only if it has not the phrase itself', async () => {
  const [[one], [other]] = [parse('a'), parse('b')]
  const found = await lookup({ wa: { 0: [1] }, wb: { 0: [2], 1: [3] } }).phrase([one!, other!])
  expect(found).toEqual(
    new Map([
      [0, { exact: true, position: 1 }],
      [1, { exact: false, position: 3 }],
    ]),
  )
})

const pair = parse('亞太')[0]!.required[0]![0]!

test.each<[string, string, Places, object]>([
  [
    'here and in all editions',
    '亞太',
    { [pair]: { 0: [1, 9] }, [`${pair}α`]: { 0: [4], 1: [3] }, [`${pair}β`]: { 0: [5] } },
    { 0: [1, 4, 9], 1: [3] },
  ],
  [
    'a word in the passages that hold it whole',
    'a',
    { wa: { 0: [1] }, wa_: { 0: [2, 7] }, wa_β: { 0: [9] }, waωwb: { 0: [3] } },
    { 0: [2, 7] },
  ],
  ['the beginning of a word nowhere', 'a', { wa: { 0: [1] }, wab_: { 0: [2] } }, {}],
  ['a character nowhere', '亞', { [unitToken({ kind: 'han', text: '亞' })]: { 0: [1] } }, {}],
])('where a phrase stands on pages: %s', async (_, query, places, expected) => {
  expect(Object.fromEntries(await lookup(places).positions(parse(query)[0]!))).toEqual(expected)
})

describe('a run and its pairs', () => {
  test.each<[number[], number[]]>([
    [[], []],
    [[5], [0]],
    [
      [5, 5],
      [0, 1],
    ],
    [
      [5, 1, 5],
      [0, 2],
    ],
    [
      [1, 1, 1, 1],
      [0, 2, 3],
    ],
    [
      [1, 9, 1, 9, 1, 1],
      [0, 2, 4, 5],
    ],
    [
      [1, 9, 1, 1, 9, 1],
      [0, 2, 3, 5],
    ],
  ])('of pairs that cost %j these are enough: %j', (costs, pairs) => {
    expect(coveringPairs(costs)).toEqual(pairs)
  })

  /** Texts of few characters and words, which come in every order. The numbers repeat in every run of the test. */
  function makeTexts(count: number): string[][] {
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    const parts = ['甲', '乙', '丙', '甲', '乙', '丙', '，', 'ab', 'abc', '20', ' ']
    const text = (): string => Array.from({ length: 1 + random(9) }, () => parts[random(parts.length)]!).join('')
    return Array.from({ length: count }, () => Array.from({ length: 1 + random(3) }, text))
  }

  test('a page holds a run if its text does, as often, and not otherwise', async () => {
    const table = foldTable('')
    const texts = makeTexts(400)
    const passagesOf = (page: number) => texts[page]!.map((text, i) => ({ id: `p${i}`, heading: false, text }))
    const places: Places = {}
    for (const page of texts.keys()) {
      const rows = passagesOf(page).map((passage) => [passage])
      const { content } = makeRecord([rows], ['α'], table, [characterSet('')])
      for (const [place, token] of content.split(' ').entries()) ((places[token] ??= {})[page] ??= []).push(place)
    }
    const pages = texts.map(() => ({ headings: 0 }) as IndexedPage)
    const passages = async (page: number) => passagesOf(page)
    const all = new Lookup(indexOf(places), { start: { ...start, letter: '', otherLetters: [], pages }, table, passages })
    const runs = texts.map((page) => page.flatMap((text) => splitRuns(fold(text, table))))
    let [asked, counted] = [0, 0]
    for (const query of new Set(makeTexts(120).flat())) {
      for (const phrase of parse(query)) {
        const holding = [...texts.keys()].filter((page) => findPhrase(runs[page]!, phrase.units).length > 0)
        expect(
          [...(await all.phrase([phrase])).keys()].sort((a, b) => a - b),
          query,
        ).toEqual(holding)
        asked++
        // The beginning of a word has no places of its own.
        if (phrase.units.length === 1 || phrase.units.at(-1)!.kind === 'word') continue
        const counts = holding.map((page) => [page, findPhrase(runs[page]!, phrase.units).length])
        const found = [...(await all.positions(phrase))].map(([page, { length }]): [number, number] => [page, length])
        expect(
          found.sort(([one], [other]) => one - other),
          query,
        ).toEqual(counts)
        counted++
      }
    }
    expect(asked).toBeGreaterThan(100)
    expect(counted).toBeGreaterThan(50)
  })

  test('where its rarest pairs are on no page together, no other is asked for', async () => {
    const [phrase] = parse('甲乙丙丁戊己庚辛壬')
    const index = indexOf({})
    const one = new Lookup(index, { start: { ...start, letter: '', otherLetters: [] }, table: foldTable(''), passages: async () => [] })
    expect((await one.phrase([phrase!])).size).toBe(0)
    expect(index.asked.size).toBe(2)
  })
})

test.each<[string, Record<string, number[]>, number[]]>([
  ['rcep和cptpp', { wrcep: [0, 1], wcptpp: [1, 2] }, [0, 1, 2]],
  ['alpha beta gamma', { walpha: [0, 1], wbeta: [1] }, [1]],
  ['alpha', { walpha: [0] }, []],
  ['co operation', { wco: [0, 1, 2], wco_: [1] }, [1]],
])('near %s', async (query, known, expected) => {
  const phrases = parse(query)
  const lookUp = async ([token]: string[]) => new Map((known[token!] ?? []).map((page) => [page, { position: 0 }]))
  const places = await Promise.all(
    phrases.map(({ units }) => (units.length === 1 ? lookUp([unitToken(units[0]!)]) : new Map<number, { position: number }>())),
  )
  expect([...(await nearPages(phrases, places, lookUp, () => 1)).keys()].sort()).toEqual(expected)
})
