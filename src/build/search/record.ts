/**
 * Makes a page's record in the index: its text in all the editions that share the index, as tokens. First the headings,
 * then the rest; each passage's runs in order, then what stands in it at all. A run that all editions share is written once.
 */
import { fold, type FoldTable } from '../../lib/search/fold.ts'
import type { IndexedPage, Places } from '../../lib/search/pages.ts'
import type { Passage } from '../../lib/search/passage.ts'
import { pairs, presence, separator, spellings, touch, words, type Characters } from '../../lib/search/tokens.ts'
import { runs } from '../../lib/search/units.ts'

/** A passage in each edition, `undefined` where an edition leaves it out. */
export type Row = (Passage | undefined)[]

/** What the index is given of a page, and what the browser must know of it. */
export interface PageRecord {
  content: string
  headings: number
  parts?: IndexedPage['parts']
  places: Places
}

/**
 * Passages of so many characters make a part of the text, which is what a result loads. Small parts make a result cheap, large
 * ones the number of files, which matters more the more pages there are.
 */
const partSize = (pages: number): number => Math.max(250, Math.min(1200, pages))

/**
 * Puts the passages of the editions side by side, by id and by order under the same id.
 * @param editions - each edition's passages
 */
export function align(editions: readonly (readonly Passage[])[]): Row[] {
  const rows = new Map<string, Row>()
  editions.forEach((passages, edition) => {
    const counts = new Map<string, number>()
    for (const passage of passages) {
      const n = (counts.get(passage.id) ?? 0) + 1
      counts.set(passage.id, n)
      const key = `${passage.id} ${n}`
      if (!rows.has(key))
        rows.set(
          key,
          editions.map(() => undefined),
        )
      rows.get(key)![edition] = passage
    }
  })
  return [...rows.values()]
}

/**
 * Divides the rows of a page into the parts that results load.
 * @param pages - how many pages there are
 */
export function partition(rows: readonly Row[], pages: number): Row[][] {
  const most = partSize(pages)
  const parts: Row[][] = [[]]
  let size = 0
  for (const row of rows) {
    const length = row.find(Boolean)!.text.length
    if (size > 0 && size + length > most) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(row)
    size += length
  }
  return parts
}

/** Writes tokens, each with the letters of the editions it belongs to, or without when it belongs to all. */
class Writer {
  readonly tokens: string[] = []
  private readonly letters: readonly string[]
  private readonly table: FoldTable
  private readonly variants: readonly Characters[]
  private readonly seen = new Map<string, number>()

  constructor(letters: readonly string[], table: FoldTable, variants: readonly Characters[]) {
    this.letters = letters
    this.table = table
    this.variants = variants
  }

  private get all(): number {
    return (1 << this.letters.length) - 1
  }

  private write(tokens: readonly string[], mask: number): void {
    const ends = mask === this.all ? [''] : this.letters.filter((_, i) => mask & (1 << i))
    for (const end of ends) for (const token of tokens) this.tokens.push(token + end)
  }

  /**
   * Writes a passage.
   * @param raw - its text in each edition; most passages fold to the same in all
   */
  row(raw: readonly string[]): void {
    const texts = raw.map((text) => fold(text, this.table))
    const different = [...new Set(texts)]
    const found = different.map((text) => runs(text))
    const editions = different.map((one) => texts.reduce((mask, text, i) => (text === one ? mask | (1 << i) : mask), 0))
    const chains = found.map((edition) => edition.map((units) => pairs(units)).filter((tokens) => tokens.length > 0))
    for (const [tokens, mask] of masks(chains, editions, (run) => run.join(' '))) this.run(tokens, mask)
    const named = found.map((edition) => [...new Set(edition.flatMap(words))])
    for (const [token, mask] of masks(named, editions, String)) this.again(token, mask)
    const there = found.map((edition) => edition.flatMap(presence))
    for (const [token, mask] of masks(there, editions, String)) this.once(token, mask)
    const spelt = raw.map((text, i) => spellings(text, this.variants[i]!))
    const each = raw.map((_, i) => 1 << i)
    for (const [token, mask] of masks(spelt, each, String)) this.once(token, mask)
  }

  /** Writes the pairs of a run, apart from a run before. */
  private run(tokens: readonly string[], mask: number): void {
    if (touch(this.tokens.at(-1) ?? '', tokens[0]!)) this.tokens.push(separator)
    this.write(tokens, mask)
  }

  /** Writes a token for those editions whose text has not got it yet. */
  private once(token: string, mask: number): void {
    const missing = mask & ~(this.seen.get(token) ?? 0)
    if (missing) this.again(token, missing)
  }

  private again(token: string, mask: number): void {
    this.write([token], mask)
    this.seen.set(token, (this.seen.get(token) ?? 0) | mask)
  }
}

/**
 * Each value with the editions it stands in; the second time it stands in a passage counts apart.
 * @param keyOf - tells values apart
 */
function masks<Value>(texts: readonly Value[][], editions: readonly number[], keyOf: (value: Value) => string): [Value, number][] {
  if (texts.length === 1) return texts[0]!.map((value) => [value, editions[0]!])
  const found = new Map<string, [Value, number]>()
  texts.forEach((values, i) => {
    const counts = new Map<string, number>()
    for (const value of values) {
      const key = keyOf(value)
      const n = (counts.get(key) ?? 0) + 1
      counts.set(key, n)
      const known = found.get(`${n} ${key}`)
      if (known) known[1] |= editions[i]!
      else found.set(`${n} ${key}`, [value, editions[i]!])
    }
  })
  return [...found.values()]
}

/**
 * Makes the record.
 * @param parts - the page's rows in parts
 * @param letters - each edition's letter
 * @param variants - each edition's characters that tell spellings apart
 * @returns the record, and in tokens where its parts and passages begin
 */
export function makeRecord(
  parts: readonly Row[][],
  letters: readonly string[],
  table: FoldTable,
  variants: readonly Characters[],
): PageRecord {
  const writer = new Writer(letters, table, variants)
  const places: [string, number][] = []
  const starts = [true, false].map((heading) =>
    parts.map((part) => {
      const start = writer.tokens.length
      for (const row of part) {
        const { id, heading: isHeading } = row.find(Boolean)!
        if (isHeading !== heading) continue
        if (places.at(-1)?.[0] !== id) places.push([id, writer.tokens.length])
        writer.row(row.map((passage) => passage?.text ?? ''))
      }
      return start
    }),
  )
  const [headings, body] = starts as [number[], number[]]
  return {
    content: writer.tokens.join(' '),
    headings: body[0]!,
    places: [places.map(([id]) => id), steps(places.map(([, start]) => start))],
    ...(parts.length > 1 && { parts: [steps(headings), steps(body)] }),
  }
}

/** How much each of some rising numbers is above the one before; small numbers pack better. */
const steps = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0))
