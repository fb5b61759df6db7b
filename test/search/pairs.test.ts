/** Pairs of a query and a text that must or must not match, by the rules of the index applied to the text itself. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldClasses } from '../../src/integrations/search/build/fold-classes.ts'
import { equalWords } from '../../src/integrations/editions/contract.ts'
import { readDictionary } from '../../src/integrations/editions/dictionary/dictionary.ts'
import { createConverter } from '../../src/integrations/editions/convert/converter.ts'
import { fold, foldTable, writeFolds } from '../../src/lib/fold.ts'
import { findPhrase } from '../../src/integrations/search/match/passage.ts'
import { parseQuery } from '../../src/integrations/search/match/query.ts'
import { splitRuns } from '../../src/integrations/search/match/units.ts'
import { withSynonyms } from '../../src/integrations/search/match/synonyms.ts'

interface Pair {
  q: string
  text: string
  match: boolean
  why: string
}

const pairs = readFileSync('test/search/pairs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)
const table = foldTable(writeFolds(foldClasses(new Set(Array.from({ length: 0x7000 }, (_, i) => String.fromCharCode(0x3400 + i))))))
const dictionary = readDictionary('content/dictionary')
const words = equalWords(dictionary).map((same) => same.map((word) => fold(word, table)))
const converters = [createConverter(dictionary, 'zh-tw'), createConverter(dictionary, 'zh-cn')]

function matches(query: string, text: string): boolean {
  const texts = [text, ...converters.map((converter) => converter.text(text))].map((one) => splitRuns(fold(one, table)))
  return parseQuery(query, table).every((phrase) => {
    return withSynonyms(phrase, words).some(({ units }) => texts.some((one) => findPhrase(one, units).length > 0))
  })
}

test.each(pairs)('$q, $text: $why', ({ q, text, match }) => {
  expect(matches(q, text)).toBe(match)
})
