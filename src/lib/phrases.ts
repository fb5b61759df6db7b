/** Finds words of a list in a text: the matcher of the dictionary, and of the names that become links. */
import { createReplacer, equalForms, hongKongForms } from './han.ts'

/** A stretch that a matcher found, and what belongs to it. */
export interface PhraseMatch {
  start: number
  end: number
  out: string | undefined
}

/** Finds stretches of a text, in order, without overlap. */
export type Matcher = (text: string) => PhraseMatch[]

/** Whether a stretch that reads like a phrase is one: `APEC` in `APECs` is none. */
export type Fits = (text: string, start: number, end: number) => boolean

/** What stands for each UTF-16 unit, so that forms of one character are equal. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
for (const [from, to] of [...hongKongForms, ...equalForms]) folded[from.charCodeAt(0)] = to.charCodeAt(0)
const fold = createReplacer([...hongKongForms, ...equalForms])
const formsOf = Map.groupBy([...hongKongForms, ...equalForms], ([, to]) => to.charCodeAt(0))
/** A folded unit in all its forms. */
const allForms = (unit: number): number[] => [unit, ...(formsOf.get(unit) ?? []).map(([form]) => form.charCodeAt(0))]

/** Phrases, each with what belongs to it; of two that are equal the first counts. */
type Phrases = readonly (readonly [string, string | undefined])[]

/**
 * Makes a matcher that takes the leftmost phrase, and there the longest. Older and newer forms of one character (説 說, 衞 衛)
 * match each other. A text is read in a time that grows with neither the number of the phrases nor what they have in common.
 * @param fits - where a phrase may be; everywhere if it is left out
 */
export function phraseMatcher(phrases: Phrases, fits?: Fits): Matcher {
  return guardedMatcher(phrases, [], fits)
}

/**
 * Makes a matcher that takes the leftmost phrase, and there the longest, unless it lies inside a guard. A guard takes no letters: a
 * phrase that begins in it and ends behind it is found (巨大數據 guards 大數據, and 數據庫 is found in 巨大數據庫).
 * @param guards - a guard that is equal to a phrase is none
 * @param fits - where a phrase may be; everywhere if it is left out
 * @param seams - words in which no phrase may begin, but at their first letter (四周: 四周一片 is no 周一)
 */
export function guardedMatcher(phrases: Phrases, guards: readonly string[], fits?: Fits, seams: readonly string[] = []): Matcher {
  const nextPhrase = phraseFinder(phrases, fits)
  const own = new Set(guards.length > 0 ? phrases.map(([one]) => fold(one)) : [])
  const guardsUpTo = reachOf(guards.filter((one) => !own.has(fold(one))))
  const seamsUpTo = reachOf(seams)
  return (text) => {
    const found: PhraseMatch[] = []
    const [guardEnd, seamEnd] = [guardsUpTo(text), seamsUpTo(text)]
    for (let match = nextPhrase(text, 0); match;) {
      const { start, end } = match
      const closed = seamEnd(start - 1)
      const isFound = start >= closed && end > guardEnd(start)
      if (isFound) found.push(match)
      match = nextPhrase(text, isFound ? end : Math.max(start + 1, closed))
    }
    return found
  }
}

/**
 * Prepares the question how far words reach. Only where a phrase was found does it matter, so only there are the words looked for.
 * @returns for a text, a function from a place to the furthest end of the words that begin up to it; it is asked in the order of the text
 */
function reachOf(words: readonly string[]): (text: string) => (place: number) => number {
  if (words.length === 0) return () => () => 0
  const next = phraseFinder(words.map((one) => [one, undefined]))
  const longest = Math.max(...words.map(({ length }) => length))
  return (text) => {
    let [furthest, from] = [0, 0]
    return (place) => {
      // What begins further in front does not reach the place.
      from = Math.max(from, place - longest)
      for (let word = next(text, from, place + 1); word; word = next(text, word.start + 1, place + 1))
        furthest = Math.max(furthest, word.end)
      from = Math.max(from, place + 1)
      return furthest
    }
  }
}

/** Finds the first phrase that begins at a place of a text or behind it, the longest there; it begins before another place, if one is given. */
type Finder = (text: string, from: number, before?: number) => PhraseMatch | undefined

/** Makes a finder. Its list is read when it is first used: there are many, and of some kinds of words a text has none. */
function phraseFinder(phrases: Phrases, fits: Fits = () => true): Finder {
  let find: Finder | undefined
  return (text, from, before) => (find ??= readyFinder(phrases, fits))(text, from, before)
}

function readyFinder(phrases: Phrases, fits: Fits): Finder {
  const known = new Map<string, string | undefined>()
  for (const [phrase, out] of phrases) {
    const key = fold(phrase)
    if (key !== '' && !known.has(key)) known.set(key, out)
  }
  if (known.size === 0) return () => undefined
  const sorted = [...known.keys()].sort()
  const nowhere = [0, 0] as const
  /** Where in the sorted list the phrases stand that begin with a unit. */
  const ranges = new Map<number, [from: number, to: number]>()
  /** Units that are a phrase, and pairs of units with which one may begin, of which some share a number; in all their forms. */
  const single = new Uint8Array(0x10000)
  const pairs = new Uint8Array(0x10000)
  const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff
  for (const [index, phrase] of sorted.entries()) {
    const [first, second] = [phrase.charCodeAt(0), phrase.charCodeAt(1)]
    const range = ranges.get(first)
    if (range) range[1] = index + 1
    else ranges.set(first, [index, index + 1])
    for (const one of allForms(first))
      if (phrase.length === 1) single[one] = 1
      else for (const other of allForms(second)) pairs[pairOf(one, other)] = 1
  }
  /** The first phrase of a part of the list whose unit at a place is at least the one given. */
  const firstFrom = (unit: number, place: number, from: number, to: number): number => {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.charCodeAt(place) < unit) low = middle + 1
      else high = middle
    }
    return low
  }
  /** The longest phrase that fits at a place; -1 if there is none. */
  const longestAt = (text: string, start: number): number => {
    let [from, to] = ranges.get(folded[text.charCodeAt(start)]!) ?? nowhere
    let longest = -1
    for (let length = 1; from < to; length += 1) {
      // Of phrases that begin alike the shortest stands first.
      if (sorted[from]!.length === length) {
        if (fits(text, start, start + length)) longest = from
        from += 1
      }
      if (start + length >= text.length) break
      const unit = folded[text.charCodeAt(start + length)]!
      from = firstFrom(unit, length, from, to)
      to = firstFrom(unit + 1, length, from, to)
    }
    return longest
  }
  return (text, from, before = text.length) => {
    const last = Math.min(before, text.length)
    let next = text.charCodeAt(from)
    for (let start = from; start < last; start += 1) {
      const unit = next
      next = text.charCodeAt(start + 1)
      // Most places are passed by here, without a look into the list.
      if (pairs[pairOf(unit, next)] === 0 && single[unit] === 0) continue
      const phrase = sorted[longestAt(text, start)]
      if (phrase !== undefined) return { start, end: start + phrase.length, out: known.get(phrase) }
    }
    return undefined
  }
}
