/** The elements of a page with their places in its source, for steps that cut pages up. */
import { Parser } from 'htmlparser2'
import type { Attribute } from '../../editions/convert/attributes.ts'

/** An element: `start`…`end` with its tags, `contentStart`…`contentEnd` without. */
export interface Element {
  name: string
  attributes: Attribute[]
  start: number
  contentStart: number
  contentEnd: number
  end: number
}

/** The elements of a page in the order of their start tags. */
export function elementsOf(html: string): Element[] {
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
    },
    onclosetag(_, implied) {
      const element = open.pop()!
      // A void element ends with its own tag; one whose end tag is left out, where the next tag begins.
      if (implied && parser.endIndex + 1 === element.contentStart) return
      element.contentEnd = parser.startIndex
      element.end = implied ? parser.startIndex : parser.endIndex + 1
    },
  })
  parser.end(html)
  return elements
}

/** A page, taken apart once: at a thousand pages that is most of the work. */
export interface Parsed {
  /** From the site's root: `zh-hk/articles/x.html`. */
  page: string
  html: string
  elements: Element[]
}

/** A page and its HTML, with its elements. */
export const parse = (page: string, html: string): Parsed => ({ page, html, elements: elementsOf(html) })

/** The text between the tags of an element. */
export const contentOf = (html: string, { contentStart, contentEnd }: Element): string => html.slice(contentStart, contentEnd)
