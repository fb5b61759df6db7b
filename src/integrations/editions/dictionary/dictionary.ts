import { readFileSync } from 'node:fs'
import { readGroups, readTerms, readTopics, readWords, type Reading } from './entries.ts'

/** A Hong Kong word and what the other editions write for it; without a value an edition changes its script only. */
export interface Term {
  hk: string
  tw?: string | undefined
  cn?: string | undefined
}

/** What `content/dictionary/` says. */
export interface Dictionary {
  terms: readonly Term[]
  /** Words in which nothing is replaced, though they hold a term. */
  guards: readonly string[]
  /** Names and slogans: script only. */
  names: readonly string[]
  /** Copied letter for letter. */
  raw: readonly string[]
  /** Groups of words that no edition exchanges, but that find each other. */
  search: readonly (readonly string[])[]
}

/** A mistake in a dictionary file: where, what, and how to mend it. */
export interface DictionaryProblem {
  path: string
  line: number
  column: number
  code: string
  message: string
  mend: string
}

/** One of the files, before it is read. */
export interface DictionaryFile {
  /** As it is to be named in messages, for instance `content/dictionary/terms.yml`. */
  path: string
  text: string
}

/** The files of `content/dictionary/`: each has the name of what it holds. */
export const dictionaryFiles = ['terms', 'guards', 'names', 'raw', 'search'] as const satisfies (keyof Dictionary)[]

/** The name of one of them. */
export type DictionaryFileName = (typeof dictionaryFiles)[number]

/**
 * Reads the dictionary. Never throws.
 * @param fileOf - gives each of the files
 * @returns the dictionary made of what is right in them, and every mistake found, in the files' order
 */
export function parseDictionary(fileOf: (name: DictionaryFileName) => DictionaryFile): {
  dictionary: Dictionary
  problems: DictionaryProblem[]
} {
  const problems: DictionaryProblem[] = []
  const seen = new Map<string, string>()
  const read = <T>(name: DictionaryFileName, entries: (reading: Reading) => T[], words = seen): T[] =>
    readTopics(fileOf(name), problems, words).flatMap(entries)
  const dictionary = {
    terms: read('terms', readTerms),
    guards: read('guards', readWords),
    names: read('names', readWords),
    raw: read('raw', readWords),
    // A word may well be a term for one edition and have other equals in a search.
    search: read('search', readGroups, new Map()),
  }
  return { dictionary, problems }
}

/**
 * Reads the dictionary of a folder.
 * @param folder - `content/dictionary`
 * @throws one error that lists every mistake
 */
export function readDictionary(folder: string): Dictionary {
  const { dictionary, problems } = parseDictionary((name) => {
    const path = `${folder}/${name}.yml`
    return { path, text: readFileSync(path, 'utf8') }
  })
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'))
  return dictionary
}

/** Writes a mistake down: `file:line:column error code: what`, and a line on how to mend it. */
export function describeProblem({ path, line, column, code, message, mend }: DictionaryProblem): string {
  return `${path}:${line}:${column} error ${code}: ${message}\n  ${mend}`
}
