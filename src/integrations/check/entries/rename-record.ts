/** A source or a figure gets another name, or goes: what changes in all files. Pure: from files to texts. */
import type { Edit } from '../../../lib/diagnostics/diagnostic.ts'
import { applyEdits } from '../fix/edits.ts'
import { allReferences } from '../links/references.ts'
import type { SourceFile } from '../read-file.ts'
import { editsOfReferences, type Change } from './rename.ts'

/** The files whose records others refer to. */
const namedRecords = ['sources', 'figures'] as const

/** A record by its file and its name. */
export interface RecordName {
  collection: (typeof namedRecords)[number]
  slug: string
}

/** Reads the name of a record as a writer gives it: `sources/etnet-som1`; `undefined` if it names none of these files. */
export function readRecordName(written: string): RecordName | undefined {
  const [, file, slug = ''] = /^(?:\.?\/?content\/)?([a-z]+)(?:\.yml)?[/#](.+)$/.exec(written) ?? []
  const collection = namedRecords.find((name) => name === file)
  return collection && { collection, slug }
}

/** The names of the records in a file. */
export const recordsIn = (files: readonly SourceFile[], { collection }: Pick<RecordName, 'collection'>): string[] =>
  Object.keys((files.find(({ path }) => path === `content/${collection}.yml`)?.yaml?.data as object | null | undefined) ?? {})

/** Where a record is referred to: `content/articles/a/zh-hk.mdx:14 sources`. */
export const placesOf = (files: readonly SourceFile[], { collection, slug }: RecordName): string[] =>
  files.flatMap((file) =>
    allReferences(file).flatMap((one) =>
      one.collection === collection && one.id === slug ? `${file.path}:${one.at.line} ${one.key}` : [],
    ),
  )

/** The sources that something refers to. */
export const sourcesUsedIn = (files: readonly SourceFile[]): Set<string> =>
  new Set(files.flatMap((file) => allReferences(file).flatMap(({ collection, id }) => (collection === 'sources' ? id : []))))

/** The edit that takes a record out of its file. Comments in front of the next one stay. */
function withoutRecord({ text, yaml }: SourceFile, slug: string): Edit | undefined {
  const starts = Object.keys((yaml?.data as object | null | undefined) ?? {}).flatMap((name) => yaml!.keyRangeOf([], name)?.start ?? [])
  const start = yaml?.keyRangeOf([], slug)?.start
  if (start === undefined) return undefined
  const next = starts.sort((a, b) => a - b).find((one) => one > start) ?? text.length
  // What stands between it and the next one: blank lines and comments that are not indented.
  const [between = ''] = /(?<=\n)(?:(?:#.*)?\n)+$/.exec(text.slice(start, next)) ?? []
  return { start, end: next - between.length, text: starts.length > 1 ? '' : '{}\n' }
}

/**
 * What changes when a record gets another name or goes.
 * @param files - as they were read; those that could not be read are left out
 * @param to - its new name, or the record that takes its place
 * @param isNew - whether `to` is the same record under another name
 */
export function renameRecord(
  files: readonly SourceFile[],
  { from, to, isNew }: { from: RecordName; to: RecordName | undefined; isNew: boolean },
): Change[] {
  return files.flatMap((file): Change[] => {
    const isOwn = file.path === `content/${from.collection}.yml`
    const key = isOwn && isNew && to ? file.yaml?.keyRangeOf([], from.slug) : undefined
    const own = key && to ? { ...key, text: to.slug } : isOwn && !isNew ? withoutRecord(file, from.slug) : undefined
    const others = to ? [...editsOfReferences(file, from, to)].filter(({ start }) => !own || start < own.start || start >= own.end) : []
    const edits = own ? [...others, own] : others
    return edits.length > 0 ? [{ path: file.path, after: applyEdits(file.text, edits) }] : []
  })
}
