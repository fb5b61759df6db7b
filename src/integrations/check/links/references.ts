/** Compares files: references, links and anchors that lead to nothing, images, translations without a source. */
import { readEntryLink } from '../../../lib/addresses.ts'
import { refuseAddress, refusePath } from '../gates/addresses.ts'
import { isImageName, missingImage } from '../gates/images.ts'
import type { Kind } from '../gates/content-files.ts'
import { start, type Finding, type Place } from '../../../lib/diagnostics/diagnostic.ts'
import type { Reading } from '../read-file.ts'
import { placeOf, type AnyNode } from '../gates/nodes.ts'
import { didYouMean, list, nearest, show } from '../../../lib/diagnostics/messages.ts'

/** What all files together hold. */
export interface Inventory {
  /** Entries by path. */
  entries: Map<string, Reading & { kind: Kind & { is: 'entry' } }>
  /** Names of entries by collection. */
  names: Map<string, Map<string, Reading>>
  /** Images by the folder they lie in. */
  images: Map<string, Map<string, Reading>>
}

/** Lists what there is to refer to. */
export function takeInventory(readings: readonly Reading[]): Inventory {
  const inventory: Inventory = { entries: new Map(), names: new Map(), images: new Map() }
  const put = (map: Map<string, Map<string, Reading>>, key: string, name: string, reading: Reading) =>
    map.set(key, (map.get(key) ?? new Map()).set(name, reading))
  for (const reading of readings) {
    const { kind, path } = reading
    if (kind?.is === 'entry') {
      inventory.entries.set(path, reading as Reading & { kind: Kind & { is: 'entry' } })
      if (kind.edition === 'zh-hk') put(inventory.names, kind.collection, kind.slug, reading)
    } else if (kind?.is === 'image') put(inventory.images, path.slice(0, path.lastIndexOf('/')), kind.name, reading)
    else if (kind?.is === 'data' && reading.yaml)
      for (const id of Object.keys((reading.yaml.data as object | null) ?? {})) put(inventory.names, kind.collection, id, reading)
  }
  return inventory
}

/** Which kind of entry a key asks for, where not any will do. */
const wantedKind: Record<string, string> = { people: 'person', by: 'person', part: 'part' }

function* findInReference(inventory: Inventory, reference: { collection: string; id: string; key: string; at: Place }): Generator<Finding> {
  const { collection, id, key, at } = reference
  const names = inventory.names.get(collection) ?? new Map<string, Reading>()
  const target = names.get(id)
  const where = collection === 'sources' || collection === 'figures' ? `content/${collection}.yml` : `content/${collection}/`
  if (!target) {
    yield {
      code: 'reference-unknown',
      at,
      message: `${key}: there is no ${show(id)} in ${where}`,
      fix: `${didYouMean(id, names.keys())}Name one that is there, or add it.`,
    }
    return
  }
  const wanted = wantedKind[key]
  const kind = (target.yaml?.data as { kind?: unknown } | undefined)?.kind
  if (wanted && target.yaml && kind !== wanted) {
    const fitting = [...names]
      .filter(([, one]) => (one.yaml?.data as { kind?: unknown } | undefined)?.kind === wanted)
      .map(([name]) => name)
    yield {
      code: 'reference-kind',
      at,
      message: `${key}: ${show(id)} is no ${wanted} but of the kind ${show(kind)}`,
      fix: `${didYouMean(id, fitting)}Choose one of ${list(fitting)}.`,
    }
  }
}

function findAnchor(anchor: string, target: Reading, at: Place): Finding | undefined {
  const { anchors, headings = [], path } = target
  if (!anchors || anchors.has(anchor)) return undefined
  const lower = anchor.toLowerCase()
  const hint = anchors.has(lower) ? `Did you mean "${lower}"? ` : didYouMean(anchor, anchors.size > 300 ? headings.slice(0, 300) : anchors)
  const fix = headings.length > 0 ? `The headings there are ${list(headings)}.` : 'Leave the # and what follows out.'
  return { code: 'anchor-unknown', at, message: `${path} has no passage ${show(anchor)}`, fix: `${hint}${fix}` }
}

function* findInLink(inventory: Inventory, reading: Reading, node: AnyNode): Generator<Finding> {
  const url = node.url ?? ''
  const at = placeOf(node)
  if (url === '' || /^[^/?#]*:|^\/\//.test(url) || refusePath(url)) return
  if (url.startsWith('#')) {
    const finding = findAnchor(url.slice(1), reading, at)
    if (finding) yield finding
    return
  }
  const target = readEntryLink(reading.path, url)
  const fix = "Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx."
  if (!target || !/^\.\.?\//.test(url)) {
    yield { code: 'link-target', at, message: `${show(url)} leads to no file of an entry`, fix }
    return
  }
  const found = inventory.entries.get(target.file)
  const own = /([^/]+)\.mdx$/.exec(reading.path)![1]!
  if (!found) {
    const untranslated = own === 'en' && inventory.entries.has(target.file.replace(/en\.mdx$/, 'zh-hk.mdx'))
    const best = nearestEntry(inventory, target, own)
    const hint = untranslated
      ? 'That entry has no English text yet: leave the words without a link. '
      : best
        ? `Did you mean "${relativeTo(reading.path, best)}"? `
        : ''
    yield { code: 'link-unknown', at, message: `there is no ${show(target.file)}`, fix: `${hint}${fix}` }
    return
  }
  if (target.edition !== own)
    yield {
      code: 'link-edition',
      at,
      message: `the link leads from ${own} to ${target.edition}`,
      fix: `Link to ${own}.mdx of that entry.`,
    }
  if (target.anchor) {
    const finding = findAnchor(target.anchor, found, at)
    if (finding) yield finding
  }
}

/** The entry that a link may have meant: of the same collection and a like name, or of the same name elsewhere. */
function nearestEntry(
  { entries }: Inventory,
  { collection, slug }: { collection: string; slug: string },
  edition: string,
): string | undefined {
  const all = [...entries.values()].filter(({ kind }) => kind.edition === edition)
  const like = nearest(
    slug,
    all.filter(({ kind }) => kind.collection === collection).map(({ kind }) => kind.slug),
  )
  return all.find(({ kind }) => (like ? kind.collection === collection && kind.slug === like : kind.slug === slug))?.path
}

/** The way from an entry's file to another's. */
const relativeTo = (from: string, to: string): string => {
  const [, collection, slug] = from.split('/')
  const [, otherCollection, otherSlug, file] = to.split('/')
  if (collection === otherCollection && slug === otherSlug) return `./${file}`
  return `../../${otherCollection}/${otherSlug}/${file}`
}

/** Everything in a body that names something outside of it, in one walk. */
function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
}

/** Finds references, links, anchors and images of one file that lead to nothing. */
export function* findTargets(inventory: Inventory, reading: Reading, usedImages: Set<string>): Generator<Finding> {
  for (const referral of reading.referrals) yield* findInReference(inventory, referral)
  if (reading.kind?.is === 'data' && reading.yaml)
    for (const { path, value, at } of reading.yaml.strings()) {
      const refusal = path.at(-1) === 'url' ? refuseAddress(value) : undefined
      if (refusal) yield { at, ...refusal }
    }
  if (!reading.tree) return
  const fields = (reading.yaml?.data as { fields?: unknown } | undefined)?.fields
  if (Array.isArray(fields) && reading.kind?.is === 'entry' && reading.kind.edition === 'zh-hk')
    for (const [index, field] of fields.entries()) {
      const finding = typeof field === 'string' && findAnchor(field, reading, reading.yaml!.at(['fields', index]))
      if (finding) yield finding
    }
  const folder = reading.path.slice(0, reading.path.lastIndexOf('/'))
  for (const node of nodesOf(reading.tree as AnyNode)) {
    if (node.type === 'link') yield* findInLink(inventory, reading, node)
    else if (node.type === 'image' && /^\.\/[^/]+$/.test(node.url ?? '') && isImageName(node.url!)) {
      const name = node.url!.slice(2)
      const images = inventory.images.get(folder) ?? new Map<string, Reading>()
      usedImages.add(`${folder}/${name}`)
      if (!images.has(name)) yield { at: placeOf(node), ...missingImage(name, images.keys()) }
    } else if (node.name === 'Said') {
      const by = node.attributes?.find(({ name }) => name === 'by')?.value
      if (typeof by === 'string' && by) yield* findInReference(inventory, { collection: 'glossary', id: by, key: 'by', at: placeOf(node) })
    }
  }
}

/** Finds images that no text shows. */
export function* findUnusedImages(inventory: Inventory, used: ReadonlySet<string>): Generator<[path: string, Finding]> {
  for (const [folder, images] of inventory.images)
    for (const name of images.keys())
      if (!used.has(`${folder}/${name}`))
        yield [
          `${folder}/${name}`,
          {
            code: 'image-unused',
            at: start,
            message: 'no text shows this image',
            fix: `Write ![what it shows](./${name}) in an entry of this folder, or delete the file.`,
          },
        ]
}
