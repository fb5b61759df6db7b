/**
 * HTML at offsets: finds elements and attributes with their places in the source and edits it there. What is not edited keeps
 * its bytes.
 */
import { Parser } from 'htmlparser2'

/** Replace `start`…`end` of the source by `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** An attribute as it stands in the source: `start`…`end` holds name and value. */
export interface Attribute {
  name: string
  /** Without entities. */
  value: string
  quote: string | null | undefined
  start: number
  end: number
}

/** An element: `start`…`end` with its tags, `contentStart`…`contentEnd` without. */
export interface Element {
  name: string
  attributes: Attribute[]
  start: number
  contentStart: number
  contentEnd: number
  end: number
}

/** A page that was parsed once, for steps that cut it up. */
export interface ParsedPage {
  /** From the site's root: `zh-hk/articles/x.html`. */
  page: string
  html: string
  elements: readonly Element[]
}

/**
 * Makes edits in a text; the rest of it is untouched.
 * @param edits - in any order, none overlapping
 * @param part - what to return, if not the whole; the edits are all in it
 */
export function splice(source: string, edits: readonly Edit[], part = { start: 0, end: source.length }): string {
  let out = ''
  let at = part.start
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at, part.end)
}

const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes text for an element's content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entity[mark] ?? mark)
}

/**
 * Escapes text for an attribute's value.
 * @param quote - the quotation mark it stands in
 */
export function escapeValue(value: string, quote: string): string {
  return value.replace(quote === "'" ? /[&']/g : /[&"]/g, (mark) => entity[mark] ?? mark)
}

/** A tag or a text of a page; `start`…`end` is its place in the source. What is not closed, or void, has a `close` all the same. */
export type HtmlEvent =
  | { kind: 'open'; element: Element }
  | { kind: 'close'; element: Element; start: number; end: number; implied: boolean }
  | { kind: 'text'; text: string; start: number; end: number }

/** The page that was read last: several steps in a row read the same one. */
let last: { html: string; events: HtmlEvent[]; elements: Element[] } | undefined

/**
 * Reads a page. Never throws, however malformed the page is.
 * @param html - a page or a part of one
 * @returns its tags and texts in the order of the source, and its elements in the order of their start tags; not to be changed
 */
export function readHtml(html: string): { events: readonly HtmlEvent[]; elements: readonly Element[] } {
  if (last?.html === html) return last
  const events: HtmlEvent[] = []
  const elements: Element[] = []
  const open: Element[] = []
  let attributes: Attribute[] = []
  const parser = new Parser({
    onopentagname: () => void (attributes = []),
    onattribute: (name, value, quote) => void attributes.push({ name, value, quote, start: parser.startIndex, end: parser.endIndex }),
    onopentag(name) {
      const contentStart = parser.endIndex + 1
      const element: Element = { name, attributes, start: parser.startIndex, contentStart, contentEnd: contentStart, end: contentStart }
      elements.push(element)
      open.push(element)
      events.push({ kind: 'open', element })
    },
    ontext: (text) => void events.push({ kind: 'text', text, start: parser.startIndex, end: parser.endIndex + 1 }),
    onclosetag(name, implied) {
      // A tag that the source breaks off in the middle is closed and was never open.
      if (open.at(-1)?.name !== name) return
      const element = open.pop()!
      const [start, end] = [parser.startIndex, parser.endIndex + 1]
      events.push({ kind: 'close', element, start, end, implied })
      // A void element ends with its own tag; one whose end tag is left out, where the next tag begins.
      if (implied && end === element.contentStart) return
      element.contentEnd = start
      element.end = implied ? start : end
    },
  })
  parser.end(html)
  last = { html, events, elements }
  return last
}

/** Lists the elements of a page in the order of their start tags: `readHtml`. */
export const elementsOf = (html: string): readonly Element[] => readHtml(html).elements

/** A page with its HTML and its elements. */
export const parsePage = (page: string, html: string): ParsedPage => ({ page, html, elements: elementsOf(html) })

/** The HTML between the tags of an element. */
export const contentOf = (html: string, { contentStart, contentEnd }: Element): string => html.slice(contentStart, contentEnd)

/** The text of some HTML: without tags, entities read. */
export function textIn(html: string): string {
  let text = ''
  new Parser({ ontext: (part) => void (text += part) }).end(html)
  return text
}

/** The value of an attribute of an element; the first of a name counts, as in browsers. */
export function valueOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}

/** The first element of that name, with that class if one is given. */
export const findElement = (elements: readonly Element[], name: string, className?: string): Element | undefined =>
  elements.find((element) => element.name === name && (!className || valueOf(element.attributes, 'class')?.split(' ').includes(className)))

/** The edit that gives an attribute a value; none when nothing changes. */
export function setValue(attribute: Attribute, value: string): Edit[] {
  if (value === attribute.value) return []
  const quote = attribute.quote || '"'
  return [{ start: attribute.start, end: attribute.end, text: `${attribute.name}=${quote}${escapeValue(value, quote)}${quote}` }]
}

/** The edit that takes an attribute out of a page, with the space before it. */
export function removal(html: string, attribute: Attribute): Edit {
  let { start } = attribute
  while (/\s/.test(html[start - 1] ?? '')) start--
  return { start, end: attribute.end, text: '' }
}
