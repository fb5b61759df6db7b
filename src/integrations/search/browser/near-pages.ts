/** Pages that come near: they hold a word of the same stem, some of the phrases, or most of the pieces of one. */
import type { Phrase } from '../match/query.ts'
import { code, pair, stemToken, wholeWord } from '../match/tokens.ts'
import type { Unit } from '../match/units.ts'

/** Where something stands on a page. */
interface Located {
  position: number
}

type Pages = ReadonlyMap<number, Located>
type Standing = (tokens: string[]) => Promise<Pages>

/** More pieces than these are not looked up. */
const most = 12

/** A beginning of fewer letters says nothing of a page. */
const telling = 4

const tokenOf = (unit: Unit): string => (unit.kind === 'word' && unit.text.length < telling ? wholeWord(unit) : code(unit))

/** The tokens of what a phrase is made of, if it is not looked up whole: its words and numbers, its neighbouring pairs of characters. */
function pieces({ units }: Phrase, held: boolean): string[] {
  const [first] = units
  if (units.length === 1) return first!.kind === 'word' && first!.text.length < telling ? [tokenOf(first!)] : []
  if (held) return []
  const single = units.filter(({ kind }) => kind !== 'han').map(tokenOf)
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
  // What a phrase alone found has been found already.
  if (phrases.length === 1 && (phrases[0]!.units.length === 1 || places[0]!.size > 0)) return new Map()
  const cut = phrases.map((phrase, i) => pieces(phrase, places[i]!.size > 0))
  const whole = places.filter((_, i) => cut[i]!.length === 0)
  const parts = [
    ...whole,
    ...(await Promise.all(
      cut
        .flat()
        .slice(0, most)
        .map((token) => standing([token])),
    )),
  ]
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
