/** Shows results as a list. */
import { formatDate } from '../../../lib/dates.ts'
import type { Piece } from '../match/passage.ts'
import { Place, type Match } from '../match/rank.ts'
import { element } from './dom.ts'
import type { Answer, Engine, Hit } from './engine.ts'
import { SearchError } from './loader.ts'
import { addressOf, edition } from './location.ts'
import { text } from './strings.ts'
import { anchorsOf, nameMarked, show, type Shown } from './page-texts.ts'

/**
 * Lists up to so long have all their passages before the count is told. In longer ones the rest have their anchors by then, and
 * get their passages when they come into view.
 */
const allAtOnce = 50
const atFirst = 20

function where({ info }: Hit): string {
  return [
    text(`kind.${info.kind}`),
    ...(info.pillars ?? []).map((pillar) => text(`pillar.${pillar}`)),
    info.date && formatDate(edition === 'en' ? 'en' : 'zh-hk', info.date),
  ]
    .filter(Boolean)
    .join(text('separator'))
}

function address({ info }: Hit, shown?: Pick<Shown, 'id' | 'marks'>): string {
  const marks = shown?.marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&')
  return addressOf(`${info.url}${marks ? `?${marks}` : ''}${shown?.id ? `#${shown.id}` : ''}`)
}

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))

/** What the reader is told of a hit: one that only a name, its sound or another name answers is near, and says more. */
const kindOf = ({ match, place }: Hit): Match => (match === 'near' && place <= Place.title ? 'vocabulary' : match)

/** Makes the item of a hit, without the passage, which `fill` brings. */
function item(hit: Hit, answer: Answer, engine: Engine): HTMLLIElement {
  const link = element('a', { href: address(hit) }, ...marked(nameMarked(engine, answer, hit)))
  const line = element('p', { class: 'search-where' }, where(hit))
  if (hit.match !== 'exact') line.append(element('span', { class: 'search-kind' }, text(`match.${kindOf(hit)}`)))
  const made = element('li', { 'data-match': hit.match }, link, line, element('p', { class: 'search-passage' }))
  if (hit.info.pillars?.[0]) made.dataset.pillar = hit.info.pillars[0]
  return made
}

/** Of each list, what waits for its later items to be seen. */
const watchers = new WeakMap<Element, IntersectionObserver>()

/** The items that have their passage. */
const filled = new WeakSet<Element>()

/** A file that cannot be had costs a passage; one of another build means that the whole answer is old. */
function bear(error: unknown): void {
  if (!(error instanceof SearchError) || error.trouble === 'stale') throw error
}

/** Brings the passage of a hit. One that cannot be had is said in its place. */
async function fill(item: HTMLLIElement, hit: Hit, answer: Answer, engine: Engine): Promise<void> {
  const passage = item.querySelector('.search-passage')!
  try {
    const shown = await show(engine, answer, hit)
    passage.replaceChildren(...marked(shown.pieces))
    item.querySelector('a')!.href = address(hit, shown)
    filled.add(item)
  } catch (error) {
    passage.replaceChildren(text('noPassage'))
    bear(error)
  }
}

/** Lets links lead to their passages before these are loaded. Without the anchors they lead to the pages. */
async function anchor(items: readonly HTMLLIElement[], hits: readonly Hit[], { query }: Answer, engine: Engine): Promise<void> {
  if (hits.length === 0) return
  const marks = query.split(/\s+/).filter(Boolean)
  const anchors = await anchorsOf(engine, hits).catch((error: unknown): string[] => {
    bear(error)
    return []
  })
  for (const [i, id] of anchors.entries()) {
    const link = items[i]!.querySelector('a')!
    if (!filled.has(items[i]!)) link.href = address(hits[i]!, { id, marks })
  }
}

/** Brings passages as their items come into view. */
function fillLater(items: readonly HTMLLIElement[], hits: readonly Hit[], answer: Answer, engine: Engine): IntersectionObserver {
  const waiting = new Map<Element, Hit>(items.map((item, i) => [item, hits[i]!]))
  const watcher = new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        self.unobserve(target)
        fill(target as HTMLLIElement, waiting.get(target)!, answer, engine).catch(console.error)
      }
    },
    { rootMargin: '600px' },
  )
  for (const item of items) watcher.observe(item)
  return watcher
}

/**
 * Shows hits in a list.
 * @param most - show no more than these
 * @returns when what is seen first is complete
 * @throws SearchError if its passages are of another build
 */
export async function list(into: HTMLElement, engine: Engine, answer: Answer, most = Infinity): Promise<void> {
  watchers.get(into)?.disconnect()
  const hits = answer.hits.slice(0, most)
  const items = hits.map((hit) => item(hit, answer, engine))
  into.replaceChildren(...items)
  const first = hits.length <= allAtOnce ? hits.length : atFirst
  const [laterItems, laterHits] = [items.slice(first), hits.slice(first)]
  watchers.set(into, fillLater(laterItems, laterHits, answer, engine))
  await Promise.all([
    anchor(laterItems, laterHits, answer, engine),
    ...hits.slice(0, first).map((hit, i) => fill(items[i]!, hit, answer, engine)),
  ])
}
