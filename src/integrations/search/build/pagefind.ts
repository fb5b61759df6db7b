/** Pagefind, as far as it is used: records of tokens in, the files of an index out. Only this file speaks to it. */
import type { createIndex } from 'pagefind'
import { append } from '../../../lib/append.ts'
import { bundleModule } from '../../site/contract.ts'
import { chunkFile, globalNames, pagefindVersion, wasmFile, type IndexInfo } from '../contract.ts'
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

/** What Pagefind makes of a group of editions. */
export interface PagefindFiles {
  /** The WebAssembly and the chunks of the indexes. */
  files: IndexFile[]
  indexes: IndexInfo[]
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
  const result: PagefindFiles = { files: [], indexes: [], engine: '' }
  for (let n = 0; n < count; n++) {
    const size = Math.min(share, pages - n * share)
    const { files, info, engine } = sortFiles(`${group}${n}`, size, await writeIndex(records, size))
    append(result.files, files)
    result.indexes.push(info)
    result.engine ||= await bundleModule(engine, globalNames.engine, replacements)
  }
  return result
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

function sortFiles(name: string, size: number, files: readonly PagefindFile[]): { files: IndexFile[]; info: IndexInfo; engine: string } {
  const wrongVersion = (problem: string): Error => new Error(`${problem}; search is written for Pagefind ${pagefindVersion}`)
  const only = (pattern: RegExp): Uint8Array => {
    const found = files.filter(({ path }) => pattern.test(path))
    if (found.length !== 1) throw wrongVersion(`Pagefind wrote ${found.length} files like ${pattern}`)
    return found[0]!.content
  }
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'))
  if (chunks.length === 0) throw wrongVersion('Pagefind wrote no index')
  const text = (content: Uint8Array): string => new TextDecoder().decode(content)
  const entry = JSON.parse(text(only(/pagefind-entry\.json$/))) as { version?: string }
  if (entry.version !== pagefindVersion) throw wrongVersion(`this is Pagefind ${entry.version}`)
  return {
    files: [
      [wasmFile, base64(only(/wasm\.unknown\.pagefind$/))],
      ...chunks.map(({ path, content }): IndexFile => [chunkFile(name, /([^/]+)\.pf_index$/.exec(path)![1]!), base64(content)]),
    ],
    info: { name, size, entry, meta: base64(only(/\.pf_meta$/)) },
    engine: text(only(/(^|\/)pagefind\.js$/)),
  }
}
