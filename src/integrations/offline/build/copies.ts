/** The "read offline" page is written once and comes in several copies. This file owns its marks `data-copy` and `data-fill`. */
import type { Edition } from '../../../lib/editions.ts'
import { contentOf, elementsOf, escapeText, removal, splice, valueOf, type Edit } from '../../../lib/html.ts'

/**
 * The copy on the site, in the archive, in a single file (`book`), and what the archive's read-me-first is made of. On the site also
 * what is said of the single file of an edition: `zh-hk.made` where there is one, `zh-hk.large` where it would be too large.
 */
export type CopyName = 'site' | 'zip' | 'book' | 'readme' | `${Edition}.${'made' | 'large'}`

const marks = new Set(['data-copy', 'data-fill'])

/**
 * Makes a copy of the page: elements with `data-copy` stay in the copies that it names, those with `data-fill` get a fact.
 * @param facts - texts by the names that `data-fill` uses
 * @throws if the page asks for a fact that is not among them
 */
export function makeCopy(html: string, copy: CopyName | readonly CopyName[], facts: Record<string, string> = {}): string {
  const copies: readonly CopyName[] = [copy].flat()
  const edits: Edit[] = []
  let droppedTo = 0
  for (const element of elementsOf(html)) {
    if (element.start < droppedTo) continue
    const wanted = valueOf(element.attributes, 'data-copy')?.split(' ')
    if (wanted && !wanted.some((copy) => copies.includes(copy as CopyName))) {
      droppedTo = element.end
      edits.push({ start: element.start, end: element.end, text: '' })
      continue
    }
    edits.push(...element.attributes.filter(({ name }) => marks.has(name)).map((attribute) => removal(html, attribute)))
    const name = valueOf(element.attributes, 'data-fill')
    if (name === undefined) continue
    if (!Object.hasOwn(facts, name)) throw new Error(`the page asks for "${name}", which nobody knows`)
    edits.push({ start: element.contentStart, end: element.contentEnd, text: escapeText(facts[name]!) })
  }
  return splice(html, edits)
}

/**
 * What the `<template>` of a page for one of its copies holds.
 * @throws if there is none
 */
export function templateOf(html: string, copy: CopyName): string {
  const template = elementsOf(html).find(({ name, attributes }) => name === 'template' && valueOf(attributes, 'data-copy') === copy)
  if (!template) throw new Error(`the page has no template for the copy "${copy}"`)
  return contentOf(html, template)
}
