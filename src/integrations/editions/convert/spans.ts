import { phraseMatcher, type Matcher, type PhraseMatch } from '../../../lib/phrases.ts'

/** A stretch of the source text and what is written for it. */
export interface TextSpan {
  start: number
  end: number
  text: string
  out: string
}

/**
 * Divides a text into spans without gaps.
 * @param layers - matchers in order of precedence: a later one sees only what the earlier ones left
 * @param write - changes the script
 */
export function split(text: string, layers: readonly Matcher[], write: (text: string) => string): TextSpan[] {
  const [layer, ...rest] = layers
  if (text === '') return []
  if (!layer) return [{ start: 0, end: text.length, text, out: write(text) }]
  const spans: TextSpan[] = []
  let at = 0
  const fill = (end: number) => {
    if (end > at) for (const span of split(text.slice(at, end), rest, write)) spans.push(moved(span, at))
  }
  for (const { start, end, out } of layer(text)) {
    fill(start)
    const found = text.slice(start, end)
    spans.push({ start, end, text: found, out: out ?? write(found) })
    at = end
  }
  fill(text.length)
  return spans
}

function moved(span: TextSpan, by: number): TextSpan {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by }
}

// Han in an address only right after a delimiter: 「見https://example.org了解詳情」 ends at org.
const address =
  /(?:(?:https?|ftp):\/\/|(?<![\w.])www\.(?=\w))[!#-;=?-~]*(?:(?<=[/=?#&_-])\p{sc=Han}+[!#-;=?-~]*)*|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu

/** Makes a matcher for words, web addresses and mail addresses, all to be copied letter for letter. */
export function rawMatcher(words: readonly string[]): Matcher {
  const phrases = phraseMatcher(words.map((word) => [word, undefined]))
  return (text) => {
    const listed = phrases(text).map(({ start, end }) => verbatim(text, start, end))
    if (!/[:@]|www\./.test(text)) return listed
    const addresses = [...text.matchAll(address)].map(({ index, 0: found }) => verbatim(text, index, index + found.length))
    return withoutOverlap([...addresses, ...listed])
  }
}

function verbatim(text: string, start: number, end: number): PhraseMatch {
  return { start, end, out: text.slice(start, end) }
}

function withoutOverlap(matches: PhraseMatch[]): PhraseMatch[] {
  let end = 0
  return matches
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match) => {
      if (match.start < end) return false
      end = match.end
      return true
    })
}

/** Finds 《…》, nested ones included: titles keep their words. An unclosed 《 is no title. */
export function titleMatcher(text: string): PhraseMatch[] {
  const found: PhraseMatch[] = []
  let depth = 0
  let start = 0
  for (let i = text.indexOf('《'); i >= 0 && i < text.length; i++) {
    if (text[i] === '《' && depth++ === 0) start = i
    else if (text[i] === '》' && depth > 0 && --depth === 0) found.push({ start, end: i + 1, out: undefined })
  }
  return found
}
