/**
 * What the renderer must know of an entry that a text links to. Markdown is rendered file by file, before the collections can be
 * queried, so this reads the frontmatter from disk.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Edition } from '../lib/editions.ts'
import { splitFrontmatter } from '../lib/frontmatter.ts'
import type { Pillar } from '../lib/framework.ts'

interface Frontmatter {
  title?: string
  short?: string
  kind?: string
  part?: Pillar
  numeral?: string
}

/** By file, with the time of its last change, so that the dev server reads a changed file again. */
const cache = new Map<string, { changed: number; frontmatter: Frontmatter | undefined }>()

function readFrontmatter(root: string, collection: string, slug: string, edition: Edition): Frontmatter | undefined {
  const file = join(root, 'content', collection, slug, `${edition}.mdx`)
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const known = cache.get(file)
  if (known?.changed === changed) return known.frontmatter
  const split = splitFrontmatter(readFileSync(file, 'utf8'))
  const frontmatter = 'parts' in split ? (parse(split.parts.yaml) as Frontmatter) : undefined
  cache.set(file, { changed, frontmatter })
  return frontmatter
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
): { pillar: Pillar; numeral: string; title: string } | undefined {
  const source = readFrontmatter(root, 'framework', slug, 'zh-hk')
  const title = readFrontmatter(root, 'framework', slug, edition)?.title
  const pillar = source?.kind === 'part' ? (slug as Pillar) : source?.part
  const numeral = pillar && readFrontmatter(root, 'framework', pillar, 'zh-hk')?.numeral
  return pillar && numeral && title ? { pillar, numeral, title } : undefined
}

/** The one-sentence definition of a glossary entry; `undefined` if there is no such entry in the edition. */
export const definition = (root: string, edition: Edition, slug: string): string | undefined =>
  readFrontmatter(root, 'glossary', slug, edition)?.short
