/** Where phrases stand, and which pages come near, on an index of a few lines. */
import { expect, test } from 'vitest'
import type { Indexes } from '../../src/client/search/indexes.ts'
import { Lookup } from '../../src/client/search/lookup.ts'
import { nearPages } from '../../src/client/search/near.ts'
import { foldTable } from '../../src/lib/search/fold.ts'
import { parseQuery } from '../../src/lib/search/query.ts'
import { code } from '../../src/lib/search/tokens.ts'

type Places = Record<string, Record<number, number[]>>

/** An index that knows some tokens, with the places where they stand. */
function lookup(places: Places, confirm: () => Promise<number | undefined> = () => Promise.reject(new Error('not to be read'))): Lookup {
  const find = async (tokens: readonly string[]) =>
    new Map(Object.entries(places[tokens.join(' ')] ?? {}).map(([page, positions]) => [Number(page), positions]))
  return new Lookup({ phrase: find, all: find, allWhereStanding: find } as unknown as Indexes, { own: 'α', others: ['β', 'γ'] }, confirm)
}

const parse = (query: string) => parseQuery(query, foldTable(''))

test.each<[string, Places, object]>([
  ['in all editions', { x: { 0: [7] } }, { exact: true, position: 7 }],
  ['in this one', { xα: { 0: [7] } }, { exact: true, position: 7 }],
  ['here and there: the first place here', { xα: { 0: [7] }, x: { 0: [9] }, xβ: { 0: [3] } }, { exact: true, position: 7 }],
  ['only in others: their first place', { xβ: { 0: [5] }, xγ: { 0: [90] } }, { exact: false, position: 5 }],
])('a token that stands %s', async (_, places, expected) => {
  expect(await lookup(places).standing(['x'])).toEqual(new Map([[0, expected]]))
})

test('a page holds another word for a phrase only if it has not the phrase itself', async () => {
  const [[one], [other]] = [parse('a'), parse('b')]
  const found = await lookup({ wa: { 0: [1] }, wb: { 0: [2], 1: [3] } }).phrase([one!, other!])
  expect(found).toEqual(new Map([[0, { exact: true, position: 1 }], [1, { exact: false, position: 3 }]]))
})

test('the places of other editions do not count as those of a phrase', async () => {
  const [phrase] = parse('a')
  const spots = await lookup({ wa: { 0: [9, 1, 5], 1: [3] }, waβ: { 0: [5] } }).spots(phrase!, 6)
  expect(spots).toEqual(new Map([[0, [1, 9]], [1, [3]]]))
})

test.each<[string, Record<string, number[]>, number[]]>([
  ['rcep和cptpp', { wrcep: [0, 1], wcptpp: [1, 2] }, [0, 1, 2]],
  ['alpha beta gamma', { walpha: [0, 1], wbeta: [1] }, [1]],
  ['alpha', { walpha: [0] }, []],
  ['co operation', { wco: [0, 1, 2], wco_: [1] }, [1]],
])('near %s', async (query, known, expected) => {
  const phrases = parse(query)
  const standing = async ([token]: string[]) => new Map((known[token!] ?? []).map((page) => [page, { position: 0 }]))
  const places = await Promise.all(phrases.map(({ units }) => (units.length === 1 ? standing([code(units[0]!)]) : new Map<number, { position: number }>())))
  expect([...(await nearPages(phrases, places, standing)).keys()].sort()).toEqual(expected)
})
