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
import type { YamlPath } from '../gates/yaml.ts'
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

/** Words that stand in every text and name nothing. */
const everyday: ReadonlySet<string> = new Set(
  `我們 你們 他們 她們 它們 這個 那個 這些 那些 一個 可以 沒有 不是 就是 因為 所以 如果 但是 以及 或者 而且 表示 認為 指出 進行 今年 今日 昨日
   the and for of in on to by at as it is are was were be has have had not but with from this that these those will would can may
   we he she they his her its their our more new also said says`.split(/\s+/),
)

/** Words that stand in most texts about meetings: as another name they would make a link of each. */
const common: ReadonlySet<string> = new Set(
  '會議 部長 主席 總統 總理 領導人 官員 政府 國家 成員 合作 發展 經濟 貿易 投資 記者 代表 專家 嘉賓 企業 報道 meeting minister leaders members trade'.split(
    ' ',
  ),
)

/** Whether a name would become a link in texts that do not speak of the entry: it has no letters, or is a word of every day. */
const namesNothing = (name: string): boolean =>
  !/\p{L}/u.test(name) || everyday.has(name.replace(/^[A-Z](?=[a-z]+$)/, (first) => first.toLowerCase()))

/** The names of an entry, each with the way to it. */
function* namesIn({ title, english, abbr, aliases }: NameData): Generator<{ name: string; path: YamlPath }> {
  for (const [key, name] of Object.entries({ title, english, abbr })) if (typeof name === 'string') yield { name, path: [key] }
  for (const [index, name] of Array.isArray(aliases) ? aliases.entries() : [])
    if (typeof name === 'string') yield { name, path: ['aliases', index] }
}

/** Finds names that are none, and words in `loose` that are no names of the entry. */
export function* findInNames({ kind, yaml }: SourceFile): Generator<Finding> {
  if (kind?.is !== 'entry' || !isNamingCollection(kind.collection)) return
  const data = (yaml?.data ?? {}) as NameData
  const found = [...namesIn(data)]
  const loose: unknown[] = Array.isArray(data.loose) ? data.loose : []
  for (const { name, path } of found)
    if ((namesNothing(name) || (path[0] === 'aliases' && (common.has(name) || /^\p{Script=Han}$/u.test(name)))) && !loose.includes(name))
      yield {
        code: 'value-invalid',
        at: yaml!.at(path),
        message: `${show(name)} is no name: texts that speak of something else would link here`,
        fix: path[0] === 'aliases' || path[0] === 'abbr' ? 'Leave it out.' : 'Write a longer name.',
      }
  for (const { name, path } of found)
    if (path[0] === 'aliases' && (name === data.title || name === data.abbr))
      yield {
        code: 'value-invalid',
        at: yaml!.at(path),
        message: `aliases: ${show(name)} is there twice`,
        fix: 'Leave one of the two out.',
      }
  if (kind.collection !== 'glossary' || kind.edition !== 'zh-hk') return
  const names = [...new Set(found.map(({ name }) => name))]
  for (const [index, word] of loose.entries())
    if (typeof word === 'string' && !names.includes(word))
      yield {
        code: 'value-invalid',
        at: yaml!.at(['loose', index]),
        message: `loose: ${show(word)} is no name of this entry`,
        fix: `${didYouMean(word, names)}The names are ${list(names)}.`,
      }
}
