/**
 * Characters that a reviewer does not see: they reorder, hide or fake text. The joiners and selectors that emoji and Indic scripts need
 * are allowed.
 */

const names: [RegExp, string][] = [
  [/^[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]$/u, 'control character'],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u, 'character that changes the direction of text'],
  [/^[\ufeff]$/u, 'byte-order mark'],
  [/^[\u200b-\u200d\u2060-\u2065\u206a-\u206f\u00ad\u034f\u180b-\u180f]$/u, 'zero-width character'],
  [/^[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]$/u, 'blank letter'],
  [/^[\u2028\u2029]$/u, 'line separator'],
  [/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u, 'variation selector'],
  [/^[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]$/u, 'tag character'],
  [/^[\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{1bca0}-\u{1bca3}\u{13430}-\u{1345f}]$/u, 'format character'],
  [/^[\ufffd]$/u, 'replacement character: something was lost when the file was saved'],
  [/^[\p{Co}\p{Cn}\p{Cs}]$/u, 'character without a meaning of its own'],
]

/** All of them in one class, so that a clean text takes one pass. Carriage returns are here too: they belong before line feeds only. */
const suspect = new RegExp(`[\\r${names.map(([pattern]) => pattern.source.slice(2, -2)).join('')}]`, 'gu')

/** Scripts that need joiners inside words. */
const scripts = 'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala Tamil Telugu'
const joins = new RegExp(`[${scripts.replace(/(\w+) ?/g, '\\p{Script=$1}')}]`, 'u')

/** Writes hidden characters and line ends as `\u{200b}`. */
export const visible = (text: string): string =>
  text.replace(/\n/g, '\\u{a}').replace(suspect, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)

/** The kind of a hidden character; `undefined` for a visible one. */
function hiddenName(char: string): string | undefined {
  return names.find(([pattern]) => pattern.test(char))?.[1]
}

/** Whether a hidden character is needed at its place: joiners in emoji and in Indic or Arabic words, a variation selector after an emoji. */
function belongs(text: string, at: number, char: string): boolean {
  const before = [...text.slice(Math.max(0, at - 4), at)]
  const after = [...text.slice(at + char.length, at + char.length + 2)][0] ?? ''
  if (char === '\r') return after === '\n'
  if (char === '\ufe0e' || char === '\ufe0f') return /\p{Emoji}/u.test(before.at(-1) ?? '')
  if (char !== '\u200d' && char !== '\u200c') return false
  const last = before.at(-1) ?? ''
  if (/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(last))
    return char === '\u200d' && /\p{Extended_Pictographic}/u.test(after)
  return joins.test(last) && (joins.test(after) || /[\u200c\u200d]/.test(after) || after === '' || /\s/.test(after))
}

/**
 * Finds the hidden characters of a text.
 * @returns each with its offset and a name such as `zero-width character U+200B`
 */
export function* findHidden(text: string): Generator<{ offset: number; name: string }> {
  for (const { index, 0: char } of text.matchAll(suspect)) {
    if (belongs(text, index, char)) continue
    const name = hiddenName(char) ?? (char === '\r' ? 'carriage return without a line feed' : undefined)
    if (name) yield { offset: index, name: `${name} U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` }
  }
}

/** The name of the first hidden character of a text, for texts in which escapes (`&#x202e;`, `"\u202e"`) are already resolved. */
export function hiddenIn(text: string): string | undefined {
  return findHidden(text).next().value?.name
}
