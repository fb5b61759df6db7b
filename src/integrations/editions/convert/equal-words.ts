import { convertedEditions } from '../../../lib/editions.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import { createConverter } from './converter.ts'

/**
 * Words that mean the same in Hong Kong, Taiwan and on the mainland: the terms that the editions exchange, as each edition writes
 * them, and the groups that only search treats so.
 * @returns groups of two words or more; a word may stand in several
 */
export function equalWords(dictionary: Dictionary): string[][] {
  const converters = convertedEditions.map((edition) => createConverter(dictionary, edition))
  const exchanged = dictionary.terms.map(({ hk }) => [...new Set([hk, ...converters.map((converter) => converter.text(hk))])])
  return [...dictionary.search.map((words) => [...words]), ...exchanged].filter((words) => words.length > 1)
}
