/**
 * Loads the files of the index. Each is a classic script that hands over a string and its check sum, so that the same
 * files serve http and file://. A file that is missing, damaged, late or of another build is an error that says so.
 */
import { pagefindVersion } from '../match/index-data.ts'
import { sum } from '../match/checksum.ts'
import { patience } from './patience.ts'

/** What can go wrong; the name of the message that is shown. */
export type Trouble = 'missing' | 'damaged' | 'late' | 'stale' | 'wasm'

/** A file of the index that could not be had. */
export class SearchError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, what: string) {
    super(`search: ${what} (${trouble})`)
    this.trouble = trouble
  }
}

interface HandedOver {
  check: string
  payload: string
  version: string | undefined
}

declare global {
  interface Window {
    apecSearchData: (name: string, check: string, payload: string, version?: string) => void
  }
}

const root = document.documentElement.dataset.root ?? ''
const files = new Map<string, Promise<string>>()
const handedOver = new Map<string, HandedOver>()

window.apecSearchData ??= (name, check, payload, version) => {
  handedOver.set(name, { check, payload, version })
}

/** Runs a script of the index. */
async function run(address: string): Promise<void> {
  const element = document.createElement('script')
  element.src = `${root}search/${address}`
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new SearchError('late', address)), patience)
    const settle = (act: () => void) => () => {
      clearTimeout(late)
      act()
    }
    element.onload = settle(resolve)
    element.onerror = settle(() => reject(new SearchError('missing', address)))
    document.head.append(element)
  }).finally(() => element.remove())
}

/** Which state of a file is wanted; without either, whatever a cache has. */
export interface Wanted {
  /** The version of the index that it must belong to. */
  version?: string | undefined
  /** A version that it must not come from a cache with. */
  newerThan?: string | undefined
}

async function fetchFile(name: string, address: string, { version, newerThan }: Wanted): Promise<string> {
  await run(address)
  const file = handedOver.get(name)
  handedOver.delete(name)
  if (!file || sum(file.payload) !== file.check) throw new SearchError('damaged', name)
  if (version ? file.version !== version : newerThan && file.version === newerThan) throw new SearchError('stale', name)
  return file.payload
}

/**
 * Loads a file, once; one that failed is asked for again the next time.
 * @param name - below `search/`, without the ending
 * @throws SearchError
 */
export function load(name: string, wanted: Wanted = {}): Promise<string> {
  const { version, newerThan } = wanted
  const address = `${name}.js${version ? `?v=${version}` : newerThan ? `?newer=${newerThan}` : ''}`
  const known = files.get(address)
  if (known) return known
  const file = fetchFile(name, address, wanted)
  files.set(address, file)
  file.catch(() => files.delete(address))
  return file
}

/**
 * Runs the engine's script, which is not data.
 * @param version - past any cache, this one
 * @throws SearchError
 */
export const loadEngine = (version = ''): Promise<void> => run(`engine-${pagefindVersion}.js${version && `?v=${version}`}`)
