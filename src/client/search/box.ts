/**
 * A search box: an input with its list, its count and its messages. The page and the dialog are each one. It searches while
 * somebody types, never on what an input method has not finished, and never shows an older answer over a newer one.
 */
import { editionInfo } from '../../lib/editions/index.ts'
import { Place } from '../../lib/search/rank.ts'
import { element } from './dom.ts'
import { Engine, type Answer, type Hit } from './engine.ts'
import { SearchError } from './loader.ts'
import { addressOf, edition, otherEdition } from './place.ts'
import { list } from './results.ts'
import { text } from './strings.ts'

/** The parts of a box and how it behaves. */
export interface BoxParts {
  input: HTMLInputElement
  results: HTMLElement
  /** Holds the number alone; filled last. */
  count: HTMLElement
  /** The sentence around the number, a live region. */
  status: HTMLElement
  /** What goes wrong, or that nothing was found. */
  message: HTMLElement
  most?: number
  /** Leaves out hits that the reader does not want. */
  filter?: (answer: Answer) => Answer
  /** Told of every query that is searched. */
  searched?: (query: string) => void
}

const pause = 120

let opened: Promise<Engine> | undefined
let other: Promise<Engine> | undefined

/** Opens the edition's search once; when that fails, the next call tries again. */
export function openEngine(): Promise<Engine> {
  if (!opened) {
    opened = Engine.open(edition)
    opened.catch(() => (opened = undefined))
  }
  return opened
}

/** Opens the search of the edition in the other language, once. */
function openOther(): Promise<Engine> {
  if (!other) {
    other = Engine.open(otherEdition)
    other.catch(() => (other = undefined))
  }
  return other
}

/** Whether a query is written in the other language's script. */
function foreign(query: string): boolean {
  const han = /\p{sc=Han}/u.test(query)
  return edition === 'en' ? han : !han && /\p{sc=Latin}/u.test(query)
}

/** Whether a hit holds what was typed, or is called by it. */
const answers = ({ match, place }: Hit): boolean => match !== 'near' || place <= Place.title

/** One search box; it begins to listen when it is made. */
export class Box {
  private readonly parts: BoxParts
  private turn = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: BoxParts) {
    this.parts = parts
    const { input } = parts
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.soon()
    })
    // What was committed just before must not be searched together with what is not.
    input.addEventListener('compositionstart', () => clearTimeout(this.timer))
    input.addEventListener('compositionend', () => this.soon())
  }

  private soon(): void {
    this.turn++
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), pause)
  }

  /** Searches for what stands in the input. */
  async run(): Promise<void> {
    clearTimeout(this.timer)
    const turn = ++this.turn
    const wanted = (): boolean => turn === this.turn
    const query = this.parts.input.value.trim()
    this.parts.searched?.(query)
    this.parts.count.textContent = ''
    // Nobody is to hear the sentence without its number; its room stays, so that nothing jumps.
    this.parts.status.style.visibility = 'hidden'
    if (!query) return this.clear()
    try {
      this.parts.results.setAttribute('aria-busy', 'true')
      const engine = await openEngine()
      const found = await engine.search(query)
      if (wanted()) await this.show(engine, this.parts.filter?.(found) ?? found, wanted)
    } catch (error) {
      if (wanted()) this.fail(error)
    } finally {
      if (wanted()) this.parts.results.removeAttribute('aria-busy')
    }
  }

  private clear(): void {
    this.parts.results.replaceChildren()
    this.parts.results.removeAttribute('aria-busy')
    this.parts.message.replaceChildren()
    this.parts.status.hidden = true
  }

  private async show(engine: Engine, answer: Answer, wanted: () => boolean): Promise<void> {
    this.parts.message.replaceChildren()
    await list(this.parts.results, engine, answer, wanted, this.parts.most)
    if (wanted() && answer.hits.length === 0) this.nothing(answer.query)
    const [isForeign, isHeld] = [foreign(answer.query), answer.hits.some(({ match }) => match !== 'near')]
    if (wanted() && isForeign && isHeld) this.lead(text('elsewhere', { query: answer.query }), answer.query)
    if (wanted() && (answer.hits.length === 0 || (isForeign && !answer.hits.some(answers)))) await this.offer(answer.query, wanted)
    if (!wanted()) return
    this.parts.status.hidden = false
    this.parts.status.style.visibility = ''
    this.parts.count.textContent = String(answer.hits.length)
  }

  /** Says that nothing was found, and where else to look. */
  private nothing(query: string): void {
    const index = element('p', {}, element('a', { href: addressOf('az.html') }, text('az')))
    this.parts.message.replaceChildren(element('p', {}, text('none', { query })), index)
  }

  /** Offers what the edition in the other language has; its index is loaded only when this one's has no answer. */
  private async offer(query: string, wanted: () => boolean): Promise<void> {
    const there = await openOther()
      .then((engine) => engine.search(query))
      .catch(() => undefined)
    const count = there?.hits.filter(answers).length ?? 0
    if (wanted() && count > 0) this.lead(text('other', { count: String(count) }), query)
  }

  /** Links to the same search in the other language. */
  private lead(words: string, query: string): void {
    const address = addressOf(`search.html?q=${encodeURIComponent(query)}`, otherEdition)
    const link = element('a', { href: address, hreflang: editionInfo(otherEdition).lang }, words)
    const first = this.parts.message.firstChild
    this.parts.message.insertBefore(element('p', { 'data-search-other': '' }, link), first?.nextSibling ?? null)
  }

  /** Says what went wrong, offers to try again, and the way that always works. */
  private fail(error: unknown): void {
    const trouble = error instanceof SearchError ? error.trouble : 'damaged'
    if (!(error instanceof SearchError)) console.error(error)
    const again = element('button', { type: 'button' }, text('again'))
    again.addEventListener('click', () => void this.run())
    this.parts.results.replaceChildren()
    this.parts.status.hidden = true
    this.parts.message.replaceChildren(
      element('p', { 'data-search-trouble': trouble }, text(`trouble.${trouble}`)),
      element('p', {}, again, ' ', element('a', { href: addressOf('az.html') }, text('az'))),
    )
  }
}
