/** Finds the passage that a result shows, in the text of the reader's edition. */
import { countParts, standfirstId, type IndexedPage } from '../contract.ts'
import { fold } from '../../../lib/fold.ts'
import { markedExcerpt, type ExcerptPart, type TextRange } from '../match/marked-excerpt.ts'
import { bestPassage, densestSection, findPhrase, type SearchPassage } from '../match/passage.ts'
import type { Phrase } from '../match/query.ts'
import { splitRuns } from '../match/units.ts'
import type { EditionData } from './edition-data.ts'
import type { Answer, Hit } from './hits.ts'

/** What a result shows of its page, and where it leads. */
export interface ResultPassage {
  /** The anchor; empty for the top of the page. */
  id: string
  excerpt: ExcerptPart[]
  /** The words to mark on the page, as they are written there. */
  marks: string[]
}

/** Where phrases stand below the headings of a page, or in its headings if nowhere else. */
function preferBody(hit: Hit): { positions: number[][]; heading: boolean } {
  const positions = hit.positions()
  const below = positions.map((all) => all.filter((position) => position >= hit.info.headings))
  return below.some((all) => all.length > 0) ? { positions: below, heading: false } : { positions, heading: true }
}

/** The part of a page's text that answers best. */
function bestPart(hit: Hit): number {
  const { positions, heading } = preferBody(hit)
  return densestSection(hit.info.parts?.[heading ? 0 : 1] ?? [], positions) ?? 0
}

/** Where a part of a page begins in its record. */
function partStart({ parts, headings }: IndexedPage, part: number, heading: boolean): number {
  if (!parts) return heading ? 0 : headings
  return parts[heading ? 0 : 1].slice(0, part + 1).reduce((sum, delta) => sum + delta, 0)
}

/**
 * Reads the text of a page to see whether it holds a phrase.
 * @returns where the part that holds it begins in the page's record, `undefined` if none does
 * @throws SearchError
 */
export async function findInText(
  data: Pick<EditionData, 'start' | 'table' | 'passages'>,
  page: number,
  { units }: Phrase,
): Promise<number | undefined> {
  const info = data.start.pages[page]!
  for (let part = 0; part < countParts(info); part++) {
    const passages = await data.passages(page, part)
    const holding = passages.find(({ text }) => findPhrase(splitRuns(fold(text, data.table)), units).length > 0)
    if (holding) return partStart(info, part, holding.heading)
  }
  return undefined
}

/**
 * The anchors of the passages that answer best, from one file for all pages.
 * @returns one for each hit, empty for the top of the page
 * @throws SearchError
 */
export async function resultAnchors(data: EditionData, hits: readonly Hit[]): Promise<string[]> {
  const anchors = await data.anchors()
  return hits.map((hit) => {
    const [ids, starts] = anchors[hit.page]!
    const passage = densestSection(starts, preferBody(hit).positions)
    return passage === undefined ? '' : ids[passage]!
  })
}

/**
 * Loads and cuts the passage of a result.
 * @throws SearchError
 */
export async function resultPassage(data: EditionData, answer: Answer, hit: Hit): Promise<ResultPassage> {
  const { query, phrases } = hit.meant ?? answer
  const best = (among: readonly SearchPassage[]) => bestPassage(among, phrases, query.trim(), data.table)
  const title = titlePassage(hit)
  // The title is shown already.
  const belowTitle = async (part: number): Promise<SearchPassage[]> =>
    (await data.passages(hit.page, part)).filter(({ heading, text }) => !(heading && text === title.text))
  const part = bestPart(hit)
  let below = await belowTitle(part)
  // A part may hold nothing but the title.
  if (below.length === 0 && part + 1 < (hit.info.parts?.[0].length ?? 1)) below = await belowTitle(part + 1)
  if (below.length === 0) return { id: '', excerpt: [], marks: [] }
  const { passage, ranges } = best(below)
  if (ranges.length > 0) return { id: passage.id, excerpt: markedExcerpt(passage.text, ranges), marks: wordsAt(passage.text, ranges) }
  // Only the title answers, or its sound: the link leads to the top of the page, and what the page is about is shown.
  const about = below.find(({ id }) => id === standfirstId) ?? below.find(({ heading }) => !heading) ?? below[0]!
  return { id: '', excerpt: markedExcerpt(about.text, []), marks: wordsAt(title.text, best([title]).ranges) }
}

const titlePassage = ({ info }: Hit): SearchPassage => ({ id: '', heading: true, text: info.title })

/** The words at some places, each once. */
const wordsAt = (text: string, ranges: readonly TextRange[]): string[] => [...new Set(ranges.map(([start, end]) => text.slice(start, end)))]

/** The whole title of a hit, with the words in it that were typed. */
export function markedTitle({ table }: EditionData, answer: Answer, hit: Hit): ExcerptPart[] {
  const { query, phrases } = hit.meant ?? answer
  const title = titlePassage(hit)
  return markedExcerpt(title.text, bestPassage([title], phrases, query.trim(), table).ranges, Infinity)
}
