/** Pagefind in the browser: its public functions, with requests answered from files that `loader.ts` brings. */
import { pagefindVersion, type IndexInfo } from '../match/index-data.ts'
import { load, loadEngine, SearchError } from './loader.ts'

/** What is used of a Pagefind result: https://pagefind.app/docs/api/ */
interface Result {
  id: string
  words: number[]
}

interface Instance {
  init(): Promise<void>
  search(term: string | null, options?: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: Result[] }>
}

declare global {
  var apecSearchEngine: { createInstance(options: Record<string, unknown>): Instance } | undefined
  /** Of the engine's script; the last thing that it says. */
  var apecSearchEngineSum: string | undefined
  var apecSearchFetch: (address: string) => Promise<Response>
  var apecSearchWait: (then: () => void) => void
}

/** Pages found by tokens, and where those stand in the record: of a phrase the first place, else all. */
export type Found = Map<number, number[]>

/** Reads what the index carries as base64, and unpacks it. */
function unpack(base64: string): Promise<ArrayBuffer> {
  const text = atob(base64)
  const packed = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i)
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

/** Who answers Pagefind's requests below `/<path>/`: every life has a path of its own, so that none hears another's files. */
const answers = new Map<string, (file: string) => Promise<Response>>()

globalThis.apecSearchFetch ??= (address) => {
  const [, path = '', file = ''] = /^\/(\w+)\/([^?]*)/.exec(address) ?? []
  return answers.get(path)?.(file) ?? Promise.reject(new Error(`no such index: ${address}`))
}

/** The only waiting that Pagefind does here: it looks every 50 ms whether it has begun. That is long for who waits for it. */
globalThis.apecSearchWait ??= (then) => void setTimeout(then, 5)

let wasm: Promise<ArrayBuffer> | undefined

/** Loads and unpacks the WebAssembly, once; when that fails, the next call tries again. */
function bringWasm(): Promise<ArrayBuffer> {
  if (!wasm) {
    wasm = load(`wasm-${pagefindVersion}`).then(unpack)
    wasm.catch(() => (wasm = undefined))
  }
  return wasm
}

async function bringEngine(version?: string): Promise<void> {
  await loadEngine(version)
  if (!globalThis.apecSearchEngine) throw new SearchError('damaged', 'engine')
}

let engine: Promise<void> | undefined

/**
 * Loads what every index needs, once; when that fails, the next call tries again.
 * @throws SearchError
 */
export async function openPagefind(): Promise<void> {
  engine ??= bringEngine()
  engine.catch(() => (engine = undefined))
  await Promise.all([engine, bringWasm()])
}

/**
 * Replaces an engine that a cache kept from another build.
 * @param sum - of the script that an index was made with
 * @throws SearchError
 */
export async function renewPagefind(sum: string): Promise<void> {
  if (globalThis.apecSearchEngineSum !== sum) await bringEngine(sum)
  if (globalThis.apecSearchEngineSum !== sum) throw new SearchError('stale', 'engine')
}

/** Instances share one WebAssembly module, and two that begin at once would each put their own in its place. */
let starting: Promise<unknown> = Promise.resolve()

/** Pagefind with one index. It is given up when a file fails, because it goes on as if nothing stood in that file. */
interface Life {
  path: string
  instance: Instance
  /** Pagefind's names of the pages, with their numbers; asked for once the first files of a search are on their way. */
  pages: Promise<ReadonlyMap<string, number>> | undefined
  trouble: unknown
}

let lives = 0

/** More terms than these are not remembered. */
const mostKept = 300

/** One index, open. */
export class Index {
  private readonly info: IndexInfo
  private readonly version: string
  private readonly meta: Promise<ArrayBuffer>
  private life: Promise<Life> | undefined
  private readonly kept = new Map<string, Promise<Found>>()

  private constructor(info: IndexInfo, version: string) {
    this.info = info
    this.version = version
    this.meta = unpack(info.meta)
    this.meta.catch(() => undefined)
  }

  /**
   * Opens an index.
   * @throws SearchError
   */
  static async open(info: IndexInfo, version: string): Promise<Index> {
    const index = new Index(info, version)
    await index.live()
    return index
  }

  private live(): Promise<Life> {
    if (!this.life) {
      const life = starting.then(() => this.start())
      starting = life.catch(() => undefined)
      this.life = life
      life.catch(() => (this.life = undefined))
    }
    return this.life
  }

  private async start(): Promise<Life> {
    const life: Partial<Life> = { path: `life${++lives}` }
    answers.set(life.path!, (file) => this.answer(file, life))
    try {
      life.instance = globalThis.apecSearchEngine!.createInstance({ basePath: `/${life.path}/`, noWorker: true })
      await life.instance.init()
      // Its promise comes before it has begun; an answer to nothing, when it has.
      await life.instance.search('')
    } catch (error) {
      answers.delete(life.path!)
      throw new SearchError(wasmForbidden() ? 'wasm' : 'damaged', String(error))
    }
    return life as Life
  }

  /** Answers what Pagefind asks for. */
  private async answer(file: string, life: Partial<Life>): Promise<Response> {
    if (file === 'pagefind-entry.json') return new Response(JSON.stringify(this.info.entry))
    const chunk = /^(.*)\.pf_index$/.exec(file)?.[1]
    try {
      if (chunk) return new Response(await unpack(await load(`${this.info.name}/${chunk}`, { version: this.version })))
      return new Response(await (file.endsWith('.pf_meta') ? this.meta : bringWasm()))
    } catch (error) {
      life.trouble = error
      throw error
    }
  }

  /** Every page in its order. */
  private async list({ instance }: Life): Promise<ReadonlyMap<string, number>> {
    const { results } = await instance.search(null, { sort: { page: 'asc' } })
    const pages = new Map(results.map(({ id }, page) => [id, page]))
    if (pages.size !== this.info.size) throw new Error(`${pages.size} of ${this.info.size} pages`)
    return pages
  }

  private async ask(term: string): Promise<Found> {
    const asked = this.live()
    const life = await asked
    const [results, pages] = await Promise.all([
      life.instance.search(term).then((found) => found.results),
      (life.pages ??= this.list(life)),
    ]).catch((error: unknown) => {
      life.trouble ??= new SearchError('damaged', String(error))
      return [[], new Map<string, number>()] as const
    })
    if (life.trouble) {
      if (this.life === asked) {
        this.life = undefined
        this.kept.clear()
        answers.delete(life.path)
      }
      throw life.trouble
    }
    return new Map(results.map(({ id, words }) => [pages.get(id)!, words]))
  }

  private once(term: string): Promise<Found> {
    const known = this.kept.get(term)
    if (known) return known
    const found = this.ask(term)
    if (this.kept.size > mostKept) this.kept.clear()
    this.kept.set(term, found)
    found.catch(() => this.kept.delete(term))
    return found
  }

  /**
   * Finds the pages where tokens stand side by side, in that order.
   * @throws SearchError
   */
  phrase(tokens: readonly string[]): Promise<Found> {
    return this.once(`"${tokens.join(' ')}"`)
  }

  /**
   * Finds the pages with all of the tokens, or with such as begin like them, as far as these are in files that are loaded.
   * @throws SearchError
   */
  beginning(tokens: readonly string[]): Promise<Found> {
    return this.once(tokens.join(' '))
  }
}

function wasmForbidden(): boolean {
  try {
    return !new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
  } catch {
    return true
  }
}
