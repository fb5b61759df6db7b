import { editionInfo, sourceOf, type Edition } from '../../../lib/editions.ts'
import { editionAddress } from './attributes.ts'

/** What converting structured data needs. */
export interface JsonLdOptions {
  edition: Edition
  site?: string | undefined
  convert: (text: string) => string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Properties whose values stay: no text, or said of the other editions. */
const frozen = new Set([
  '@context',
  '@type',
  'inLanguage',
  'sameAs',
  'image',
  'license',
  'identifier',
  'datePublished',
  'dateModified',
  'translationOfWork',
  'workTranslation',
])
/** Properties that hold addresses of pages. */
const addresses = new Set(['@id', 'url', 'item'])

/**
 * Converts structured data to an edition: its text, its addresses, the page's language.
 * @param text - the content of a JSON-LD script of a zh-hk page
 * @returns what is not JSON, and what needs no change, as it was
 */
export function convertJsonLd(text: string, options: JsonLdOptions): string {
  let data: Json
  try {
    data = JSON.parse(text) as Json
  } catch {
    return text
  }
  const before = JSON.stringify(data)
  const after = JSON.stringify(convert(data, '', true, options))
  return after === before ? text : after.replaceAll('<', '\\u003c')
}

/**
 * Converts a value and what is in it. An object that names its language is another work and stays, unless it is the page itself.
 * @param key - the property that holds the value
 * @param isPage - no object around the value has named its language yet
 */
function convert(value: Json, key: string, isPage: boolean, options: JsonLdOptions): Json {
  if (typeof value === 'string') {
    return addresses.has(key) ? editionAddress(value, options.edition, options.site) : options.convert(value)
  }
  if (Array.isArray(value)) return value.map((item) => convert(item, key, isPage, options))
  if (value === null || typeof value !== 'object') return value
  const source = editionInfo(sourceOf(options.edition)).lang
  const language = value.inLanguage
  if (typeof language === 'string' && !(isPage && language === source)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (name === 'inLanguage' && item === source) return [name, editionInfo(options.edition).lang]
      return [name, frozen.has(name) ? item : convert(item, name, isPage && language === undefined, options)]
    }),
  )
}
