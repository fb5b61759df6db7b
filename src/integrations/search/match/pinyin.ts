/** Finding Chinese names by their sound: `yatai`, `ya tai`, `ytzmq` for 亞太自貿區. Syllables come without tones. */

const syllable = new RegExp(
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|uen|van|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)',
  'y',
)

/** The syllables of pinyin written together, `zimaoqu`; letters that make no syllable stay alone. */
function splitSyllables(word: string): string[] {
  const found: string[] = []
  let at = 0
  while (at < word.length) {
    syllable.lastIndex = at
    let part = syllable.exec(word)?.[0] ?? word[at]!
    // In pinyin a last n or g before a vowel begins the next syllable.
    if (/[^aeiou]$/.test(part) && part.length > 2 && /^[aeiou]/.test(word.slice(at + part.length))) part = part.slice(0, -1)
    found.push(part)
    at += part.length
  }
  return found
}

/** The syllables of pinyin, with or without spaces between them. */
export const syllables = (pinyin: string): string[] =>
  pinyin
    .toLowerCase()
    .split(/[\s']+/)
    .filter(Boolean)
    .flatMap((word) => (/\d/.test(word) ? [word] : splitSyllables(word)))

/**
 * Compares a query with the sound of a name.
 * @param query - folded
 * @param name - the name's syllables
 * @returns whether it is the whole name or a part that begins with a syllable, `undefined` for neither
 */
export function matchPinyin(query: string, name: readonly string[]): 'whole' | 'part' | undefined {
  if (!/^[a-z][a-z0-9\s'’-]*$/.test(query)) return undefined
  const typed = query.replace(/[\s'’-]/g, '')
  if (typed.length < 2 || name.length < 2) return undefined
  const joined = name.join('')
  const initials = name.map(([letter]) => letter).join('')
  if (typed === joined || (typed === initials && typed.length > 2)) return 'whole'
  if (joined.startsWith(typed)) return 'part'
  if (typed.length > 2 && initials.includes(typed)) return 'part'
  const inside = name.some((first, i) => i > 0 && typed.length > first.length && name.slice(i).join('').startsWith(typed))
  return inside ? 'part' : undefined
}
