/** The seven classes of queries, and what is possible in each. */
import { createConverter, readDictionary } from '../../src/integrations/editions/contract.ts'
import { fold, type FoldTable } from '../../src/lib/fold.ts'
import { splitRuns } from '../../src/integrations/search/match/units.ts'
import { random } from '../../test/support/random.ts'
import type { CorpusDocument } from '../../test/support/corpus-site.ts'

/** A query, and what it is meant to find. */
export interface Query {
  kind: string
  text: string
  /** The document it was taken from. */
  from: string
}

const hanRuns = (text: string): string[] => text.match(/\p{sc=Han}{2,}/gu) ?? []

function sixOnce(document: CorpusDocument, all: string, pick: <T>(list: readonly T[]) => T): string | undefined {
  for (let tries = 0; tries < 200; tries++) {
    const run = pick(hanRuns(pick(document.paragraphs)).concat(''))
    const at = Math.floor((run.length - 6) * 0.5)
    const text = run.slice(at, at + 6)
    if (text.length === 6 && all.indexOf(text) === all.lastIndexOf(text)) return text
  }
  return undefined
}

const words = new Intl.Segmenter('zh-Hant', { granularity: 'word' })

function acrossWords(document: CorpusDocument, pick: <T>(list: readonly T[]) => T): string {
  for (;;) {
    const run = pick(hanRuns(pick(document.paragraphs)).concat(''))
    const ends = [...words.segment(run)].map(({ index }) => index).filter((index) => index > 0)
    if (ends.length > 0) {
      const end = pick(ends)
      return run.slice(end - 1, end + 1)
    }
  }
}

/**
 * Makes queries of the seven classes.
 * @param count - how many documents to take at random
 */
export function makeQueries(documents: readonly CorpusDocument[], count: number): Query[] {
  const next = random(2026)
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!
  const simplify = createConverter(readDictionary('content/dictionary'), 'zh-cn')
  const all = documents.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
  const queries: Query[] = []
  const rest = [...documents]
  for (let n = 0; n < count; n++) {
    const [document] = rest.splice(next(rest.length), 1)
    const add = (kind: string, text: string | undefined): void => {
      if (!text) return
      queries.push({ kind, text, from: document!.id })
      if (kind !== '2 across words')
        queries.push({ kind: `${kind}, simplified`, text: simplify.text(text, { scriptOnly: true }), from: document!.id })
    }
    const title = pick(hanRuns(document!.title))
    const at = next(Math.max(1, title.length - 3))
    add('title', document!.title)
    add('4 of title', title.slice(at, at + 4))
    add('6 of body', sixOnce(document!, all, pick))
    add('2 across words', acrossWords(document!, pick))
  }
  return queries
}

/** Finds what a query finds when every text is read through. */
export function scanner(documents: readonly CorpusDocument[], table: FoldTable): (query: string) => Set<string> {
  const key = (text: string): string =>
    splitRuns(fold(text, table))
      .map((units) => units.map((unit) => unit.text).join(''))
      .join('|')
  const texts = documents.map(({ id, title, paragraphs }) => [id, [title, ...paragraphs].map(key).join('|')] as const)
  return (query) => {
    const parts = key(query).split('|')
    return new Set(texts.filter(([, text]) => parts.every((part) => text.includes(part))).map(([id]) => id))
  }
}

/** Orders what a scan finds as a plain ranking does: titles first, then BM25 with the query as one word. */
export function plainOrder(
  documents: readonly CorpusDocument[],
  table: FoldTable,
): (query: string, found: ReadonlySet<string>) => string[] {
  const texts = new Map(
    documents.map(({ id, title, paragraphs }) => [id, { title: fold(title, table), text: fold([title, ...paragraphs].join('\n'), table) }]),
  )
  const average = [...texts.values()].reduce((sum, { text }) => sum + text.length, 0) / texts.size
  return (query, found) => {
    const typed = fold(query, table)
    const score = (id: string): number => {
      const { title, text } = texts.get(id)!
      const times = text.split(typed).length - 1
      return (
        (title.includes(typed) ? 1000 + typed.length / title.length : 0) +
        (2.2 * times) / (times + 1.2 * (0.25 + (0.75 * text.length) / average))
      )
    }
    return [...found].sort((a, b) => score(b) - score(a))
  }
}
