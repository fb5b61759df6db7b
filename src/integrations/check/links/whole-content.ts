/** Mistakes that only all files together show: missing files, interface strings, unused sources, ids and names that entries share. */
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'
import { writtenEditions } from '../../../lib/editions.ts'
import { isUnread } from '../causes.ts'
import { requiredFiles } from '../gates/content-files.ts'
import { allReferences } from './references.ts'
import type { SourceFile } from '../read-file.ts'

/** Finds files that must be there and are not. */
export function* findMissingFiles(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const paths = new Set(files.map(({ path }) => path))
  for (const path of requiredFiles)
    if (!paths.has(path))
      yield [
        path,
        {
          code: 'file-missing',
          message: 'the file is not there',
          fix: `Take it back from the history: git checkout HEAD -- ${path}`,
        },
      ]
}

const placeholders = (text: unknown): string[] => [...new Set(String(text).match(/\{\w+\}/g) ?? [])].sort()

/** Compares the interface strings of the two languages: their placeholders, and strings that nobody has translated. */
export function* findInUi(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const of = (edition: string) => files.find(({ kind }) => kind?.is === 'ui' && kind.edition === edition)?.yaml
  const [zh, en] = [of('zh-hk'), of('en')]
  const texts = (zh?.data ?? {}) as Record<string, unknown>
  for (const { path: keys, value, at } of en?.strings() ?? []) {
    const key = String(keys[0])
    const wrong = (code: Code, message: string, fix: string): [string, Finding] => [
      'content/ui/en.yml',
      { code, at, message: `${key}: ${message}`, fix },
    ]
    const [ours, theirs] = [placeholders(texts[key]), placeholders(value)]
    if (key in texts && ours.join() !== theirs.join())
      yield wrong(
        'ui-placeholder',
        `the Chinese text holds ${list(ours)}, this one ${list(theirs)}`,
        'Both must hold the same words in braces.',
      )
    if (/\p{Script=Han}/u.test(value)) yield wrong('ui-language', `${show(value)} holds Chinese`, 'Write it in English.')
  }
  for (const { path: keys, value, at } of zh?.strings() ?? [])
    if (
      /[A-Za-z]{3}/.test(value) &&
      !/\p{Script=Han}/u.test(value.replace(/\{\w+\}/g, '')) &&
      (en?.data as Record<string, unknown> | undefined)?.[String(keys[0])] === value
    )
      yield [
        'content/ui/zh-hk.yml',
        { code: 'ui-language', at, message: `${String(keys[0])}: ${show(value)} is the English text`, fix: 'Write it in Chinese.' },
      ]
}

/** Finds sources that nothing names. */
export function* findUnusedSources(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const used = new Set(
    files.flatMap((file) =>
      allReferences(file)
        .filter(({ collection }) => collection === 'sources')
        .map(({ id }) => id),
    ),
  )
  const sources = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')
  // A file that could not be read may name it: where its words are known, they say so.
  const unread = files.filter(isUnread)
  for (const id of Object.keys((sources?.yaml?.data as object | null | undefined) ?? {}))
    if (!used.has(id))
      yield [
        'content/sources.yml',
        {
          code: 'source-unused',
          at: sources!.yaml!.keyAt([], id),
          message: `no entry names the source ${show(id)}`,
          fix: 'Name it in the sources of what is written from it, or delete it.',
          cause: unread.find(({ text }) => text === '' || text.includes(id))?.path,
        },
      ]
}

/** Compares the day of the public record with the newest source: the two are the same day. */
export function* findInRecord(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const record = files.find(({ kind }) => kind?.is === 'record')?.yaml
  const sources = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')?.yaml
  const days = [...(sources?.strings() ?? [])].flatMap(({ path, value }) =>
    path.at(-1) === 'published' && value.length === 10 ? value : [],
  )
  const newest = days.sort().at(-1)
  const { asOf } = (record?.data ?? {}) as { asOf?: unknown }
  if (newest && asOf !== undefined && asOf !== newest)
    yield [
      'content/record.yml',
      {
        code: 'value-invalid',
        at: record!.at(['asOf']),
        message: `asOf is ${show(String(asOf))}, and the newest source was published on ${newest}`,
        fix: `Write asOf: "${newest}", and read again what the calendar then counts as past.`,
      },
    ]
}

/** Finds ids that are on the timeline twice: it shows all events, each under its slug, with ids for place and date. */
export function* findSharedIds(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  for (const edition of writtenEditions) {
    const seen = new Map<string, string>()
    for (const { kind, anchors, path } of files) {
      if (kind?.is !== 'entry' || kind.collection !== 'events' || kind.edition !== edition) continue
      for (const id of [kind.slug, `${kind.slug}-place`, `${kind.slug}-undated`, ...(anchors ?? [])]) {
        const other = seen.get(id)
        if (other)
          yield [
            path,
            {
              code: 'id-duplicate',
              message: `the id ${show(id)} is there already, in ${other}`,
              fix: 'All events stand on one page: choose another word.',
            },
          ]
        seen.set(id, path)
      }
    }
  }
}
