/** What no finished page may hold, whoever wrote it. */
import { show } from '../../lib/diagnostics/messages.ts'
import { addressAttributes } from '../../lib/html-names.ts'
import type { Violation } from './page-findings.ts'

/** The attributes of an element, by name. */
export type Attributes = Record<string, string>

/** An address in a page. `load`: the browser loads it by itself; `go`: a reader follows it; `say`: only programs read it. */
export interface Address {
  url: string
  use: 'load' | 'go' | 'say'
}

const forbidden = new Set([
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
  'fencedframe',
  'foreignobject',
  'set',
  'animate',
  'animatetransform',
  'animatemotion',
])
/** The name of the security policy in `<meta http-equiv>`, in small letters. */
export const policyName = 'content-security-policy'

const dataScripts = new Set(['application/ld+json', 'application/json'])

/**
 * Checks that an element may stand in a page.
 * @returns what is wrong with it, if anything
 */
export function validateElement(name: string, attributes: Attributes): Violation | undefined {
  if (forbidden.has(name.toLowerCase())) return { code: 'dist-element', message: `<${name}> is not used here` }
  if (name === 'style') return { code: 'dist-style', message: 'styles stand in files' }
  if (name === 'script' && attributes.src === undefined && !dataScripts.has(attributes.type ?? ''))
    return { code: 'dist-script', message: 'scripts stand in files' }
  if (name === 'script' && (attributes.type === 'module' || attributes.type === 'importmap'))
    return { code: 'dist-script', message: 'module scripts do not run from file://' }
  const equivalent = name === 'meta' ? attributes['http-equiv']?.trim().toLowerCase() : undefined
  if (equivalent === 'refresh') return { code: 'dist-element', message: 'pages do not move on by themselves' }
  if (equivalent !== undefined && equivalent !== policyName)
    return { code: 'dist-element', message: `<meta http-equiv> says nothing but the security policy, not ${show(equivalent)}` }
  return undefined
}

/** What is wrong with an attribute of that name, whatever it holds. */
function validateName(attribute: string): Violation | undefined {
  const lower = attribute.toLowerCase()
  if (/^on[a-z]/.test(lower)) return { code: 'dist-handler', message: `${show(attribute)} is an inline handler` }
  if (lower === 'style') return { code: 'dist-style', message: 'styles stand in files' }
  if (lower === 'srcdoc') return { code: 'dist-element', message: 'srcdoc is a page in a page' }
  if (lower === 'attributionsrc') return { code: 'dist-foreign', message: 'attributionsrc tells others what readers see and follow' }
  if (lower === 'ping') return { code: 'dist-foreign', message: 'ping tells others what readers follow' }
  if (/^(set:|is:|client:|server:|define:)/.test(lower))
    return { code: 'dist-element', message: `${show(attribute)} was not understood by the build` }
  return undefined
}

/** A site has few names of attributes, and each stands on every page. */
const harmless = new Set<string>()

/** Finds what is wrong with the attributes of an element, addresses apart. */
export function findInAttributes(name: string, attributes: Attributes): Violation[] {
  const found: Violation[] = []
  for (const attribute in attributes) {
    if (harmless.has(attribute)) continue
    const violation = validateName(attribute)
    if (violation) found.push(violation)
    else harmless.add(attribute)
  }
  if (name === 'img' && attributes.alt === undefined) found.push({ code: 'dist-element', message: 'an image without alt' })
  return found
}

/** Kinds of `<link>` that only say something. A browser may fetch the target of any other kind. */
const saying = new Set(['alternate', 'author', 'bookmark', 'canonical', 'help', 'license', 'next', 'prev'])

/** Whether a browser may fetch the target of a `<link>`. Case and blanks of `rel` do not matter. */
const loads = (rel = ''): boolean => {
  const kinds = rel.toLowerCase().split(/\s+/).filter(Boolean)
  return kinds.length === 0 || !kinds.every((kind) => saying.has(kind))
}

/** Attributes of drawings that may name a file: `fill="url(…)"`. */
const drawn = new Set(['fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor', 'marker', 'marker-start', 'marker-mid', 'marker-end'])
const single = new Set(addressAttributes)

/** What a browser does with the address in an attribute. Links of the class `record` name pages of the public record, some of which have no https. */
function useOf(name: string, attribute: string, attributes: Attributes): Address['use'] {
  if (name === 'link') return loads(attributes.rel) ? 'load' : 'say'
  if (attribute === 'cite' || (name === 'a' && attributes.class === 'record')) return 'say'
  return name === 'a' || name === 'area' ? 'go' : 'load'
}

/** Lists every address in an element. */
export function addressesOf(name: string, attributes: Attributes): Address[] {
  const found: Address[] = []
  for (const attribute in attributes) {
    const value = attributes[attribute]!
    if (single.has(attribute)) found.push({ url: value, use: useOf(name, attribute, attributes) })
    else if (attribute === 'srcset' || attribute === 'imagesrcset') {
      // Whatever stands between commas and blanks and is no size: a comma without a blank ends an address in some places and not in others.
      for (const candidate of value.split(/[\s,]+/).filter(Boolean))
        if (!/^[\d.]+[wxh]$/.test(candidate)) found.push({ url: candidate, use: 'load' })
    } else if (drawn.has(attribute)) {
      for (const { url } of addressesOfCss(value)) if (!url.startsWith('#')) found.push({ url, use: 'load' })
    }
  }
  return found
}

/**
 * Checks that a page may carry an address. What a browser loads by itself must be of the site.
 * @param site - the site's base URL, if it has one
 * @returns what is wrong with it, if anything
 */
export function validateAddress({ url, use }: Address, site: string | undefined): Violation | undefined {
  const plain = url.replace(/[\0-\x20\x7f]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase()
  if (plain !== url.trim() && scheme && !/^(https?|mailto)$/.test(scheme))
    return { code: 'dist-scheme', message: `${show(url)} hides its scheme` }
  if (scheme && !['https', 'http', 'mailto'].includes(scheme))
    return { code: 'dist-scheme', message: `links of the kind ${show(`${scheme}:`)} are not allowed` }
  if (plain.startsWith('//') || plain.includes('\\')) return { code: 'dist-foreign', message: `${show(url)} has no https: in front` }
  if (!scheme || (site && plain.startsWith(site))) return undefined
  if (use === 'load') return { code: 'dist-foreign', message: `${show(url)} is loaded from another host` }
  if (use === 'go' && scheme === 'http') return { code: 'dist-scheme', message: `${show(url)} is not encrypted` }
  return undefined
}

/** Finds the addresses in a style sheet that a browser would fetch. */
export function* addressesOfCss(css: string): Generator<{ url: string; offset: number }> {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  for (const { index, groups } of text.matchAll(
    /url\(\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^)\s]*))\s*\)|@import\s*["'](?<imported>[^"']*)["']/gi,
  ))
    yield { url: groups!.double ?? groups!.single ?? groups!.bare ?? groups!.imported ?? '', offset: index }
}
