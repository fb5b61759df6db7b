/** The whole check, as a function from files to diagnostics. */
import type { History } from '../../lib/last-change.ts'
import { append } from '../../lib/append.ts'
import { byPlace, createDiagnostic, type Diagnostic, type Finding } from '../../lib/diagnostics/diagnostic.ts'
import { parseDictionary, type Dictionary } from '../editions/contract.ts'
import { withSuggestions } from '../../lib/diagnostics/messages.ts'
import { inOrder, settle, type Caused } from './causes.ts'
import { findInDates } from './agreement/dates.ts'
import { findInDays } from './agreement/days.ts'
import { findInSpeakers } from './agreement/speakers.ts'
import { findInLanguages } from './agreement/both-languages.ts'
import { findRepeated, findTwice } from './agreement/twice.ts'
import { createForeignWordFinder, foreignWords } from './chinese/other-edition.ts'
import { findInLetters } from './chinese/look-alikes.ts'
import { findSlips } from './chinese/slips.ts'
import { findInChinese } from './chinese/style.ts'
import { createNameFinder } from './chinese/misspelt-names.ts'
import { createRepeatFinder, createTermFinder, findSharedNames } from './chinese/terms.ts'
import { englishRunsOf, runsOf, type Run } from './chinese/text-runs.ts'
import { createSlipFinder } from './english/slips.ts'
import { findInEnglish } from './english/style.ts'
import { findLongWord, findTooManyNames, findTooMuch } from './gates/budgets.ts'
import type { ContentFile } from './gates/content-files.ts'
import { findInNames, listMadeLinks, type MadeLink } from './links/names.ts'
import { createInventory, findUnresolved, findUnusedImages } from './links/references.ts'
import { findOtherTargets, findOtherTitles, findRenamed } from './links/renamed.ts'
import { findInRedirects } from './links/redirects.ts'
import { findInTranslations } from './links/translations.ts'
import {
  findInPlaces,
  findInRecord,
  findInRules,
  findInUi,
  findMissingFiles,
  findSharedIds,
  findUnusedSources,
} from './links/whole-content.ts'
import { createAbbreviationFinder } from './prose/abbreviations.ts'
import { findInEnds } from './prose/ends.ts'
import { findEmptyWords } from './prose/empty-words.ts'
import { createVerbatim } from './fix/verbatim.ts'
import { readFiles, type SourceFile } from './read-file.ts'

type FindingInFile = [path: string, Finding]
type ReadDictionary = ReturnType<typeof parseDictionary>

/** The dictionary that was read last, with its files. */
let lastDictionary: { files: readonly SourceFile[]; read: ReadDictionary } | undefined

/** Reads the conversion dictionary with its own reader, as far as its files passed the first gates; the same files only once. */
function readDictionary(all: readonly SourceFile[]): ReadDictionary {
  const files = all.filter(({ kind }) => kind?.is === 'dictionary')
  const isSame = lastDictionary?.files.length === files.length && files.every((file, index) => file === lastDictionary!.files[index])
  if (!isSame)
    lastDictionary = { files, read: parseDictionary((name) => files.find(({ kind }) => kind?.is === 'dictionary' && kind.name === name)) }
  return lastDictionary!.read
}

function* findInWords(files: readonly SourceFile[], dictionary: Dictionary): Generator<FindingInFile> {
  const foreign = foreignWords(dictionary)
  const findAbbreviations = createAbbreviationFinder(files)
  type Rule = (run: Run, file: SourceFile) => Iterable<Finding>
  const inEnglish: Rule[] = [
    findInEnglish,
    createSlipFinder(files),
    (run) => findAbbreviations(run, 'en-slip'),
    (run) => findInDays(run, 'en'),
  ]
  const inChinese: Rule[] = [
    findInChinese,
    findSlips,
    (run) => findAbbreviations(run, 'zh-slip'),
    (run) => findInDays(run, 'zh'),
    createRepeatFinder(),
  ]
  const inEntries: Rule[] = [
    ...inChinese,
    createTermFinder(dictionary, foreign, files),
    createNameFinder(files),
    createForeignWordFinder(dictionary, foreign, files),
  ]
  const findInFile = (file: SourceFile): Finding[] => {
    const found = [...findInEnds(file)]
    for (const run of englishRunsOf(file)) for (const rule of inEnglish) append(found, rule(run, file))
    for (const run of runsOf(file)) for (const rule of file.kind?.is === 'entry' ? inEntries : inChinese) append(found, rule(run, file))
    return found
  }
  for (const file of files) for (const finding of findInLetters(file)) yield [file.path, finding]
  for (const file of files) for (const finding of findInFile(file)) yield [file.path, finding]
}

/** What git knows of the files that are checked. */
export interface Past {
  /** When each file came and last changed, by path. */
  history?: History
  /** The paths of the files that were published before. */
  published?: readonly string[] | undefined
}

/** The rules that compare files and find errors; some of them find what is only to be warned of as well. */
function* findErrorsAcross(files: readonly SourceFile[], { history, published }: Past = {}): Generator<FindingInFile> {
  const inventory = createInventory(files)
  for (const file of files) for (const finding of findUnresolved(inventory, file)) yield [file.path, finding]
  for (const file of files) for (const finding of [...findInNames(file), ...findRepeated(file)]) yield [file.path, finding]
  yield* findUnusedImages(inventory, files)
  yield* findMissingFiles(files)
  yield* findInUi(files)
  yield* findInRules(files)
  yield* findInRecord(files)
  yield* findInPlaces(files)
  yield* findOtherTitles(files)
  yield* findOtherTargets(files)
  yield* findSharedIds(files)
  yield* findInTranslations(files, history, inventory)
  yield* findInDates(files)
  yield* findTooManyNames(files)
  yield* findInRedirects(files, published)
}

/** The rules that compare files and only warn, and one that asks the dictionary. */
function* findWarningsAcross(files: readonly SourceFile[], dictionary: Dictionary, own: readonly string[]): Generator<FindingInFile> {
  yield* findUnusedSources(files)
  yield* findRenamed(files, dictionary)
  yield* findInLanguages(files)
  yield* findInSpeakers(files)
  yield* findTwice(files)
  yield* findEmptyWords(files, own)
  yield* findSharedNames(files)
  yield* findInWords(files, dictionary)
}

/**
 * Lists the links that the build makes in a file.
 * @param path - under the name `content/…`
 * @returns `undefined` if it is no entry whose text could be read
 */
export function findMadeLinks(contentFiles: readonly ContentFile[], path: string): MadeLink[] | undefined {
  const files = readFiles(contentFiles)
  return listMadeLinks(files, path, readDictionary(files).dictionary.names)
}

/** Diagnostics of one code that are reported for one file. */
const MAX_PER_CODE = 50
/** Diagnostics that are reported for one file. */
const MAX_PER_FILE = 200
/** Diagnostics that are reported in all. */
const MAX_IN_ALL = 2_000

/** Keeps the first diagnostics of a file; the last that is kept says how many more there are. */
function limit(diagnostics: Diagnostic[], most: number, what: string): Diagnostic[] {
  const rest = diagnostics.length - most
  if (rest <= 0) return diagnostics
  const last = diagnostics[most - 1]!
  return [...diagnostics.slice(0, most - 1), { ...last, fix: `${last.fix} There are ${rest} more ${what} in this file.` }]
}

/** Keeps the first diagnostics of all, errors before warnings, and counts the others. */
function limitAll(diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= MAX_IN_ALL) return diagnostics
  const sorted = [...diagnostics].sort((a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity) || byPlace(a, b))
  const files = new Set(sorted.slice(MAX_IN_ALL).map(({ file }) => file)).size
  const rest = createDiagnostic('content', {
    code: 'not-listed',
    message: `${sorted.length - MAX_IN_ALL} more mistakes are not listed, in ${files} files`,
    fix: 'Mend those that are listed, then check again.',
  })
  return [...sorted.slice(0, MAX_IN_ALL), rest]
}

const withCause = (path: string, finding: Finding): Caused => ({
  ...createDiagnostic(path, finding),
  cause: finding.cause,
  until: finding.until,
})

/** Removes repeated diagnostics, counts consequences behind their causes, limits the number and sorts. */
function condense(diagnostics: readonly Caused[]): Diagnostic[] {
  const same = ({ file, code, line, column, message }: Diagnostic) => [file, code, line, column, message].join('\0')
  const unique = [...Map.groupBy(diagnostics, same).values()].map(([first]) => first!)
  const alike = Map.groupBy(settle(unique), ({ file, code }) => `${file}\0${code}`)
  const perCode = [...alike.values()].flatMap((all) => limit(all, MAX_PER_CODE, 'like it'))
  const perFile = Map.groupBy(perCode, ({ file }) => file)
  return inOrder(limitAll([...perFile.values()].flatMap((all) => limit(all, MAX_PER_FILE, 'mistakes'))))
}

/** The rules that compare files, by what they are given. */
type Across = (files: readonly SourceFile[], dictionary: Dictionary) => Iterable<FindingInFile>

/**
 * Checks the files of `content/`. Never throws.
 * @param past - what git knows of the files, by the same paths
 * @param own - the addresses of the site and of its repository, as far as they are known
 * @returns every diagnostic, causes first, then by file and position, none twice
 */
export function findDiagnostics(contentFiles: readonly ContentFile[], past: Past = {}, own: readonly string[] = []): Diagnostic[] {
  return find(contentFiles, function* (files, dictionary) {
    yield* findErrorsAcross(files, past)
    yield* findWarningsAcross(files, dictionary, own)
  })
}

/**
 * Finds the errors alone, in a small part of the time. A file that was read before is not read again: to change one, give another
 * object. Never throws.
 */
export const findErrors = (contentFiles: readonly ContentFile[]): Diagnostic[] =>
  find(contentFiles, (files) => findErrorsAcross(files)).filter(({ severity }) => severity === 'error')

function find(contentFiles: readonly ContentFile[], across: Across): Diagnostic[] {
  const tooMuch = findTooMuch(contentFiles)
  if (tooMuch) return [createDiagnostic('content', tooMuch)]
  return condense(findThrough(contentFiles, across).found)
}

/** All that is found, with the files as they were read. */
export interface Everything {
  files: SourceFile[]
  found: Caused[]
}

/** Leaves out the edits that would change what is quoted as it is. */
function withoutQuoted(files: readonly SourceFile[], found: readonly Caused[]): Caused[] {
  const prepared = new Map<string, ReturnType<typeof createVerbatim>>()
  const byPath = new Map(files.map((file) => [file.path, file]))
  return found.map((one) => {
    const file = byPath.get(one.file)
    if (!one.edits || !file) return one
    const isVerbatim = prepared.get(one.file) ?? createVerbatim(file)
    prepared.set(one.file, isVerbatim)
    const rest = { ...one }
    if (one.edits.some((edit) => isVerbatim(one.code, edit))) delete rest.edits
    return rest
  })
}

/**
 * Checks the files of `content/` and keeps all that is found: consequences beside their causes, without a limit.
 * @param contentFiles - not more than `findTooMuch` lets through
 * @param with - `read`: reads them, where some are known already
 */
export const findEverything = (
  contentFiles: readonly ContentFile[],
  { history, own = [], read = readFiles }: { history?: History; own?: readonly string[]; read?: typeof readFiles } = {},
): Everything =>
  findThrough(
    contentFiles,
    function* (files, dictionary) {
      yield* findErrorsAcross(files, { history })
      yield* findWarningsAcross(files, dictionary, own)
    },
    read,
  )

const findThrough = (contentFiles: readonly ContentFile[], across: Across, read = readFiles): Everything =>
  withSuggestions(() => {
    const files = read(contentFiles)
    return { files, found: withoutQuoted(files, findAll(files, across)) }
  })

function findAll(files: readonly SourceFile[], across: Across): Caused[] {
  const found: Caused[] = []
  try {
    for (const { path, findings } of files) for (const finding of findings) found.push(withCause(path, finding))
    const { dictionary, diagnostics } = readDictionary(files)
    append(found, diagnostics)
    const long = findLongWord(dictionary)
    if (long) found.push(createDiagnostic('content/dictionary', long))
    for (const [path, finding] of across(files, dictionary)) found.push(withCause(path, finding))
  } catch (error) {
    const name = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
    found.push(
      createDiagnostic('content', {
        code: 'unreadable',
        message: `the check could not compare the files (${name.slice(0, 80)})`,
        fix: 'Fix what else is reported first; if that does not help, tell the maintainers.',
      }),
    )
  }
  return found
}
