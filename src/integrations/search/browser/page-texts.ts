/** Brings the passage that a result shows, in the reader's edition. */
import { fold } from '../match/fold.ts'
import type { IndexedPage, Places } from '../match/index-data.ts'
import { best, excerpt, find, richest, type Passage, type Piece } from '../match/passage.ts'
import type { Phrase } from '../match/query.ts'
import { runs } from '../match/units.ts'
import type { Answer, Engine, Hit } from './engine.ts'
import { load } from './loader.ts'

/** What a result shows of its page, and where it leads. */
export interface Shown {
  id: string
  pieces: Piece[]
  /** The words to mark there, as they stand. */
  marks: string[]
}

/** Where phrases stand below the headings of a page, or in them if nowhere else. */
function belowHeadings(hit: Hit): { spots: number[][]; heading: boolean } {
  const spots = hit.spots()
  const below = spots.map((all) => all.filter((spot) => spot >= hit.info.headings))
  return below.some((all) => all.length > 0) ? { spots: below, heading: false } : { spots, heading: true }
}

/** The part of a page's text that answers best. */
function partOf(hit: Hit): number {
  const { spots, heading } = belowHeadings(hit)
  return richest(hit.info.parts?.[heading ? 0 : 1] ?? [], spots) ?? 0
}

async function passagesOf({ edition, start }: Engine, page: number, part: number): Promise<Passage[]> {
  const payload = await load(`${edition}/text/${page}-${part}`, start)
  return (JSON.parse(payload) as [string, number, string][]).map(([id, heading, text]) => ({ id, heading: heading === 1, text }))
}

/** Where a part of a page begins in its record. */
function startOf({ parts, headings }: IndexedPage, part: number, heading: boolean): number {
  if (!parts) return heading ? 0 : headings
  return parts[heading ? 0 : 1].slice(0, part + 1).reduce((sum, step) => sum + step, 0)
}

/**
 * Reads the text of a page to see whether it holds a phrase.
 * @returns where the part that holds it begins, `undefined` if none does
 * @throws SearchError
 */
export async function confirm(engine: Engine, page: number, { units }: Phrase): Promise<number | undefined> {
  const info = engine.start.pages[page]!
  for (let part = 0; part < (info.parts?.[0].length ?? 1); part++) {
    const passages = await passagesOf(engine, page, part)
    const held = passages.find(({ text }) => find(runs(fold(text, engine.table)), units).length > 0)
    if (held) return startOf(info, part, held.heading)
  }
  return undefined
}

/**
 * The anchors of hits, from one file for all pages: that of the passage which answers best.
 * @returns for each hit its anchor, empty for the top of the page
 * @throws SearchError
 */
export async function anchorsOf({ edition, start }: Engine, hits: readonly Hit[]): Promise<string[]> {
  const places = JSON.parse(await load(`${edition}/places`, start)) as Places[]
  return hits.map((hit) => {
    const [ids, steps] = places[hit.page]!
    const place = richest(steps, belowHeadings(hit).spots)
    return place === undefined ? '' : ids[place]!
  })
}

/**
 * Loads and cuts the passage of a result.
 * @throws SearchError
 */
export async function show(engine: Engine, { query, ways }: Answer, hit: Hit): Promise<Shown> {
  const passages = await passagesOf(engine, hit.page, partOf(hit))
  // The title is shown already; what it stands for is in the text below it.
  const below = passages.filter(({ heading, text }) => !(heading && text === hit.info.title))
  if (below.length === 0) return { id: '', pieces: [], marks: [] }
  const answered = best(below, ways, query.trim(), engine.table)
  if (answered.spans.length > 0) {
    const { passage, spans } = answered
    return { id: passage.id, pieces: excerpt(passage.text, spans), marks: words(passage.text, spans) }
  }
  // Only the title answers, or the sound of it: the link leads to the top of the page, and what the page is about is shown.
  const about = below.find(({ id }) => id === 'page-standfirst') ?? below.find(({ heading }) => !heading) ?? below[0]!
  const title = { id: '', heading: true, text: hit.info.title }
  return { id: '', pieces: excerpt(about.text, []), marks: words(title.text, best([title], ways, query.trim(), engine.table).spans) }
}

/** The words at some places, each once. */
const words = (text: string, spans: readonly (readonly [number, number])[]): string[] => [
  ...new Set(spans.map(([start, end]) => text.slice(start, end))),
]

/** The title of a hit, with the words in it that were typed. */
export function nameMarked({ table }: Engine, { query, ways }: Answer, { info }: Hit): Piece[] {
  const title = { id: '', heading: true, text: info.title }
  return excerpt(info.title, best([title], ways, query.trim(), table).spans, Infinity)
}
