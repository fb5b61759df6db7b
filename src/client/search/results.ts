/** Shows results as a list. */
import { element } from './dom.ts'
import type { Answer, Engine, Hit } from './engine.ts'
import { addressOf } from './place.ts'
import { text } from './strings.ts'
import { show, type Shown } from './texts.ts'

/** Lists up to so long have all their passages before the count is told; longer ones get the rest when they come into view. */
const allAtOnce = 50
const atFirst = 20

/** Whether a list is still wanted: a newer query makes it stale. */
type Wanted = () => boolean

function where({ info }: Hit): string {
  return [text(`kind.${info.kind}`), ...(info.pillars ?? []).map((pillar) => text(`pillar.${pillar}`)), info.date]
    .filter(Boolean)
    .join(text('separator'))
}

function address({ info }: Hit, shown?: Shown): string {
  const marks = shown?.marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&')
  return addressOf(`${info.url}${marks ? `?${marks}` : ''}${shown?.id ? `#${shown.id}` : ''}`)
}

/** Makes the item of a hit, without the passage, which `fill` brings. */
function item(hit: Hit): HTMLLIElement {
  const link = element('a', { href: address(hit) }, hit.info.title)
  const line = element('p', { class: 'search-where' }, where(hit))
  if (hit.match !== 'exact') line.append(element('span', { class: 'search-kind' }, text(`match.${hit.match}`)))
  const made = element('li', { 'data-match': hit.match }, link, line, element('p', { class: 'search-passage' }))
  if (hit.info.pillars?.[0]) made.dataset.pillar = hit.info.pillars[0]
  return made
}

async function fill(item: HTMLLIElement, hit: Hit, answer: Answer, engine: Engine): Promise<void> {
  const passage = item.querySelector('.search-passage')!
  try {
    const shown = await show(engine, answer, hit)
    passage.replaceChildren(...shown.pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text)))
    item.querySelector('a')!.href = address(hit, shown)
  } catch {
    passage.replaceChildren(text('noPassage'))
  }
}

let watcher: IntersectionObserver | undefined

/**
 * Shows hits in a list.
 * @param most - show no more than these
 * @returns when what is seen first is complete
 */
export async function list(into: HTMLElement, engine: Engine, answer: Answer, wanted: Wanted, most = Infinity): Promise<void> {
  watcher?.disconnect()
  const hits = answer.hits.slice(0, most)
  const items = hits.map(item)
  into.replaceChildren(...items)
  const first = hits.length <= allAtOnce ? hits.length : atFirst
  if (hits.length > first) {
    const later = new Map<Element, Hit>(items.slice(first).map((one, i) => [one, hits[first + i]!]))
    watcher = new IntersectionObserver(
      (entries, self) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue
          self.unobserve(target)
          void fill(target as HTMLLIElement, later.get(target)!, answer, engine)
        }
      },
      { rootMargin: '600px' },
    )
    for (const one of later.keys()) watcher.observe(one)
  }
  if (wanted()) await Promise.all(hits.slice(0, first).map((hit, i) => fill(items[i]!, hit, answer, engine)))
}
