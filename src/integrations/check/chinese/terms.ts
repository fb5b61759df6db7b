/** One way of writing for each term: words of other regions, other spellings of names, terms cut by markup, names that two entries share. */
import type { Dictionary } from '../../editions/contract.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import type { SourceFile } from '../read-file.ts'
import { sharedWords } from './shared-words.ts'
import type { Run } from './text-runs.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'

/** Replaces titles in 《》, which are quoted as they are. What stands behind the last 》 is in no title. */
function withoutTitles(text: string): string {
  const end = text.lastIndexOf('》') + 1
  if (end === 0) return text
  return text.slice(0, end).replace(/《[^》]*》/g, (title) => '\ufffc'.repeat(title.length)) + text.slice(end)
}

/**
 * Finds words of two regions for one thing where the content has both. The rarer one is taken for a slip. Words of which the region is
 * certain have a rule of their own (`other-edition.ts`).
 * @param texts - of the content, each by itself
 * @returns the rarer word with the commoner one
 */
function rareWords(dictionary: Dictionary, foreign: ReadonlyMap<string, unknown>, texts: readonly string[]): Map<string, string> {
  const known = new Set([...dictionary.terms.map(({ hk }) => hk), ...dictionary.guards, ...dictionary.names])
  const pairs = dictionary.terms.filter(
    ({ hk, tw = '', isShared }) =>
      !isShared && !foreign.has(tw) && tw.length > 1 && !known.has(tw) && !sharedWords.has(tw) && !hk.includes(tw) && !tw.includes(hk),
  )
  const counts = new Map<string, number>()
  const words = [...known, ...pairs.map(({ tw }) => tw!)]
  const match = phraseMatcher(words.map((word) => [word, word]))
  for (const text of texts) for (const { out } of match(text)) counts.set(out!, (counts.get(out!) ?? 0) + 1)
  const rare = new Map<string, string>()
  for (const { hk, tw = '' } of pairs) {
    const [ours = 0, theirs = 0] = [counts.get(hk), counts.get(tw)]
    if (ours > 0 && theirs > 0) rare.set(ours < theirs ? hk : tw, ours < theirs ? tw : hk)
  }
  return rare
}

/** Prepares the question whether a text holds one of some words, wherever in it and whatever they are a part of. */
export function holdsAny(words: readonly string[]): (text: string) => boolean {
  const match = phraseMatcher(words.map((word) => [word, undefined]))
  return words.length > 0 ? (text) => match(text).length > 0 : () => false
}

interface Names {
  title?: unknown
  abbr?: unknown
  aliases?: unknown
}

const namesOf = ({ title, abbr, aliases }: Names): string[] =>
  [title, abbr, ...(Array.isArray(aliases) ? aliases : [])].filter((name): name is string => typeof name === 'string')

const between = /[\s\-–·]/g
const fold = (name: string): string => name.toLowerCase().replace(between, '')

/** The place in a text of each unit of the folded text. */
function placesIn(text: string): number[] {
  const places: number[] = []
  for (let index = 0; index < text.length; index += 1) for (let unit = fold(text[index]!).length; unit > 0; unit -= 1) places.push(index)
  return places
}

/**
 * Prepares the search for names, whatever their case and whatever blanks and hyphens stand in them.
 * @param names - folded
 * @returns a function that finds them in a text as words of their own, the longest at each place
 */
export function createLooseFinder(names: Iterable<string>): (text: string) => { index: number; found: string }[] {
  let text = ''
  /** The place in the text of each unit of the folded text, made when it is first asked for. */
  let known: number[] | undefined
  const placeOf = (unit: number): number => (known ??= placesIn(text))[unit]!
  const isWord = (_: string, start: number, end: number): boolean =>
    !/[\w./@-]/.test(text[placeOf(start) - 1] ?? ' ') && !/^(?:[\w/@-]|\.\w)/.test(text.slice(placeOf(end - 1) + 1, placeOf(end - 1) + 3))
  const match = phraseMatcher(
    [...names].map((name) => [name, name]),
    isWord,
  )
  return (read) => {
    if (!/[A-Za-z]/.test(read)) return []
    ;[text, known] = [read, undefined]
    return match(fold(text)).map(({ start, end }) => ({ index: placeOf(start), found: text.slice(placeOf(start), placeOf(end - 1) + 1) }))
  }
}

/** Names with Latin letters, by their folded form, for these are often spelt in two ways: `AI 原生城市`, `6s店`. */
function latinNames(files: readonly SourceFile[]): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>()
  for (const { kind, yaml } of files)
    if (kind?.is === 'entry' && kind.edition === 'zh-hk' && kind.collection !== 'articles')
      for (const name of namesOf((yaml?.data ?? {}) as Names))
        if (/[A-Za-z]{2}|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[A-Za-z]/u.test(name) && /[A-Za-z]/.test(name))
          spellings.set(fold(name), (spellings.get(fold(name)) ?? new Set()).add(name))
  return spellings
}

/**
 * Prepares the rules on terms.
 * @param foreign - the words of which another edition is certain; they have a rule of their own
 * @param files - all files, because their words and names are compared
 * @returns a function that finds other words or spellings for a term in a run, and terms that markup cuts
 */
export function createTermFinder(
  dictionary: Dictionary,
  foreign: ReadonlyMap<string, unknown>,
  files: readonly SourceFile[],
): (run: Run) => Generator<Finding> {
  const rare = rareWords(
    dictionary,
    foreign,
    files.flatMap(({ kind, text }) => (kind?.is === 'entry' && kind.edition === 'zh-hk' ? text : [])),
  )
  const holdsRare = holdsAny([...rare.keys()])
  const rareMatch = phraseMatcher(
    [...rare.keys(), ...dictionary.guards, ...dictionary.names, ...dictionary.terms.map(({ hk }) => hk)].map((word) => [
      word,
      rare.get(word),
    ]),
  )
  const phrases = phraseMatcher([
    ...dictionary.terms.map(({ hk }): [string, string] => [hk, hk]),
    ...[...dictionary.guards, ...dictionary.names].map((word): [string, undefined] => [word, undefined]),
  ])
  const spellings = latinNames(files)
  const findNames = createLooseFinder(spellings.keys())

  return function* (run) {
    const text = withoutTitles(run.text)
    for (const { start, end, out } of holdsRare(text) ? rareMatch(text) : [])
      if (out)
        yield {
          code: 'zh-variants',
          at: run.at(start),
          message: `${show(text.slice(start, end))} here, ${show(out)} elsewhere`,
          fix: `Write ${out} here too; the other editions get their own word from content/dictionary/terms.yml.`,
        }
    for (const { index, found } of findNames(text)) {
      const known = spellings.get(fold(found))
      if (known && !known.has(found))
        yield {
          code: 'zh-variants',
          at: run.at(index),
          message: `${show(found)} here, ${show([...known][0])} elsewhere`,
          fix: `Write ${[...known].join(' or ')}.`,
        }
    }
    let seam = 0
    if (run.seams.length > 0)
      for (const { start, end, out } of phrases(run.text)) {
        while ((run.seams[seam] ?? Infinity) <= start) seam += 1
        if (out && (run.seams[seam] ?? Infinity) < end)
          yield {
            code: 'zh-split',
            at: run.at(start),
            message: `markup cuts the term ${show(run.text.slice(start, end))} in two`,
            fix: 'Let the link or emphasis hold all of the term, or none of it.',
          }
      }
  }
}

/** Finds names that two entries of framework and glossary share, so that neither readers nor search know which is meant. */
export function* findSharedNames(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const seen = new Map<string, string>()
  for (const { kind, yaml, path } of files) {
    if (kind?.is !== 'entry' || kind.edition !== 'zh-hk' || !yaml || (kind.collection !== 'framework' && kind.collection !== 'glossary'))
      continue
    const names = new Set<string>()
    for (const { path: keys, value, at } of yaml.strings()) {
      if (!['title', 'abbr', 'aliases', 'taiwan'].includes(String(keys[0])) || names.has(fold(value))) continue
      names.add(fold(value))
      const other = seen.get(fold(value))
      if (other)
        yield [
          path,
          {
            code: 'name-ambiguous',
            at,
            message: `${show(value)} is also a name of ${other}`,
            fix: 'Leave it out of one of the two, or make them one entry.',
          },
        ]
      else seen.set(fold(value), path)
    }
  }
}

/**
 * Prepares the rule on repeated paragraphs.
 * @returns a function that reports a run that an earlier call has seen already
 */
export function createRepeatFinder(): (run: Run, file: SourceFile) => Finding[] {
  const seen = new Map<string, string>()
  return (run, { path }) => {
    if (run.is !== 'paragraph' || run.text.length < 30) return []
    const key = /\s/.test(run.text) ? run.text.replace(/\s/g, '') : run.text
    if (key.length < 30) return []
    const other = seen.get(key)
    if (other)
      return [
        {
          code: 'zh-repeated',
          at: run.at(0),
          message: `the paragraph stands in ${other} already`,
          fix: 'Leave it out here and link to the other one.',
        },
      ]
    seen.set(key, `${path}:${run.at(0).line}`)
    return []
  }
}
