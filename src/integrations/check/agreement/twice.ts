/** Places in a list, titles, notes of changes and addresses that two entries share, and what stands in one list twice. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { nameOf } from '../gates/explain-values.ts'
import type { YamlFile, YamlPath } from '../gates/yaml.ts'
import type { SourceFile } from '../read-file.ts'

type Data = Record<string, unknown>

const fold = (text: string): string => text.toLowerCase().replace(/[\s\-–·，。、：「」“”’'"]/g, '')

/** Finds orders that two figures or two items of one part share. Which stands first would be left to chance. */
function* findOrders(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const seen = new Map<string, string>()
  for (const { kind, path, yaml } of files) {
    if (!yaml?.data || typeof yaml.data !== 'object') continue
    const isFigures = kind?.is === 'data' && kind.collection === 'figures'
    const isItem = kind?.is === 'entry' && kind.collection === 'framework' && kind.edition === 'zh-hk'
    const records = isFigures ? Object.entries(yaml.data as Record<string, Data | null>) : []
    if (isItem) records.push([kind.slug, yaml.data as Data])
    for (const [id, record] of records) {
      const order = record?.order
      if (typeof order !== 'number') continue
      const key = `${isItem ? String(record?.part) : path}\0${order}`
      const other = seen.get(key)
      if (other)
        yield [
          path,
          {
            code: 'order-twice',
            at: yaml.at(isItem ? ['order'] : [id, 'order']),
            message: `order is ${order}, and so is that of ${show(other)}`,
            fix: 'Give each a number of its own.',
          },
        ]
      else seen.set(key, id)
    }
  }
}

/** Finds titles that two entries of a collection share. Chinese names of framework and glossary have a rule of their own. */
function* findTitles(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const seen = new Map<string, string>()
  for (const { kind, path, yaml } of files) {
    if (kind?.is !== 'entry') continue
    const isNamed = kind.edition === 'zh-hk' && (kind.collection === 'framework' || kind.collection === 'glossary')
    const { title } = (yaml?.data ?? {}) as Data
    if (isNamed || typeof title !== 'string') continue
    const key = `${kind.collection}\0${kind.edition}\0${fold(title)}`
    const other = seen.get(key)
    if (other)
      yield [
        path,
        {
          code: 'title-twice',
          at: yaml!.at(['title']),
          message: `the title ${show(title)} is that of ${other} too`,
          fix: 'Say in one of the two what sets it apart.',
        },
      ]
    else seen.set(key, path)
  }
}

/** Finds notes of changes that two articles share: who begins with a copy of another article takes its notes along. */
function* findChanges(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const seen = new Map<string, string>()
  for (const { kind, path, yaml } of files) {
    if (kind?.is !== 'entry' || kind.collection !== 'articles' || kind.edition !== 'zh-hk') continue
    for (const { path: way, value, at } of yaml?.strings() ?? []) {
      if (way[0] !== 'changes' || way.at(-1) !== 'zh-hk') continue
      const other = seen.get(fold(value))
      if (other !== undefined && other !== path)
        yield [
          path,
          {
            code: 'title-twice',
            at,
            message: `the change ${show(value)} stands in ${other} too`,
            fix: 'Delete it where it was copied along.',
          },
        ]
      else seen.set(fold(value), path)
    }
  }
}

/** Finds addresses that two sources share: one report under two names is counted twice. */
function* findAddresses(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const file = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')
  const seen = new Map<string, string>()
  for (const { path, value, at } of file?.yaml?.strings() ?? []) {
    if (path.length !== 2 || path[1] !== 'url') continue
    const id = String(path[0])
    const address = value.replace(/^https?:\/\//, '').replace(/\/$/, '')
    const other = seen.get(address)
    if (other)
      yield [
        file!.path,
        {
          code: 'source-twice',
          at,
          message: `the address ${show(value)} is that of ${show(other)} too`,
          fix: 'Make the two one entry, or correct one of the addresses.',
        },
      ]
    else seen.set(address, id)
  }
}

/** Items of a list that are looked at: longer ones are refused. */
const MAX_ITEMS = 1_000

/** Finds what a list of keys names twice: the page would show it twice. */
function* findInLists(value: object, path: YamlPath, at: YamlFile['at']): Generator<Finding> {
  const seen = new Set<unknown>()
  if (Array.isArray(value))
    for (const [index, item] of value.slice(0, MAX_ITEMS).entries()) {
      const isRepeated = seen.has(item)
      seen.add(item)
      if (typeof item === 'string' && isRepeated)
        yield {
          code: 'value-invalid',
          at: at([...path, index]),
          message: `${nameOf(path)}: ${show(item)} is there twice`,
          fix: 'Leave one of the two out.',
        }
    }
  for (const [key, inner] of Object.entries(value) as [string, unknown][])
    if (inner !== null && typeof inner === 'object') yield* findInLists(inner, [...path, Array.isArray(value) ? Number(key) : key], at)
}

/** Finds what stands twice in a list of a file's keys. */
export const findRepeated = ({ yaml }: SourceFile): Iterable<Finding> => (yaml?.data ? findInLists(yaml.data, [], yaml.at) : [])

/** Finds orders, titles, notes of changes and addresses that two entries share. */
export function* findTwice(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  yield* findOrders(files)
  yield* findTitles(files)
  yield* findChanges(files)
  yield* findAddresses(files)
}
