/**
 * What is read from the files of the content themselves: what the renderer must know of an entry or a source that a text names, because
 * Markdown is rendered file by file, before the collections can be queried; and the texts of entries, which the collections do not hold.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Edition, WrittenEdition } from '../lib/editions.ts'
import { splitFrontmatter } from '../lib/frontmatter.ts'
import type { Pillar } from '../lib/framework.ts'
import {
  createNameFinder,
  namingCollections,
  publishersIn,
  wordsFor,
  type NameData,
  type NamedEntry,
  type NameFinder,
} from '../lib/names.ts'
import type { UiKey } from '../schemas/ui.ts'
import { readPlainYaml } from '../lib/plain-yaml.ts'

/** Reads YAML that the check has read before: it has found keys that are there twice, for which the library takes long to look. */
const readYaml = (text: string): unknown => readPlainYaml(text)?.value ?? parse(text, { uniqueKeys: false })

interface Frontmatter extends NameData {
  title?: string
  short?: string
  kind?: string
  part?: Pillar
  numeral?: string
  /** The title as Taiwan's press prints it. */
  taiwan?: string
}

/** By file, with the time of its last change, so that the dev server reads a changed file again. */
const cache = new Map<string, { changed: number; data: unknown }>()

/** Reads a file of the content, or takes what was read before; `undefined` if there is no such file. */
function readContent(root: string, path: string, read: (text: string) => unknown): unknown {
  const file = join(root, 'content', path)
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const known = cache.get(file)
  if (known?.changed === changed) return known.data
  const data = read(readFileSync(file, 'utf8'))
  cache.set(file, { changed, data })
  return data
}

interface EntryFile {
  frontmatter: Frontmatter
  body: string
}

/** Reads an entry's file; `undefined` if there is none, or none that can be split (the check reports that). */
const readEntryFile = (root: string, path: string): EntryFile | undefined =>
  readContent(root, path, (text) => {
    const split = splitFrontmatter(text)
    return 'parts' in split ? { frontmatter: readYaml(split.parts.yaml), body: split.parts.body } : undefined
  }) as EntryFile | undefined

const readFrontmatter = (root: string, collection: string, slug: string, edition: Edition): Frontmatter | undefined =>
  readEntryFile(root, `${collection}/${slug}/${edition}.mdx`)?.frontmatter

/**
 * The text of an entry below its frontmatter. The collections do not hold it: Astro writes and reads all that they hold whenever
 * something is saved.
 * @param path - the entry's file, below `content/`
 */
export const readBody = (root: string, path: string): string => readEntryFile(root, path)?.body ?? ''

/** An interface string that the renderer writes into a text; empty if there is none (the check reports that). */
export const uiText = (root: string, edition: WrittenEdition, key: UiKey): string =>
  (readContent(root, `ui/${edition}.yml`, readYaml) as Partial<Record<UiKey, string>> | undefined)?.[key] ?? ''

/** A source as the label of a background block names it. */
export interface SourceLabel {
  id: string
  publication: string
  published: string | null
  /** What it is: only where another source is of the same publisher and day, so that a list of links tells them apart. */
  note?: string | undefined
}

/**
 * What the label of a background block says: the word for background, and the sources of the block.
 * @param ids - of the sources, as in `content/sources.yml`; those that are not there are left out (the check reports that)
 */
export function backgroundLabel(root: string, edition: WrittenEdition, ids: readonly string[]): { word: string; sources: SourceLabel[] } {
  const all = (readContent(root, 'sources.yml', readYaml) ?? {}) as Record<string, SourceLabel & { english?: SourceLabel }>
  const sources = ids.flatMap((id): SourceLabel[] => {
    const source = Object.hasOwn(all, id) && all[id]
    if (!source) return []
    const { publication, note } = (edition === 'en' && source.english) || source
    const isAlike = (other: SourceLabel) => other.publication === source.publication && other.published === source.published
    const isAlone = Object.values(all).filter(isAlike).length === 1
    return [{ id, publication, published: source.published, note: isAlone ? undefined : note }]
  })
  return { word: uiText(root, edition, 'voice.background'), sources }
}

/**
 * The mark of a framework entry: numeral and colour of its part, and its title.
 * @param root - the project's root, as a path
 * @param slug - for example `ftaap`
 * @returns `undefined` if there is no such entry in the edition (the check reports that)
 */
export function frameworkMark(
  root: string,
  edition: Edition,
  slug: string,
): { pillar: Pillar; numeral: string; title: string; taiwan: string | undefined } | undefined {
  const source = readFrontmatter(root, 'framework', slug, 'zh-hk')
  const title = readFrontmatter(root, 'framework', slug, edition)?.title
  const pillar = source?.kind === 'part' ? (slug as Pillar) : source?.part
  const numeral = pillar && readFrontmatter(root, 'framework', pillar, 'zh-hk')?.numeral
  return pillar && numeral && title ? { pillar, numeral, title, taiwan: source?.taiwan } : undefined
}

/** The one-sentence definition of a glossary entry; `undefined` if there is no such entry in the edition. */
export const definition = (root: string, edition: Edition, slug: string): string | undefined =>
  readFrontmatter(root, 'glossary', slug, edition)?.short

/** The finders that were made, by edition. */
const finders = new Map<WrittenEdition, { key: string; find: NameFinder }>()

/** What finds the names of all entries of an edition. A build makes it once; the dev server again when a name has changed. */
export function nameFinder(root: string, edition: WrittenEdition): NameFinder {
  const known = finders.get(edition)
  // The names cannot change during a build, and asking the disk for every text would take a time that grows with texts times names.
  if (known && process.env.NODE_ENV === 'production') return known.find
  const entries = namingCollections.flatMap((collection) => {
    const folder = join(root, 'content', collection)
    const slugs = existsSync(folder) ? readdirSync(folder).sort() : []
    return slugs.flatMap((slug): NamedEntry[] => {
      const source = readFrontmatter(root, collection, slug, 'zh-hk')
      const words = readFrontmatter(root, collection, slug, edition)
      return source && words ? [{ name: `${collection}/${slug}`, words: wordsFor(collection, edition, { ...source, ...words }) }] : []
    })
  })
  const topics = readContent(root, 'dictionary/names.yml', readYaml) as Record<string, string[]> | undefined
  const official = edition === 'zh-hk' ? Object.values(topics ?? {}).flat() : []
  const guards = [...official, ...publishersIn(readContent(root, 'sources.yml', readYaml), edition)]
  const key = JSON.stringify([entries, guards])
  if (known?.key === key) return known.find
  const find = createNameFinder(entries, guards)
  finders.set(edition, { key, find })
  return find
}
