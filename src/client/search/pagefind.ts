/** Pagefind in the browser: its public functions, with requests answered from files that `loader.ts` brings. */
import { load, loadEngine, SearchError } from './loader.ts'

/** What is used of a Pagefind result: https://pagefind.app/docs/api/ */
interface Result {
  id: string
  score: number
  words: number[]
}

interface Instance {
  init(): Promise<void>
  search(term: string | null, options?: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: Result[] }>
}

declare global {
  var apecSearchEngine: { createInstance(options: Record<string, unknown>): Instance } | undefined
  var apecSearchFetch: (address: string) => Promise<Response>
}

/** A page found by tokens. */
export interface Found {
  score: number
  /** Where the first place found begins in the record. */
  position: number
}

const bytes = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer

/** Who answers Pagefind's requests below `/<name>/`. */
const answers = new Map<string, (file: string) => Promise<Response>>()

globalThis.apecSearchFetch = (address) => {
  const [, name = '', file = ''] = /^\/(\w+)\/([^?]*)/.exec(address) ?? []
  return answers.get(name)?.(file) ?? Promise.reject(new Error(`no such index: ${address}`))
}

let engine: Promise<void> | undefined

/** Loads Pagefind's script once; when that fails, the next call tries again. */
function openScript(version: string): Promise<void> {
  engine ??= loadEngine(version)
  engine.catch(() => (engine = undefined))
  return engine
}

/** Pagefind with one index. It is given up when a file fails, because it goes on as if nothing stood in that file. */
interface Life {
  instance: Instance
  /** Pagefind's names of the pages, with their numbers. */
  pages: ReadonlyMap<string, number>
  trouble: unknown
}

/** One index, open. */
export class Index {
  private readonly name: string
  private readonly version: string
  private readonly size: number
  private life: Promise<Life> | undefined
  private readonly kept = new Map<string, Promise<Map<number, Found>>>()

  private constructor(name: string, version: string, size: number) {
    this.name = name
    this.version = version
    this.size = size
  }

  /**
   * Opens an index.
   * @param size how many pages it must have
   * @throws SearchError
   */
  static async open(name: string, version: string, size: number): Promise<Index> {
    const index = new Index(name, version, size)
    await Promise.all([load('wasm', version), load(`${name}/meta`, version), openScript(version)])
    await index.live()
    return index
  }

  private live(): Promise<Life> {
    if (!this.life) {
      const life = this.start()
      this.life = life
      life.catch(() => (this.life = undefined))
    }
    return this.life
  }

  private async start(): Promise<Life> {
    if (!globalThis.apecSearchEngine) throw new SearchError('damaged', 'engine')
    const life: Partial<Life> = {}
    answers.set(this.name, (file) => this.answer(file, life))
    try {
      life.instance = globalThis.apecSearchEngine.createInstance({ basePath: `/${this.name}/`, noWorker: true })
      await life.instance.init()
      const { results } = await life.instance.search(null, { sort: { page: 'asc' } })
      life.pages = new Map(results.map(({ id }, page) => [id, page]))
    } catch (error) {
      throw new SearchError(wasmForbidden() ? 'wasm' : 'damaged', String(error))
    }
    if (life.pages.size !== this.size) throw new SearchError('damaged', `${life.pages.size} of ${this.size} pages`)
    return life as Life
  }

  /** Answers what Pagefind asks for. */
  private async answer(file: string, life: Partial<Life>): Promise<Response> {
    const chunk = /^(.*)\.pf_index$/.exec(file)?.[1]
    const name = chunk ? `${this.name}/${chunk}` : file.startsWith('wasm') ? 'wasm' : `${this.name}/meta`
    try {
      const payload = await load(name, this.version)
      if (!name.endsWith('/meta')) return new Response(bytes(payload))
      const { entry, meta } = JSON.parse(payload) as { entry: unknown; meta: string }
      return new Response(file.endsWith('.json') ? JSON.stringify(entry) : bytes(meta))
    } catch (error) {
      life.trouble = error
      throw error
    }
  }

  private async ask(term: string): Promise<Map<number, Found>> {
    const asked = this.live()
    const life = await asked
    const { results } = await life.instance.search(term)
    if (life.trouble) {
      if (this.life === asked) {
        this.life = undefined
        this.kept.clear()
      }
      throw life.trouble
    }
    return new Map(results.map(({ id, score, words }) => [life.pages.get(id)!, { score, position: words[0] ?? 0 }]))
  }

  private once(term: string): Promise<Map<number, Found>> {
    const known = this.kept.get(term)
    if (known) return known
    const found = this.ask(term)
    this.kept.set(term, found)
    found.catch(() => this.kept.delete(term))
    return found
  }

  /** In: tokens. Out: the pages where they stand side by side, in that order. Throws SearchError. */
  phrase(tokens: readonly string[]): Promise<Map<number, Found>> {
    return this.once(`"${tokens.join(' ')}"`)
  }

  /** In: tokens. Out: pages with them, and how much they have to do with them (BM25). Throws SearchError. */
  weigh(tokens: readonly string[]): Promise<Map<number, Found>> {
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
