/** Cuts an index into chunks, of which a query loads few. */
import { deflateSync } from 'fflate'
import { chunkFile } from '../contract.ts'
import { withoutLetter } from '../match/tokens.ts'
import type { IndexedToken } from './pagefind.ts'
import type { IndexFile } from './write-files.ts'

/**
 * How many places of tokens go into a chunk. Small chunks make a query cheap; large ones make the list of chunks short, which every
 * reader loads. Both grow with the number of pages, each as its root.
 */
export const chunkSize = (pages: number): number => Math.round(32 * Math.sqrt(pages))

/**
 * Makes the chunks.
 * @param name - the folder of the index
 * @param tokens - in order
 * @param size - how many places a chunk has, if it does not hold a single token with more
 * @returns the chunks, and what each begins with: as much of its first token as tells it from the one before
 */
export function makeChunks(name: string, tokens: readonly IndexedToken[], size: number): { chunks: IndexFile[]; firsts: string[] } {
  const groups: IndexedToken[][] = []
  let filled = Infinity
  for (const one of tokens) {
    // What editions write in their own words is asked for together with what they share.
    const isOfLast = withoutLetter(one.token) === withoutLetter(groups.at(-1)?.at(-1)?.token ?? '')
    if (filled + one.count > size && !isOfLast) {
      groups.push([])
      filled = 0
    }
    groups.at(-1)!.push(one)
    filled += one.count
  }
  const pack = (group: readonly IndexedToken[]): string => {
    const text = Buffer.from(group.map(({ line }) => line).join('\n'))
    // The packing of Node differs from one processor to another.
    return Buffer.from(deflateSync(text, { level: 9 })).toString('base64')
  }
  return {
    chunks: groups.map((group, chunk): IndexFile => [chunkFile(name, chunk), pack(group)]),
    firsts: groups.map(([first], i) => shortestAfter(groups[i - 1]?.at(-1)?.token ?? '', first!.token)),
  }
}

/** The shortest beginning of a token that comes after another one. */
function shortestAfter(before: string, token: string): string {
  let length = 1
  while (token.slice(0, length) <= before) length++
  return token.slice(0, length)
}
