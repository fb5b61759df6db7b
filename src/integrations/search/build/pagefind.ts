/** Pagefind, as far as it is used: records of tokens in, where each token stands out. Only this file speaks to it. */
import { gunzipSync } from 'node:zlib'
import { tokenLine } from '../contract.ts'
import { readCbor } from './cbor.ts'

/** The version of Pagefind whose files are read here. */
const pagefindVersion = '1.6.0'

/** Records are of no language: Chinese ones would be cut into words. */
const language = 'und'

/**
 * Pagefind needs about 1 MB of memory a page, and of many pages more time for each. So more pages are divided among several of its
 * indexes, and these are joined.
 */
const MAX_PAGES_AT_ONCE = 300

/** How many records are sent before Pagefind's answers are awaited: waiting for each one takes much longer. */
const BATCH_SIZE = 32

/** What every packed file of Pagefind begins with. */
const SIGNATURE = 'pagefind_dcd'

/**
 * What stands before the places of a token as it was written. Others weigh less: they are of parts that Pagefind cuts out of a token
 * with letters and digits, and are no tokens of ours.
 */
const WHOLE = -25

/** A token, and where it stands on all pages. */
export interface IndexedToken {
  token: string
  /** See `tokenLine`. */
  line: string
  /** At how many places it stands. */
  count: number
}

interface PagefindFile {
  path: string
  content: Uint8Array
}

/**
 * Makes an index.
 * @param records - the pages' tokens, in the order in which results are numbered; asked for one by one, because 1,000 are 200 MB
 * @param pages - how many there are
 * @returns the tokens in order
 * @throws what Pagefind says if it refuses a record, and if it writes other files than those known
 */
export async function makeIndex(records: Iterator<string>, pages: number): Promise<IndexedToken[]> {
  const count = Math.ceil(pages / MAX_PAGES_AT_ONCE)
  const share = Math.ceil(pages / count)
  const tokens = new Map<string, IndexedToken & { lastPage: number }>()
  for (let first = 0; first < pages; first += share) {
    const files = await writeIndex(records, Math.min(share, pages - first))
    for (const [token, places] of readFiles(files)) {
      const known = tokens.get(token)
      let lastPage = known?.lastPage ?? 0
      const deltas = places.map(([page, all]) => {
        const delta = first + page - lastPage
        lastPage = first + page
        return [delta, all] as const
      })
      const line = known ? known.line + tokenLine('', deltas) : tokenLine(token, deltas)
      tokens.set(token, { token, line, count: places.reduce((sum, [, all]) => sum + all.length, known?.count ?? 0), lastPage })
    }
  }
  return [...tokens.values()].sort((one, other) => (one.token < other.token ? -1 : 1))
}

async function writeIndex(records: Iterator<string>, size: number): Promise<PagefindFile[]> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex()
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

/** Where a token stands: pages in order, each with its places as deltas. */
type Places = [page: number, deltas: number[]][]

/** Reads Pagefind's files. */
function* readFiles(files: readonly PagefindFile[]): Generator<[token: string, places: Places]> {
  const entry = files.find(({ path }) => path.endsWith('pagefind-entry.json'))
  const { version } = JSON.parse(new TextDecoder().decode(entry?.content) || '{}') as { version?: string }
  if (version !== pagefindVersion) throw wrongVersion(`this is Pagefind ${version}`)
  const numbers = pageNumbers(only(files, '.pf_meta'))
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue
    const [tokens] = unpack(content) as [[token: string, pages: [delta: number, places: number[]][]][]]
    for (const [token, pages] of tokens) {
      let page = 0
      const places = pages.flatMap(([delta, places]): Places => {
        page += delta
        const whole = wholeTokens(places)
        return whole.length > 0 ? [[numbers[page]!, whole]] : []
      })
      if (places.length > 0) yield [token, places.sort(([one], [other]) => one - other)]
    }
  }
}

const wrongVersion = (problem: string): Error => new Error(`${problem}; search is written for Pagefind ${pagefindVersion}`)

function only(files: readonly PagefindFile[], ending: string): Uint8Array {
  const found = files.filter(({ path }) => path.endsWith(ending))
  if (found.length !== 1) throw wrongVersion(`Pagefind wrote ${found.length} files that end in ${ending}`)
  return found[0]!.content
}

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content)
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw wrongVersion('Pagefind wrote a file of another kind')
  return readCbor(bytes.subarray(SIGNATURE.length))
}

/** The numbers that we gave the pages, in Pagefind's order: the only key of its list by which pages can be sorted. */
function pageNumbers(list: Uint8Array): number[] {
  const [, , , , [[key, order]]] = unpack(list) as [unknown, unknown, unknown, unknown, [[string, number[]]]]
  if (key !== 'page') throw wrongVersion(`Pagefind sorts pages by ${key}`)
  const numbers: number[] = []
  for (const [number, page] of order.entries()) numbers[page] = number
  return numbers
}

/** The places of a token as it was written. */
function wholeTokens(places: readonly number[]): number[] {
  const deltas: number[] = []
  let weight = 0
  let skipped = 0
  for (const one of places) {
    if (one < 0) weight = one
    else if (weight === WHOLE) {
      deltas.push(skipped + one)
      skipped = 0
    } else skipped += one
  }
  return deltas
}
