import type { Edition } from '../../../lib/editions.ts'
import { escapeValue, type Edit } from '../../../lib/html.ts'

/** An attribute as it stands in the source: `start`…`end` holds name and value. */
export interface Attribute {
  name: string
  value: string
  quote: string | null | undefined
  start: number
  end: number
}

const texts = new Set(['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label'])
const metaNames = new Set(['description', 'author', 'keywords', 'apple-mobile-web-app-title', 'application-name'])
const metaProperties = new Set(['og:title', 'og:description', 'og:site_name', 'og:image:alt'])
const addresses = new Set(['href', 'src', 'action', 'cite'])
const marks = new Set(['data-edition', 'data-zh', 'data-zh-tw', 'data-zh-cn', 'data-zh-rules', 'data-zh-keep'])

/** Whether an attribute speaks to the build alone and never reaches a reader. */
export function isMark(name: string): boolean {
  return marks.has(name)
}

/** The value of an attribute of an element; the first of a name counts, as in browsers. */
export function valueOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}

/**
 * Whether the value of an attribute is text that a reader sees or hears.
 * @param attributes - all of the element's
 */
export function isText(element: string, attributes: readonly Attribute[], { name }: Attribute): boolean {
  if (texts.has(name) || name.startsWith('data-text-')) return true
  if (element === 'meta' && name === 'content') return isTextMeta(attributes)
  return element === 'input' && name === 'value' && /^(?:submit|button)$/i.test(valueOf(attributes, 'type') ?? '')
}

function isTextMeta(attributes: readonly Attribute[]): boolean {
  const name = (valueOf(attributes, 'name') ?? '').toLowerCase()
  return metaNames.has(name) || name.startsWith('twitter:') || metaProperties.has(valueOf(attributes, 'property') ?? '')
}

/**
 * Whether the value of an attribute is an address that follows the edition.
 * @param attributes - all of the element's
 */
export function isAddress(element: string, attributes: readonly Attribute[], { name }: Attribute): boolean {
  if (attributes.some((attribute) => attribute.name === 'hreflang')) return false
  return addresses.has(name) || (element === 'meta' && name === 'content' && valueOf(attributes, 'property') === 'og:url')
}

/**
 * Leads an address to another edition, when it is `/zh-hk…` or below the site.
 * @param site - the site's base URL, if it has one
 * @returns any other address as it was
 */
export function editionAddress(address: string, edition: Edition, site: string | undefined): string {
  const base = site?.replace(/\/+$/, '')
  for (const prefix of base ? ['', base] : ['']) {
    const rest = address.slice(prefix.length + '/zh-hk'.length)
    if (address.startsWith(`${prefix}/zh-hk`) && /^(?:[/?#]|$)/.test(rest)) return `${prefix}/${edition}${rest}`
  }
  return address
}

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
