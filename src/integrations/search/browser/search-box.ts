/**
 * A search box: an input with its list, its count and its messages. The search page and the dialog are each one. It searches while
 * somebody types, for what an input method has not finished only when it stands still, and never shows an older answer over a newer one.
 */
import { editionInfo } from '../../../lib/editions.ts'
import { MatchField } from '../match/rank.ts'
import { element } from './dom.ts'
import type { EditionSearch } from './edition-search.ts'
import type { Answer, Hit } from './hits.ts'
import { isOldBrowser, SearchError } from './loader.ts'
import { edition, hrefTo, otherEdition, searchHref } from './location.ts'
import { showResults } from './result-list.ts'
import type { SearchSession } from './session.ts'
import { searchText } from './strings.ts'

/** A choice among hits. */
export interface HitFilter {
  keeps(hit: Hit): boolean
  /** What it adds to the address of a search; empty when it keeps all. */
  parameters(): string
  /** Lets all hits through from now on. */
  clear(): void
}

/** The parts of a box and how it behaves. */
export interface SearchBoxOptions {
  input: HTMLInputElement
  results: HTMLElement
  /** Holds the number alone; filled last. */
  count: HTMLElement
  /** The sentence around the number, a live region. */
  status: HTMLElement
  /** What goes wrong, or that nothing was found; a live region. */
  message: HTMLElement
  /** More results are counted but not shown. */
  maxResults?: number
  filter?: HitFilter
  /** Called with every query that is searched. */
  onSearch?: (query: string) => void
}

/** How long, in milliseconds, the box waits for the next letter before it searches. */
const TYPING_PAUSE_MS = 120

/**
 * Keyboards of phones compose English words, too, and have not finished one until a space follows. So Latin letters that have stood
 * so long, in milliseconds, are searched: those of an input method for Chinese are a sound, which finds names as well.
 */
const COMPOSING_PAUSE_MS = 800
const isLatin = /^[\p{sc=Latin}\d\s.'’-]+$/u

/** How long, in milliseconds, the count waits for what the other language has. */
const OTHER_TIMEOUT_MS = 2000

/** Whether a query is written in the other language's script. */
function isInOtherScript(query: string): boolean {
  const hasHan = /\p{sc=Han}/u.test(query)
  return edition === 'en' ? hasHan : !hasHan && /\p{sc=Latin}/u.test(query)
}

/** Whether a hit holds what was typed, or has it as a name. */
const isAnswer = ({ match, field }: Hit): boolean => match !== 'near' || field <= MatchField.title

/** A search box; it begins to listen when it is made. */
export class SearchBox {
  private readonly session: SearchSession
  private readonly options: SearchBoxOptions
  /** The number of the newest search. */
  private turn = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(session: SearchSession, options: SearchBoxOptions) {
    this.session = session
    this.options = options
    const { input } = options
    input.addEventListener('input', (event) => {
      const { isComposing, data } = event as InputEvent
      if (!isComposing) this.runSoon()
      else if (isLatin.test(data ?? '')) this.runSoon(COMPOSING_PAUSE_MS)
    })
    // What was typed before must not be searched together with what is being composed.
    input.addEventListener('compositionstart', () => clearTimeout(this.timer))
    input.addEventListener('compositionend', () => this.runSoon())
  }

  private runSoon(pause = TYPING_PAUSE_MS): void {
    this.turn++
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), pause)
  }

  /** Searches for what stands in the input. */
  async run(): Promise<void> {
    clearTimeout(this.timer)
    const turn = ++this.turn
    const isNewest = (): boolean => turn === this.turn
    const query = this.options.input.value.trim()
    this.options.onSearch?.(query)
    this.options.count.textContent = ''
    // A screen reader must not read the sentence without its number. The sentence keeps its room, so that nothing jumps.
    this.options.status.style.visibility = 'hidden'
    if (!query) return this.askForWords()
    try {
      this.options.results.setAttribute('aria-busy', 'true')
      const search = await this.session.open()
      await this.searchWith(search, query, isNewest).catch(async (error: unknown) => {
        const newer = isNewest() ? await this.session.reopen(search, error) : undefined
        if (!newer) throw error
        await this.searchWith(newer, query, isNewest)
      })
    } catch (error) {
      if (isNewest()) this.showError(error)
    } finally {
      if (isNewest()) this.options.results.removeAttribute('aria-busy')
    }
  }

  /** A filter alone finds nothing: without words the box says so, where one is set. */
  private askForWords(): void {
    this.clear()
    if (this.options.filter?.parameters()) this.showMessage(element('p', {}, searchText('noWords')))
  }

  private clear(): void {
    this.options.results.replaceChildren()
    this.options.results.removeAttribute('aria-busy')
    this.showMessage()
    this.options.status.hidden = true
  }

  private async searchWith(search: EditionSearch, query: string, isNewest: () => boolean): Promise<void> {
    const found = await search.search(query)
    if (!isNewest()) return
    const hits = found.hits.filter(this.keeps)
    const answer: Answer = { ...found, hits, filter: this.options.filter?.parameters() ?? '' }
    this.showMessage()
    await showResults(this.options.results, search.data, answer, this.options.maxResults)
    if (!isNewest()) return
    if (found.phrases.length === 0) this.showMessage(element('p', {}, searchText('marksOnly')))
    else if (hits.length === 0) this.showNothing(query, found.hits.length)
    else if (found.instead) this.showMessage(element('p', {}, searchText('instead', { query, found: found.instead })))
    if (found.phrases.length > 0) await this.mentionOther(hits, query, isNewest)
    if (!isNewest()) return
    this.options.status.hidden = false
    this.options.status.style.visibility = ''
    this.options.count.textContent = String(hits.length)
  }

  /** Says where the other language has what was typed in its script, or what is not found in this one. */
  private async mentionOther(hits: readonly Hit[], query: string, isNewest: () => boolean): Promise<void> {
    if (isInOtherScript(query) && hits.some(({ match }) => match !== 'near')) this.linkOther(searchText('elsewhere', { query }), query)
    else if (hits.length === 0 || (isInOtherScript(query) && !hits.some(isAnswer))) await this.offerOther(query, isNewest)
  }

  private readonly keeps = (hit: Hit): boolean => this.options.filter?.keeps(hit) ?? true

  /** Replaces the message. If the focus was in it, it goes to the new message's button, else to the input. */
  private showMessage(...nodes: Node[]): void {
    const { message, input } = this.options
    const hadFocus = message.contains(document.activeElement)
    message.replaceChildren(...nodes)
    if (hadFocus) (message.querySelector('button') ?? input).focus()
  }

  /** A button in the message, which searches again. */
  private makeButton(label: string, before: () => void = () => undefined): HTMLElement {
    const button = element('button', { type: 'button' }, label)
    button.addEventListener('click', () => {
      before()
      void this.run()
    })
    return button
  }

  /**
   * Says that nothing was found, and where else to look.
   * @param unfiltered - how many hits there are without the filter
   */
  private showNothing(query: string, unfiltered: number): void {
    const index = element('p', {}, element('a', { href: hrefTo('az.html') }, searchText('az')))
    if (unfiltered === 0) return this.showMessage(element('p', {}, searchText('none', { query })), index)
    const button = this.makeButton(searchText('unfiltered', { count: String(unfiltered) }), () => this.options.filter?.clear())
    this.showMessage(element('p', {}, searchText('noneChosen', { query })), element('p', {}, button), index)
  }

  /** Says how much the edition in the other language has. Where its index fails or is late, it only says to look there. */
  private async offerOther(query: string, isNewest: () => boolean): Promise<void> {
    const counting = this.session
      .openOther()
      .then((search) => search.search(query))
      .then(({ hits }) => hits.filter((hit) => isAnswer(hit) && this.keeps(hit)).length)
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, OTHER_TIMEOUT_MS))
    const count = await Promise.race([counting, late]).catch(() => undefined)
    if (!isNewest() || count === 0) return
    this.linkOther(count === undefined ? searchText('elsewhere', { query }) : searchText('other', { count: String(count) }), query)
  }

  /** Links to the same search in the other language. */
  private linkOther(label: string, query: string): void {
    const href = searchHref(query, otherEdition) + (this.options.filter?.parameters() ?? '')
    const link = element('a', { href, hreflang: editionInfo(otherEdition).lang }, label)
    const first = this.options.message.firstChild
    this.options.message.insertBefore(element('p', { 'data-search-other': '' }, link), first?.nextSibling ?? null)
  }

  /** Says what went wrong, offers to try again, and the way that always works. */
  private showError(error: unknown): void {
    const kind = isOldBrowser() ? 'old' : error instanceof SearchError ? error.kind : 'failed'
    if (!(error instanceof SearchError)) console.error(error)
    this.options.results.replaceChildren()
    this.options.status.hidden = true
    this.showMessage(
      element('p', { 'data-search-trouble': kind }, searchText(`trouble.${kind}`)),
      element('p', {}, this.makeButton(searchText('again')), ' ', element('a', { href: hrefTo('az.html') }, searchText('az'))),
    )
  }
}
