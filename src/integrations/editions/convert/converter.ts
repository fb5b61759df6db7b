import type { Dictionary } from '../dictionary/dictionary.ts'
import type { ConvertedEdition } from '../../../lib/editions.ts'
import { scriptConverter } from './opencc.ts'
import { guardedMatcher, phraseMatcher, type Matcher } from '../../../lib/phrases.ts'
import { rawMatcher, split, titleMatcher, type TextSpan } from './spans.ts'

/** A page's own word; without a value an edition changes its script only. */
export interface PageRule {
  from: string
  tw?: string | undefined
  cn?: string | undefined
}

/** Options for a page or a part of it. */
export interface ConvertOptions {
  /** Words of this page, before the dictionary. */
  rules?: readonly PageRule[] | undefined
  /** Strings of which only the script changes: names, slogans. */
  keep?: readonly string[] | undefined
  /** Strings copied letter for letter. */
  raw?: readonly string[] | undefined
  /** The whole text changes its script only. */
  scriptOnly?: boolean | undefined
}

/** Converts text to one edition. */
export interface Converter {
  edition: ConvertedEdition
  /** Converts a string in zh-hk. Never throws. */
  text(text: string, options?: ConvertOptions): string
  /**
   * Converts a text that inline tags cut into pieces: as one string, then cut where the tags stand. Never throws.
   * @returns as many pieces
   */
  run(pieces: readonly string[], options?: ConvertOptions): string[]
}

const quotes: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' }
const mark = /[「」『』]/g

/**
 * Makes the function that writes the mainland's quotation marks in the parts of one text, in their order: “ ” outside, ‘ ’ inside,
 * whichever of 「」 and 『』 the writer has outside. Where the marks do not pair, each keeps its level.
 */
function quotationMarks(text: string): (part: string) => string {
  if (!text.includes('『') || !marksPair(text)) return (part) => part.replace(mark, (found) => quotes[found]!)
  let depth = 0
  return (part) =>
    part.replace(mark, (found) => {
      if (found === '「' || found === '『') return depth++ % 2 === 0 ? '“' : '‘'
      depth -= 1
      return depth % 2 === 0 ? '”' : '’'
    })
}

function marksPair(text: string): boolean {
  const open: string[] = []
  for (const [found] of text.matchAll(mark)) {
    if (found === '「' || found === '『') open.push(found === '「' ? '」' : '』')
    else if (open.pop() !== found) return false
  }
  return open.length === 0
}

/**
 * Makes the converter of an edition.
 * Order: raw → page rules → titles → dictionary (longest match) → OpenCC → the edition's own forms → quotation marks (zh-cn).
 */
export function createConverter(dictionary: Dictionary, edition: ConvertedEdition): Converter {
  const script = scriptConverter(edition)
  const { titles, words, still } = dictionaryMatchers(dictionary, edition)
  // A page's own word (數字化) does not cut a name or a guard in two (數字化、智能化、綠色化).
  const ruleMatcher = cached((options: ConvertOptions) => guardedMatcher(pagePhrases(options, edition), still))
  const rawWords = cached((options: ConvertOptions) => rawMatcher([...dictionary.raw, ...(options.raw ?? [])]))

  function convert(text: string, options: ConvertOptions): TextSpan[] {
    const layers: Matcher[] = [rawWords(options)]
    if (!options.scriptOnly) {
      if (options.rules?.length || options.keep?.length) layers.push(ruleMatcher(options))
      layers.push(titles, titleMatcher, words)
    }
    if (edition !== 'zh-cn') return split(text, layers, script)
    const quote = quotationMarks(text)
    return split(text, layers, (part) => quote(script(part)))
  }

  return {
    edition,
    text(text, options = {}) {
      return convert(text, options)
        .map((span) => span.out)
        .join('')
    },
    run(pieces, options = {}) {
      if (pieces.length === 1) return [this.text(pieces[0] ?? '', options)]
      return cut(convert(pieces.join(''), options), pieces)
    },
  }
}

/**
 * Finds the words of a text for which the dictionary has another word. It passes the same layers as a conversion, so a word in a title,
 * an address or a guard is none.
 * @returns a function from a text in zh-hk to its changes, in order
 */
export function vocabularyChanges(dictionary: Dictionary, edition: ConvertedEdition): (text: string) => { from: string; to: string }[] {
  const script = scriptConverter(edition)
  const { titles, words } = dictionaryMatchers(dictionary, edition)
  return (text) => {
    const changes: { from: string; to: string }[] = []
    const noted =
      (matcher: Matcher): Matcher =>
      (part) => {
        const found = matcher(part)
        for (const { start, end, out } of found) {
          const from = part.slice(start, end)
          if (out !== undefined && out !== script(from)) changes.push({ from, to: out })
        }
        return found
      }
    split(text, [rawMatcher(dictionary.raw), noted(titles), titleMatcher, noted(words)], (part) => part)
    return changes
  }
}

/**
 * Finds where a word that is not in the dictionary would be found, beside the words that are there.
 * @returns a function from a text in zh-hk to the places of the word
 */
export function wordsFound(dictionary: Dictionary, word: string): (text: string) => { start: number; end: number }[] {
  const { words } = dictionaryMatchers({ ...dictionary, terms: [{ hk: word }, ...dictionary.terms] }, 'zh-tw')
  return (text) => words(text).filter(({ start, end }) => text.slice(start, end) === word)
}

/** Keeps the matcher made for a page's options. Every text of the page is converted with the same object, and many pages say the same. */
function cached(make: (options: ConvertOptions) => Matcher): (options: ConvertOptions) => Matcher {
  const known = new WeakMap<ConvertOptions, Matcher>()
  const alike = new Map<string, Matcher>()
  return (options) => {
    const found = known.get(options)
    if (found) return found
    const { rules = [], keep = [], raw = [] } = options
    const key = JSON.stringify([rules, keep, raw])
    const matcher = alike.get(key) ?? make(options)
    alike.set(key, matcher)
    known.set(options, matcher)
    return matcher
  }
}

/** What finds the words of the dictionary: whole titles in 《》 first, then all other words. */
function dictionaryMatchers(dictionary: Dictionary, edition: ConvertedEdition): { titles: Matcher; words: Matcher; still: string[] } {
  const script = scriptConverter(edition)
  const phrases = dictionary.terms.map((term): [string, string | undefined] => [term.hk, valueFor(term, edition)])
  const ofTitles = Map.groupBy(phrases, ([word]) => word.startsWith('《'))
  // Guards and names stand here in the edition's own script too, so that converting a text again changes nothing.
  const written = [...dictionary.guards, ...dictionary.names]
  const still = [...written, ...written.map(script)]
  const ofWords = ofTitles.get(false) ?? []
  // A guard that holds no whole term (四周) keeps terms from beginning in it.
  const terms = phraseMatcher(ofWords)
  const seams = dictionary.guards.filter((guard) => terms(guard).length === 0)
  return {
    titles: phraseMatcher(ofTitles.get(true) ?? []),
    words: guardedMatcher(ofWords, still, undefined, [...seams, ...seams.map(script)]),
    still,
  }
}

function pagePhrases(options: ConvertOptions, edition: ConvertedEdition): [string, string | undefined][] {
  return [
    ...(options.keep ?? []).map((word): [string, undefined] => [word, undefined]),
    ...(options.rules ?? []).map((rule): [string, string | undefined] => [rule.from, valueFor(rule, edition)]),
  ]
}

function valueFor(word: { tw?: string | undefined; cn?: string | undefined }, edition: ConvertedEdition): string | undefined {
  return edition === 'zh-tw' ? word.tw : word.cn
}

/**
 * Cuts the converted text where the pieces end. A cut inside a span falls behind the same letter if both texts of the span have as
 * many letters, otherwise in proportion. Every letter is looked at once, however many pieces there are.
 */
function cut(spans: readonly TextSpan[], pieces: readonly string[]): string[] {
  const out = pieces.map(() => '')
  let piece = 0
  let pieceEnd = pieces[0]?.length ?? 0
  for (const span of spans) {
    const nextPart = createDivider(span)
    for (let at = span.start; at < span.end;) {
      while (pieceEnd <= at && piece < pieces.length - 1) pieceEnd += pieces[++piece]?.length ?? 0
      const stop = Math.min(span.end, pieceEnd)
      if (stop <= at) break
      out[piece] += nextPart(stop - span.start)
      at = stop
    }
  }
  return out
}

/** How many UTF-16 units the letter at an index has. */
const unitsAt = (text: string, index: number): number => (text.codePointAt(index)! > 0xffff ? 2 : 1)

/** How many letters a text has. */
function lettersIn(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += unitsAt(text, index)) count += 1
  return count
}

/**
 * Prepares a span for being cut.
 * @returns a function that gives what is written for the span from the cut before up to the next cut, which is `units` behind its start
 */
function createDivider({ text, out }: TextSpan): (units: number) => string {
  let letters: [source: number, written: number] | undefined
  let source = { at: 0, letters: 0 }
  let written = { at: 0, letters: 0 }
  /** Goes on in a text until a condition holds. */
  const advance = (on: string, { at, letters }: typeof source, until: (at: number, letters: number) => boolean): typeof source => {
    while (at < on.length && !until(at, letters)) {
      at += unitsAt(on, at)
      letters += 1
    }
    return { at, letters }
  }
  return (units) => {
    const from = written.at
    if (units >= text.length) written = { at: out.length, letters: written.letters }
    else {
      letters ??= [lettersIn(text), lettersIn(out)]
      source = advance(text, source, (at) => at >= units)
      const share = letters[0] === letters[1] ? source.letters : Math.round((units / text.length) * letters[1])
      written = advance(out, written, (_, count) => count >= share)
    }
    return out.slice(from, written.at)
  }
}
