/** An entry gets another name, or goes: what changes in all other files. Pure: from files to texts. */
import { readEntryLink } from '../../../lib/addresses.ts'
import { createPositionLookup, type Edit } from '../../../lib/diagnostics/diagnostic.ts'
import { applyEdits } from '../fix/edits.ts'
import { nodesIn, editsOfAddress, type AnyNode } from '../gates/tree.ts'
import { readYaml } from '../gates/yaml.ts'
import { allReferences } from '../links/references.ts'
import type { SourceFile } from '../read-file.ts'
import { nameOf, type EntryName } from './entry-names.ts'

/** A file with its text as it is to be. */
export interface Change {
  path: string
  after: string
}

/** Keys whose values name an entry and its passage: `articles/som1-opening#third-time`. */
const passageKeys = new Set(['passage', 'pages', 'to'])

/** The passages of an entry, where it is there: a link to another passage would lead to nothing. */
const anchorsOf = (files: readonly SourceFile[], entry: EntryName): Set<string> | undefined =>
  files.find(({ path }) => path === `content/${nameOf(entry)}/zh-hk.mdx`)?.anchors

/** The edit that takes an item out of a list, or a key with its only value out of a file. */
function without(text: string, start: number, end: number): Edit {
  const after = /^\s*,\s*/.exec(text.slice(end))
  if (after) return { start, end: end + after[0].length, text: '' }
  const before = /,\s*$/.exec(text.slice(0, start))
  if (before) return { start: start - before[0].length, end, text: '' }
  if (/\[\s*$/.test(text.slice(0, start)) && /^\s*\]/.test(text.slice(end))) return { start, end, text: '' }
  // A line of its own, of a list or behind its key.
  const begin = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  return { start: begin, end: stop < 0 ? text.length : stop + 1, text: '' }
}

/** The address of a link, with another entry in the place of the one that it leads to. */
const withEntry = (url: string, { collection, slug }: EntryName, anchors: ReadonlySet<string> | undefined): string => {
  const [path = '', anchor] = url.split('#')
  const file = path.slice(path.lastIndexOf('/') + 1)
  const kept = anchor !== undefined && (!anchors || anchors.has(anchor)) ? `#${anchor}` : ''
  return `../../${collection}/${slug}/${file}${kept}`
}

/** Whether an entry's own folder holds a file. */
const isOf = ({ path }: SourceFile, entry: EntryName): boolean => path.startsWith(`content/${nameOf(entry)}/`)

function* editsOfLinks(file: SourceFile, from: EntryName, to: EntryName | undefined, anchors?: ReadonlySet<string>): Generator<Edit> {
  const { tree, body = '', path } = file
  for (const node of tree ? nodesIn(tree as AnyNode) : []) {
    if (node.type !== 'link' || !node.url) continue
    const target = readEntryLink(path, node.url)
    if (target?.collection !== from.collection || target.slug !== from.slug) continue
    // Inside its own folder a link may be short: ./zh-hk.mdx#passage.
    if (to && isOf(file, from) && node.url.startsWith('./')) continue
    if (to) yield* editsOfAddress(node, body, withEntry(node.url, to, anchors)) ?? []
    else {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset]
      const [first, last] = [node.children?.[0], node.children?.at(-1)]
      const words = body.slice(first?.position?.start.offset, last?.position?.end.offset)
      if (start !== undefined && end !== undefined) yield { start, end, text: words }
    }
  }
}

/** The edit that takes a name out of an attribute, in which blanks stand between names. */
function withoutInTag(text: string, start: number, end: number): Edit {
  const [after = ''] = /^\s+(?=[^\s"])/.exec(text.slice(end)) ?? []
  const [before = ''] = after ? [] : (/\s+$/.exec(text.slice(0, start)) ?? [])
  return { start: start - before.length, end: end + after.length, text: '' }
}

/** What has a name that others refer to by it: an entry, or a record of a file of records. */
export interface Named {
  collection: string
  slug: string
}

/** Changes every reference to what has another name; where that is named beside it already, the reference goes. */
export function* editsOfReferences(file: SourceFile, from: Named, to: Named | undefined): Generator<Edit> {
  const { text } = file
  const references = allReferences(file)
  for (const { collection, id, key, range, at } of references) {
    if (collection !== from.collection || id !== from.slug || !range) continue
    const isThere = to && references.some((one) => one.key === key && one.id === to.slug && one.at.line === at.line)
    if (to && !isThere) yield { ...range, text: to.slug }
    else if (key === 'source' && file.kind?.is === 'entry') yield withoutInTag(text, range.start, range.end)
    // What a text says somebody said stays with the writer.
    else if (key !== 'by' || file.kind?.is === 'data') yield without(text, range.start, range.end)
  }
}

function* editsOfPassages(file: SourceFile, from: EntryName, to: EntryName | undefined, anchors?: ReadonlySet<string>): Generator<Edit> {
  const { kind, yaml, text } = file
  if (!yaml || (kind?.is !== 'data' && kind?.is !== 'redirects')) return
  for (const { path, value, start, source } of yaml.strings()) {
    const key = path.findLast((step) => typeof step === 'string')
    const [entry, anchor] = value.split('#')
    const shift = source.indexOf(value)
    if (!passageKeys.has(String(key)) || entry !== nameOf(from) || shift < 0) continue
    const kept = anchor !== undefined && (!anchors || anchors.has(anchor)) ? `#${anchor}` : ''
    if (to) yield { start: start + shift, end: start + shift + value.length, text: `${nameOf(to)}${kept}` }
    else if (kind.is === 'data') yield without(text, start, start + source.length)
  }
}

/** Writes a line into `content/redirects.yml`, and takes out what it says of an address at which an entry stands now. */
export function withRedirect(text: string, name: string, line: string, alive?: string): string {
  const yaml = readYaml(text, createPositionLookup(text)).file
  const names = Object.keys((yaml?.data as object | null | undefined) ?? {})
  const starts = names.flatMap((one) => yaml!.keyRangeOf([], one)?.start ?? []).sort((a, b) => a - b)
  const range = alive === undefined ? undefined : yaml?.keyRangeOf([], alive)
  const end = range && (starts.find((start) => start > range.start) ?? text.length)
  const kept = range ? text.slice(0, range.start) + text.slice(end) : text
  const isEmpty = names.length === 0 || (names.length === 1 && range !== undefined)
  const before = (isEmpty ? kept.replace(/^\{\s*\}\s*$/m, '') : kept).replace(/\n*$/, '\n')
  return `${before === '\n' ? '' : before}${name}: ${line}\n`
}

/**
 * What changes in the texts when an entry gets another name or goes. The folder itself is left to whoever calls this.
 * @param files - as they were read; those that could not be read are left out
 * @param to - what takes its place; without it links become plain words, and references go
 * @param line - what `content/redirects.yml` says of the old address
 * @param isNew - whether `to` is the same entry under another name
 */
export function renameEntry(
  files: readonly SourceFile[],
  { from, to, line, isNew }: { from: EntryName; to: EntryName | undefined; line: string; isNew: boolean },
): Change[] {
  const anchors = to && !isNew ? anchorsOf(files, to) : undefined
  const references = to?.collection === from.collection ? to : undefined
  return files.flatMap((file): Change[] => {
    if (!isNew && isOf(file, from)) return []
    const edits = [
      ...editsOfLinks(file, from, to, anchors),
      ...editsOfReferences(file, from, references),
      ...editsOfPassages(file, from, to, anchors),
    ]
    const changed = edits.length > 0 ? applyEdits(file.text, edits) : file.text
    const after = file.kind?.is === 'redirects' ? withRedirect(changed, nameOf(from), line, isNew && to ? nameOf(to) : undefined) : changed
    return after === file.text ? [] : [{ path: file.path, after }]
  })
}
