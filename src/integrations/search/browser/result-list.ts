/** Shows results as a list. */
import { formatDate } from '../../../lib/dates.ts'
import type { ExcerptPart } from '../match/marked-excerpt.ts'
import { MatchField } from '../match/rank.ts'
import { element } from './dom.ts'
import type { EditionData } from './edition-data.ts'
import type { Answer, Hit } from './hits.ts'
import { SearchError } from './loader.ts'
import { edition, hrefTo } from './location.ts'
import { markedTitle, resultAnchors, resultPassage, type ResultPassage } from './passages.ts'
import { searchText } from './strings.ts'

/**
 * A list up to this length has all its passages before the count is shown. In a longer one the first results have theirs; the others
 * have their anchors, and get their passages when they come into view.
 */
const MAX_LOADED_AT_ONCE = 50
const LOADED_FIRST = 20

/** The line below a title: kind, parts of the framework, date. */
function description({ info }: Hit): string {
  return [
    searchText(`kind.${info.kind}`),
    ...(info.pillars ?? []).map((pillar) => searchText(`pillar.${pillar}`)),
    info.date && formatDate(edition === 'en' ? 'en' : 'zh-hk', info.date),
  ]
    .filter(Boolean)
    .join(searchText('separator'))
}

/** The address of a result: the words to mark there, and the search to come back to. */
function hrefOf({ info }: Hit, { query, filter = '' }: Answer, passage?: Pick<ResultPassage, 'id' | 'marks'>): string {
  const parameters = new URLSearchParams(passage?.marks.map((mark) => ['mark', mark]))
  parameters.set('from', `q=${encodeURIComponent(query.trim())}${filter}`)
  return hrefTo(`${info.url}?${parameters.toString()}${passage?.id ? `#${passage.id}` : ''}`)
}

const toNodes = (parts: readonly ExcerptPart[]): (Node | string)[] =>
  parts.map((part) => (part.marked ? element('mark', {}, part.text) : part.text))

/** The label of a hit that is not exact. One that is near but has a name for what was typed says that. */
const labelOf = ({ match, field, meant }: Hit): string =>
  searchText(match === 'near' && (meant || field > MatchField.title) ? 'match.near' : 'match.vocabulary')

/** Makes the item of a hit, without the passage, which `fillItem` brings. */
function makeItem(hit: Hit, answer: Answer, data: EditionData): HTMLLIElement {
  const link = element('a', { href: hrefOf(hit, answer) }, ...toNodes(markedTitle(data, answer, hit)))
  const line = element('p', { class: 'search-where' }, description(hit))
  if (hit.match !== 'exact') line.append(element('span', { class: 'search-kind' }, labelOf(hit)))
  const item = element('li', { 'data-match': hit.match }, link, line, element('p', { class: 'search-passage' }))
  if (hit.info.pillars?.[0]) item.dataset.pillar = hit.info.pillars[0]
  return item
}

/** For each list, what waits for its later items to come into view. */
const observers = new WeakMap<Element, IntersectionObserver>()

/** The items that have their passage. */
const filled = new WeakSet<Element>()

/** A file that cannot be had costs only a passage. One of another build means that the whole answer is old: that is thrown. */
function throwIfStale(error: unknown): void {
  if (!(error instanceof SearchError) || error.kind === 'stale') throw error
}

/** Adds the passage of a hit, or says that it cannot be had. */
async function fillItem(item: HTMLLIElement, hit: Hit, answer: Answer, data: EditionData): Promise<void> {
  const passage = item.querySelector('.search-passage')!
  try {
    const result = await resultPassage(data, answer, hit)
    passage.replaceChildren(...toNodes(result.excerpt))
    item.querySelector('a')!.href = hrefOf(hit, answer, result)
    filled.add(item)
  } catch (error) {
    passage.replaceChildren(searchText('noPassage'))
    throwIfStale(error)
  }
}

/** Lets links lead to their passages before these are loaded. Without the anchors they lead to the pages. */
async function addAnchors(items: readonly HTMLLIElement[], hits: readonly Hit[], answer: Answer, data: EditionData): Promise<void> {
  if (hits.length === 0) return
  const marksOf = ({ meant = answer }: Hit): string[] => meant.query.split(/\s+/).filter(Boolean)
  const anchors = await resultAnchors(data, hits).catch((error: unknown): string[] => {
    throwIfStale(error)
    return []
  })
  for (const [i, id] of anchors.entries()) {
    if (!filled.has(items[i]!)) items[i]!.querySelector('a')!.href = hrefOf(hits[i]!, answer, { id, marks: marksOf(hits[i]!) })
  }
}

/** Adds passages as their items come into view. */
function fillWhenSeen(items: readonly HTMLLIElement[], hits: readonly Hit[], answer: Answer, data: EditionData): IntersectionObserver {
  const waiting = new Map<Element, Hit>(items.map((item, i) => [item, hits[i]!]))
  const observer = new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        self.unobserve(target)
        fillItem(target as HTMLLIElement, waiting.get(target)!, answer, data).catch(console.error)
      }
    },
    { rootMargin: '600px' },
  )
  for (const item of items) observer.observe(item)
  return observer
}

/**
 * Shows hits in a list.
 * @param into - the list
 * @param maxResults - more are not shown
 * @returns when what is seen first is complete
 * @throws SearchError if its passages are of another build
 */
export async function showResults(into: HTMLElement, data: EditionData, answer: Answer, maxResults = Infinity): Promise<void> {
  observers.get(into)?.disconnect()
  const hits = answer.hits.slice(0, maxResults)
  const items = hits.map((hit) => makeItem(hit, answer, data))
  into.replaceChildren(...items)
  const first = hits.length <= MAX_LOADED_AT_ONCE ? hits.length : LOADED_FIRST
  const [laterItems, laterHits] = [items.slice(first), hits.slice(first)]
  observers.set(into, fillWhenSeen(laterItems, laterHits, answer, data))
  await Promise.all([
    addAnchors(laterItems, laterHits, answer, data),
    ...hits.slice(0, first).map((hit, i) => fillItem(items[i]!, hit, answer, data)),
  ])
}
