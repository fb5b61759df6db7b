/** What may lie in `content/`, and what each file is. */
import { entryCollections, isEntryCollection, type EntryCollection } from '../../../lib/addresses.ts'
import { dictionaryFiles, type DictionaryFileName } from '../../editions/contract.ts'
import { isImageName } from './images.ts'
import { start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, show } from '../../../lib/diagnostics/messages.ts'

/** A file as the check gets it; `path` is from the project's root, with forward slashes. */
export interface ContentFile {
  path: string
  bytes: Uint8Array
  /** It is a symbolic link, or neither file nor folder. */
  special?: boolean
}

/** What a file is. */
export type Kind =
  | { is: 'entry'; collection: EntryCollection; slug: string; edition: 'zh-hk' | 'en' }
  | { is: 'image'; collection: EntryCollection; slug: string; name: string }
  | { is: 'data'; collection: 'sources' | 'figures' }
  | { is: 'ui'; edition: 'zh-hk' | 'en' }
  | { is: 'dictionary'; name: DictionaryFileName }

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names of pages that the site has of its own: `index` beside every collection, the others beside `pages`. */
export const ownPages = ['index', 'search', 'figures', 'sources', 'az', 'timeline', 'offline', 'translations']

/** Names that Windows cannot hold. */
const windows = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Files that there is one of; without them nothing can be built. */
export const singleFiles: readonly string[] = [
  'content/sources.yml',
  'content/figures.yml',
  'content/ui/zh-hk.yml',
  'content/ui/en.yml',
  ...dictionaryFiles.map((file) => `content/dictionary/${file}.yml`),
]

/** Files that operating systems leave behind; git ignores them and so does the check. */
export const isLitter = (path: string): boolean => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path)

/** Tells what a file is, or why it may not be there. */
export function kindOf({ path, special }: ContentFile): { kind: Kind } | { finding: Finding } {
  const refuse = (code: 'file-unknown' | 'file-name' | 'file-link', message: string, fix: string) => ({
    finding: { code, at: start, message, fix },
  })
  if (special) return refuse('file-link', 'this is a link to another file, or no file at all', 'Put a copy of the file there.')
  const [, folder, slug, file, ...rest] = path.split('/')
  if (path === 'content/sources.yml' || path === 'content/figures.yml')
    return { kind: { is: 'data', collection: path.slice(8, -4) as 'sources' | 'figures' } }
  if (singleFiles.includes(path) && slug) {
    const own = slug.slice(0, -4)
    return { kind: folder === 'ui' ? { is: 'ui', edition: own as 'zh-hk' | 'en' } : { is: 'dictionary', name: own as DictionaryFileName } }
  }
  const folders = entryCollections.join('|')
  const examples = `Entries are content/<${folders}>/<name>/zh-hk.mdx or en.mdx; images lie beside them.`
  if (!isEntryCollection(folder) || !slug || !file || rest.length > 0)
    return refuse('file-unknown', 'the check does not know what this file is for', `${didYouMean(path, singleFiles)}${examples}`)
  if (!name.test(slug) || windows.test(slug))
    return refuse(
      'file-name',
      `the folder name ${show(slug)} cannot be an address`,
      'Use small letters, digits and single hyphens: som1-opening.',
    )
  if (slug === 'index' || (folder === 'pages' && ownPages.includes(slug)))
    return refuse('file-name', `the site has a page ${show(slug)} of its own`, 'Choose another name for the folder.')
  if (file === 'zh-hk.mdx' || file === 'en.mdx')
    return { kind: { is: 'entry', collection: folder, slug, edition: file === 'en.mdx' ? 'en' : 'zh-hk' } }
  const stem = file.replace(/\.[a-z]+$/, '')
  if (isImageName(file))
    return name.test(stem)
      ? { kind: { is: 'image', collection: folder, slug, name: file } }
      : refuse(
          'file-name',
          `the file name ${show(file)} cannot be an address`,
          'Use small letters, digits and single hyphens: harbour.jpg.',
        )
  return refuse('file-unknown', 'the check does not know what this file is for', `${didYouMean(file, ['zh-hk.mdx', 'en.mdx'])}${examples}`)
}
