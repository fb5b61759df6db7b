/** Parts of messages: quoted values, lists of choices, suggestions. */
import { visible } from '../hidden-characters.ts'

const MAX_SHOWN_LENGTH = 60

/**
 * Quotes a value for a message: on one line, shortened, hidden characters written as escapes. Messages go to terminals and to logs,
 * where a value must not be able to fake a line.
 */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const letters = [...visible(text)]
  const short = letters.length > MAX_SHOWN_LENGTH ? `${letters.slice(0, MAX_SHOWN_LENGTH - 1).join('')}…` : letters.join('')
  return typeof value === 'string' ? `"${short}"` : short
}

const MAX_LINE_SHOWN = 160

/** Ends a fix with the line as it should be: `Write it so: title: "APEC: a year"`. Nothing stands behind it, so that it can be copied. */
export function writeSo(line: string): string {
  const letters = [...visible(line.trim())]
  return `Write it so: ${letters.length > MAX_LINE_SHOWN ? `${letters.slice(0, MAX_LINE_SHOWN - 1).join('')}…` : letters.join('')}`
}

/** Puts a text into quotes as a data file writes it; marks of speech inside become those of its language. */
export function quoted(text: string): string {
  const plain = text.trim()
  if (!/["\\]/.test(plain)) return `"${plain}"`
  if (!plain.includes("'") && !/\p{Script=Han}/u.test(plain)) return `'${plain}'`
  const [open, close] = /\p{Script=Han}/u.test(plain) ? ['「', '」'] : ['“', '”']
  let isOpen = false
  const spoken = plain.replaceAll('"', () => ((isOpen = !isOpen) ? open : close))
  return spoken.includes('\\') ? `'${spoken.replaceAll("'", "''")}'` : `"${spoken}"`
}

/** Writes choices as `a, b or c`, at most `limit` of them. */
export function list(choices: readonly string[], limit = 12): string {
  const shown = choices.slice(0, limit)
  if (choices.length > limit) return `${shown.join(', ')} … (${choices.length} in all)`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}` : (shown[0] ?? 'nothing')
}

/** A number with its noun: `1 warning`, `2 warnings`. */
export const plural = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`

/** Steps that the suggestions of one run may take: some hundreds of them among thousands of names. */
const MAX_STEPS = 20_000_000

/** Steps that are left in this run. */
let stepsLeft = MAX_STEPS

/**
 * Runs something in which names are compared. However many names are wrong, the suggestions take a limited number of steps: the first
 * mistakes get one, the others are reported without.
 * @param steps - how many; outside of such a run each suggestion has `MAX_STEPS` of its own
 * @returns what it returns
 */
export function withSuggestions<T>(run: () => T, steps = MAX_STEPS): T {
  const before = stepsLeft
  stepsLeft = steps
  inRun += 1
  try {
    return run()
  } finally {
    stepsLeft = before
    inRun -= 1
  }
}

/** How many such runs are going on, one in the other. */
let inRun = 0

/** The edit distance of two words; any number above `limit` if it is larger than that. */
function distance(a: string, b: string, limit: number): number {
  stepsLeft -= 1
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    stepsLeft -= b.length
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length]!
}

/** The choice most similar to a word; `undefined` if none is similar, or if no steps are left in this run. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 80)
  let limit = Math.max(2, Math.floor(wanted.length / 3))
  let best: string | undefined
  if (inRun === 0) stepsLeft = MAX_STEPS
  if (stepsLeft <= 0) return undefined
  for (const choice of choices) {
    if (stepsLeft <= 0) break
    const far = distance(wanted, choice.toLowerCase().slice(0, 80), limit)
    if (far > limit) continue
    best = choice
    if (far === 0) break
    limit = far - 1
  }
  return best
}

/** Begins a fix for a name that may be mistyped: `Did you mean "x"? `, or an empty string. */
export function didYouMean(word: string, choices: Iterable<string>): string {
  const best = nearest(word, choices)
  return best === undefined ? '' : `Did you mean "${best}"? `
}
