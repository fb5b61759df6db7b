/** Words that stand in the other language. */

/** A Han character. */
export const han = /\p{Script=Han}/u

/** What is quoted in a text: names and originals in brackets, quotations, titles. Each pattern is bounded by its own marks. */
const quoted = /[(（][^()（）]*[)）]|“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|【[^【】]*】/gu

/** Leaves out what is quoted, from the inside outwards. */
function withoutQuoted(text: string): string {
  let [before, after] = [text, text.replace(quoted, ' ')]
  for (let round = 0; round < 4 && after !== before; round += 1) [before, after] = [after, after.replace(quoted, ' ')]
  return after
}

/** A Chinese sentence: a clause with its mark, or more characters than a name has. */
const sentence = /\p{Script=Han}[\p{Script=Han}\w、]{3,60}[，。；：！？]|[\p{Script=Han}、]{17,}/u

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Finds Chinese in an English text, outside of brackets and quotation marks: a sentence, or a text that is Chinese for the most part.
 * A Chinese word about which the text speaks is none.
 * @returns the words, `undefined` if there are none
 */
export function leftInChinese(text: string): string | undefined {
  if (!han.test(text)) return undefined
  const rest = withoutQuoted(text)
  const characters = countOf(rest, /\p{Script=Han}/gu)
  if (characters > 1 && characters * 3 > countOf(rest, /[A-Za-z]/g)) return rest.trim()
  return sentence.exec(rest)?.[0]
}

/**
 * Finds an English sentence where Chinese should stand: no Chinese at all, and five words of small letters in a row.
 * @returns the words, `undefined` if there are none
 */
export const leftInEnglish = (text: string): string | undefined =>
  han.test(text) ? undefined : /(?<![\p{L}’'./@-])[’']*\p{Lu}?[a-z][a-z’']*(?:,? [a-z’']+){4}/u.exec(withoutQuoted(text))?.[0]
