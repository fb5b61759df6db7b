/** Where phrases stand, and which pages come near, on an index of a few lines. */
import { expect, test } from 'vitest'
import { Lookup } from '../../src/integrations/search/browser/lookup.ts'
import { nearPages } from '../../src/integrations/search/browser/near-pages.ts'
import type { TokenIndex } from '../../src/integrations/search/browser/pagefind-index.ts'
import type { StartFile } from '../../src/integrations/search/contract.ts'
import { foldTable } from '../../src/lib/fold.ts'
import { parseQuery } from '../../src/integrations/search/match/query.ts'
import { unitToken } from '../../src/integrations/search/match/tokens.ts'

const emptyStart: StartFile = {
  indexes: [],
  letter: '',
  otherLetters: [],
  version: '',
  engine: '',
  folds: '',
  variants: '',
  synonyms: [],
  pages: [],
  texts: [],
}

type Places = Record<string, Record<number, number[]>>

/** An index that knows some tokens, with the places where they stand. Unquoted it also finds, as Pagefind does, those that begin so. */
function lookup(places: Places): Lookup {
  const quoted = async (tokens: readonly string[]) =>
    new Map(Object.entries(places[tokens.join(' ')] ?? {}).map(([page, positions]) => [Number(page), positions]))
  const unquoted = async (tokens: readonly string[]) => {
    const pages = new Map<number, number[]>()
    for (const [token, found] of Object.entries(places))
      if (token.startsWith(tokens[0]!))
        for (const [page, positions] of Object.entries(found)) pages.set(Number(page), [...(pages.get(Number(page)) ?? []), ...positions])
    return pages
  }
  const unquotedWhereQuoted = async (tokens: readonly string[]) =>
    (await quoted(tokens)).size > 0 ? unquoted(tokens) : new Map<number, number[]>()
  const index: TokenIndex = { quoted, unquoted, unquotedWhereQuoted }
  const start = { ...emptyStart, letter: 'α', otherLetters: ['β', 'γ'] }
  return new Lookup(index, { start, table: foldTable(''), passages: () => Promise.reject(new Error('not to be read')) })
}

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
  ['none of them is of another edition', '亞太', { [pair]: { 0: [9, 1], 1: [3] }, [`${pair}β`]: { 0: [5] } }, { 0: [1, 9], 1: [3] }],
  [
    'a word stands in the passages that hold it whole',
    'a',
    { wa: { 0: [1] }, wa_: { 0: [2, 7] }, wa_β: { 0: [9] }, waωwb: { 0: [3] } },
    { 0: [2, 7] },
  ],
  ['the beginning of a word nowhere', 'a', { wa: { 0: [1] }, wab_: { 0: [2] } }, {}],
])('where a phrase stands on pages: %s', async (_, query, places, expected) => {
  expect(Object.fromEntries(await lookup(places).positions(parse(query)[0]!, 6))).toEqual(expected)
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
  expect([...(await nearPages(phrases, places, lookUp)).keys()].sort()).toEqual(expected)
})
