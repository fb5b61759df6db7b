/**
 * Causes and what follows from them. A file that cannot be read makes every reference into it look wrong: such findings are counted
 * behind the cause and not listed, and causes stand first in a report. One mistake that several rules find at the same letters is
 * told once.
 */
import { entryCollections } from '../../lib/addresses.ts'
import { codes, type Code } from '../../lib/diagnostics/codes.ts'
import { byPlace, type Diagnostic, type Finding } from '../../lib/diagnostics/diagnostic.ts'
import { nearest, plural } from '../../lib/diagnostics/messages.ts'
import { meantName, recordFiles, slugFrom } from './gates/content-files.ts'
import type { SourceFile } from './read-file.ts'

/** Codes after which a file, or a part of it, was not read any further. */
const stops: ReadonlySet<Code> = new Set([
  'file-unknown',
  'file-missing',
  'file-name',
  'file-link',
  'file-encoding',
  'file-size',
  'merge-marks',
  'nesting',
  'unreadable',
  'frontmatter-missing',
  'frontmatter-fence',
  'yaml-syntax',
  'yaml-feature',
  'mdx-syntax',
  'mdx-expression',
])

/** Codes after which the ids of a file's passages are not known for certain. */
const changesIds = (code: Code): boolean =>
  code === 'heading-id' || code === 'heading-level' || code === 'id-duplicate' || code === 'id-case' || code.startsWith('text-')

const entryFile = new RegExp(`^content/(${entryCollections.join('|')})/[^/]+/(?:zh-hk|en)\\.mdx$`)

/** Whether a path is that of an entry's text. */
export const isInEntry = (path: string): boolean => entryFile.test(path)

/** Whether a mistake in a heading makes the ids of a file uncertain. */
export const isUnsure = ({ findings }: SourceFile): boolean => findings.some(({ code }) => changesIds(code))

/** Whether a text file was not read to its end. */
export const isUnread = ({ kind, path, yaml, tree }: SourceFile): boolean =>
  kind?.is === 'entry'
    ? !yaml || !tree
    : kind
      ? (kind.is === 'data' || kind.is === 'redirects') && !isRecords(yaml?.data)
      : isInEntry(path) || isDataFile(path)

/** Whether data is a map of records. */
const isRecords = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)

const isDataFile = (path: string): boolean => recordFiles.some((file) => path === `content/${file}.yml`)

/** The path that a file under a wrong name is meant to have; `undefined` if that is not certain. */
function meantPath(path: string): string | undefined {
  const [root, folder, slug, file, ...rest] = path.split('/')
  const collection = folder && (entryCollections.find((one) => one === folder) ?? nearest(folder, entryCollections))
  if (!collection || !slug || rest.length > 0) return undefined
  if (!file) return slug.endsWith('.mdx') ? `${root}/${collection}/${slugFrom(slug.slice(0, -4))}/zh-hk.mdx` : undefined
  const name = meantName(file)
  const place = slugFrom(slug)
  return name && place ? `${root}/${collection}/${place}/${name}` : undefined
}

/**
 * Lists the files that others cannot refer to, though they may be right to.
 * @returns each with the file to blame: itself, or the one that stands under a wrong name
 */
export function findUnread(files: readonly SourceFile[]): Map<string, string> {
  const unread = new Map<string, string>()
  const paths = new Set(files.map(({ path }) => path))
  for (const path of ['content/sources.yml', 'content/figures.yml']) if (!paths.has(path)) unread.set(path, path)
  for (const file of files) {
    if (!file.kind && !isInEntry(file.path)) {
      const meant = meantPath(file.path)
      if (meant && !paths.has(meant)) unread.set(meant, file.path)
    }
    if (isUnread(file)) unread.set(file.path, file.path)
    // A folder whose name cannot be an address: links may have the right name already.
    if (!file.kind && isInEntry(file.path)) {
      const meant = meantPath(file.path)
      if (meant && meant !== file.path && !paths.has(meant)) unread.set(meant, file.path)
    }
  }
  return unread
}

/** The path of a file that a gate stopped, as the cause of what is compared with it; `undefined` if its own text has no error. */
export const stoppedAt = ({ path, findings }: SourceFile): string | undefined =>
  findings.some(({ code }) => codes[code] === 'error') ? path : undefined

/** The section that an anchor is in: `three-tasks-2` is in `three-tasks`. */
export const sectionOf = (anchor: string): string => anchor.replace(/-\d+$/, '')

/**
 * Headings of a translation that its source has lost: no other heading of the source can be meant by them.
 * @returns their ids
 */
export function lostHeadings(source: SourceFile, translation: SourceFile): string[] {
  const [ours = [], theirs = []] = [source.headings, translation.headings]
  const known = new Set(ours)
  const free = ours.filter((id) => !theirs.includes(id))
  return theirs.filter((id) => !known.has(id) && nearest(id, free) === undefined && nearest(id, ours) === undefined)
}

/** A diagnostic with the file that may be its cause, and with the end of the letters that it is about. */
export type Caused = Diagnostic & Pick<Finding, 'cause' | 'until'>

/** Whether a code is about marks and blanks: of mistyped markup they are a part. */
const isOfMarks = ({ code }: Caused): boolean => /^(?:zh|en)-(?:punctuation|quotes|space|brackets|form|marks)$/.test(code)
const isOfWords = ({ code, severity }: Caused): boolean => severity === 'warning' && /^(?:zh|en)-|^look-alike$/.test(code)
const is =
  (...codes: Code[]) =>
  ({ code }: Caused): boolean =>
    codes.includes(code)
/** Whether a message shows a character that nobody sees. */
const showsHidden = ({ message }: Caused): boolean => /U\+[\dA-F]{4}|\\u\{(?!a\})/.test(message)

/**
 * What a mistake explains at its own letters, or in its own line. No cause weighs less than what it explains, so nothing passes because of this;
 * a cause that is itself explained by one further up explains nothing.
 */
const explanations: readonly [cause: readonly Code[], within: 'letters' | 'line', follows: (one: Caused) => boolean][] = [
  [['text-garbled'], 'letters', (one) => isOfWords(one) || is('hidden-character')(one)],
  [['ui-markup'], 'letters', (one) => isOfMarks(one) || is('text-markup', 'link-broken')(one)],
  [['text-markup'], 'letters', is('hidden-character')],
  [['hidden-character'], 'line', (one) => !['hidden-character', 'link-scheme'].includes(one.code) && showsHidden(one)],
  [['text-markup', 'link-broken', 'tag-attribute', 'footnote-unknown'], 'letters', (one) => isOfMarks(one) || is('draft')(one)],
  [['link-broken'], 'letters', is('zh-variants')],
  [['yaml-comment'], 'letters', is('value-invalid', 'translation-language')],
  [
    ['value-invalid'],
    'letters',
    is(
      'date-order',
      'date-far',
      'reference-unknown',
      'reference-kind',
      'link-scheme',
      'link-host',
      'link-form',
      'yaml-ambiguous',
      'look-alike',
    ),
  ],
  [['reference-unknown', 'reference-kind', 'tag-place'], 'letters', is('people-missing', 'said-name')],
  // Both are warnings, at the same place: what is left out says less.
  [
    ['draft'],
    'letters',
    (one) => is('zh-slip', 'en-slip', 'zh-punctuation')(one) && /^(?:no mark stands|the brackets of a link)/.test(one.message),
  ],
  [['key-unknown'], 'line', (one) => isOfWords(one) || is('translation-language')(one)],
  [['yaml-feature'], 'line', is('zh-yaml')],
  [['file-name'], 'letters', is('source-unused')],
  [['date-order'], 'letters', is('date-far')],
  [['link-target', 'link-unknown'], 'letters', is('link-form', 'link-text')],
  [['link-scheme', 'link-host', 'link-form'], 'letters', is('link-text')],
  [['image-source'], 'letters', is('image-missing')],
  [['image-words'], 'letters', is('translation-language')],
]

/** Whether a finding, of the same line and not before it, begins at the letters of another one. */
const isAt = ({ column }: Caused, { line, column: first, until }: Caused): boolean =>
  column === first || (until !== undefined && (until.line > line || column < until.column))

/** Leaves out what another finding explains. */
function withoutExplained(found: readonly Caused[]): Caused[] {
  const explained = new Set<Caused>()
  for (const inLine of Map.groupBy(found, ({ file, line }) => `${file}:${line}`).values()) {
    if (inLine.length < 2) continue
    const sorted = inLine.sort((a, b) => a.column - b.column)
    for (const [codes, within, follows] of explanations)
      for (const [index, cause] of sorted.entries()) {
        if (!codes.includes(cause.code) || explained.has(cause)) continue
        let at = within === 'line' ? 0 : index
        while (within === 'letters' && sorted[at - 1]?.column === cause.column) at -= 1
        for (; at < sorted.length && (within === 'line' || isAt(sorted[at]!, cause)); at += 1)
          if (at !== index && follows(sorted[at]!)) explained.add(sorted[at]!)
        if (within === 'line') break
      }
  }
  return found.filter((one) => !explained.has(one))
}

const references: ReadonlySet<Code> = new Set(['reference-unknown', 'reference-kind', 'link-unknown', 'anchor-unknown'])

const noteOf = (followers: readonly Caused[]): string[] => {
  const unchecked = followers.filter(({ code }) => references.has(code)).length
  const others = followers.length - unchecked
  return [
    unchecked > 0 ? `${plural(unchecked, 'reference')} into this file ${unchecked === 1 ? 'was' : 'were'} not checked.` : '',
    others === 1 ? '1 finding that follows from this is not listed.' : '',
    others > 1 ? `${others} findings that follow from this are not listed.` : '',
  ].filter(Boolean)
}

/** The diagnostic of a file behind which the others are counted. */
const headOf = (own: readonly Diagnostic[]): Diagnostic | undefined => {
  const errors = own.filter(({ severity }) => severity === 'error').sort(byPlace)
  return errors.find(({ code }) => stops.has(code) || changesIds(code) || code === 'heading-edition') ?? errors[0]
}

/**
 * Counts what follows from a cause behind it. What has a cause stays in the list if nothing is wrong with that
 * file, so that nothing passes because of this.
 */
export function settle(all: readonly Caused[]): Diagnostic[] {
  const found = withoutExplained(all)
  const own = Map.groupBy(
    found.filter(({ cause }) => cause === undefined),
    ({ file }) => file,
  )
  const heads = new Map([...own].map(([file, diagnostics]) => [file, headOf(diagnostics)]))
  const headFor = ({ cause }: Caused): Diagnostic | undefined => (cause === undefined ? undefined : heads.get(cause))
  // A warning that follows is left out: the errors alone, which are looked for more often, must come out the same.
  const followers = Map.groupBy(
    found.filter(({ severity }) => severity === 'error'),
    headFor,
  )
  const listed = found.flatMap((one): Caused[] => {
    if (headFor(one)) return []
    const notes = followers.has(one) ? noteOf(followers.get(one)!) : []
    return [notes.length > 0 ? { ...one, notes: [...(one.notes ?? []), ...notes] } : one]
  })
  return listed.map((one) => {
    const diagnostic: Caused = { ...one }
    delete diagnostic.cause
    delete diagnostic.until
    return diagnostic
  })
}

const rank = ({ code, severity, notes = [] }: Diagnostic): number =>
  notes.length > 0 ? 0 : stops.has(code) ? 1 : severity === 'error' ? 2 : 3

/** Sorts diagnostics: causes first, errors before warnings, then by place. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b))
