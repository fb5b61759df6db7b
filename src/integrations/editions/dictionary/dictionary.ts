import { readFileSync } from 'node:fs'
import { formatDiagnostic, type Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { readGroups, readTerms, readTopics, readWords, type DictionaryFile, type Term, type Topic } from './entries.ts'

/** The content of `content/dictionary/`. */
export interface Dictionary {
  terms: readonly Term[]
  /** Words in which nothing is replaced, though they hold a term. */
  guards: readonly string[]
  /** Names and slogans: script only. */
  names: readonly string[]
  /** Copied letter for letter. */
  raw: readonly string[]
  /** Groups of words that no edition exchanges, but that search takes for equal. */
  search: readonly (readonly string[])[]
}

/** The files of `content/dictionary/`, each named after what it holds. */
export const dictionaryFiles = ['terms', 'guards', 'names', 'raw', 'search'] as const satisfies (keyof Dictionary)[]

/** The name of one of them. */
export type DictionaryFileName = (typeof dictionaryFiles)[number]

/**
 * Reads the dictionary. Never throws.
 * @param fileOf - gives each of the files
 * @returns a dictionary of the right entries, and every mistake in the files' order
 */
export function parseDictionary(fileOf: (name: DictionaryFileName) => DictionaryFile): {
  dictionary: Dictionary
  diagnostics: Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const seen = new Map<string, string>()
  const read = <T>(name: DictionaryFileName, entries: (topic: Topic) => T[], words = seen): T[] =>
    readTopics(fileOf(name), diagnostics, words).flatMap(entries)
  const dictionary = {
    terms: read('terms', readTerms),
    guards: read('guards', readWords),
    names: read('names', readWords),
    raw: read('raw', readWords),
    // With a map of its own: a word of a term may have equals in search.
    search: read('search', readGroups, new Map()),
  }
  return { dictionary, diagnostics }
}

/**
 * Reads the dictionary of a folder.
 * @param folder - `content/dictionary`
 * @throws one error that lists every mistake
 */
export function readDictionary(folder: string): Dictionary {
  const { dictionary, diagnostics } = parseDictionary((name) => {
    const path = `${folder}/${name}.yml`
    return { path, text: readFileSync(path, 'utf8') }
  })
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  return dictionary
}
