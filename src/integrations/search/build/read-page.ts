/** Reads a finished page as search sees it: the visible text of `main` without navigation, by heading and paragraph. */
import { Parser } from 'htmlparser2'
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
const inline = new Set(inlineElements)
const isHeading = (name: string): boolean => /^h[1-6]$/.test(name)
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Collects passages from the tags and texts of `main`, in order. */
class PassageCollector {
  readonly passages: SearchPassage[] = []
  private readonly ids: string[] = []
  private last = ''
  private heading = false
  private text = ''

  open(name: string, id: string | undefined): void {
    const block = !inline.has(name)
    if (block) this.end()
    this.ids.push(block && id ? id : '')
    if (block && id) this.last = id
    if (isHeading(name)) this.heading = true
  }

  close(name: string): void {
    if (!inline.has(name)) this.end()
    if (isHeading(name)) this.heading = false
    this.ids.pop()
  }

  add(text: string): void {
    this.text += text
  }

  private end(): void {
    const text = squeeze(this.text)
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
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.name === searchMetaName) meta = JSON.parse(attributes.content ?? '') as SearchMeta
      if (name === 'title' && !title) inside = 'title'
      if (name === 'main') depth = 1
      else if (depth > 0) depth++
      if (depth === 0) return
      if (hidden > 0 || ignored.has(name) || ignoredAttributes.some((attribute) => attribute in attributes)) hidden++
      else if (name === 'br') collector.add('\n')
      else {
        if (name === 'h1' && !h1) inside = 'h1'
        collector.open(name, attributes.id)
      }
    },
    ontext(text) {
      if (inside === 'title') title += text
      if (inside === 'h1') h1 += text
      if (depth > 0 && hidden === 0) collector.add(text)
    },
    onclosetag(name) {
      if (name === inside) inside = undefined
      if (depth === 0) return
      depth--
      if (hidden > 0) hidden--
      else if (name !== 'br') collector.close(name)
    },
  })
  parser.end(html)
  return meta && { title: squeeze(h1 || title), meta, passages: collector.passages }
}

/** Takes the `SearchMeta` out of a page: readers would load it with every page, and nothing of theirs reads it. */
export const removeSearchMeta = (html: string): string => html.replace(new RegExp(`<meta name="${searchMetaName}" content="[^"]*">`), '')
