/** The "read offline" page is written once and comes in several copies; its marks are resolved here. */
import { removal, valueOf } from '../../editions/convert/attributes.ts'
import { escapeText, splice, type Edit } from '../../../lib/html.ts'
import { contentOf, elementsOf } from './elements.ts'

/** On the site, in the archive, in a single file; and what the archive's read-me-first is made of. */
export type Copy = 'site' | 'zip' | 'book' | 'readme'

const marks = new Set(['data-copy', 'data-fill'])

/**
 * Resolves the marks of a page: elements with `data-copy` stay in the copies it names, those with `data-fill` get a fact.
 * @param facts texts by the names that `data-fill` uses
 * @throws if a fact is asked for that there is not
 */
export function makeCopy(html: string, copy: Copy, facts: Record<string, string> = {}): string {
  const edits: Edit[] = []
  let gone = 0
  for (const element of elementsOf(html)) {
    if (element.start < gone) continue
    const copies = valueOf(element.attributes, 'data-copy')?.split(' ')
    if (copies && !copies.includes(copy)) {
      gone = element.end
      edits.push({ start: element.start, end: element.end, text: '' })
      continue
    }
    edits.push(...element.attributes.filter((attribute) => marks.has(attribute.name)).map((attribute) => removal(html, attribute)))
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
export function templateOf(html: string, copy: Copy): string {
  const template = elementsOf(html).find(({ name, attributes }) => name === 'template' && valueOf(attributes, 'data-copy') === copy)
  if (!template) throw new Error(`the page has no template for the copy "${copy}"`)
  return contentOf(html, template)
}
