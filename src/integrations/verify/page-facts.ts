/** Reads one finished page: what it must not hold, what it must have, what it links to. */
import { show } from '../../lib/diagnostics/messages.ts'
import { contentOf, elementsOf, textIn, valueOf, type Element } from '../../lib/html.ts'
import { idReferenceAttributes } from '../../lib/html-names.ts'
import { policy } from '../../lib/policy.ts'
import { hostOf, shownHosts } from '../../lib/shown-hosts.ts'
import { singleFilePolicy } from '../offline/contract.ts'
import { showTag, type PageFinding } from './page-findings.ts'
import { addressesOf, findInAttributes, policyName, validateElement, type Address, type Attributes } from './rules.ts'

/** What the check of a site needs to know of a page. */
export interface PageFacts {
  ids: Set<string>
  /** With the place of the tag; its text is looked up when it is needed, so that pages need not stay in memory. */
  addresses: (Address & { offset: number; end: number })[]
  findings: PageFinding[]
}

/** The attributes of an element by name; the first of a name counts, as in browsers. */
function attributesOf({ attributes }: Element): Attributes {
  const byName = Object.create(null) as Attributes
  for (const { name, value } of attributes) byName[name] ??= value
  return byName
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Elements that a page has once. A single file has a heading for each of its chapters. */
const onceInPage = [
  ['h1', 'dist-heading'],
  ['main', 'dist-main'],
] as const

function* findMissing(html: string, elements: readonly Element[], once: readonly (typeof onceInPage)[number][]): Generator<PageFinding> {
  const named = (wanted: string): Element[] => elements.filter(({ name }) => name === wanted)
  const drawings = named('svg')
  const titles = named('title').filter(({ start }) => !drawings.some((svg) => svg.start < start && start < svg.end))
  const lang = named('html').flatMap((element) => attributesOf(element).lang ?? [])[0]
  if (!lang?.trim()) yield { code: 'dist-lang', offset: 0, message: '<html> has no lang' }
  if (!titles.some((title) => contentOf(html, title).trim())) yield { code: 'dist-title', offset: 0, message: 'the page has no <title>' }
  for (const [tag, code] of once) {
    const { length } = named(tag)
    const message = length === 0 ? `the page has no <${tag}>` : `the page has ${length} <${tag}> elements instead of one`
    if (length !== 1) yield { code, offset: 0, message }
  }
}

/** The texts of an element of that name, where it stands once. */
function onlyText(html: string, elements: readonly Element[], name: string): string | undefined {
  const [one, ...more] = elements.filter((element) => element.name === name && !(name === 'script' && valueOf(element.attributes, 'type')))
  return one && more.length === 0 ? contentOf(html, one) : undefined
}

/** Elements that may stand before the policy: they load nothing, and behind any other the policy would not stand in the head. */
const beforePolicy = new Set(['html', 'head', 'meta', 'title'])

/** Finds a security policy that is not the one wanted, not the only one, or too late. */
function* findInPolicy(elements: readonly Element[], wanted: string | undefined): Generator<PageFinding> {
  const index = elements.findIndex(
    ({ name, attributes }) => name === 'meta' && valueOf(attributes, 'http-equiv')?.trim().toLowerCase() === policyName,
  )
  const found = elements[index]
  const wrong = (message: string): PageFinding => ({ code: 'dist-policy', offset: found?.start ?? 0, message })
  if (!found) yield wrong('the page has no security policy')
  else if (wanted === undefined) yield wrong('the file has not one style sheet and one script, so no policy can name them')
  else if (valueOf(found.attributes, 'content') !== wanted) yield wrong('the security policy is not the one that every page has')
  else if (elements.slice(0, index).some(({ name }) => !beforePolicy.has(name)))
    yield wrong('the security policy stands too late: what stands before it loads without it')
}

/** Finds a name of a site that a link shows or says, where the link leads to another one. */
function* findInLinkText(
  html: string,
  elements: readonly Element[],
  index: number,
  site: string | undefined,
): Generator<{ message: string; host: string }> {
  const link = elements[index]!
  const href = valueOf(link.attributes, 'href') ?? ''
  // A single file names the pages of the site by their full addresses.
  const target = site !== undefined && href.startsWith(site) ? undefined : hostOf(href)
  if (target === undefined) return
  const texts = [textIn(contentOf(html, link))]
  for (let at = index; at < elements.length && elements[at]!.start < link.end; at += 1)
    for (const { name, value } of elements[at]!.attributes) if (spoken.has(name)) texts.push(value)
  const shown = new Set(texts.flatMap(shownHosts))
  for (const host of shown) if (host !== target) yield { host, message: `the link shows ${show(host)} and leads to ${show(target)}` }
}

/** Attributes whose text a reader sees or hears. */
const spoken = new Set(['title', 'alt', 'aria-label', 'aria-description'])

const idReferences = new Set(idReferenceAttributes)

/** What a file is: a page of the site, or an edition as one file. */
export type PageKind = 'page' | 'single file'

/**
 * Reads a page: its ids and addresses, and what is wrong with it taken by itself.
 * @param kind - what it is: a single file holds its styles, script and pictures itself
 * @param site - the base URL, if the site has one
 */
export function readPageFacts(html: string, kind: PageKind = 'page', site?: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), addresses: [], findings: [] }
  const elements = elementsOf(html)
  type Report = (code: PageFinding['code'], message: string, about?: string[]) => void
  const references: { id: string; name: string; report: Report }[] = []
  const nul = html.indexOf('\0')
  if (nul >= 0) facts.findings.push({ code: 'dist-nul', offset: nul, message: 'the page holds a NUL byte' })

  const isSingle = kind === 'single file'
  const style = isSingle ? onlyText(html, elements, 'style') : undefined
  const script = isSingle ? onlyText(html, elements, 'script') : undefined
  const wanted = isSingle ? style !== undefined && script !== undefined && singleFilePolicy(style, script) : policy
  facts.findings.push(...findInPolicy(elements, wanted || undefined))

  for (const [index, element] of elements.entries()) {
    const { name, start: offset, contentStart: end } = element
    const attributes = attributesOf(element)
    const report: Report = (code, message, about = []) =>
      void facts.findings.push({ code, offset, about, message, tag: showTag(html, offset, end) })
    // The one style sheet and the one script of a single file are named by its policy.
    const isInPolicy = (name === 'style' && style !== undefined) || (name === 'script' && script !== undefined)
    const violation = isInPolicy ? undefined : validateElement(name, attributes)
    if (violation) report(violation.code, violation.message)
    for (const { code, message } of findInAttributes(name, attributes)) report(code, message)
    for (const address of addressesOf(name, attributes))
      if (!(isSingle && name === 'img' && /^data:image\/(png|jpeg|webp|svg\+xml);base64,[\w+/=]*$/.test(address.url)))
        facts.addresses.push({ ...address, offset, end })
    if (name === 'a') for (const { message, host } of findInLinkText(html, elements, index, site)) report('dist-text', message, [host])
    if (name === 'script' && attributes.type === 'application/ld+json' && !isJson(contentOf(html, element)))
      facts.findings.push({ code: 'dist-json', offset, message: 'the data for search engines is no JSON' })
    const { id } = attributes
    if (id !== undefined) {
      const about = [`[#${id}]`, `/${id}/`]
      if (id === '' || /\s/.test(id)) report('dist-id', `the id ${show(id)} is no id`, about)
      else if (facts.ids.has(id)) report('dist-id', `the id ${show(id)} is there already`, about)
      facts.ids.add(id)
    }
    for (const attribute in attributes)
      if (idReferences.has(attribute))
        for (const one of attributes[attribute]!.split(/\s+/).filter(Boolean)) references.push({ id: one, name: attribute, report })
  }
  for (const { id, name, report } of references)
    if (!facts.ids.has(id)) report('dist-anchor', `${name} names ${show(id)}, and the page has no such id`)
  facts.findings.push(...findMissing(html, elements, onceInPage.slice(isSingle ? 1 : 0)))
  return facts
}
