/**
 * English words of one family, `economy`, `economies`, `economic`, cut to what they share. Only search uses it, for hits that
 * are marked `near`, so a rule too many harms little; the rules follow the endings of the Porter stemmer
 * (https://tartarus.org/martin/PorterStemmer/), with British spellings.
 */

/** Endings in the order they are tried, and how many letters must stay; one of each step is cut. */
const steps: readonly (readonly [ending: RegExp, stays: number])[] = [
  [/(?:(?<=[^aeiou]|i)es|(?<![sui])s)$/, 3],
  [/(?:(?<!e)ed|ing|ly)$/, 3],
  [
    /(?:i[sz]ations?|i[sz]ers?|i[sz]e?|ments?|ness|abilit[yi]|able|ativ(?:e|it[yi])|ations?|at(?:e|or)?|ivit[yi]|ive|it[yi]|ical|ics?|ists?|ism|ial|ion|(?<=[dg])en(?:t|ce|cy))$/,
    4,
  ],
  [/(?:iv|[eiy])$/, 3],
]

/**
 * Cuts a word to its stem.
 * @param word - folded
 * @returns `undefined` for what is no English word of four letters and more
 */
export function stem(word: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(word)) return undefined
  return steps.reduce((left, [ending, stays]) => {
    const cut = left.replace(ending, '')
    return cut.length < stays || !/[aeiouy]/.test(cut) ? left : cut.replace(/([b-df-hj-km-np-rt-v])\1$/, '$1')
  }, word)
}
