/** Pages that come near: they hold a word of the same stem, some of the phrases, or most of the pieces of one. */
import type { Phrase } from '../../lib/search/query.ts'
import { code, pair, stemToken } from '../../lib/search/tokens.ts'

/** Where something stands on a page. */
interface Located {
  position: number
}

type Pages = ReadonlyMap<number, Located>
type Standing = (tokens: string[]) => Promise<Pages>

/** More pieces than these are not looked up. */
const most = 12

/** The tokens of what a phrase is made of: its words and numbers, its neighbouring pairs of characters. */
function pieces({ units }: Phrase): string[] {
  if (units.length < 2) return []
  const single = units.filter(({ kind }) => kind !== 'han').map(code)
  const pairs = units.slice(1).flatMap((unit, i) => (unit.kind === 'han' && units[i]!.kind === 'han' ? [pair(units[i]!, unit)] : []))
  return units.length === 2 && pairs.length > 0 ? [] : [...single, ...pairs]
}

/**
 * Finds near pages.
 * @param places - for each phrase, the pages that hold it
 * @param standing - looks tokens up
 * @returns pages that answer at least half of the query: how much of it (greater is better, rarer parts count more), and where
 * @throws what `standing` throws
 */
export async function nearPages(
  phrases: readonly Phrase[],
  places: readonly Pages[],
  standing: Standing,
): Promise<Map<number, { relevance: number; position: number }>> {
  const cut = phrases.map((phrase, i) => (places[i]!.size > 0 ? [] : pieces(phrase)))
  const whole = places.filter((_, i) => cut[i]!.length === 0)
  // What a phrase alone found has been found already.
  if (whole.length === phrases.length && phrases.length < 2) return new Map()
  const parts = [...whole, ...(await Promise.all(cut.flat().slice(0, most).map((token) => standing([token]))))]
  const found = new Map<number, { relevance: number; position: number; parts: number }>()
  for (const part of parts) {
    const worth = 1 / Math.log2(2 + part.size)
    for (const [page, { position }] of part) {
      const known = found.get(page)
      found.set(page, { relevance: (known?.relevance ?? 0) + worth, position: known?.position ?? position, parts: (known?.parts ?? 0) + 1 })
    }
  }
  const enough = Math.max(1, Math.ceil(parts.length / 2))
  return new Map([...found].filter(([, page]) => page.parts >= enough))
}

/**
 * Finds pages that hold every phrase if words of the same stem count.
 * @param places - for each phrase, the pages that hold it
 * @param standing - looks tokens up
 * @returns where the first of them stands
 * @throws what `standing` throws
 */
export async function stemPages(phrases: readonly Phrase[], places: readonly Pages[], standing: Standing): Promise<Map<number, Located>> {
  const tokens = phrases.map(({ units }) => (units.length === 1 ? stemToken(units[0]!) : undefined))
  if (!tokens.some(Boolean)) return new Map()
  const held = await Promise.all(
    tokens.map(async (token, i) => (token ? new Map([...(await standing([token])), ...places[i]!]) : places[i]!)),
  )
  return new Map([...held[0]!].filter(([page]) => held.every((pages) => pages.has(page))))
}
