/**
 * Loads the files of the index. They are classic scripts, because nothing else loads from file:// as from a server. Small ones stand in
 * bundles: a host is asked for a part of the bundle, and gives the bundle if it cannot do that.
 */
import { SCRIPT_TIMEOUT_MS } from '../../../client/load-script.ts'
import { checksum, dataGlobal, type BundlePlace, type SearchErrorKind } from '../contract.ts'

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
async function runScript(address: string): Promise<void> {
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

/** What a script of the index hands over. */
type Handed = [name: string, sum: string, payload: string, version?: string]

/** What a line of such a script hands over; `undefined` if it is no such line, or damaged. */
function readLine(line: string): Handed | undefined {
  try {
    const handed = JSON.parse(`[${line.trimEnd().slice(dataGlobal.length + 1, -1)}]`) as Handed
    return isWhole(handed) ? handed : undefined
  } catch {
    return undefined
  }
}

const isWhole = ([, sum, payload]: Handed): boolean => checksum(payload) === sum

/** How many bytes nobody wants may lie between two parts of a bundle that are asked for together: a request costs about as much. */
const MAX_GAP = 800

/** Joins parts of a bundle that stand close together. */
export function joinParts(parts: readonly BundlePart[]): BundlePart[] {
  const joined: BundlePart[] = []
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start - last.end <= MAX_GAP) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

type BundlePart = Pick<BundlePlace, 'start' | 'end'>

/** The files of the index, each loaded once. */
export class IndexFiles {
  /** What scripts have handed over and nobody has taken yet. */
  private readonly received = new Map<string, Handed>()
  private readonly running = new Map<string, Promise<void>>()
  private readonly wanted = new Map<string, { parts: BundlePart[]; received: Promise<void> }>()
  private readonly fetch = retryable((_, name: string, address: string, wanted: Freshness, place?: BundlePlace) =>
    this.receive(name, address, wanted, place),
  )
  /** Whether the site's host can be asked for a part of a file. One that cannot sends all of it. From a folder nothing can. */
  private givesParts = location.protocol.startsWith('http')

  constructor() {
    globalThis.apecSearchData = (...handed) => this.take(handed)
  }

  private take(handed: Handed): void {
    this.received.set(handed[0], handed)
  }

  /**
   * Loads a file.
   * @param name - below `search/`, without the ending
   * @param place - where it stands, if it shares a bundle with others
   * @returns what it holds
   * @throws SearchError if it is missing, damaged, late or of another version
   */
  load(name: string, wanted: Freshness = {}, place?: BundlePlace): Promise<string> {
    const { version, newerThan } = wanted
    const state = version ? `?v=${version}` : newerThan ? `?newer=${newerThan}` : ''
    return this.fetch(`${name}${state}`, name, `search/${place?.bundle ?? name}.js${state}`, wanted, place)
  }

  private async receive(name: string, address: string, { version, newerThan }: Freshness, place?: BundlePlace): Promise<string> {
    const isHere = (): boolean => this.received.get(name) !== undefined && (!version || this.received.get(name)![3] === version)
    if (place && this.givesParts && !isHere()) await this.receivePart(address, place)
    if (!isHere()) await this.run(address)
    const file = this.received.get(name)
    this.received.delete(name)
    if (!file || !isWhole(file)) throw new SearchError('damaged', name)
    if (version ? file[3] !== version : newerThan && file[3] === newerThan) throw new SearchError('stale', name)
    return file[2]
  }

  /** Asks for a part of a bundle, and for all others of it that are wanted at the same time. */
  private receivePart(address: string, place: BundlePlace): Promise<void> {
    const known = this.wanted.get(address)
    if (known) {
      known.parts.push(place)
      return known.received
    }
    const parts = [place]
    const received = Promise.resolve().then(async () => {
      this.wanted.delete(address)
      await Promise.all(joinParts(parts).map((part) => this.receiveJoined(address, part)))
    })
    this.wanted.set(address, { parts, received })
    return received
  }

  /** Asks for neighbours in a bundle. Whatever is not as expected is left to the script, which says what is wrong. */
  private async receiveJoined(address: string, { start, end }: BundlePart): Promise<void> {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), SCRIPT_TIMEOUT_MS)
    try {
      const headers = { range: `bytes=${start}-${end - 1}` }
      const response = await fetch(`${document.documentElement.dataset.root ?? ''}${address}`, { headers, signal: late.signal })
      if (response.status === 200) this.givesParts = false
      if (!response.ok) return
      for (const line of (await response.text()).split('\n')) {
        const handed = readLine(line)
        if (handed) this.take(handed)
      }
    } catch {
      if (late.signal.aborted) throw new SearchError('late', address)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Runs a script; one that runs already, for another of its files, does not run again. */
  private run(address: string): Promise<void> {
    const running = this.running.get(address) ?? runScript(address).finally(() => this.running.delete(address))
    this.running.set(address, running)
    return running
  }
}
