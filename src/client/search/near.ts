/** Pages that come near: they hold a word of the same stem, some of the phrases, or most neighbouring pairs of one. */
import type { Phrase } from '../../lib/search/query.ts'
import { pair, stemToken } from '../../lib/search/tokens.ts'

/** Where something stands on a page. */
interface Located {
  position: number
}

/** More pairs than this are not looked up. */
const most = 12

/**
 * Finds near pages.
 * @param places - for each phrase, the pages that hold it
 * @param standing - looks tokens up
 * @returns pages that answer at least half of the query: how much of it (greater is better, rarer parts count more), and where
 */
export async function nearPages(
  phrases: readonly Phrase[],
  places: readonly ReadonlyMap<number, Located>[],
  standing: (tokens: string[]) => Promise<ReadonlyMap<number, Located>>,
): Promise<Map<number, { relevance: number; position: number }>> {
  const parts: ReadonlyMap<number, Located>[] = []
  for (const [i, { units }] of phrases.entries()) {
    if (places[i]!.size > 0 || units.length < 3) parts.push(places[i]!)
    else for (let n = 0; n + 1 < units.length && parts.length < most; n++) parts.push(await standing([pair(units[n]!, units[n + 1]!)]))
  }
  const found = new Map<number, { relevance: number; position: number; parts: number }>()
  for (const part of parts) {
    const worth = 1 / Math.log2(2 + part.size)
    for (const [page, { position }] of part) {
      const known = found.get(page)
      found.set(page, { relevance: (known?.relevance ?? 0) + worth, position: known?.position ?? position, parts: (known?.parts ?? 0) + 1 })
    }
  }
  const enough = Math.max(1, Math.ceil(parts.length / 2))
  return parts.length < 2 ? new Map() : new Map([...found].filter(([, page]) => page.parts >= enough))
}

/**
 * Finds pages that hold every phrase if words of the same stem count.
 * @param places - for each phrase, the pages that hold it
 * @param standing - looks tokens up
 * @returns where the first of them stands
 */
export async function stemPages(
  phrases: readonly Phrase[],
  places: readonly ReadonlyMap<number, Located>[],
  standing: (tokens: string[]) => Promise<ReadonlyMap<number, Located>>,
): Promise<Map<number, Located>> {
  const tokens = phrases.map(({ units }) => (units.length === 1 ? stemToken(units[0]!) : undefined))
  if (!tokens.some(Boolean)) return new Map()
  const held = await Promise.all(
    tokens.map(async (token, i) => (token ? new Map([...(await standing([token])), ...places[i]!]) : places[i]!)),
  )
  return new Map([...held[0]!].filter(([page]) => held.every((pages) => pages.has(page))))
}
