/** Loads scripts, and with them the files of the index. A classic script loads from file:// as from a server; nothing else does. */
import { SCRIPT_TIMEOUT_MS } from '../../../client/load-script.ts'
import { checksum, type SearchErrorKind } from '../contract.ts'

/** Whether the browser lacks what search is written for: unpacking, and the language of 2022. docs/browsers.md names the versions. */
export const isOldBrowser = (): boolean => !('DecompressionStream' in globalThis && 'findLast' in Array.prototype)

/** A script that cannot be had, or a file of the index that cannot be used. */
export class SearchError extends Error {
  readonly kind: SearchErrorKind

  constructor(kind: SearchErrorKind, what: string) {
    super(`search: ${what} (${kind})`)
    this.kind = kind
  }
}

/**
 * Runs a classic script.
 * @param address - from the site's folder
 * @throws SearchError if it is missing or late
 */
export async function runScript(address: string): Promise<void> {
  const script = document.createElement('script')
  script.src = `${document.documentElement.dataset.root ?? ''}${address}`
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SearchError('late', address)), SCRIPT_TIMEOUT_MS)
    const settle = (act: () => void) => () => {
      clearTimeout(timer)
      act()
    }
    script.onload = settle(resolve)
    script.onerror = settle(() => reject(new SearchError('missing', address)))
    document.head.append(script)
  }).finally(() => script.remove())
}

/**
 * Makes a function that runs once for each key and keeps the promise. After a failure the next call runs it again.
 * @param run - takes a key and what it may need besides
 */
export function retryable<Rest extends unknown[], Value>(
  run: (key: string, ...rest: Rest) => Promise<Value>,
): (key: string, ...rest: Rest) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>()
  return (key, ...rest) => {
    const known = kept.get(key)
    if (known) return known
    const value = run(key, ...rest)
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    return value
  }
}

/** Which state of a file is wanted; without either, whatever a cache has. */
export interface Freshness {
  /** The version of the index that it must belong to. */
  version?: string | undefined
  /** A version that it must not have: then the file is asked for past the cache. */
  newerThan?: string | undefined
}

/** The files of the index, each loaded once. */
export class IndexFiles {
  /** What scripts have handed over and nobody has taken yet. */
  private readonly received = new Map<string, { sum: string; payload: string; version: string | undefined }>()
  private readonly fetch = retryable((address, name: string, wanted: Freshness) => this.receive(address, name, wanted))

  constructor() {
    globalThis.apecSearchData = (name, sum, payload, version) => void this.received.set(name, { sum, payload, version })
  }

  /**
   * Loads a file.
   * @param name - below `search/`, without the ending
   * @returns what it holds
   * @throws SearchError if it is missing, damaged, late or of another version
   */
  load(name: string, wanted: Freshness = {}): Promise<string> {
    const { version, newerThan } = wanted
    return this.fetch(`search/${name}.js${version ? `?v=${version}` : newerThan ? `?newer=${newerThan}` : ''}`, name, wanted)
  }

  private async receive(address: string, name: string, { version, newerThan }: Freshness): Promise<string> {
    await runScript(address)
    const file = this.received.get(name)
    this.received.delete(name)
    if (!file || checksum(file.payload) !== file.sum) throw new SearchError('damaged', name)
    if (version ? file.version !== version : newerThan && file.version === newerThan) throw new SearchError('stale', name)
    return file.payload
  }
}
