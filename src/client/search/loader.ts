/**
 * Loads the files of the index. Each is a classic script that hands over a string and its check sum, so that the same
 * files serve http and file://. A file that is missing, damaged or late is an error that says so.
 */
import { pagefindVersion } from '../../lib/search/pages.ts'
import { sum } from '../../lib/search/sum.ts'

/** What can go wrong; the name of the message that is shown. */
export type Trouble = 'missing' | 'damaged' | 'late' | 'wasm'

/** A file of the index that could not be had. */
export class SearchError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, what: string) {
    super(`search: ${what} (${trouble})`)
    this.trouble = trouble
  }
}

declare global {
  interface Window {
    apecSearchData: (name: string, check: string, payload: string) => void
  }
}

const patience = 8000

const root = document.documentElement.dataset.root ?? ''
const files = new Map<string, Promise<string>>()
const handedOver = new Map<string, { check: string; payload: string }>()

window.apecSearchData ??= (name, check, payload) => {
  handedOver.set(name, { check, payload })
}

/** Runs a script of the index. */
async function run(address: string, name: string): Promise<void> {
  const element = document.createElement('script')
  element.src = address
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new SearchError('late', name)), patience)
    const settle = (act: () => void) => () => {
      clearTimeout(late)
      act()
    }
    element.onload = settle(resolve)
    element.onerror = settle(() => reject(new SearchError('missing', name)))
    document.head.append(element)
  }).finally(() => element.remove())
}

async function fetchFile(name: string, version: string): Promise<string> {
  await run(`${root}search/${name}.js${version && `?v=${version}`}`, name)
  const file = handedOver.get(name)
  handedOver.delete(name)
  if (!file || sum(file.payload) !== file.check) throw new SearchError('damaged', name)
  return file.payload
}

/**
 * Loads a file, once; one that failed is asked for again the next time.
 * @param name - below `search/`, without the ending
 * @param version - of the index, so that a cache gives no file of another build
 * @throws SearchError
 */
export function load(name: string, version = ''): Promise<string> {
  const known = files.get(name)
  if (known) return known
  const file = fetchFile(name, version)
  files.set(name, file)
  file.catch(() => files.delete(name))
  return file
}

/**
 * Runs the engine's script, which is not data.
 * @throws SearchError
 */
export const loadEngine = (): Promise<void> => run(`${root}search/engine-${pagefindVersion}.js`, 'engine')
