/** What the dictionary does to the content: each change of vocabulary, by page, and what a change of the dictionary changes. */
import {
  createConverter,
  dictionaryFiles,
  parseDictionary,
  vocabularyChanges,
  type Dictionary,
  type DictionaryFileName,
} from '../../editions/contract.ts'
import { visible } from '../../../lib/hidden-characters.ts'
import { convertedEditions, type ConvertedEdition } from '../../../lib/editions.ts'
import type { ContentFile } from '../gates/content-files.ts'
import { runsOf } from '../chinese/text-runs.ts'
import { readFiles, type SourceFile } from '../read-file.ts'

/** A word that an edition writes in another way, on one page. */
export interface WordChange {
  /** The content file that the page is made from. */
  file: string
  edition: ConvertedEdition
  /** The rule: the word in the source, and what is written for it. */
  from: string
  to: string
  count: number
}

/** The changes of vocabulary in some files, by file, edition and word. Pure. */
function listWordChanges(files: readonly SourceFile[], dictionary: Dictionary): WordChange[] {
  const changes = new Map<string, WordChange>()
  for (const edition of convertedEditions) {
    const find = vocabularyChanges(dictionary, edition)
    for (const file of files)
      for (const run of runsOf(file))
        for (const { from, to } of find(run.text)) {
          const key = [file.path, edition, from, to].join('\0')
          const known = changes.get(key) ?? { file: file.path, edition, from, to, count: 0 }
          changes.set(key, { ...known, count: known.count + 1 })
        }
  }
  return [...changes.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** What of a word is another one in an edition: 數據 and 資料 of 數據流動 and 資料流動. */
function coreOf(from: string, to: string): [from: string, to: string] {
  const shortest = Math.min(from.length, to.length)
  let end = 0
  while (end < shortest - 2 && from.at(-1 - end) === to.at(-1 - end)) end += 1
  let start = 0
  while (start < shortest - end - 2 && from[start] === to[start]) start += 1
  return [from.slice(start, from.length - end), to.slice(start, to.length - end)]
}

/** What stands in quotation marks, in a title or in an address keeps its words on purpose. */
const quoted = /「[^「」]*」|“[^“”]*”|《[^《》]*》|https?:\S+/g

/** Parts of words that mean other things by themselves, and stay then. */
const ownWords = new Set(['發展', '成員', '海關', '股份', '便利'])

/**
 * The words of which both forms are left on a converted page: 數據 here, 資料 there. A reader takes that for two things. Pure.
 * @returns one row for each word, by file
 */
function listHalfConverted(files: readonly SourceFile[], dictionary: Dictionary, changes: readonly WordChange[]): Row[] {
  const names = new RegExp([...dictionary.names].sort((a, b) => b.length - a.length).join('|') || '$^', 'g')
  const converters = new Map(convertedEditions.map((edition) => [edition, createConverter(dictionary, edition)]))
  return [...Map.groupBy(changes, ({ file, edition }) => `${file}\0${edition}`).values()].flatMap((own) => {
    const { file, edition } = own[0]!
    const converter = converters.get(edition)!
    const source = files.find(({ path }) => path === file)
    const text = source
      ? runsOf(source)
          .map((run) => converter.text(run.text.replace(names, '\n')))
          .join('\n')
          .replace(quoted, '')
      : ''
    const cores = new Map(own.map(({ from, to }) => coreOf(converter.text(from, { scriptOnly: true }), to)))
    return [...cores]
      .filter(([from, to]) => from.length > 1 && !ownWords.has(from) && !to.includes(from) && text.includes(from))
      .map(([from, to]) => {
        const at = text.indexOf(from)
        return {
          file,
          text: `  ${edition} ${from} beside ${to}: ${text.slice(Math.max(0, at - 6), at + from.length + 6).replaceAll('\n', ' ')}`,
        }
      })
  })
}

const keyOf = ({ file, edition, from, to }: WordChange): string => [file, edition, from, to].join('\0')

const line = ({ edition, from, to, count }: WordChange, sign = ''): string => `  ${sign}${edition} ${from} → ${to} × ${count}`

/** A line of the report, and the file that it is about. */
interface Row {
  file: string
  text: string
}

/** Lines of a report, under the file that they are about. */
function byFile(rows: readonly Row[]): string {
  return [...Map.groupBy(rows, ({ file }) => file)]
    .map(([file, own]) => [visible(file), ...own.map(({ text }) => visible(text))].join('\n'))
    .join('\n')
}

/**
 * What becomes otherwise with another dictionary: `-` is a change that is no longer made, `+` one that is made now.
 * @returns one row for each word whose count differs
 */
function compareWordChanges(before: readonly WordChange[], after: readonly WordChange[]): Row[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((change) => [keyOf(change), change])))
  return [...new Set([...old!.keys(), ...now!.keys()])].sort().flatMap((key) => {
    const [was, is] = [old!.get(key), now!.get(key)]
    if (was?.count === is?.count) return []
    return [was && { file: was.file, text: line(was, '- ') }, is && { file: is.file, text: line(is, '+ ') }].filter(
      (row) => row !== undefined,
    )
  })
}

/**
 * Writes the report of `npm run check -- --editions`.
 * @param contentFiles - the files of the content
 * @param committed - gives a file of the dictionary as the last commit has it; `undefined` without git or where it was not there
 * @returns the text, for the terminal
 */
export function reportEditions(contentFiles: readonly ContentFile[], committed: (name: DictionaryFileName) => string | undefined): string {
  const files = readFiles(contentFiles)
  const textOf = (name: DictionaryFileName): string => files.find(({ path }) => path === `content/dictionary/${name}.yml`)?.text ?? ''
  const read = (text: (name: DictionaryFileName) => string): Dictionary =>
    parseDictionary((name) => ({ path: `content/dictionary/${name}.yml`, text: text(name) })).dictionary
  const dictionary = read(textOf)
  const now = listWordChanges(files, dictionary)
  const before = dictionaryFiles.map((name) => [name, committed(name)] as const)
  const total = now.reduce((sum, { count }) => sum + count, 0)
  const all = byFile(now.map((change) => ({ file: change.file, text: line(change) })))
  const half = listHalfConverted(files, dictionary, now)
  const head = [
    `${total} changes of vocabulary by the dictionary`,
    ...(half.length > 0 ? [`Both forms of a word are left on one page:\n${byFile(half)}`] : []),
  ].join('\n')
  if (before.every(([, text]) => text === undefined))
    return `${all}\n${head}\nNothing is said about what changed: git knows no earlier dictionary.`
  const texts = new Map(before)
  const rows = compareWordChanges(
    listWordChanges(
      files,
      read((name) => texts.get(name) ?? ''),
    ),
    now,
  )
  const difference =
    rows.length > 0 ? `Against the last commit:\n${byFile(rows)}` : 'The dictionary changes nothing against the last commit.'
  return `${all}\n${head}\n${difference}`
}
