/** Pagefind in the browser: its public functions, with requests answered from the files of the index. */
import { chunkFile, engineFile, findInBundles, numberInName, wasmFile, type IndexInfo, type PagefindInstance } from '../contract.ts'
import { retryable, runScript, SearchError, type IndexFiles } from './loader.ts'

/** Pages found by tokens, and where those stand in the record: of a quoted search the first place, of any other all. */
export type TokenPositions = Map<number, number[]>

/** Unpacks what the index carries as base64. */
function unpack(base64: string): Promise<ArrayBuffer> {
  const text = atob(base64)
  const packed = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i)
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

/** A Pagefind instance, and how to end it. */
interface RunningInstance {
  instance: PagefindInstance
  stop(): void
}

/** What all Pagefind instances of a page share: its script, its WebAssembly, and the answers to its requests. */
export class PagefindRuntime {
  /** Answers the requests of an instance. Each has a path of its own, so that none gets files of another. */
  private readonly responders = new Map<string, (file: string) => Promise<Response>>()
  private count = 0
  private starting: Promise<unknown> = Promise.resolve()
  private readonly files: IndexFiles
  private readonly loadWasm = retryable((name) => this.files.load(name).then(unpack))
  private readonly loadEngine = retryable(runEngine)

  constructor(files: IndexFiles) {
    this.files = files
    globalThis.apecSearchFetch = (address) => {
      const [, path = '', file = ''] = /^\/(\w+)\/([^?]*)/.exec(address) ?? []
      return this.responders.get(path)?.(file) ?? Promise.reject(new Error(`no such index: ${address}`))
    }
    // Pagefind waits only to see whether it has started, and looks every 50 ms. That is long for whoever waits for it.
    globalThis.apecSearchWait = (then) => void setTimeout(then, 5)
  }

  /**
   * Loads what every index needs.
   * @throws SearchError
   */
  async load(): Promise<void> {
    await Promise.all([this.loadEngine(`search/${engineFile}.js`), this.wasm()])
  }

  /**
   * Replaces an engine that a cache kept from another build.
   * @param sum - the checksum of the script that an index was made with
   * @throws SearchError
   */
  async renewEngine(sum: string): Promise<void> {
    if (globalThis.apecSearchEngineSum !== sum) await runEngine(`search/${engineFile}.js?v=${sum}`)
    if (globalThis.apecSearchEngineSum !== sum) throw new SearchError('stale', 'engine')
  }

  /** The unpacked WebAssembly. */
  wasm(): Promise<ArrayBuffer> {
    return this.loadWasm(wasmFile)
  }

  /**
   * Starts an instance. One starts after the other: instances share one WebAssembly module, and two at once would each replace it.
   * @param respond - answers its requests
   * @throws SearchError
   */
  start(respond: (file: string) => Promise<Response>): Promise<RunningInstance> {
    const started = this.starting.then(() => this.startNow(respond))
    this.starting = started.catch(() => undefined)
    return started
  }

  private async startNow(respond: (file: string) => Promise<Response>): Promise<RunningInstance> {
    // Pagefind's constructor would fail behind our back.
    if (isWasmForbidden()) throw new SearchError('wasm', 'engine')
    const path = `instance${++this.count}`
    const stop = (): void => void this.responders.delete(path)
    this.responders.set(path, respond)
    try {
      const instance = globalThis.apecSearchEngine!.createInstance({ basePath: `/${path}/`, noWorker: true })
      await instance.init()
      // Its promise comes too early. An answer to an empty search comes when it has started.
      await instance.search('')
      return { instance, stop }
    } catch (error) {
      stop()
      throw new SearchError('damaged', String(error))
    }
  }
}

async function runEngine(address: string): Promise<void> {
  await runScript(address)
  if (!globalThis.apecSearchEngine) throw new SearchError('damaged', 'engine')
}

function isWasmForbidden(): boolean {
  try {
    return !new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
  } catch {
    return true
  }
}

/** Pagefind running with one index. */
interface OpenIndex extends RunningInstance {
  /** Pagefind's names of the pages, with their numbers; asked for once the first files of a search are on their way. */
  pages: Promise<ReadonlyMap<string, number>> | undefined
  /** Set when a file failed. Pagefind goes on as if nothing stood in that file, so the instance must not be used any more. */
  failure: unknown
}

/** More searches are not remembered. */
const MAX_REMEMBERED = 300

/** One of Pagefind's indexes. */
export class PagefindIndex {
  private readonly info: IndexInfo
  private readonly version: string
  private readonly files: IndexFiles
  private readonly runtime: PagefindRuntime
  private readonly meta: Promise<ArrayBuffer>
  private opened: Promise<OpenIndex> | undefined
  private readonly remembered = new Map<string, Promise<TokenPositions>>()

  private constructor(files: IndexFiles, runtime: PagefindRuntime, info: IndexInfo, version: string) {
    this.files = files
    this.runtime = runtime
    this.info = info
    this.version = version
    this.meta = unpack(info.meta)
    this.meta.catch(() => undefined)
  }

  /**
   * Opens an index.
   * @param version - the version that its files must have
   * @throws SearchError
   */
  static async open(files: IndexFiles, runtime: PagefindRuntime, info: IndexInfo, version: string): Promise<PagefindIndex> {
    const index = new PagefindIndex(files, runtime, info, version)
    await index.open()
    return index
  }

  private open(): Promise<OpenIndex> {
    if (!this.opened) {
      this.opened = this.start()
      this.opened.catch(() => (this.opened = undefined))
    }
    return this.opened
  }

  private async start(): Promise<OpenIndex> {
    await this.meta.catch((error: unknown) => {
      throw new SearchError('damaged', String(error))
    })
    const open: Pick<OpenIndex, 'pages' | 'failure'> = { pages: undefined, failure: undefined }
    const respond = (file: string): Promise<Response> =>
      this.respond(file).catch((error: unknown) => {
        open.failure = error
        throw error
      })
    return Object.assign(open, await this.runtime.start(respond))
  }

  private async respond(file: string): Promise<Response> {
    if (file === 'pagefind-entry.json') return new Response(JSON.stringify(this.info.entry))
    const chunk = /^index\/(.*)\.pf_index$/.exec(file)?.[1]
    if (chunk) return new Response(await unpack(await this.loadChunk(chunk)))
    return new Response(await (file.endsWith('.pf_meta') ? this.meta : this.runtime.wasm()))
  }

  private loadChunk(chunk: string): Promise<string> {
    const { name, size, bundles } = this.info
    const number = numberInName(chunk) - size
    return this.files.load(chunkFile(name, number), { version: this.version }, findInBundles(name, bundles, number))
  }

  /** The number of every page. */
  private async numberPages(instance: PagefindInstance): Promise<ReadonlyMap<string, number>> {
    const { results } = await instance.search(null, { sort: { page: 'asc' } })
    const pages = new Map(results.map(({ id }, page) => [id, page]))
    if (pages.size !== this.info.size) throw new Error(`${pages.size} of ${this.info.size} pages`)
    return pages
  }

  private async search(term: string): Promise<TokenPositions> {
    const opened = this.open()
    const open = await opened
    const [results, pages] = await Promise.all([
      open.instance.search(term).then((found) => found.results),
      (open.pages ??= this.numberPages(open.instance)),
    ]).catch((error: unknown) => {
      open.failure ??= new SearchError('damaged', String(error))
      return [[], new Map<string, number>()] as const
    })
    if (open.failure) {
      if (this.opened === opened) {
        this.opened = undefined
        this.remembered.clear()
        open.stop()
      }
      throw open.failure
    }
    return new Map(results.map(({ id, words }) => [pages.get(id)!, words]))
  }

  private searchOnce(term: string): Promise<TokenPositions> {
    const known = this.remembered.get(term)
    if (known) return known
    const found = this.search(term)
    if (this.remembered.size > MAX_REMEMBERED) this.remembered.clear()
    this.remembered.set(term, found)
    found.catch(() => this.remembered.delete(term))
    return found
  }

  /**
   * Finds the pages where tokens stand side by side, in that order.
   * @throws SearchError
   */
  quoted(tokens: readonly string[]): Promise<TokenPositions> {
    return this.searchOnce(`"${tokens.join(' ')}"`)
  }

  /**
   * Finds the pages with all of the tokens. A token also finds longer ones that begin with it, as far as their files are loaded.
   * @throws SearchError
   */
  unquoted(tokens: readonly string[]): Promise<TokenPositions> {
    return this.searchOnce(tokens.join(' '))
  }
}

/** The indexes of an edition as one, with pages numbered through. All of its functions throw `SearchError`. */
export interface TokenIndex {
  quoted(tokens: readonly string[]): Promise<TokenPositions>
  unquoted(tokens: readonly string[]): Promise<TokenPositions>
  /**
   * An unquoted search, only in those indexes where a quoted one finds something. For a token that is not there Pagefind would take a
   * shorter one with which it begins.
   */
  unquotedWhereQuoted(tokens: readonly string[]): Promise<TokenPositions>
}

/** Joins indexes. */
export function joinIndexes(parts: readonly { index: PagefindIndex; size: number }[]): TokenIndex {
  const firstPages = parts.map((_, i) => parts.slice(0, i).reduce((sum, { size }) => sum + size, 0))
  const each = async (search: (index: PagefindIndex) => Promise<TokenPositions>): Promise<TokenPositions> => {
    const found = await Promise.all(
      parts.map(async ({ index }, i) => [...(await search(index))].map(([page, at]) => [firstPages[i]! + page, at] as const)),
    )
    return new Map(found.flat())
  }
  return {
    quoted: (tokens) => each((index) => index.quoted(tokens)),
    unquoted: (tokens) => each((index) => index.unquoted(tokens)),
    unquotedWhereQuoted: (tokens) => each(async (index) => ((await index.quoted(tokens)).size > 0 ? index.unquoted(tokens) : new Map())),
  }
}
