/**
 * A search box: an input with its list, its count and its messages. The page and the dialog are each one. It searches while
 * somebody types, never on what an input method has not finished, and never shows an older answer over a newer one.
 */
import { editionInfo } from '../../../lib/editions.ts'
import { Place } from '../match/rank.ts'
import { element } from './dom.ts'
import { Engine, type Answer, type Hit } from './engine.ts'
import { SearchError } from './loader.ts'
import { addressOf, edition, otherEdition } from './location.ts'
import { list } from './result-list.ts'
import { text } from './strings.ts'

/** A choice among hits. */
export interface Filter {
  keeps(hit: Hit): boolean
  /** What it adds to the address of a search; empty when it keeps all. */
  query(): string
  /** Lets all hits through from now on. */
  drop(): void
}

/** The parts of a box and how it behaves. */
export interface BoxParts {
  input: HTMLInputElement
  results: HTMLElement
  /** Holds the number alone; filled last. */
  count: HTMLElement
  /** The sentence around the number, a live region. */
  status: HTMLElement
  /** What goes wrong, or that nothing was found; a live region. */
  message: HTMLElement
  /** More results than these are not shown; they are counted. */
  most?: number
  filter?: Filter
  /** Told of every query that is searched. */
  searched?: (query: string) => void
}

const pause = 120

/** So long, in milliseconds, a count waits for what the other language has. */
const offerPatience = 2000

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

/**
 * Opens the edition's search anew where the site has been published again since: under a page that stays open, or behind a
 * cache, an old index would not find its files.
 * @returns `undefined` if an error has other reasons
 */
async function reopen(engine: Engine, error: unknown): Promise<Engine | undefined> {
  if (!(error instanceof SearchError) || error.trouble === 'late') return undefined
  const newer = Engine.open(edition, engine.start.version).catch(() => undefined)
  // Who searches meanwhile waits for it.
  opened = newer.then((found) => found ?? engine)
  return newer
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
      await this.ask(engine, query, wanted).catch(async (error: unknown) => {
        const newer = wanted() ? await reopen(engine, error) : undefined
        if (!newer) throw error
        await this.ask(newer, query, wanted)
      })
    } catch (error) {
      if (wanted()) this.fail(error)
    } finally {
      if (wanted()) this.parts.results.removeAttribute('aria-busy')
    }
  }

  private clear(): void {
    this.parts.results.replaceChildren()
    this.parts.results.removeAttribute('aria-busy')
    this.say()
    this.parts.status.hidden = true
  }

  private async ask(engine: Engine, query: string, wanted: () => boolean): Promise<void> {
    const found = await engine.search(query)
    if (!wanted()) return
    const hits = found.hits.filter(this.keeps)
    const answer: Answer = { ...found, hits }
    this.say()
    await list(this.parts.results, engine, answer, this.parts.most)
    if (!wanted()) return
    if (hits.length === 0) this.nothing(query, found.hits.length)
    if (foreign(query) && hits.some(({ match }) => match !== 'near')) this.lead(text('elsewhere', { query }), query)
    else if (hits.length === 0 || (foreign(query) && !hits.some(answers))) await this.offer(query, wanted)
    if (!wanted()) return
    this.parts.status.hidden = false
    this.parts.status.style.visibility = ''
    this.parts.count.textContent = String(hits.length)
  }

  private readonly keeps = (hit: Hit): boolean => this.parts.filter?.keeps(hit) ?? true

  /** Replaces the message. The focus, if it was in it, goes to what can be pressed there now, else to the input. */
  private say(...nodes: Node[]): void {
    const { message, input } = this.parts
    const held = message.contains(document.activeElement)
    message.replaceChildren(...nodes)
    if (held) (message.querySelector('button') ?? input).focus()
  }

  /** A button in the message, which searches again. */
  private button(words: string, act: () => void = () => undefined): HTMLElement {
    const made = element('button', { type: 'button' }, words)
    made.addEventListener('click', () => {
      act()
      void this.run()
    })
    return made
  }

  /**
   * Says that nothing was found, and where else to look.
   * @param unfiltered - so many pages there are without the filter
   */
  private nothing(query: string, unfiltered: number): void {
    const index = element('p', {}, element('a', { href: addressOf('az.html') }, text('az')))
    if (unfiltered === 0) return this.say(element('p', {}, text('none', { query })), index)
    const drop = this.button(text('unfiltered', { count: String(unfiltered) }), () => this.parts.filter?.drop())
    this.say(element('p', {}, text('noneChosen', { query })), element('p', {}, drop), index)
  }

  /**
   * Offers what the edition in the other language has; its index is loaded only when this one's has no answer. Where it cannot
   * be had, or not soon, the offer is to look there.
   */
  private async offer(query: string, wanted: () => boolean): Promise<void> {
    const there = openOther()
      .then((engine) => engine.search(query))
      .then(({ hits }) => hits.filter((hit) => answers(hit) && this.keeps(hit)).length)
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, offerPatience))
    const count = await Promise.race([there, late]).catch(() => undefined)
    if (!wanted() || count === 0) return
    this.lead(count === undefined ? text('elsewhere', { query }) : text('other', { count: String(count) }), query)
  }

  /** Links to the same search in the other language. */
  private lead(words: string, query: string): void {
    const address = addressOf(`search.html?q=${encodeURIComponent(query)}${this.parts.filter?.query() ?? ''}`, otherEdition)
    const link = element('a', { href: address, hreflang: editionInfo(otherEdition).lang }, words)
    const first = this.parts.message.firstChild
    this.parts.message.insertBefore(element('p', { 'data-search-other': '' }, link), first?.nextSibling ?? null)
  }

  /** Says what went wrong, offers to try again, and the way that always works. */
  private fail(error: unknown): void {
    const trouble = error instanceof SearchError ? error.trouble : 'damaged'
    if (!(error instanceof SearchError)) console.error(error)
    this.parts.results.replaceChildren()
    this.parts.status.hidden = true
    this.say(
      element('p', { 'data-search-trouble': trouble }, text(`trouble.${trouble}`)),
      element('p', {}, this.button(text('again')), ' ', element('a', { href: addressOf('az.html') }, text('az'))),
    )
  }
}
