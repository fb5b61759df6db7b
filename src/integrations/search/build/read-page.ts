/** Reads a finished page as search sees it: the visible text of `main` without navigation, by heading and paragraph. */
import { readHtml, valueOf } from '../../../lib/html.ts'
import { searchMetaName, type SearchMeta } from '../contract.ts'
import { ignoredAttributes, ignoredElements, inlineElements } from '../match/elements.ts'
import type { SearchPassage } from '../match/passage.ts'

/** A page that can be found. */
export interface SearchablePage {
  title: string
  meta: SearchMeta
  passages: SearchPassage[]
}

const ignored = new Set(ignoredElements)
const ignoring = new Set(ignoredAttributes)
const inline = new Set(inlineElements)
const isHeading = (name: string): boolean => /^h[1-6]$/.test(name)
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What stands between the parts of a passage of several elements. */
export const partMark = ' · '

/** Collects passages from the tags and texts of `main`, in order. */
class PassageCollector {
  readonly passages: SearchPassage[] = []
  private readonly ids: string[] = []
  private last = ''
  private heading = false
  private text = ''
  /** How many elements are open from one on that is a passage as a whole; 0 outside of one. */
  private whole = 0

  /** @param isWhole - whether all that is in the element is one passage */
  open(name: string, id: string | undefined, isWhole: boolean): void {
    const block = !inline.has(name)
    if (block) this.part()
    if (this.whole > 0 || isWhole) this.whole++
    this.ids.push(block && id ? id : '')
    if (block && id) this.last = id
    if (isHeading(name)) this.heading = true
  }

  close(name: string): void {
    if (this.whole === 1) this.whole = 0
    if (!inline.has(name)) this.part()
    if (this.whole > 0) this.whole--
    if (isHeading(name)) this.heading = false
    this.ids.pop()
  }

  add(text: string): void {
    this.text += text
  }

  /** Between two parts of one passage stands a mark, so that no run of characters goes from one into the other. */
  private part(): void {
    if (this.whole === 0) this.end()
    else if (this.text && !this.text.endsWith(partMark)) this.text += partMark
  }

  private end(): void {
    const text = squeeze(this.text.endsWith(partMark) ? this.text.slice(0, -partMark.length) : this.text)
    this.text = ''
    if (text) this.passages.push({ id: this.ids.findLast(Boolean) ?? this.last, heading: this.heading, text })
  }
}

/**
 * Reads a page.
 * @param html - the finished page
 * @returns `undefined` for a page without `SearchMeta`, which is not to be found
 * @throws if its `SearchMeta` is not JSON
 */
export function readPage(html: string): SearchablePage | undefined {
  let meta: SearchMeta | undefined
  let h1 = ''
  let title = ''
  let hidden = 0
  let depth = 0
  let inside: 'title' | 'h1' | undefined
  const collector = new PassageCollector()
  for (const event of readHtml(html).events) {
    if (event.kind === 'text') {
      if (inside === 'title') title += event.text
      if (inside === 'h1') h1 += event.text
      if (depth > 0 && hidden === 0) collector.add(event.text)
      continue
    }
    const { name, attributes } = event.element
    if (event.kind === 'open') {
      if (name === 'meta' && valueOf(attributes, 'name') === searchMetaName)
        meta = JSON.parse(valueOf(attributes, 'content') ?? '') as SearchMeta
      if (name === 'title' && !title) inside = 'title'
      if (name === 'main') depth = 1
      else if (depth > 0) depth++
      if (depth === 0) continue
      if (hidden > 0 || ignored.has(name) || attributes.some((attribute) => ignoring.has(attribute.name))) hidden++
      else if (name === 'br') collector.add('\n')
      else {
        if (name === 'h1' && !h1) inside = 'h1'
        collector.open(name, valueOf(attributes, 'id'), valueOf(attributes, 'data-passage') !== undefined)
      }
    } else {
      if (name === inside) inside = undefined
      if (depth === 0) continue
      depth--
      if (hidden > 0) hidden--
      else if (name !== 'br') collector.close(name)
    }
  }
  return meta && { title: squeeze(h1 || title), meta, passages: collector.passages }
}

const metaTag = new RegExp(`<meta name="${searchMetaName}" content="[^"]*">`)

/** Takes the `SearchMeta` out of a page: readers would load it with every page, and nothing of theirs reads it. */
export const removeSearchMeta = (html: string): string => html.replace(metaTag, '')
