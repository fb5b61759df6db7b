/** The index in the browser: where a token stands. */
import { chunkFile, findInBundles, readTokenLine, type IndexInfo } from '../contract.ts'
import { retryable, SearchError, type IndexFiles } from './loader.ts'

/** Pages with the places where something stands in their records, in order. */
export type Places = Map<number, number[]>

/** Asks an index. */
export interface TokenIndex {
  /**
   * Where a token stands.
   * @throws SearchError
   */
  places(token: string): Promise<Places>
  /** How many bytes must be loaded to know it. */
  cost(token: string): number
}

/** Unpacks a chunk. */
function unpack(base64: string): Promise<string> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}

/**
 * Opens an index.
 * @param version - the version that its files must have
 */
export function openIndex(files: IndexFiles, { name, firsts, bundles }: IndexInfo, version: string): TokenIndex {
  const tokens = firsts.split(' ')
  const lengths = bundles.flat()
  /** The number of the chunk that holds a token if any does, -1 if the token comes before all. */
  const chunkOf = (token: string): number => {
    let [from, to] = [0, tokens.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (tokens[middle]! <= token) from = middle + 1
      else to = middle
    }
    return from - 1
  }
  const loadChunk = retryable(async (file: string, chunk: number) => {
    const payload = await files.load(file, { version }, findInBundles(name, bundles, chunk))
    const text = await unpack(payload).catch((error: unknown) => {
      throw new SearchError('damaged', String(error))
    })
    return `\n${text}\n`
  })
  return {
    async places(token) {
      const chunk = chunkOf(token)
      const text = chunk < 0 ? '' : await loadChunk(chunkFile(name, chunk), chunk)
      const start = text.indexOf(`\n${token};`)
      return start < 0 ? new Map() : readTokenLine(text.slice(start + 1, text.indexOf('\n', start + 1)))
    },
    cost: (token) => lengths[chunkOf(token)] ?? 0,
  }
}
