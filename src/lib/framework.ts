/** What the renderer must know of a framework entry to mark a passage that speaks of it. */
import { readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
import type { Edition } from './editions/index.ts'

/** The slug of one of the four parts; the framework's four colours are named for them. */
export type Pillar = 'goal' | 'paths' | 'transitions' | 'cooperation'

interface Frontmatter {
  kind?: 'part' | 'item'
  part?: Pillar
  title?: string
  numeral?: string
}

/** Every article asks for the same few files; the time of change keeps the dev server honest. */
const cache = new Map<string, { changed: number; data: Frontmatter }>()

const frontmatter = (slug: string, edition: Edition): Frontmatter | undefined => {
  const file = `content/framework/${slug}/${edition}.mdx`
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const known = cache.get(file)
  if (known?.changed === changed) return known.data
  const data = parse(/^---\r?\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '') as Frontmatter
  cache.set(file, { changed, data })
  return data
}

/**
 * The mark of a framework entry: numeral and colour of its part, and its title.
 * @param slug for example `ftaap`
 * @returns `undefined` if there is no such entry in the edition (the check reports that)
 */
export function frameworkMark(edition: Edition, slug: string): { pillar: Pillar; numeral: string; title: string } | undefined {
  const source = frontmatter(slug, 'zh-hk')
  const own = edition === 'zh-hk' ? source : frontmatter(slug, edition)
  if (!source || !own?.title) return undefined
  const pillar = source.kind === 'part' ? (slug as Pillar) : source.part
  const numeral = pillar && frontmatter(pillar, 'zh-hk')?.numeral
  return pillar && numeral ? { pillar, numeral, title: own.title } : undefined
}
