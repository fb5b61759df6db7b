/** References, links, anchors and images that lead to nothing. */
import { findUnread, isInEntry, isUnsure, lostHeadings, sectionOf } from '../causes.ts'
import { numberBlocks, splitHeading, textOf } from '../../../lib/outline.ts'
import { entryCollections, readEntryLink } from '../../../lib/addresses.ts'
import { ruleFor } from '../../../lib/content-tags.ts'
import type { Edit, Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, nearest, show } from '../../../lib/diagnostics/messages.ts'
import { fixForPath, findInAddress, findInLinkText, findInPath, hasScheme } from '../gates/addresses.ts'
import type { FileKind } from '../gates/content-files.ts'
import { isImageName, missingImage } from '../gates/images.ts'
import type { EntryReference } from '../gates/schema.ts'
import { atNode, editsOfAddress, nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import type { YamlFile } from '../gates/yaml.ts'
import type { SourceFile } from '../read-file.ts'

type EntryFile = SourceFile & { kind: FileKind & { is: 'entry' } }
type ByName = Map<string, SourceFile>

/** What there is to refer to, in all files together. */
export interface Inventory {
  /** Entries by path. */
  entries: Map<string, EntryFile>
  /** Names of entries by collection. */
  names: Map<string, ByName>
  /** Names of images by their folder. */
  images: Map<string, ByName>
  /** Slugs of the entries of an edition, by edition and collection: `en/articles`. */
  slugs: Map<string, string[]>
  /** Names of the entries of a kind, by collection and kind: `glossary/person`; each list is made when it is first asked for. */
  ofKind: Map<string, string[]>
  /** Files that are not there for others because they, or files under another name, could not be read: with the file to blame. */
  unread: Map<string, string>
  /** Files whose headings have mistakes: what leads to their passages may be right. */
  unsure: Set<string>
  /** Headings of a source that only its translation has, by the source's path. */
  lost: Map<string, readonly string[]>
  /** Sections that are not there and that links lead to, as `path#id`; filled while links are read. */
  missed: Set<string>
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** Lists what there is to refer to. */
export function createInventory(files: readonly SourceFile[]): Inventory {
  const inventory: Inventory = {
    entries: new Map(),
    names: new Map(),
    images: new Map(),
    slugs: new Map(),
    ofKind: new Map(),
    unread: findUnread(files),
    unsure: new Set(files.filter(isUnsure).map(({ path }) => path)),
    lost: new Map(),
    missed: new Set(),
  }
  const put = (map: Map<string, ByName>, key: string, name: string, file: SourceFile) =>
    map.set(key, (map.get(key) ?? new Map()).set(name, file))
  for (const file of files) {
    const { kind, path } = file
    if (kind?.is === 'entry') {
      inventory.entries.set(path, file as EntryFile)
      const key = `${kind.edition}/${kind.collection}`
      const slugs = inventory.slugs.get(key)
      if (slugs) slugs.push(kind.slug)
      else inventory.slugs.set(key, [kind.slug])
      if (kind.edition === 'zh-hk') put(inventory.names, kind.collection, kind.slug, file)
    } else if (kind?.is === 'image') put(inventory.images, folderOf(path), kind.name, file)
    else if (kind?.is === 'data' && file.yaml)
      for (const id of Object.keys((file.yaml.data as object | null) ?? {})) put(inventory.names, kind.collection, id, file)
  }
  for (const [path, source] of inventory.entries) {
    const translation = inventory.entries.get(path.replace(/zh-hk\.mdx$/, 'en.mdx'))
    if (translation && translation !== source && source.tree && translation.tree)
      inventory.lost.set(path, lostHeadings(source, translation))
  }
  return inventory
}

/** The kinds that there are; another one is a mistake of its own. */
const knownKinds = new Set(['term', 'agreement', 'body', 'person', 'place', 'part', 'item', 'report', 'official', 'background'])

/** Keys that ask for one kind of entry. */
const wantedKinds: Record<string, string> = {
  people: 'person',
  part: 'part',
  place: 'place',
  background: 'background',
  englishSource: 'background',
}

/** The data of an entry, or of a record in a file of records. */
function recordIn({ kind, yaml }: SourceFile, id: string): Record<string, unknown> {
  const data = (yaml?.data ?? {}) as Record<string, unknown>
  return (kind?.is === 'data' ? ((data[id] ?? {}) as Record<string, unknown>) : data) ?? {}
}

/** Its kind. */
const kindIn = (file: SourceFile, id: string): unknown => recordIn(file, id).kind

/** The names of the entries of a kind. */
function namesOfKind({ names, ofKind }: Inventory, collection: string, wanted: string): string[] {
  const key = `${collection}/${wanted}`
  const known = ofKind.get(key) ?? [...(names.get(collection) ?? [])].flatMap(([name, file]) => (kindIn(file, name) === wanted ? name : []))
  ofKind.set(key, known)
  return known
}

/** What an entry is called, folded, with its id: for references that name it as readers see it. */
const idsByTitle = new WeakMap<ByName, Map<string, string>>()
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・-]/g, '')

function idFor(names: ByName, title: string): string | undefined {
  let ids = idsByTitle.get(names)
  if (!ids) {
    ids = new Map()
    for (const [id, file] of names) {
      const data = recordIn(file, id)
      const { aliases } = data
      for (const name of [data.title, data.english, data.abbr, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])])
        if (typeof name === 'string') ids.set(fold(name), id)
    }
    idsByTitle.set(names, ids)
  }
  return ids.get(fold(title))
}

/** Several ids in one, because the commas between them are full-width or are not there: `wang-yi，chen-ning`. */
const idsInOne = (id: string): string[] => (/[，、;；]|[a-z] [a-z]/.test(id) ? id.split(/[，、;；]\s*| /).filter(Boolean) : [])

/** An id without the marks around it, out of the way to its file, or the only one that begins so: `som1` for `som1-2026`. */
function bareId(id: string, names: ByName): string | undefined {
  const plain = id.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const inPath = /(?:^|\/)([a-z\d-]+)(?:\/(?:zh-hk|en))?\.mdx$/.exec(plain)?.[1] ?? plain
  const begins = inPath.length > 2 ? [...names.keys()].filter((name) => name.startsWith(`${inPath}-`)) : []
  return names.has(inPath) ? inPath : (idFor(names, inPath) ?? (begins.length === 1 ? begins[0] : undefined))
}

/** How a reference to nothing is mended, and the id or ids where nothing else can be meant. */
function fixForReference(id: string, names: ByName): { fix: string; write?: string | undefined } {
  const several = idFor(names, id) === undefined ? idsInOne(id).map((one) => idFor(names, one) ?? one) : []
  if (several.length > 1 && (/[，、;；]/.test(id) || several.every((one) => names.has(one))))
    return {
      fix: `Put commas of the keyboard between the names: ${several.join(', ')}`,
      write: several.every((one) => names.has(one)) ? several.join(', ') : undefined,
    }
  const meant = idFor(names, id) ?? bareId(id, names)
  return meant === undefined
    ? { fix: `${didYouMean(id, names.keys())}Name one that is there, or add it.` }
    : { fix: `Write its short name, ${meant}.`, write: meant }
}

function* findInReference(
  inventory: Inventory,
  { collection, id, key, at, range }: EntryReference,
  wanted = wantedKinds[key],
): Generator<Finding> {
  const names: ByName = inventory.names.get(collection) ?? new Map()
  const target = names.get(id)
  if (!target) {
    const isData = collection === 'sources' || collection === 'figures'
    const { fix, write } = fixForReference(id, names)
    const place = isData ? `content/${collection}.yml` : `content/${collection}/`
    yield {
      code: 'reference-unknown',
      at,
      message: `${key}: there is no ${show(id)} in ${place}`,
      fix,
      edits: range && write !== undefined ? [{ ...range, text: write }] : undefined,
      cause: inventory.unread.get(isData ? place : `content/${collection}/${id}/zh-hk.mdx`),
    }
  } else if (wanted && target.yaml && kindIn(target, id) !== wanted) {
    const fitting = namesOfKind(inventory, collection, wanted)
    yield {
      code: 'reference-kind',
      at,
      message: `${key}: ${show(id)} is no ${wanted} but of the kind ${show(kindIn(target, id))}`,
      fix: fitting.length > 0 ? `${didYouMean(id, fitting)}Choose one of ${list(fitting)}.` : `Add one of the kind ${show(wanted)}.`,
      cause: knownKinds.has(String(kindIn(target, id))) ? undefined : target.path,
    }
  }
}

/** Longer lists of anchors are not searched for similar names, only the headings. */
const MAX_COMPARED_ANCHORS = 300

/** The id of the heading with these words: `#三項任務`. */
const headingWithText = (anchor: string, { tree }: SourceFile): string | undefined =>
  tree && /\P{ASCII}/u.test(anchor)
    ? numberBlocks(tree).flatMap(({ type, node, id }) =>
        type === 'heading' && id && splitHeading(textOf(node)).text.trim() === anchor ? id : [],
      )[0]
    : undefined

function* findInAnchor(
  inventory: Inventory,
  anchor: string,
  target: SourceFile,
  at: Position,
  edit?: (anchor: string) => Edit[] | undefined,
  key?: string,
): Generator<Finding> {
  const { anchors, headings = [], path } = target
  if (!anchors || anchors.has(anchor)) return
  const lower = anchor.toLowerCase()
  const choices = anchors.size > MAX_COMPARED_ANCHORS ? headings.slice(0, MAX_COMPARED_ANCHORS) : anchors
  const meant = headingWithText(anchor, target) ?? (anchors.has(lower) ? lower : undefined)
  const hint = meant ? `Did you mean "${meant}"? ` : didYouMean(anchor, choices)
  const fixInKey =
    headings.length > 0
      ? `The headings are ${list(headings)}. Write one of them, or leave ${show(anchor)} out of ${key}.`
      : `There are no headings: leave the line ${key} out.`
  const fixInLink = headings.length > 0 ? `The headings there are ${list(headings)}.` : 'There are no headings: link to the file alone.'
  const section = sectionOf(anchor)
  inventory.missed.add(`${path}#${section}`)
  const inSource = inventory.entries.get(path.replace(/en\.mdx$/, 'zh-hk.mdx'))?.headings?.includes(section)
  const isLost = inventory.lost.get(path)?.includes(section) || (path.endsWith('/en.mdx') && inSource && !headings.includes(section))
  const cause = inventory.unsure.has(path) || isLost ? path : undefined
  yield {
    code: 'anchor-unknown',
    at,
    message: `${path} has no passage ${show(anchor)}`,
    fix: `${hint}${key ? fixInKey : fixInLink}`,
    cause,
    edits: meant === undefined ? undefined : edit?.(meant),
  }
}

function* findInLink(inventory: Inventory, file: SourceFile, node: AnyNode): Generator<Finding> {
  const url = node.url ?? ''
  const at = positionOf(node)
  if (url === '' || hasScheme(url)) return
  // Of a way with a detour it is told here whether it leads anywhere at all.
  const inPath = findInPath(url)
  if (inPath && inPath.code !== 'link-form') return
  const rewrite = (address: string) => editsOfAddress(node, file.body ?? '', address)
  const withAnchor = (anchor: string) => rewrite(`${url.slice(0, url.indexOf('#'))}#${anchor}`)
  if (url.startsWith('#')) return yield* findInAnchor(inventory, url.slice(1), file, at, withAnchor)
  const target = readEntryLink(file.path, url)
  if (!target || !/^\.\.?\//.test(url))
    return yield { code: 'link-target', at, message: `${show(url)} leads to no file of an entry`, fix: fixForPath(url) }
  const edition = /([^/]+)\.mdx$/.exec(file.path)![1]!
  const found = inventory.entries.get(target.file)
  if (!found) {
    const isUntranslated = edition === 'en' && inventory.entries.has(target.file.replace(/en\.mdx$/, 'zh-hk.mdx'))
    const similar = nearestEntry(inventory, target, edition)
    const hint = isUntranslated
      ? 'That entry has no English text yet: leave the words without a link. '
      : similar
        ? `Did you mean "${relativePath(file.path, similar)}"? `
        : ''
    return yield {
      code: 'link-unknown',
      at,
      message: `there is no ${show(target.file)}`,
      fix: hint ? hint.trim() : "Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx.",
      cause: inventory.unread.get(target.file),
    }
  }
  if (inPath) return
  if (target.edition !== edition)
    yield {
      code: 'link-edition',
      at,
      message: `the link leads from ${edition} to ${target.edition}`,
      fix: `Link to ${edition}.mdx of that entry.`,
      edits: inventory.entries.has(target.file.replace(/[^/]+$/, `${edition}.mdx`))
        ? rewrite(url.replace(/[^/#]+\.mdx(?=#|$)/, `${edition}.mdx`))
        : undefined,
    }
  if (target.anchor) yield* findInAnchor(inventory, target.anchor, found, at, withAnchor)
}

/** An entry and its passage, named in data by a key: `articles/som1-opening#third-time-2`. */
function* findInPassage(inventory: Inventory, key: string, value: string, at: Position): Generator<Finding> {
  const [entry = '', anchor = ''] = value.split('#')
  const file = `content/${entry}/zh-hk.mdx`
  const found = inventory.entries.get(file)
  if (found) {
    if (anchor) yield* findInAnchor(inventory, anchor, found, at)
  } else {
    const [collection = '', slug = ''] = entry.split('/')
    const [, otherCollection, otherSlug] = nearestEntry(inventory, { collection, slug }, 'zh-hk')?.split('/') ?? []
    yield {
      code: 'reference-unknown',
      at,
      message: `${key}: there is no entry ${show(entry)}`,
      fix: otherSlug ? `Did you mean "${otherCollection}/${otherSlug}"?` : 'Write articles/<name>#<passage>.',
      cause: inventory.unread.get(file),
    }
  }
}

/** The entry that a link may mean: of the same collection and a similar name, or of the same name in another collection. */
function nearestEntry(
  { entries, slugs, names }: Inventory,
  { collection, slug }: { collection: string; slug: string },
  edition: string,
): string | undefined {
  const similar = nearest(slug, slugs.get(`${edition}/${collection}`) ?? []) ?? idFor(names.get(collection) ?? new Map(), slug)
  if (similar) return `content/${collection}/${similar}/${edition}.mdx`
  return entryCollections.map((other) => `content/${other}/${slug}/${edition}.mdx`).find((path) => entries.has(path))
}

/** The path from an entry's file to another's. */
function relativePath(from: string, to: string): string {
  const [, collection, slug] = from.split('/')
  const [, otherCollection, otherSlug, file] = to.split('/')
  return collection === otherCollection && slug === otherSlug ? `./${file}` : `../../${otherCollection}/${otherSlug}/${file}`
}

const nothing: never[] = []

/** The entries that the tags of a text name in their attributes: `<Said by="wang-yi">`, `<Background source="apec-history">`. */
const referencesIn = (node: AnyNode, source: string): (EntryReference & { wanted: string })[] =>
  (node.attributes ?? nothing).flatMap(({ name: key = '', value }): (EntryReference & { wanted: string })[] => {
    const kind = ruleFor(node.name ?? '')?.attributes[key]?.kind
    const at = positionOf(node)
    if (typeof value !== 'string' || !value) return []
    if (kind === 'person') {
      const start = source.indexOf(`${key}="${value}"`, node.position?.start.offset) + key.length + 2
      const isInTag = start < (node.children?.[0]?.position?.start.offset ?? 0)
      const range = isInTag ? { start, end: start + value.length } : undefined
      return [{ collection: 'glossary', id: value, key, at, wanted: 'person', range }]
    }
    if (kind !== 'sources') return []
    const start = source.indexOf(`${key}="${value}"`, node.position?.start.offset) + key.length + 2
    const isInTag = start < (node.children?.[0]?.position?.start.offset ?? source.length)
    return [...value.matchAll(/\S+/g)].map(({ 0: id, index }) => {
      const range = isInTag && start > key.length + 1 ? { start: start + index, end: start + index + id.length } : undefined
      return { collection: 'sources', id, key, at, wanted: 'background', range }
    })
  })

/** All references of a file: those of its keys, then those of the tags in its text. */
export const allReferences = ({ references, tree, body = '' }: SourceFile): EntryReference[] => [
  ...references,
  ...(tree ? nodesIn(tree as AnyNode).flatMap((node) => referencesIn(node, body)) : []),
]

/** The name of the image in the entry's folder that a node shows; `undefined` if it shows none. */
function imageNameOf({ type, url = '' }: AnyNode): string | undefined {
  return type === 'image' && /^\.\/[^/]+$/.test(url) && isImageName(url) ? url.slice(2) : undefined
}

/** Compares the headlines of sources with their addresses: on pages the one is a link to the other. */
function* findInHeadlines(yaml: YamlFile): Generator<Finding> {
  const sources = (yaml.data ?? {}) as Record<string, { url?: unknown } | null>
  for (const { path, value, at } of yaml.strings()) {
    const url = sources[String(path[0])]?.url
    const finding = path.includes('headlines') && typeof url === 'string' ? findInLinkText(value, url) : undefined
    if (finding) yield { ...finding, at }
  }
}

/** Keys that list ids of the entry's own headings. */
const sectionKeys = ['fields', 'noteSections', 'officialSections'] as const

/** Finds references, links, anchors and images of a file that lead to nothing. */
export function* findUnresolved(inventory: Inventory, file: SourceFile): Generator<Finding> {
  const { kind, path, references, tree, yaml } = file
  for (const reference of references) yield* findInReference(inventory, reference)
  if (kind?.is === 'data' && kind.collection === 'sources' && yaml) yield* findInHeadlines(yaml)
  if ((kind?.is === 'data' || kind?.is === 'redirects') && yaml)
    for (const { path: keys, value, at } of yaml.strings()) {
      const isSource = kind.is === 'data' && kind.collection === 'sources'
      const finding = keys.at(-1) === 'url' && hasScheme(value) ? findInAddress(value, isSource) : undefined
      if (finding) yield { ...finding, at }
      const key = keys.findLast((step) => typeof step === 'string')
      if (key === 'passage' || key === 'pages' || key === 'to') yield* findInPassage(inventory, String(key), value, at)
    }
  if (!tree) return
  for (const key of sectionKeys) {
    const ids = (yaml?.data as Record<string, unknown> | undefined)?.[key]
    if (Array.isArray(ids) && kind?.is === 'entry' && kind.edition === 'zh-hk')
      for (const [index, id] of ids.entries())
        if (typeof id === 'string') yield* findInAnchor(inventory, id, file, yaml!.at([key, index]), undefined, key)
  }
  const images: ByName = inventory.images.get(folderOf(path)) ?? new Map()
  for (const node of nodesIn(tree as AnyNode)) {
    const image = imageNameOf(node)
    if (node.type === 'link') yield* findInLink(inventory, file, node)
    if (image && !images.has(image)) yield atNode(node, missingImage(image, images.keys()))
    for (const reference of referencesIn(node, file.body ?? '')) yield* findInReference(inventory, reference, reference.wanted)
  }
}

/** Finds images that no text shows. */
export function* findUnusedImages({ images }: Inventory, files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const used = new Set<string>()
  /** Texts that could not be read, or that show an image in a wrong way, by their folder: they may show the image. */
  const unsure = new Map<string, string>()
  for (const { path, tree, findings, kind } of files) {
    if (kind?.is !== 'image' && (!tree || findings.some(({ code }) => code === 'image-source')) && isInEntry(path))
      unsure.set(folderOf(path), path)
    for (const node of tree ? nodesIn(tree as AnyNode) : []) {
      const image = imageNameOf(node)
      if (image !== undefined) used.add(`${folderOf(path)}/${image}`)
    }
  }
  for (const [folder, names] of images)
    for (const name of names.keys())
      if (!used.has(`${folder}/${name}`))
        yield [
          `${folder}/${name}`,
          {
            code: 'image-unused',
            message: 'no text shows this image',
            fix: `Write ![what it shows](./${name}) in an entry of this folder, or delete the file.`,
            cause: unsure.get(folder),
          },
        ]
}
