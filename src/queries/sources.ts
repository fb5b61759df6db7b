import type { CollectionEntry } from 'astro:content'
import { pick, type Entry } from './content.ts'
import { getOutline } from './outline.ts'

type Sourced = Entry<'articles' | 'framework' | 'events' | 'glossary' | 'pages'>

/**
 * All sources that an entry rests on: those that its frontmatter lists or names, then those of the background blocks in its text.
 * @param sources - all sources
 */
export function sourcesOf(entry: Sourced, sources: CollectionEntry<'sources'>[]): CollectionEntry<'sources'>[] {
  const {
    sources: listed = [],
    background = [],
    englishSource,
  } = entry.data as {
    sources?: { id: string }[]
    background?: { id: string }[]
    englishSource?: { id: string }
  }
  const quoted = getOutline(entry).passages.flatMap((passage) => passage.background.map((id) => ({ id })))
  return [...new Set(pick(sources, [...listed, ...background, ...(englishSource ? [englishSource] : []), ...quoted]))]
}
