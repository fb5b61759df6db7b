/** Compares the editions of the page that the address names, with the texts of the search index. */
import { fold } from '../../../lib/fold.ts'
import { fillPlaceholders } from '../../../lib/placeholders.ts'
import { countParts, element, EditionData, IndexFiles, type SearchPassage } from '../../search/browser.ts'
import { alignTexts, type Stretch } from '../match/align.ts'

/** An edition that is compared: its column in the table says so. */
interface Column {
  id: string
  lang: string
  name: string
}

/** A passage in all editions. */
interface Row {
  id: string
  heading: string
  stretches: Stretch[]
}

const plainQuotes: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' }

/** Whether some edition leaves out what others say: `data-edition`. */
const isEverywhere = (texts: readonly (string | undefined)[]): texts is string[] => texts.every((text) => text !== undefined)

/** The places where words begin and end, and every place where the browser knows no words. */
function wordEnds(text: string): number[] {
  if (!('Segmenter' in Intl)) return Array.from({ length: text.length + 1 }, (_, at) => at)
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ index }) => index).concat(text.length)
}

/** All passages of a page; several may have one id, so each has a number under it. */
async function readPassages(data: EditionData, page: string): Promise<Map<string, SearchPassage>> {
  const index = data.start.pages.findIndex(({ url }) => url === page)
  const parts = Array.from({ length: countParts(data.start.pages[index]!) }, (_, part) => data.passages(index, part))
  const passages = new Map<string, SearchPassage>()
  const counts = new Map<string, number>()
  for (const passage of (await Promise.all(parts)).flat()) {
    const count = (counts.get(passage.id) ?? 0) + 1
    counts.set(passage.id, count)
    passages.set(`${passage.id} ${count}`, passage)
  }
  return passages
}

/** The passages whose words differ, in the order of the page. */
function findRows(editions: readonly Map<string, SearchPassage>[], plain: (text: string) => string): Row[] {
  const rows: Row[] = []
  let heading = ''
  for (const [key, own] of editions[0]!) {
    if (own.heading) heading = own.text
    const texts = editions.map((passages) => passages.get(key)?.text)
    if (!isEverywhere(texts)) continue
    const stretches = alignTexts(texts, plain, wordEnds)
    if (stretches.some(({ differs }) => differs)) rows.push({ id: own.id, heading, stretches })
  }
  return rows
}

function showWords(section: HTMLElement, rows: readonly Row[], columns: readonly Column[]): number {
  const counts = new Map<string, { texts: string[]; count: number }>()
  for (const { texts } of rows.flatMap(({ stretches }) => stretches.filter(({ differs }) => differs))) {
    const key = texts.join('\n')
    counts.set(key, { texts, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const words = [...counts.values()].sort((a, b) => b.count - a.count)
  section
    .querySelector('tbody')!
    .replaceChildren(
      ...words.map(({ texts, count }) =>
        element('tr', {}, ...texts.map((text, i) => element('td', { lang: columns[i]!.lang }, text)), element('td', {}, String(count))),
      ),
    )
  section.hidden = false
  return words.length
}

function showPassages(section: HTMLElement, rows: readonly Row[], columns: readonly Column[], page: string): void {
  let heading: string | undefined
  const blocks = rows.flatMap((row): Element[] => {
    const link = element('h3', {}, element('a', { href: `${page}${row.id && `#${row.id}`}` }, row.heading))
    const isNew = row.heading !== heading
    heading = row.heading
    const lines = columns.flatMap(({ name, lang }, i) => [
      element('dt', { lang }, name),
      element('dd', { lang }, ...row.stretches.map(({ texts, differs }) => (differs ? element('mark', {}, texts[i]!) : texts[i]!))),
    ])
    return [...(isNew && row.heading ? [link] : []), element('dl', {}, ...lines)]
  })
  section.querySelector('div')!.replaceChildren(...blocks)
  section.hidden = false
}

async function compare(root: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-compare-${name}]`)!
  const { dataset } = root
  const say = (text = '', values: Record<string, string> = {}): void => void (part('status').textContent = fillPlaceholders(text, values))
  const columns = [...root.querySelectorAll<HTMLElement>('[data-compare-edition]')].map(({ dataset, lang, textContent }): Column => ({
    id: dataset.compareEdition!,
    lang,
    name: textContent.trim(),
  }))
  const page = new URLSearchParams(location.search).get('page') ?? ''
  const own = Math.max(
    0,
    columns.findIndex(({ lang }) => lang === document.documentElement.lang),
  )
  part('loading').hidden = false
  try {
    const files = new IndexFiles()
    const all = await Promise.all(columns.map(({ id }) => EditionData.load(files, id)))
    const { start, table } = all[own]!
    const known = start.pages.find(({ url }) => url === page)
    if (!known) {
      if (page) say(dataset.textMissing)
      const links = start.pages.map(({ title, url }) => element('li', {}, element('a', { href: `?page=${url}` }, title)))
      part('choose')
        .querySelector('ul')!
        .replaceChildren(...links)
      part('choose').hidden = false
      return
    }
    const link = part('page').querySelector('a')!
    link.href = page
    link.textContent = known.title
    part('page').hidden = false
    const plain = (text: string): string => fold(text, table).replace(/[“”‘’]/g, (mark) => plainQuotes[mark]!)
    const rows = findRows(await Promise.all(all.map((data) => readPassages(data, page))), plain)
    if (rows.length === 0) return say(dataset.textNone)
    const words = showWords(part('words'), rows, columns)
    say(dataset.textSome, { words: String(words), passages: String(rows.length) })
    showPassages(part('passages'), rows, columns, page)
  } catch (error) {
    console.error(error)
    say(dataset.textFailed)
  } finally {
    part('loading').hidden = true
  }
}

const root = document.querySelector<HTMLElement>('[data-compare]')
if (root) void compare(root)
