/** What only the files together show: files that are missing, interface strings, unused sources, ids that two events share. */
import { singleFiles } from '../gates/content-files.ts'
import { start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import type { Reading } from '../read-file.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'

/** Finds files that must be there and are not. */
export function* findMissingFiles(readings: readonly Reading[]): Generator<[path: string, Finding]> {
  const paths = new Set(readings.map(({ path }) => path))
  for (const path of singleFiles)
    if (!paths.has(path))
      yield [
        path,
        {
          code: 'file-missing',
          at: start,
          message: 'the file is not there',
          fix: 'Take it back from the history: git checkout HEAD -- and its name.',
        },
      ]
}

const placeholders = (text: unknown): string[] => [...new Set(String(text).match(/\{\w+\}/g) ?? [])].sort()

/** Compares the interface strings of the two languages: the values that the program fills in, and strings left in the other one. */
export function* findInUi(readings: readonly Reading[]): Generator<[path: string, Finding]> {
  const of = (edition: string) => readings.find(({ kind }) => kind?.is === 'ui' && kind.edition === edition)?.yaml
  const [zh, en] = [of('zh-hk'), of('en')]
  const texts = (zh?.data ?? {}) as Record<string, unknown>
  for (const { path: keys, value, at } of en?.strings() ?? []) {
    const key = String(keys[0])
    const tell = (code: Finding['code'], message: string, fix: string): [string, Finding] => [
      'content/ui/en.yml',
      { code, at, message: `${key}: ${message}`, fix },
    ]
    const [ours, theirs] = [placeholders(texts[key]), placeholders(value)]
    if (key in texts && ours.join() !== theirs.join())
      yield tell(
        'ui-placeholder',
        `the Chinese text holds ${list(ours)}, this one ${list(theirs)}`,
        'Both must hold the same words in braces.',
      )
    if (/\p{Script=Han}/u.test(value)) yield tell('ui-language', `${show(value)} holds Chinese`, 'Write it in English.')
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
export function* findUnusedSources(readings: readonly Reading[]): Generator<[path: string, Finding]> {
  const used = new Set(
    readings.flatMap(({ referrals }) => referrals.filter(({ collection }) => collection === 'sources').map(({ id }) => id)),
  )
  const sources = readings.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')
  for (const id of Object.keys((sources?.yaml?.data as object | null | undefined) ?? {}))
    if (!used.has(id))
      yield [
        'content/sources.yml',
        {
          code: 'source-unused',
          at: sources!.yaml!.keyAt([], id),
          message: `no entry names the source ${show(id)}`,
          fix: 'Name it in the sources of what is written from it, or delete it.',
        },
      ]
}

/** Finds ids that two events share: all events stand on one page, each under its slug. */
export function* findSharedIds(readings: readonly Reading[]): Generator<[path: string, Finding]> {
  for (const edition of ['zh-hk', 'en']) {
    const seen = new Map<string, string>()
    for (const { kind, anchors, path } of readings) {
      if (kind?.is !== 'entry' || kind.collection !== 'events' || kind.edition !== edition) continue
      for (const id of [kind.slug, ...(anchors ?? [])]) {
        const other = seen.get(id)
        if (other && other !== path)
          yield [
            path,
            {
              code: 'id-duplicate',
              at: start,
              message: `the id ${show(id)} is there already, in ${other}`,
              fix: 'All events stand on one page: choose another word.',
            },
          ]
        seen.set(id, path)
      }
    }
  }
}
