/** The gate for paths: which files `content/` may hold, and what each of them is. */
import { entryCollections, isEntryCollection, type EntryCollection } from '../../../lib/addresses.ts'
import { dictionaryFiles, type DictionaryFileName } from '../../editions/contract.ts'
import type { WrittenEdition } from '../../../lib/editions.ts'
import { isReservedId } from '../../../lib/reserved-ids.ts'
import { isImageName } from './images.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, show } from '../../../lib/diagnostics/messages.ts'

/** A file of the content. */
export interface ContentFile {
  /** With forward slashes, under the name `content/…` wherever the folder is. */
  path: string
  bytes: Uint8Array
  /** Whether it is a symbolic link, or neither file nor folder. */
  special?: boolean
}

/** What a file is. */
export type FileKind =
  | { is: 'entry'; collection: EntryCollection; slug: string; edition: WrittenEdition }
  | { is: 'image'; collection: EntryCollection; slug: string; name: string }
  | { is: 'data'; collection: 'sources' | 'figures' }
  | { is: 'record' }
  | { is: 'ui'; edition: WrittenEdition }
  | { is: 'dictionary'; name: DictionaryFileName }

/** What can be an address: small letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Pages of the site beside those of `content/pages/`, which must not have their names. */
export const sitePages = ['index', 'search', 'figures', 'sources', 'az', 'timeline', 'offline', 'translations']

/** File names that Windows does not allow. */
const windowsNames = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Files that must be there. */
export const requiredFiles: readonly string[] = [
  'content/sources.yml',
  'content/figures.yml',
  'content/record.yml',
  'content/ui/zh-hk.yml',
  'content/ui/en.yml',
  ...dictionaryFiles.map((file) => `content/dictionary/${file}.yml`),
]

/** Whether a file is one that operating systems leave in folders; the check ignores it. */
export const isSystemFile = (path: string): boolean => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path)

/**
 * Recognises a file by its path.
 * @returns what it is, or why it may not be there
 */
export function recogniseFile({ path, special }: Omit<ContentFile, 'bytes'>): { kind: FileKind } | { finding: Finding } {
  const wrong = (code: Code, message: string, fix: string) => ({ finding: { code, message, fix } })
  if (special) return wrong('file-link', 'this is a link to another file, or no file at all', 'Put a copy of the file there.')
  const [, folder, slug, file, ...rest] = path.split('/')
  if (path === 'content/sources.yml' || path === 'content/figures.yml')
    return { kind: { is: 'data', collection: path.slice(8, -4) as 'sources' | 'figures' } }
  if (path === 'content/record.yml') return { kind: { is: 'record' } }
  if (requiredFiles.includes(path) && slug) {
    const stem = slug.slice(0, -4)
    return {
      kind: folder === 'ui' ? { is: 'ui', edition: stem as WrittenEdition } : { is: 'dictionary', name: stem as DictionaryFileName },
    }
  }
  const folders = entryCollections.join('|')
  const examples = `Entries are content/<${folders}>/<name>/zh-hk.mdx or en.mdx; images lie beside them.`
  if (!isEntryCollection(folder) || !slug || !file || rest.length > 0)
    return wrong('file-unknown', 'the check does not know what this file is for', `${didYouMean(path, requiredFiles)}${examples}`)
  if (!slugPattern.test(slug) || windowsNames.test(slug))
    return wrong(
      'file-name',
      `the folder name ${show(slug)} cannot be an address`,
      'Use small letters, digits and single hyphens: som1-opening.',
    )
  if (slug === 'index' || (folder === 'pages' && sitePages.includes(slug)))
    return wrong('file-name', `the site has a page ${show(slug)} of its own`, 'Choose another name for the folder.')
  if (folder === 'events' && isReservedId(slug, folder))
    return wrong('file-name', `the id ${show(slug)} belongs to the timeline itself`, 'Choose another name for the folder.')
  if (file === 'zh-hk.mdx' || file === 'en.mdx')
    return { kind: { is: 'entry', collection: folder, slug, edition: file === 'en.mdx' ? 'en' : 'zh-hk' } }
  const stem = file.replace(/\.[a-z]+$/, '')
  if (isImageName(file))
    return slugPattern.test(stem)
      ? { kind: { is: 'image', collection: folder, slug, name: file } }
      : wrong('file-name', `the file name ${show(file)} cannot be an address`, 'Use small letters, digits and single hyphens: harbour.jpg.')
  return wrong('file-unknown', 'the check does not know what this file is for', `${didYouMean(file, ['zh-hk.mdx', 'en.mdx'])}${examples}`)
}
