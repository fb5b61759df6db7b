/**
 * Makes a page's record in the index: its text, in all the editions that share the index, as tokens. Headings come first, then the
 * rest. Each passage gives first the pairs of its runs, between separators, then its words and numbers, then the tokens that are new on
 * the page. The record ends with the page's spellings. A run that all editions share is written once.
 */
import type { IndexedPage, PassageAnchors } from '../contract.ts'
import { fold, type FoldTable } from '../../../lib/fold.ts'
import type { SearchPassage } from '../match/passage.ts'
import {
  hanPresenceTokens,
  pairTokens,
  separatorTokens,
  spellingTokens,
  unitToken,
  wordPresenceTokens,
  wordTokens,
  type CharacterSet,
} from '../match/tokens.ts'
import { splitRuns, type Unit } from '../match/units.ts'

/** A passage in each edition, `undefined` where an edition leaves it out. */
export type PassageRow = (SearchPassage | undefined)[]

/** What the index is given of a page, and what the browser must know of it. */
export interface PageRecord {
  content: string
  headings: number
  parts?: IndexedPage['parts']
  anchors: PassageAnchors
}

/**
 * How many characters make a part of a page's text, which a result loads whole. Small parts make a result cheap; large ones make few
 * files, which matters more the more pages there are.
 */
const partLength = (pages: number): number => Math.max(250, Math.min(1200, pages))

/**
 * Puts the passages of the editions side by side, by id and by order under the same id.
 * @param editions - each edition's passages
 */
export function alignPassages(editions: readonly (readonly SearchPassage[])[]): PassageRow[] {
  const rows = new Map<string, PassageRow>()
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
export function splitIntoParts(rows: readonly PassageRow[], pages: number): PassageRow[][] {
  const limit = partLength(pages)
  const parts: PassageRow[][] = [[]]
  let size = 0
  for (const row of rows) {
    const length = row.find(Boolean)!.text.length
    if (size > 0 && size + length > limit) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(row)
    size += length
  }
  return parts
}

/** A run, with the editions it stands in as bits. */
type EditionRun = [run: Unit[], editions: number]

/**
 * Cuts a passage into runs.
 * @param texts - its text in each edition
 */
function editionRuns(texts: readonly string[], table: FoldTable): EditionRun[] {
  const folded = texts.map((text) => fold(text, table))
  // Most passages fold to the same in all editions.
  const different = [...new Set(folded)].map((text) => ({ runs: splitRuns(text), editions: bitMask(folded.map((one) => one === text)) }))
  if (different.length === 1) return different[0]!.runs.map((run) => [run, different[0]!.editions])
  const found = new Map<string, EditionRun>()
  for (const text of different) {
    const counts = new Map<string, number>()
    for (const run of text.runs) {
      const key = run.map(unitToken).join(' ')
      // A run may stand twice in one edition and once in another: then only the first is shared.
      const n = (counts.get(key) ?? 0) + 1
      counts.set(key, n)
      const known = found.get(`${n} ${key}`)
      if (known) known[1] |= text.editions
      else found.set(`${n} ${key}`, [run, text.editions])
    }
  }
  return [...found.values()]
}

/** Answers as bits, the first the lowest. */
const bitMask = (answers: readonly boolean[]): number => answers.reduce((mask, yes, i) => (yes ? mask | (1 << i) : mask), 0)

/** Joins lists of tokens: each token with the editions of all the lists it is in. */
function joinTokens(lists: readonly (readonly [tokens: readonly string[], editions: number])[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [tokens, editions] of lists) for (const token of tokens) found.set(token, (found.get(token) ?? 0) | editions)
  return found
}

/** The tokens of some runs, each with the editions it stands in. */
const tokensOf = (runs: readonly EditionRun[], tokenize: (run: Unit[]) => string[]): Map<string, number> =>
  joinTokens(runs.map(([run, editions]) => [tokenize(run), editions]))

/** Writes tokens: without a letter those of all editions, else once with the letter of each edition. */
class TokenWriter {
  readonly tokens: string[] = []
  private readonly letters: readonly string[]
  private readonly all: number
  private readonly written = new Map<string, number>()

  constructor(letters: readonly string[]) {
    this.letters = letters
    this.all = (1 << letters.length) - 1
  }

  private write(tokens: readonly string[], editions: number): void {
    const endings = editions === this.all ? [''] : this.letters.filter((_, i) => editions & (1 << i))
    for (const ending of endings) for (const token of tokens) this.tokens.push(token + ending)
  }

  /** Writes the pairs of the runs of a passage. */
  writeRuns(runs: readonly EditionRun[]): void {
    const before = this.tokens.length
    for (const [run, editions] of runs) {
      const pairs = pairTokens(run)
      if (pairs.length === 0) continue
      this.tokens.push(...separatorTokens)
      this.write(pairs, editions)
    }
    if (this.tokens.length > before) this.tokens.push(...separatorTokens)
  }

  /** Writes a token. */
  writeToken(token: string, editions: number): void {
    this.write([token], editions)
    this.written.set(token, (this.written.get(token) ?? 0) | editions)
  }

  /** Writes a token for those editions that do not have it yet. */
  writeOnce(token: string, editions: number): void {
    const missing = editions & ~(this.written.get(token) ?? 0)
    if (missing) this.writeToken(token, missing)
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
  parts: readonly PassageRow[][],
  letters: readonly string[],
  table: FoldTable,
  variants: readonly CharacterSet[],
): PageRecord {
  const writer = new TokenWriter(letters)
  const writeRow = (row: PassageRow): void => {
    const runs = editionRuns(
      row.map((passage) => passage?.text ?? ''),
      table,
    )
    writer.writeRuns(runs)
    const mixed = runs.filter(([run]) => run.some(({ kind }) => kind !== 'han'))
    for (const [token, editions] of tokensOf(mixed, wordTokens)) writer.writeToken(token, editions)
    for (const [token, editions] of tokensOf(mixed, wordPresenceTokens)) writer.writeOnce(token, editions)
    for (const [token, editions] of tokensOf(runs, hanPresenceTokens)) writer.writeOnce(token, editions)
  }
  const passages: [id: string, start: number][] = []
  const [headings, body] = [true, false].map((heading) =>
    parts.map((part) => {
      const start = writer.tokens.length
      for (const row of part) {
        const { id, heading: isHeading } = row.find(Boolean)!
        if (isHeading !== heading) continue
        if (passages.at(-1)?.[0] !== id) passages.push([id, writer.tokens.length])
        writeRow(row)
      }
      return start
    }),
  ) as [number[], number[]]
  const rows = parts.flat()
  const texts = letters.map((_, edition) => rows.map((row) => row[edition]?.text ?? '').join(''))
  const spellings = joinTokens(texts.map((text, i) => [spellingTokens(text, variants[i]!), 1 << i]))
  for (const [token, editions] of spellings) writer.writeOnce(token, editions)
  return {
    content: writer.tokens.join(' '),
    headings: body[0]!,
    anchors: [passages.map(([id]) => id), deltas(passages.map(([, start]) => start))],
    ...(parts.length > 1 && { parts: [deltas(headings), deltas(body)] }),
  }
}

/** How much each of some rising numbers is above the one before: small numbers pack better. */
const deltas = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0))
