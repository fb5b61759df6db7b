/** Pagefind, as far as it is used: records of tokens in, the files of an index out. Only this file speaks to it. */
import { gunzipSync, gzipSync } from 'fflate'
import type { createIndex } from 'pagefind'
import { bundleModule } from '../../site/contract.ts'
import { chunkFile, numberedName, globalNames, pagefindVersion, wasmFile, type IndexInfo } from '../contract.ts'
import type { IndexFile } from './write-files.ts'

/**
 * How many positions go into a chunk of the index. Small chunks make a query cheap (600 positions are 1.5 kB). Large ones make the list
 * of chunks short, which every reader loads; it matters more the more pages there are. docs/search-figures.md says what this saves.
 */
const chunkSize = (pages: number): number => Math.max(600, Math.min(6000, Math.round(pages ** 2 / 40)))

/** An undocumented variable that Pagefind's process reads; without it queries load more, and nothing else changes. */
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'

/** Records are of no language: Chinese ones would be cut into words. */
const language = 'und'

/** Pagefind needs about 1 MB of memory a page. More pages are divided among several indexes, and the browser asks all of them. */
const MAX_PAGES_PER_INDEX = 650

/** How many records are sent before Pagefind's answers are awaited: waiting for each one takes much longer. */
const BATCH_SIZE = 32

/**
 * Global names in Pagefind's script and what stands in their place. Its requests and its waiting go through ours. Without a document
 * it cannot see a language, by which it would cut queries into words. What it would do with workers and streams is not used, and the
 * script is 2 kB smaller without.
 */
const replacements = {
  fetch: globalNames.fetch,
  setTimeout: globalNames.wait,
  Intl: 'undefined',
  document: 'undefined',
  window: 'undefined',
  'import.meta.url': 'undefined',
  Worker: 'undefined',
  FinalizationRegistry: 'undefined',
  Request: 'undefined',
  Response: 'undefined',
}

/** One of Pagefind's indexes before its chunks are put into bundles. */
export interface PagefindIndexFiles extends Omit<IndexInfo, 'bundles'> {
  chunks: IndexFile[]
}

/** What Pagefind makes of a group of editions. */
export interface PagefindFiles {
  wasm: IndexFile
  indexes: PagefindIndexFiles[]
  /** Pagefind's own script for browsers, as a classic one. */
  engine: string
}

interface PagefindFile {
  path: string
  content: Uint8Array
}

const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64')

/**
 * Makes a group's indexes.
 * @param group - its name
 * @param records - the pages' tokens, in the order in which results are numbered; asked for one by one, because 1,000 are 200 MB
 * @param pages - how many there are
 * @throws what Pagefind says if it refuses a record, and if it writes other files than those known
 */
export async function makeIndexes(group: string, records: Iterator<string>, pages: number): Promise<PagefindFiles> {
  const count = Math.ceil(pages / MAX_PAGES_PER_INDEX)
  const share = Math.ceil(pages / count)
  const indexes: PagefindIndexFiles[] = []
  let shared: Pick<ReturnType<typeof sortFiles>, 'wasm' | 'engine'> | undefined
  for (let n = 0; n < count; n++) {
    const size = Math.min(share, pages - n * share)
    const { index, ...others } = sortFiles(`${group}${n}`, size, await writeIndex(records, size))
    indexes.push(index)
    shared ??= others
  }
  return { wasm: shared!.wasm, indexes, engine: await bundleModule(shared!.engine, globalNames.engine, replacements) }
}

type CreateIndex = typeof createIndex

/** Starts Pagefind's process, which takes over the environment; ours is as before at once. */
function startIndex(create: CreateIndex, size: number): ReturnType<CreateIndex> {
  const before = process.env[CHUNK_SIZE_VARIABLE]
  process.env[CHUNK_SIZE_VARIABLE] = String(chunkSize(size))
  try {
    return create()
  } finally {
    if (before === undefined) delete process.env[CHUNK_SIZE_VARIABLE]
    else process.env[CHUNK_SIZE_VARIABLE] = before
  }
}

async function writeIndex(records: Iterator<string>, size: number): Promise<PagefindFile[]> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await startIndex(createIndex, size)
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
    for (let page = 0; page < size;) {
      const sent = []
      for (; page < size && sent.length < BATCH_SIZE; page++) {
        const content = records.next().value as string
        sent.push(index.addCustomRecord({ url: `/${page}`, content, language, sort: { page: String(page) } }))
      }
      const refused = (await Promise.all(sent)).flatMap(({ errors }) => errors)
      if (refused.length > 0) throw new Error(`Pagefind: ${refused.join('; ')}`)
    }
    return (await index.getFiles()).files
  } finally {
    // Its process never gives memory back, so every index gets a new process.
    await close()
  }
}

/**
 * Numbers the pages and the chunks of an index, in the order of Pagefind's list. Pagefind names them by checksums, which cannot be packed:
 * they are a third of the list, which every reader loads.
 * @param packed - the list, gzip: CBOR, in which each name has a letter for its length before it
 * @returns the list with numbers of the same length, gzip, base64; and the number of each name
 */
function numberNames(packed: Uint8Array): { meta: string; numbers: ReadonlyMap<string, number> } {
  const numbers = new Map<string, number>()
  const list = Buffer.from(gunzipSync(packed)).toString('latin1')
  let numbered = ''
  let at = 0
  for (const { 0: before, index } of list.matchAll(/[k-w]und_/g)) {
    const start = index + 1
    // Such letters tell the length of a text.
    const name = list.slice(start, start + before.charCodeAt(0) - 'a'.charCodeAt(0) + 1)
    if (!/^und_[0-9a-f]{7,}$/.test(name)) continue
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    numbered += list.slice(at, start) + numberedName(numbers.get(name)!, name.length)
    at = start + name.length
  }
  numbered += list.slice(at)
  // The packing of Node differs from one processor to another.
  return { meta: base64(gzipSync(Buffer.from(numbered, 'latin1'), { level: 9, mtime: 0 })), numbers }
}

function sortFiles(
  name: string,
  size: number,
  files: readonly PagefindFile[],
): { index: PagefindIndexFiles; wasm: IndexFile; engine: string } {
  const wrongVersion = (problem: string): Error => new Error(`${problem}; search is written for Pagefind ${pagefindVersion}`)
  const only = (pattern: RegExp): Uint8Array => {
    const found = files.filter(({ path }) => pattern.test(path))
    if (found.length !== 1) throw wrongVersion(`Pagefind wrote ${found.length} files like ${pattern}`)
    return found[0]!.content
  }
  const { meta, numbers } = numberNames(only(/\.pf_meta$/))
  const chunks: IndexFile[] = []
  for (const { path, content } of files) {
    const chunk = /([^/]+)\.pf_index$/.exec(path)?.[1]
    if (chunk === undefined) continue
    const number = (numbers.get(chunk) ?? NaN) - size
    if (!(number >= 0)) throw wrongVersion(`Pagefind does not list ${path} behind ${size} pages`)
    chunks[number] = [chunkFile(name, number), base64(content)]
  }
  if (chunks.length === 0 || chunks.includes(undefined!)) throw wrongVersion('Pagefind wrote no whole index')
  const text = (content: Uint8Array): string => new TextDecoder().decode(content)
  const entry = JSON.parse(text(only(/pagefind-entry\.json$/))) as { version?: string }
  if (entry.version !== pagefindVersion) throw wrongVersion(`this is Pagefind ${entry.version}`)
  return {
    index: { name, size, entry, meta, chunks },
    wasm: [wasmFile, base64(only(/wasm\.unknown\.pagefind$/))],
    engine: text(only(/(^|\/)pagefind\.js$/)),
  }
}
