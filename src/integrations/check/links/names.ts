/** The names that the build makes links of. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, show } from '../../../lib/diagnostics/messages.ts'
import {
  createNameFinder,
  isNamingCollection,
  publishersIn,
  readNames,
  wordsFor,
  type NameData,
  type NamedEntry,
} from '../../../lib/names.ts'
import { numberBlocks } from '../../../lib/outline.ts'
import type { SourceFile } from '../read-file.ts'

const dataOf = (file: SourceFile | undefined): NameData => (file?.yaml?.data ?? {}) as NameData

/** A link that the build makes. */
export interface MadeLink {
  line: number
  column: number
  text: string
  /** The entry: `glossary/apec`. */
  name: string
}

/**
 * Lists the links that the build makes in a file.
 * @param files - all files, because they hold the names
 * @param guards - the names of the dictionary, in which no other name is found
 * @returns the links in the order of the text; `undefined` if the file is no entry whose text could be read
 */
export function listMadeLinks(files: readonly SourceFile[], path: string, guards: readonly string[]): MadeLink[] | undefined {
  const file = files.find((one) => one.path === path)
  const { kind, tree, body = '' } = file ?? {}
  if (kind?.is !== 'entry' || !tree) return undefined
  const { edition } = kind
  const byPath = new Map(files.map((one) => [one.path, one]))
  const entries = files.flatMap(({ kind: other, path: otherPath }): NamedEntry[] => {
    if (other?.is !== 'entry' || other.edition !== edition || !isNamingCollection(other.collection)) return []
    const source = dataOf(byPath.get(otherPath.replace(/[^/]+$/, 'zh-hk.mdx')))
    const data = { ...source, ...dataOf(byPath.get(otherPath)) }
    return [{ name: `${other.collection}/${other.slug}`, words: wordsFor(other.collection, edition, data) }]
  })
  const publishers = publishersIn(byPath.get('content/sources.yml')?.yaml?.data, edition)
  const find = createNameFinder(entries, [...(edition === 'zh-hk' ? guards : []), ...publishers])
  const found = readNames(numberBlocks(tree), { file: path, find })
  return [...found.values()].flatMap(({ links }) =>
    links.map(({ name, node, start, text }) => {
      const from = node.position?.start.offset ?? 0
      // Behind an escape or a line break the text is longer in the file than in the tree.
      return { ...file!.positionAt(Math.max(from, body.indexOf(text, from + start))), text, name }
    }),
  )
}

/** Finds words in `loose` that are no names of the entry. */
export function* findInLoose({ kind, yaml }: SourceFile): Generator<Finding> {
  if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk') return
  const { title, english, abbr, aliases, loose } = (yaml?.data ?? {}) as NameData
  const given = [title, english, abbr, ...(Array.isArray(aliases) ? aliases : [])]
  const names = [...new Set(given.filter((name) => typeof name === 'string'))]
  for (const [index, word] of Array.isArray(loose) ? loose.entries() : [])
    if (typeof word === 'string' && !names.includes(word))
      yield {
        code: 'value-invalid',
        at: yaml!.at(['loose', index]),
        message: `loose: ${show(word)} is no name of this entry`,
        fix: `${didYouMean(word, names)}The names are ${list(names)}.`,
      }
}
