/** Brings the passage that a result shows, in the reader's edition. */
import { best, excerpt, type Passage, type Piece } from '../../lib/search/passage.ts'
import type { Answer, Engine, Hit } from './engine.ts'
import { load } from './loader.ts'

/** What a result shows of its page, and where it leads. */
export interface Shown {
  id: string
  pieces: Piece[]
  /** The words to mark there, as they stand. */
  marks: string[]
}

/** The part of a page's text in which a place of its record stands. */
function partOf({ info, position }: Hit): number {
  if (position === undefined) return 0
  const steps = info.parts?.[position < info.headings ? 0 : 1] ?? []
  let start = 0
  let part = 0
  for (const [i, step] of steps.entries()) if ((start += step) <= position) part = i
  return part
}

/**
 * Loads and cuts the passage of a result.
 * @throws SearchError
 */
export async function show(engine: Engine, { query, ways }: Answer, hit: Hit): Promise<Shown> {
  const payload = await load(`${engine.edition}/text/${hit.page}-${partOf(hit)}`, engine.start.version)
  const passages = (JSON.parse(payload) as [string, number, string][]).map(([id, heading, text]): Passage => ({
    id,
    heading: heading === 1,
    text,
  }))
  // The title is shown already; what it stands for is in the text below it.
  const below = passages.filter(({ heading, text }) => !(heading && text === hit.info.title))
  if (below.length === 0) return { id: '', pieces: [], marks: [] }
  const answered = best(below, ways, query.trim(), engine.table)
  const chosen = answered.spans.length > 0 ? answered : { passage: below.find(({ heading }) => !heading) ?? below[0]!, spans: [] }
  const { text, id } = chosen.passage
  if (chosen.spans.length > 0) return { id, pieces: excerpt(text, chosen.spans), marks: words(text, chosen.spans) }
  // Only the title answers, or the sound of it: the link leads to the top of the page.
  const title = { id: '', heading: true, text: hit.info.title }
  return { id: '', pieces: excerpt(text, []), marks: words(title.text, best([title], ways, query.trim(), engine.table).spans) }
}

/** The words at some places, each once, a few at most. */
const words = (text: string, spans: readonly (readonly [number, number])[]): string[] =>
  [...new Set(spans.map(([start, end]) => text.slice(start, end)))].slice(0, 3)
