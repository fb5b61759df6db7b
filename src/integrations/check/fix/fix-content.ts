/** What `npm run fix` changes, as a function from files to files: only what is certain, and only where the text stays sound. */
import type { Code } from '../../../lib/diagnostics/codes.ts'
import { isUnread, type Caused } from '../causes.ts'
import { findEverything, type Everything } from '../check-content.ts'
import { findTooMuch } from '../gates/budgets.ts'
import type { ContentFile } from '../gates/content-files.ts'
import type { AnyNode } from '../gates/tree.ts'
import { markTranslated, translatedOf, wordsOf } from '../links/translation-words.ts'
import { readFiles, type SourceFile } from '../read-file.ts'
import { applyEdits, fixesOf, mendedTogether } from './edits.ts'
import { isAboutWords } from './verbatim.ts'

/** A file that changes. */
export interface Change {
  path: string
  before: Uint8Array
  after: Uint8Array
}

/** One edit may bring the next within reach: `６ 月`, `6 月`, `6月`. */
const MAX_ROUNDS = 20

/** The content at one moment, and what the check says of it. */
interface State extends Everything {
  contents: readonly ContentFile[]
}

/** Checks contents one after the other. A file that is the same as before is not read again. */
function createLook(): (contents: readonly ContentFile[]) => State {
  const known = new Map<ContentFile, SourceFile>()
  const read = (contents: readonly ContentFile[]): SourceFile[] => {
    const fresh = contents.filter((one) => !known.has(one))
    for (const [index, file] of readFiles(fresh).entries()) known.set(fresh[index]!, file)
    return contents.map((one) => known.get(one)!)
  }
  return (contents) => ({ contents, ...findEverything(contents, { read }) })
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const byPath = <T extends { path: string }>(files: readonly T[]): Map<string, T> => new Map(files.map((file) => [file.path, file]))

/**
 * The content after some fixes. A translation that was up to date stays so: its source says the same in other characters.
 */
function write({ contents, files }: State, fixes: readonly Caused[]): ContentFile[] {
  const known = byPath(files)
  const changed = new Map([...fixesOf(fixes)].map(([path, edits]) => [path, applyEdits(known.get(path)!.text, edits)]))
  for (const path of [...changed.keys()].filter((one) => one.endsWith('/zh-hk.mdx'))) {
    const translation = known.get(path.replace(/zh-hk\.mdx$/, 'en.mdx'))
    const was = wordsOf(known.get(path)!)
    if (!translation || was === undefined || translatedOf(translation) !== was) continue
    const is = wordsOf(readFiles([{ path, bytes: encode(changed.get(path)!) }])[0]!)
    if (is !== undefined && is !== was) changed.set(translation.path, markTranslated(changed.get(translation.path) ?? translation.text, is))
  }
  return contents.map((file) => (changed.has(file.path) ? { ...file, bytes: encode(changed.get(file.path)!) } : file))
}

/** The markup of a text, without its words: kinds of nodes, addresses, tags. */
function markupOf(node: AnyNode): string {
  const { type, name, url, identifier, attributes, children } = node
  if (type === 'text') return 't'
  const own = JSON.stringify([
    type,
    name,
    url,
    identifier,
    attributes?.map((one) => [one.name, one.value]),
    (node as { depth?: number }).depth,
  ])
  return `${own}(${(children ?? []).map(markupOf).join('').replace(/t+/g, 't')})`
}

/** The keys of data and the lengths of its lists, without the values. */
const keysOf = ({ yaml }: SourceFile): string =>
  JSON.stringify(yaml?.data ?? null, (_, value: unknown) => (typeof value === 'object' ? value : 0))

const isSame = (before: SourceFile, after: SourceFile): boolean =>
  keysOf(before) === keysOf(after) &&
  (before.tree && after.tree ? markupOf(before.tree as AnyNode) === markupOf(after.tree as AnyNode) : before.tree === after.tree)

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Counts findings by file and code. */
function tally(found: readonly Caused[]): Map<string, { file: string; code: Code; count: number }> {
  const counts = new Map<string, { file: string; code: Code; count: number }>()
  for (const { file, code } of found) {
    const key = `${file}\0${code}`
    const before = counts.get(key)
    if (before) before.count += 1
    else counts.set(key, { file, code, count: 1 })
  }
  return counts
}

const nameOf = ({ file, line, code, message }: Caused): string => [file, line, code, message].join('\0')

/** Whether fixes of words have left the markup and the keys of their files as they were. */
function keepMarkup(before: State, after: State, fixes: readonly Caused[]): boolean {
  const [old, now] = [byPath(before.files), byPath(after.files)]
  return fixes.every(({ code, file }) => !isAboutWords(code) || isSame(old.get(file)!, now.get(file)!))
}

/**
 * Whether the content is as sound as before: what was fixed is gone, and there are no more mistakes that are left to people. What could
 * not be read before may say more about itself now.
 */
function isSound(before: State, after: State, fixes: readonly Caused[]): boolean {
  const unread = new Set(before.files.filter((file) => isUnread(file)).map(({ path }) => folderOf(path)))
  const [counts, later] = [tally(before.found), tally(after.found)]
  for (const [key, { file, count }] of tally(after.found.filter(({ edits }) => !edits)))
    if (count > (counts.get(key)?.count ?? 0) && !unread.has(folderOf(file))) return false
  const left = new Set(after.found.map(nameOf))
  const isFewer = ({ file, code }: Caused): boolean =>
    (later.get(`${file}\0${code}`)?.count ?? 0) < (counts.get(`${file}\0${code}`)?.count ?? 0)
  return fixes.every((fix) => isAboutWords(fix.code) || (!left.has(nameOf(fix)) && isFewer(fix)))
}

/** Prepares the step from one state to the next. */
function createStep(look: (contents: readonly ContentFile[]) => State): (state: State, fixes: readonly Caused[]) => State {
  /** Fixes, and what they bring within reach in the same files. */
  const follow = (before: State, fixes: readonly Caused[]): State | undefined => {
    const others = new Set(before.found.map(nameOf)).difference(new Set(fixes.map(nameOf)))
    const files = new Set(fixes.map(({ file }) => file))
    let [state, next] = [before, fixes]
    for (let round = 0; round < MAX_ROUNDS && next.length > 0; round += 1) {
      const later = look(write(state, next))
      if (!keepMarkup(state, later, next)) return undefined
      state = later
      const reached = state.found.filter((one) => one.edits && isAboutWords(one.code) && files.has(one.file) && !others.has(nameOf(one)))
      next = mendedTogether(reached)
    }
    return isSound(before, state, fixes) ? state : undefined
  }
  return (state, fixes) => {
    const all = follow(state, fixes)
    if (all || fixes.length === 1) return all ?? state
    // The bad ones are found by halves, so that one among many costs few looks.
    const harmless = (some: readonly Caused[]): Caused[] => {
      if (follow(state, some)) return [...some]
      const middle = some.length >> 1
      return some.length === 1 ? [] : [...harmless(some.slice(0, middle)), ...harmless(some.slice(middle))]
    }
    const middle = fixes.length >> 1
    const some = [...harmless(fixes.slice(0, middle)), ...harmless(fixes.slice(middle))]
    return (some.length > 0 && follow(state, some)) || state
  }
}

/**
 * Finds what can be mended without a doubt.
 * @param contentFiles - all files of the content
 * @param isWanted - which of them may be mended
 * @returns the files that change; none if the same is done a second time
 */
export function fixContent(contentFiles: readonly ContentFile[], isWanted: (path: string) => boolean = () => true): Change[] {
  if (findTooMuch(contentFiles)) return []
  const look = createLook()
  const step = createStep(look)
  let state = look(contentFiles)
  const tried = new Set<string>()
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const open = state.found.filter((one) => one.edits && isWanted(one.file) && !tried.has(nameOf(one)))
    // Markup first: what it hides is read only then.
    const markup = open.filter(({ code }) => !isAboutWords(code))
    const fixes = mendedTogether(markup.length > 0 ? markup : open)
    if (fixes.length === 0) break
    state = step(state, fixes)
    const left = new Set(state.found.map(nameOf))
    for (const fix of fixes) if (left.has(nameOf(fix))) tried.add(nameOf(fix))
  }
  const now = byPath(state.contents)
  return contentFiles.flatMap(({ path, bytes }) => {
    const after = now.get(path)!.bytes
    return after === bytes || Buffer.compare(bytes, after) === 0 ? [] : { path, before: bytes, after }
  })
}
