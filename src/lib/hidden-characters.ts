/**
 * Characters that a reviewer does not see: they reorder, hide or fake text. They are known by their properties in Unicode, so that a
 * new one of a known kind needs no line here. The joiners and selectors that emoji and Indic or Arabic scripts need are allowed.
 */

/** Blanks and empty letters that no property names. */
const blankLetters = '\\u2800\\u{13441}\\u{13442}\\u{16fe4}\\u{1d159}'
/** Marks that strike a letter out (https://www.unicode.org/reports/tr44/#Canonical_Combining_Class_Values, class 1). */
const overlays =
  '\\u0334-\\u0338\\u20d2\\u20d3\\u20d8-\\u20da\\u20e5\\u20e6\\u20ea\\u20eb\\u{10a39}\\u{16af0}-\\u{16af4}\\u{1bc9e}\\u{1d167}-\\u{1d169}'

/** The inside of a class of characters, with the name of the kind. The first that fits names a character. */
const kinds: [inside: string, name: string][] = [
  ['\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f', 'control character'],
  ['\\p{Bidi_Control}', 'character that changes the direction of text'],
  ['\\ufeff', 'byte-order mark'],
  ['\\p{Variation_Selector}', 'variation selector'],
  ['\\u{e0000}-\\u{e0fff}', 'tag character'],
  [`\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0${blankLetters}`, 'blank letter'],
  ['\\p{Default_Ignorable_Code_Point}', 'zero-width character'],
  ['\\p{Zl}\\p{Zp}', 'line separator'],
  // The wide blank of Chinese keyboards is seen; zh-space speaks of it.
  ['[\\p{Zs}--[ \\u3000]]', 'blank that is no ordinary space'],
  ['\\p{Cf}\\ufff0-\\ufffb', 'format character'],
  ['\\ufffc', 'placeholder of an object that was lost when the text was copied'],
  ['\\ufffd', 'replacement character: something was lost when the file was saved'],
  ['\\p{Co}\\p{Cn}\\p{Cs}', 'character without a meaning of its own'],
  [`\\p{Me}${overlays}`, 'mark that strikes out or encloses the letter before it'],
]
const tests = kinds.map(([inside, name]) => [new RegExp(`^[${inside}]$`, 'v'), name] as const)

/** All of them in one class, so that a clean text takes one pass. Carriage returns are here too: they belong before line feeds only. */
const inside = `\\r${kinds.map(([part]) => part).join('')}`
const hidden = new RegExp(`[${inside}]`, 'gv')

/** Marks on one letter: two of those that any script takes are the most that a language needs, four of a script's own. */
const heaped = '\\p{M}(?<=\\p{M}{5})|[\\p{Script=Inherited}&&\\p{M}](?<=[\\p{Script=Inherited}&&\\p{M}]{3})'
/** Letters that take no marks of other scripts. On these many fonts draw nothing for a joiner of Khmer or Burmese. */
const plainLetters = '[\\p{Script=Han}\\p{Script=Latin}\\p{Script=Hiragana}\\p{Script=Katakana}[\\p{Script=Common}--\\u25cc]]'
const inherited = '[\\p{Script=Inherited}&&\\p{M}]'
const strayed = `[\\p{M}--[\\p{Script=Inherited}\\p{Script=Common}]](?<=(?:^|${plainLetters})${inherited}*\\p{M})`
const suspect = new RegExp(`[${inside}]|(?<heaped>${heaped})|(?<strayed>${strayed})`, 'gv')

/** A text of the commonest characters that are seen: most texts are, and this is told faster than by properties. */
const seen = /^[\t\n -~\xa1-\xac\xae-\xff\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

/** Whether a text holds nothing that may be hidden, and no entity that may become so: its parts need no look then. */
export const hidesNothing = (text: string): boolean => !text.includes('&') && seen.test(text)

/** Scripts that need joiners inside words. */
const scripts = 'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala Tamil Telugu'
const joins = new RegExp(`[${scripts.replace(/(\w+) ?/g, '\\p{Script=$1}')}\\p{M}]`, 'u')
const emoji = /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u

/** Writes hidden characters and line ends as `\u{200b}`. */
export const visible = (text: string): string =>
  text.replace(/\n/g, '\\u{a}').replace(hidden, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)

/**
 * Whether a hidden character is needed at its place: joiners in emoji and in Indic or Arabic words, a variation selector behind an
 * emoji that is no digit, or in a keycap (https://www.unicode.org/reports/tr51/).
 */
function belongs(text: string, at: number, char: string): boolean {
  const last = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const next = [...text.slice(at + char.length, at + char.length + 2)][0] ?? ''
  if (char === '\r') return next === '\n'
  if (char === '\u20e3') return /(?<!\d)[0-9#*]\ufe0f?$/.test(text.slice(Math.max(0, at - 3), at))
  if (char === '\ufe0e' || char === '\ufe0f') return /[0-9#*]/.test(last) ? char === '\ufe0f' && next === '\u20e3' : /\p{Emoji}/u.test(last)
  if (char !== '\u200d' && char !== '\u200c') return false
  if (emoji.test(last)) return char === '\u200d' && /\p{Extended_Pictographic}/u.test(next)
  return joins.test(last) && !/[\u200c\u200d]/.test(last) && (joins.test(next) || !/[\p{L}\p{N}\u200c\u200d]/u.test(next))
}

/**
 * Finds the hidden characters of a text, and marks that are heaped upon a letter.
 * @returns each with its offset and a name such as `zero-width character U+200B`
 */
export function* findHidden(text: string): Generator<{ offset: number; name: string }> {
  if (seen.test(text)) return
  for (const { index, 0: char, groups } of text.matchAll(suspect)) {
    if (belongs(text, index, char)) continue
    const name =
      tests.find(([test]) => test.test(char))?.[1] ??
      (char === '\r'
        ? 'carriage return without a line feed'
        : groups?.heaped
          ? 'one mark too many on a letter'
          : 'mark of another script on a letter that takes none')
    yield { offset: index, name: `${name} U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` }
  }
}

/** The name of the first hidden character of a text, for texts in which escapes (`&#x202e;`, `"\u202e"`) are already resolved. */
export const hiddenIn = (text: string): string | undefined => (seen.test(text) ? undefined : findHidden(text).next().value?.name)
