/** The gate for paths: which files `content/` may hold, and what each of them is. */
import { entryCollections, isEntryCollection, type EntryCollection } from '../../../lib/addresses.ts'
import { dictionaryFiles, type DictionaryFileName } from '../../editions/contract.ts'
import type { WrittenEdition } from '../../../lib/editions.ts'
import { isReservedId, isReservedName } from '../../../lib/reserved-ids.ts'
import { isImageName } from './images.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, nearest, show } from '../../../lib/diagnostics/messages.ts'

/** What a file may be that cannot be read: what is wrong, and how to mend it. */
const troubles: Record<'link' | 'name' | 'unreadable', [code: Code, message: string, fix: string]> = {
  link: ['file-link', 'this is a link to another file, or no file at all', 'Put a copy of the file there.'],
  name: ['file-name', 'the name of this file or folder is not written in UTF-8', 'Rename it with small letters, digits and hyphens.'],
  unreadable: ['unreadable', 'the file or folder cannot be opened', 'See who may read it, and whether its path is too long.'],
}

/** A file of the content. */
export interface ContentFile {
  /** With forward slashes, under the name `content/…` wherever the folder is. */
  path: string
  /** Empty where the file is too large to be read. */
  bytes: Uint8Array
  /** Its size on disk, where that is not the number of bytes. */
  size?: number
  /** Why it cannot be read at all. */
  trouble?: keyof typeof troubles
}

/** The files of records: one record under each name. */
export const recordFiles = ['sources', 'figures', 'corrections'] as const
/** One of them. */
export type RecordCollection = (typeof recordFiles)[number]

/** What a file is. */
export type FileKind =
  | { is: 'entry'; collection: EntryCollection; slug: string; edition: WrittenEdition }
  | { is: 'image'; collection: EntryCollection; slug: string; name: string }
  | { is: 'data'; collection: RecordCollection }
  | { is: 'record' }
  | { is: 'places' }
  | { is: 'redirects' }
  | { is: 'guide' }
  | { is: 'ui'; edition: WrittenEdition }
  | { is: 'dictionary'; name: DictionaryFileName }

/** What can be an address: small letters, digits and single hyphens. */
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Letters of a slug. It becomes part of file names, of which no system allows more than 255 letters, and of addresses that people read. */
export const MAX_SLUG_LENGTH = 80

/** File names that Windows does not allow. */
const windowsNames = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Files that must be there. */
export const requiredFiles: readonly string[] = [
  ...recordFiles.map((file) => `content/${file}.yml`),
  'content/record.yml',
  'content/places.yml',
  'content/redirects.yml',
  'content/ui/zh-hk.yml',
  'content/ui/en.yml',
  ...dictionaryFiles.map((file) => `content/dictionary/${file}.yml`),
]

/** Whether a file is one that operating systems leave in folders. It is passed over where git ignores it. */
export const isSystemFile = (path: string): boolean => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path)

/** A name that can be an address, out of one that cannot; `undefined` if there is nothing to make it of. */
export function slugFrom(name: string): string | undefined {
  const slug = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return slugPattern.test(slug) && !windowsNames.test(slug) ? slug : undefined
}

/**
 * What is wrong with a name that becomes part of addresses.
 * @param what - has it: `folder name`
 * @param example - a name that is right, for one of which nothing can be made
 */
export function findInName(what: string, name: string, example: string, ending = ''): Finding | undefined {
  const wrong = (message: string, fix: string): Finding => ({
    code: 'file-name',
    message: `the ${what} ${show(name + ending)} ${message}`,
    fix,
  })
  if (!slugPattern.test(name) || windowsNames.test(name))
    return wrong('cannot be an address', `Use small letters, digits and single hyphens: ${slugFrom(name) ?? example}${ending}.`)
  if (name.length > MAX_SLUG_LENGTH)
    return wrong(`has ${name.length} letters, the limit is ${MAX_SLUG_LENGTH}`, `Choose a shorter name: ${example}${ending}.`)
  return undefined
}

/** What to do with a file that has no purpose here, by its name. The first row that fits. */
const strangers: [name: RegExp, message: string, fix: string][] = [
  [/^~\$/, 'Word left this file while a document was open', 'Close the document, and delete this file.'],
  [/(?:~|\.bak|\.orig|\.rej|\.tmp|\.sw[a-p]|\.save)$|^\.?#/, 'this is a copy that a program left behind', 'Delete it.'],
  [
    /^(?:zh-hk|en)(?:[ _.-]*(?:\(\d+\)|\d+|copy|副本|的副本|複本|- ?copy|backup|old|new|final)[ _.\d]*)\.mdx?$/i,
    'this is a copy of another file',
    'Delete it, or put its text into zh-hk.mdx or en.mdx.',
  ],
  [
    /^zh[-_]?(?:tw|cn|hans|hant[-_]tw)\.mdx?$/i,
    'the editions for Taiwan and the mainland are made from zh-hk.mdx',
    'Delete the file; words that are to differ stand in content/dictionary/terms.yml.',
  ],
  [/\.docx?$|\.odt$|\.pages$|\.rtf$/i, 'this is a file of a word processor', 'Copy its text, and paste it as plain text into zh-hk.mdx.'],
  [/\.(?:heic|heif|gif|bmp|tiff?|svg|avif|psd)$/i, 'images of this kind are not shown by every browser', 'Save it as JPEG, PNG or WebP.'],
  [/\.(?:pdf|xlsx?|pptx?|zip|csv)$/i, 'files of this kind are not published', 'Link to the page that has it, and delete it here.'],
  [
    /^readme|^licen[sc]e|^todo|^notes?\b/i,
    'content/ holds only what is published',
    'Write such notes in docs/, or in the request in which you send the text.',
  ],
]

/** The name of an entry's file that another name means: `zh_HK.mdx`, `zh-hk.md`, `hk.mdx.txt`. */
export function meantName(file: string): string | undefined {
  const [, stem = ''] = /^([a-z_ -]+?)\.(?:mdx?|markdown|mkd)(?:\.txt)?$|^([a-z_-]+)\.(?:txt|mdx\.mdx)$/i.exec(file) ?? []
  const plain = (stem || (/^([a-z_-]+)\.(?:txt|mdx\.mdx)$/i.exec(file)?.[1] ?? '')).toLowerCase().replace(/[_ ]/g, '-')
  if (/^(?:zh-?hk|hk|zh|zh-hant(?:-hk)?|chinese|zh-kh|index)$/.test(plain)) return 'zh-hk.mdx'
  return /^(?:en|en-(?:gb|us|hk)|eng|english)$/.test(plain) ? 'en.mdx' : undefined
}

/** Why a file may not be where it is, and where it may be. */
function explainStranger(path: string, folders: readonly string[]): [message: string, fix: string] {
  const [, folder = '', ...rest] = path.split('/')
  const file = path.split('/').at(-1)!
  const unknown = 'the check does not know what this file is for'
  const stranger = strangers.find(([name]) => name.test(file))
  if (stranger) return [stranger[1], stranger[2]]
  const meant = meantName(file)
  const example = `content/${isEntryCollection(folder) ? folder : 'articles'}/som1-opening/zh-hk.mdx`
  if (rest.length === 2 && isEntryCollection(folder)) {
    if (meant) return [`the name of the file is not exactly ${show(meant)}`, `Rename it to ${meant}.`]
    const small = file.toLowerCase().replace(/[ _]+/g, '-')
    if (isImageName(small))
      return [
        `the name of the image is not in small letters`,
        `Rename it to ${small} on your computer, and upload it anew; delete the one that is here.`,
      ]
  }
  if (!isEntryCollection(folder) && rest.length > 0) {
    const near = nearest(folder, folders)
    return [`there is no folder ${show(folder)} for entries`, `${near ? `Did you mean "${near}"? ` : ''}The folders are ${list(folders)}.`]
  }
  if (rest.length === 0 && !requiredFiles.includes(path) && /\.ya?ml$/.test(file))
    return [unknown, `${didYouMean(path, requiredFiles)}The files of data are ${list(requiredFiles)}.`]
  if (rest.length < 2 && /\.(?:mdx?|txt)$/.test(file)) {
    const slug = file.replace(/\..*$/, '').toLowerCase()
    const name = isEntryCollection(folder) && !meant && slugPattern.test(slug) ? `content/${folder}/${slug}/zh-hk.mdx` : example
    return ['every entry is in a folder of its own', `Move it to ${name}.`]
  }
  if (rest.length > 2) return ['an entry has no folders inside its own', `Move the file up: ${example}.`]
  return [unknown, `${didYouMean(file, ['zh-hk.mdx', 'en.mdx'])}An entry has zh-hk.mdx, en.mdx and its images: ${example}.`]
}

/**
 * Recognises a file by its path.
 * @returns what it is, or why it may not be there
 */
export function recogniseFile({ path, trouble }: Omit<ContentFile, 'bytes'>): { kind: FileKind } | { finding: Finding } {
  const wrong = (code: Code, message: string, fix: string) => ({ finding: { code, message, fix } })
  if (trouble) return wrong(...troubles[trouble])
  if (isSystemFile(path))
    return wrong('file-unknown', 'the operating system left this file here, and git does not ignore it', `Delete it: git rm -f ${path}`)
  const [, folder, slug, file, ...rest] = path.split('/')
  const records = recordFiles.find((file) => path === `content/${file}.yml`)
  if (records) return { kind: { is: 'data', collection: records } }
  if (path === 'content/record.yml') return { kind: { is: 'record' } }
  if (path === 'content/places.yml') return { kind: { is: 'places' } }
  // For those who write; the repository's web page shows it with the folder. Nothing of it is published.
  if (path === 'content/README.md') return { kind: { is: 'guide' } }
  if (path === 'content/redirects.yml') return { kind: { is: 'redirects' } }
  if (requiredFiles.includes(path) && slug) {
    const stem = slug.slice(0, -4)
    return {
      kind: folder === 'ui' ? { is: 'ui', edition: stem as WrittenEdition } : { is: 'dictionary', name: stem as DictionaryFileName },
    }
  }
  const unknown = () => wrong('file-unknown', ...explainStranger(path, entryCollections))
  if (!isEntryCollection(folder) || !slug || !file || rest.length > 0) return unknown()
  const inFolder = findInName('folder name', slug, 'som1-opening')
  if (inFolder) return { finding: inFolder }
  if (isReservedName(slug, folder))
    return wrong('file-name', `the site has a page ${show(slug)} of its own`, 'Choose another name for the folder.')
  if (folder === 'events' && isReservedId(slug, folder))
    return wrong('file-name', `the id ${show(slug)} belongs to the timeline itself`, 'Choose another name for the folder.')
  if (file === 'zh-hk.mdx' || file === 'en.mdx')
    return { kind: { is: 'entry', collection: folder, slug, edition: file === 'en.mdx' ? 'en' : 'zh-hk' } }
  if (!isImageName(file)) return unknown()
  const stem = file.replace(/\.[a-z]+$/, '')
  const inFile = findInName('file name', stem, 'harbour', file.slice(stem.length))
  return inFile ? { finding: inFile } : { kind: { is: 'image', collection: folder, slug, name: file } }
}
