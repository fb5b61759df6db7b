import { editionAddress } from './attributes.ts'
import { editionInfo, type Edition } from '../../../lib/editions.ts'

/** What converting structured data needs. */
export interface JsonLdOptions {
  edition: Edition
  site?: string | undefined
  convert: (text: string) => string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const source = 'zh-Hant-HK'
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
  // What is said of the other editions stays what it is.
  'translationOfWork',
  'workTranslation',
])
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

/** `top`: no object on the way here has told its language. An object in another language than the page's is left alone. */
function convert(value: Json, key: string, top: boolean, options: JsonLdOptions): Json {
  if (typeof value === 'string') {
    return addresses.has(key) ? editionAddress(value, options.edition, options.site) : options.convert(value)
  }
  if (Array.isArray(value)) return value.map((item) => convert(item, key, top, options))
  if (value === null || typeof value !== 'object') return value
  const language = value.inLanguage
  if (typeof language === 'string' && !(top && language === source)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (name === 'inLanguage' && item === source) return [name, editionInfo(options.edition).lang]
      return [name, frozen.has(name) ? item : convert(item, name, top && language === undefined, options)]
    }),
  )
}
