/**
 * Makes a page's record in the index: its text in all the editions that share the index, as tokens. First the headings,
 * then the rest; each passage's runs in order, then what stands in it at all; at the end, how the page is spelt. A run that all
 * editions share is written once.
 */
import { fold, type FoldTable } from '../match/fold.ts'
import type { IndexedPage, Places } from '../match/index-data.ts'
import type { Passage } from '../match/passage.ts'
import { characters, code, pairs, presence, separator, spellings, touch, words, type Characters } from '../match/tokens.ts'
import { runs, type Unit } from '../match/units.ts'

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

/** A run, with the editions it stands in as bits. */
type MarkedRun = [run: Unit[], editions: number]

/**
 * Cuts a passage into runs.
 * @param raw - its text in each edition; most passages fold to the same in all
 */
function markedRuns(raw: readonly string[], table: FoldTable): MarkedRun[] {
  const texts = raw.map((text) => fold(text, table))
  const read = [...new Set(texts)].map((text) => ({ runs: runs(text), editions: bits(texts.map((one) => one === text)) }))
  if (read.length === 1) return read[0]!.runs.map((run) => [run, read[0]!.editions])
  const found = new Map<string, MarkedRun>()
  for (const text of read) {
    const counts = new Map<string, number>()
    for (const run of text.runs) {
      const key = run.map(code).join(' ')
      // A run that stands twice in one edition and once in another is partly shared.
      const n = (counts.get(key) ?? 0) + 1
      counts.set(key, n)
      const known = found.get(`${n} ${key}`)
      if (known) known[1] |= text.editions
      else found.set(`${n} ${key}`, [run, text.editions])
    }
  }
  return [...found.values()]
}

/** Yes and no as bits, the first the lowest. */
const bits = (answers: readonly boolean[]): number => answers.reduce((mask, yes, i) => (yes ? mask | (1 << i) : mask), 0)

/** Each of some tokens with the editions of all the lists it is in. */
function together(lists: readonly (readonly [tokens: readonly string[], editions: number])[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [tokens, editions] of lists) for (const token of tokens) found.set(token, (found.get(token) ?? 0) | editions)
  return found
}

/** The tokens of some runs, each with the editions it stands in. */
const tokensOf = (runs: readonly MarkedRun[], of: (run: Unit[]) => string[]): Map<string, number> =>
  together(runs.map(([run, editions]) => [of(run), editions]))

/** Writes tokens, each with the letters of the editions it belongs to, or without when it belongs to all. */
class Writer {
  readonly tokens: string[] = []
  private readonly letters: readonly string[]
  private readonly all: number
  private readonly seen = new Map<string, number>()

  constructor(letters: readonly string[]) {
    this.letters = letters
    this.all = (1 << letters.length) - 1
  }

  private write(tokens: readonly string[], editions: number): void {
    const ends = editions === this.all ? [''] : this.letters.filter((_, i) => editions & (1 << i))
    for (const end of ends) for (const token of tokens) this.tokens.push(token + end)
  }

  /** Writes the pairs of a run, apart from a run before. */
  run(tokens: readonly string[], editions: number): void {
    if (tokens.length === 0) return
    if (touch(this.tokens.at(-1) ?? '', tokens[0]!)) this.tokens.push(separator)
    this.write(tokens, editions)
  }

  /** Writes a token for those editions whose text has not got it yet. */
  once(token: string, editions: number): void {
    const missing = editions & ~(this.seen.get(token) ?? 0)
    if (missing) this.again(token, missing)
  }

  /** Writes a token. */
  again(token: string, editions: number): void {
    this.write([token], editions)
    this.seen.set(token, (this.seen.get(token) ?? 0) | editions)
  }
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
  const rows = parts.flat()
  const writer = new Writer(letters)
  const write = (row: Row): void => {
    const runs = markedRuns(
      row.map((passage) => passage?.text ?? ''),
      table,
    )
    for (const [run, editions] of runs) writer.run(pairs(run), editions)
    const mixed = runs.filter(([run]) => run.some(({ kind }) => kind !== 'han'))
    for (const [token, editions] of tokensOf(mixed, words)) writer.again(token, editions)
    for (const [token, editions] of tokensOf(mixed, presence)) writer.once(token, editions)
    for (const [token, editions] of tokensOf(runs, characters)) writer.once(token, editions)
  }
  const places: [string, number][] = []
  const starts = [true, false].map((heading) =>
    parts.map((part) => {
      const start = writer.tokens.length
      for (const row of part) {
        const { id, heading: isHeading } = row.find(Boolean)!
        if (isHeading !== heading) continue
        if (places.at(-1)?.[0] !== id) places.push([id, writer.tokens.length])
        write(row)
      }
      return start
    }),
  )
  const texts = letters.map((_, edition) => rows.map((row) => row[edition]?.text ?? '').join(''))
  for (const [token, editions] of together(texts.map((text, i) => [spellings(text, variants[i]!), 1 << i]))) writer.once(token, editions)
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
