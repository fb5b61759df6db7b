/** Pagefind, as far as it is used: records of tokens in, the files of an index out. Only this file speaks to it. */
import { pagefindVersion, type IndexInfo } from '../match/index-data.ts'
import { bundleModule } from '../../site/bundle.ts'
import type { Entry } from './write-files.ts'

/**
 * So many positions go into a chunk of the index. Small chunks make a query cheap (600 are 1.5 kB), large ones the list of
 * chunks, which every reader loads; the list matters more the more pages there are.
 */
const chunkSize = (pages: number): number => Math.max(600, Math.min(6000, Math.round(pages ** 2 / 40)))

/** Records are of no language: for Chinese, Pagefind would cut them into words. */
const language = 'und'

/** Pagefind needs about 1 MB of memory a page; so many go into one index, and the browser asks all of a group's. */
const pagesAnIndex = 650

/** So many records are sent before Pagefind's answers are awaited: each time that it or we fall asleep costs. */
const atOnce = 32

/**
 * Names in Pagefind's script. Its requests and its waiting go through ours. It is not to look at the document, whose language would
 * make it cut queries into words, nor to make a segmenter for each query. What it would do with a worker or with streams is not
 * used, and 2 kB less without.
 */
const replaced = {
  fetch: 'apecSearchFetch',
  setTimeout: 'apecSearchWait',
  Intl: 'undefined',
  document: 'undefined',
  window: 'undefined',
  'import.meta.url': 'undefined',
  Worker: 'undefined',
  FinalizationRegistry: 'undefined',
  Request: 'undefined',
  Response: 'undefined',
}

/**
 * Lines in Pagefind's script that are others in ours. Browsers unpack faster than it does, and so it need not: 1.4 kB less. That it
 * could not begin is told by its first answer; its constructor would leave a rejected promise behind besides.
 */
const rewritten: [theirs: string, ours: string][] = [
  ['data=gz_default(data);', ''],
  ['this.init(options2?.language);', 'this.init(options2?.language).catch(()=>{});'],
]

/** Bundles Pagefind's script as a classic one. */
function bundleEngine(engine: string): Promise<string> {
  let script = engine
  for (const [theirs, ours] of rewritten) {
    if (script.split(theirs).length !== 2)
      throw new Error(`Pagefind's script has not got "${theirs}" once; this step is written for version ${pagefindVersion}`)
    script = script.replace(theirs, ours)
  }
  return bundleModule(script, 'apecSearchEngine', replaced)
}

/** What Pagefind makes of a group of editions. */
export interface PagefindFiles {
  /** The WebAssembly, and for each index `<name>/index/<chunk>`. */
  entries: Entry[]
  indexes: IndexInfo[]
  /** Pagefind's own script for browsers, a classic one: it makes `apecSearchEngine`. */
  engine: string
}

interface Written {
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
  const count = Math.ceil(pages / pagesAnIndex)
  const most = Math.ceil(pages / count)
  const made: PagefindFiles = { entries: [], indexes: [], engine: '' }
  for (let n = 0; n < count; n++) {
    const size = Math.min(most, pages - n * most)
    const { entries, info, engine } = sortFiles(`${group}${n}`, size, await writeIndex(records, size))
    made.entries.push(...entries)
    made.indexes.push(info)
    made.engine ||= await bundleEngine(engine)
  }
  return made
}

async function writeIndex(records: Iterator<string>, size: number): Promise<Written[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize(size))
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex()
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
    for (let page = 0; page < size;) {
      const sent = []
      for (; page < size && sent.length < atOnce; page++) {
        const content = records.next().value as string
        sent.push(index.addCustomRecord({ url: `/${page}`, content, language, sort: { page: String(page) } }))
      }
      const refused = (await Promise.all(sent)).flatMap(({ errors }) => errors)
      if (refused.length > 0) throw new Error(`Pagefind: ${refused.join('; ')}`)
    }
    return (await index.getFiles()).files
  } finally {
    // Its process keeps the memory that it once had, so every index gets a new one.
    await close()
  }
}

function sortFiles(name: string, size: number, files: readonly Written[]): { entries: Entry[]; info: IndexInfo; engine: string } {
  const one = (pattern: RegExp): Written => {
    const found = files.filter(({ path }) => pattern.test(path))
    if (found.length !== 1)
      throw new Error(`Pagefind wrote ${found.length} files like ${pattern}; this step is written for version ${pagefindVersion}`)
    return found[0]!
  }
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'))
  if (chunks.length === 0) throw new Error(`Pagefind wrote no index; this step is written for version ${pagefindVersion}`)
  const text = (content: Uint8Array): string => new TextDecoder().decode(content)
  const entry = JSON.parse(text(one(/pagefind-entry\.json$/).content)) as { version?: string }
  if (entry.version !== pagefindVersion)
    throw new Error(`this is Pagefind ${entry.version}; this step is written for version ${pagefindVersion}`)
  const entries: Entry[] = [
    [`wasm-${pagefindVersion}`, base64(one(/wasm\.unknown\.pagefind$/).content)],
    ...chunks.map(({ path, content }): Entry => [`${name}/index/${/([^/]+)\.pf_index$/.exec(path)![1]}`, base64(content)]),
  ]
  const info = { name, size, entry, meta: base64(one(/\.pf_meta$/).content) }
  return { entries, info, engine: text(one(/(^|\/)pagefind\.js$/).content) }
}
