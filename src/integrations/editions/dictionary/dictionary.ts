import { readFileSync } from 'node:fs'
import { createDiagnostic, formatDiagnostic, type Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { readGroups, readTerms, readRawWords, readTopics, readWords, type DictionaryFile, type Term, type Topic } from './entries.ts'

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

/** Files of terms, by field, for which Hong Kong may write the words of the other editions as well. */
const wordFiles = ['money', 'technology', 'life', 'society', 'world'] as const

/** The files of `content/dictionary/`, each named after what it holds. */
export const dictionaryFiles = ['terms', ...wordFiles, 'guards', 'names', 'raw', 'search'] as const

/** The name of one of them. */
export type DictionaryFileName = (typeof dictionaryFiles)[number]

/** A file without a word changes every page, and no line of it shows that. */
const emptyFile = (path: string): Diagnostic =>
  createDiagnostic(path, {
    code: 'zh-empty',
    message: 'the file holds no entry: every page would change',
    fix: `Take it back from the history: git checkout HEAD -- ${path}`,
  })

/**
 * Reads the dictionary. Never throws.
 * @param fileOf - gives each of the files; one that it does not give counts as empty and is not reported
 * @returns a dictionary of the right entries, and every mistake in the files' order
 */
export function parseDictionary(fileOf: (name: DictionaryFileName) => DictionaryFile | undefined): {
  dictionary: Dictionary
  diagnostics: Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const seen = new Map<string, string>()
  const read = <T>(name: DictionaryFileName, entries: (topic: Topic) => T[], words = seen): T[] => {
    const file = fileOf(name)
    if (!file) return []
    const before = diagnostics.length
    const found = readTopics(file, diagnostics, words).flatMap(entries)
    if (found.length === 0 && diagnostics.length === before) diagnostics.push(emptyFile(file.path))
    return found
  }
  const dictionary = {
    terms: [
      ...read('terms', readTerms),
      ...wordFiles.flatMap((name) => read(name, readTerms).map((term): Term => ({ ...term, isShared: true }))),
    ],
    guards: read('guards', readWords),
    names: read('names', readWords),
    raw: read('raw', readRawWords),
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
