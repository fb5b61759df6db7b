/** Which attributes of a page the conversion reads or writes. */
import { convertedEditions, sourceOf, type Edition } from '../../../lib/editions.ts'
import { valueOf, type Attribute } from '../../../lib/html.ts'
import { addressAttributes } from '../../../lib/html-names.ts'

const texts = new Set(
  'alt title placeholder label summary abbr aria-label aria-description aria-placeholder aria-roledescription aria-valuetext'.split(' '),
)
const metaNames = new Set(['description', 'author', 'keywords', 'apple-mobile-web-app-title', 'application-name'])
const metaProperties = new Set(['og:title', 'og:description', 'og:site_name', 'og:image:alt'])
const addresses = new Set(addressAttributes)
const marks = new Set([
  'data-edition',
  'data-zh',
  'data-zh-rules',
  'data-zh-keep',
  ...convertedEditions.map((edition) => `data-${edition}`),
])

/** Whether an attribute speaks to the build alone and never reaches a reader. */
export function isMark(name: string): boolean {
  return marks.has(name)
}

/**
 * Whether the value of an attribute is text that a reader sees or hears.
 * @param attributes - all of the element's
 */
export function isText(element: string, attributes: readonly Attribute[], { name }: Attribute): boolean {
  if (texts.has(name) || name.startsWith('data-text-')) return true
  if (element === 'meta' && name === 'content') return isTextMeta(attributes)
  return element === 'input' && name === 'value' && /^(?:submit|button|reset)$/i.test(valueOf(attributes, 'type') ?? '')
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
 * Leads an address in the source edition to the same place in a converted one.
 * @param address - `/zh-hk/…`, or that below the site's base URL
 * @param site - the site's base URL, if it has one
 * @returns any other address as it was
 */
export function editionAddress(address: string, edition: Edition, site: string | undefined): string {
  const base = site?.replace(/\/+$/, '')
  for (const prefix of base ? ['', base] : ['']) {
    const source = `${prefix}/${sourceOf(edition)}`
    const rest = address.slice(source.length)
    if (address.startsWith(source) && /^(?:[/?#]|$)/.test(rest)) return `${prefix}/${edition}${rest}`
  }
  return address
}
