/**
 * What the renderer must know of an entry that a passage speaks of. Markdown is rendered file by file, before the collections
 * can be asked, so this reads the lines between the `---` itself.
 */
import { readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
import type { Edition } from '../lib/editions.ts'
import type { Pillar } from '../lib/framework.ts'

interface Head {
  title?: string
  short?: string
  kind?: string
  part?: Pillar
  numeral?: string
}

/** Every article asks for the same few files; the time of change keeps the dev server honest. */
const cache = new Map<string, { changed: number; head: Head }>()

function readHead(collection: string, slug: string, edition: Edition): Head | undefined {
  const file = `content/${collection}/${slug}/${edition}.mdx`
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const known = cache.get(file)
  if (known?.changed === changed) return known.head
  const head = parse(/^---\r?\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '') as Head
  cache.set(file, { changed, head })
  return head
}

/**
 * The mark of a framework entry: numeral and colour of its part, and its title.
 * @param slug - for example `ftaap`
 * @returns `undefined` if there is no such entry in the edition (the check reports that)
 */
export function frameworkMark(edition: Edition, slug: string): { pillar: Pillar; numeral: string; title: string } | undefined {
  const source = readHead('framework', slug, 'zh-hk')
  const title = readHead('framework', slug, edition)?.title
  const pillar = source?.kind === 'part' ? (slug as Pillar) : source?.part
  const numeral = pillar && readHead('framework', pillar, 'zh-hk')?.numeral
  return pillar && numeral && title ? { pillar, numeral, title } : undefined
}

/** The one-sentence definition of a glossary entry; `undefined` if there is no such entry in the edition. */
export const definition = (edition: Edition, slug: string): string | undefined => readHead('glossary', slug, edition)?.short
