/** Addresses of entries that are gone: each needs a line in `content/redirects.yml` that says where it went. */
import { isEntryCollection } from '../../../lib/addresses.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { nearest, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import type { SourceFile } from '../read-file.ts'

const REDIRECTS = 'content/redirects.yml'

/** The entry that a file belongs to: `articles/som1-opening`; `undefined` for any other file. */
export function entryOf(path: string): string | undefined {
  const [, entry, collection] = /^content\/(([a-z]+)\/[^/]+)\/[^/]+$/.exec(path) ?? []
  return isEntryCollection(collection) ? entry : undefined
}

const isEvent = (kind: SourceFile['kind']): boolean => kind?.is === 'entry' && kind.collection === 'events' && kind.edition === 'zh-hk'

/** The line that says where an entry went. What is new in its folder is what it most likely became. */
function lineFor(gone: string, added: readonly string[]): string {
  const [collection = ''] = gone.split('/')
  const beside = added.filter((entry) => entry.startsWith(`${collection}/`))
  const successor = beside.length === 1 ? beside[0] : nearest(gone, beside)
  return successor
    ? `${gone}: { to: ${successor} }`
    : `${gone}: { note: { zh-hk: 「…」已不再收入讀本。, en: “…” is no longer part of this reader. } }`
}

/**
 * Finds entries that are gone without a word, and redirects of entries that are there.
 * @param published - the paths of the files that were published before; none where nobody knows them
 */
export function* findInRedirects(files: readonly SourceFile[], published: readonly string[] = []): Generator<[path: string, Finding]> {
  const redirects = files.find(({ kind }) => kind?.is === 'redirects')?.yaml
  const names = new Set(Object.keys((redirects?.data as object | null | undefined) ?? {}))
  const here = new Set(files.flatMap(({ path }) => entryOf(path) ?? []))
  for (const name of names)
    if (here.has(name))
      yield [
        REDIRECTS,
        {
          code: 'redirect-entry',
          at: redirects!.keyAt([], name),
          message: `${show(name)} is there, so its address leads to itself`,
          fix: 'Delete its lines here.',
        },
      ]
  // All events stand on one page, and a former one keeps its name there.
  const ids = new Map(
    files.flatMap(({ kind, path, anchors }) => (isEvent(kind) ? [...(anchors ?? [])].map((id) => [id, path] as const) : [])),
  )
  for (const name of names) {
    const [collection, slug = ''] = name.split('/')
    if (collection === 'events' && ids.has(slug))
      yield [
        ids.get(slug)!,
        {
          code: 'id-duplicate',
          message: `the id ${show(slug)} is there already, in ${REDIRECTS}`,
          fix: 'All events stand on one page: choose another word.',
        },
      ]
  }
  if (published.length === 0) return
  const before = new Set(published.flatMap((path) => (path.endsWith('/zh-hk.mdx') ? (entryOf(path) ?? []) : [])))
  const added = [...here].filter((entry) => !before.has(entry))
  for (const gone of before)
    if (!here.has(gone) && !names.has(gone))
      yield [
        REDIRECTS,
        {
          code: 'redirect-missing',
          message: `the entry ${show(gone)} is gone, and links of other people lead to it`,
          fix: `Say here where it went; npm run move and npm run remove do so by themselves. ${writeSo(lineFor(gone, added))}`,
          // A file that cannot be read may say so.
          cause: redirects ? undefined : REDIRECTS,
        },
      ]
}
