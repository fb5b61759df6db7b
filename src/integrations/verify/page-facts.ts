/** Reads one finished page: what it must not hold, what it must have, what it links to. */
import { show } from '../../lib/diagnostics/messages.ts'
import { contentOf, elementsOf, type Element } from '../../lib/html.ts'
import { idReferenceAttributes } from '../../lib/html-names.ts'
import { showTag, type PageFinding } from './page-findings.ts'
import { addressesOf, findInAttributes, validateElement, type Address, type Attributes } from './rules.ts'

/** What the check of a site needs to know of a page. */
export interface PageFacts {
  ids: Set<string>
  /** With the place of the tag; its text is looked up when it is needed, so that pages need not stay in memory. */
  addresses: (Address & { offset: number; end: number })[]
  findings: PageFinding[]
}

/** The attributes of an element by name; the first of a name counts, as in browsers. */
const attributesOf = ({ attributes }: Element): Attributes =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]).reverse())

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function* findMissing(html: string, elements: readonly Element[]): Generator<PageFinding> {
  const named = (wanted: string): Element[] => elements.filter(({ name }) => name === wanted)
  const drawings = named('svg')
  const titles = named('title').filter(({ start }) => !drawings.some((svg) => svg.start < start && start < svg.end))
  const lang = named('html').flatMap((element) => attributesOf(element).lang ?? [])[0]
  if (!lang?.trim()) yield { code: 'dist-lang', offset: 0, message: '<html> has no lang' }
  if (!titles.some((title) => contentOf(html, title).trim())) yield { code: 'dist-title', offset: 0, message: 'the page has no <title>' }
  for (const [tag, code] of [
    ['h1', 'dist-heading'],
    ['main', 'dist-main'],
  ] as const) {
    const { length } = named(tag)
    const message = length === 0 ? `the page has no <${tag}>` : `the page has ${length} <${tag}> elements instead of one`
    if (length !== 1) yield { code, offset: 0, message }
  }
}

/** Reads a page: its ids and addresses, and what is wrong with it taken by itself. */
export function readPageFacts(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), addresses: [], findings: [] }
  const elements = elementsOf(html)
  const references: { id: string; name: string; report: (code: PageFinding['code'], message: string) => void }[] = []
  const nul = html.indexOf('\0')
  if (nul >= 0) facts.findings.push({ code: 'dist-nul', offset: nul, message: 'the page holds a NUL byte' })

  for (const element of elements) {
    const { name, start: offset, contentStart: end } = element
    const attributes = attributesOf(element)
    const report = (code: PageFinding['code'], message: string): void =>
      void facts.findings.push({ code, offset, message: `${showTag(html, offset, end)}: ${message}` })
    for (const violation of [validateElement(name, attributes), ...findInAttributes(name, attributes)])
      if (violation) report(violation.code, violation.message)
    for (const address of addressesOf(name, attributes)) facts.addresses.push({ ...address, offset, end })
    if (name === 'script' && attributes.type === 'application/ld+json' && !isJson(contentOf(html, element)))
      facts.findings.push({ code: 'dist-json', offset, message: 'the data for search engines is no JSON' })
    const { id } = attributes
    if (id !== undefined) {
      if (id === '' || /\s/.test(id)) report('dist-id', `the id ${show(id)} is no id`)
      else if (facts.ids.has(id)) report('dist-id', `the id ${show(id)} is there already`)
      facts.ids.add(id)
    }
    for (const reference of idReferenceAttributes)
      for (const one of attributes[reference]?.split(/\s+/).filter(Boolean) ?? []) references.push({ id: one, name: reference, report })
  }
  for (const { id, name, report } of references)
    if (!facts.ids.has(id)) report('dist-anchor', `${name} names ${show(id)}, and the page has no such id`)
  facts.findings.push(...findMissing(html, elements))
  return facts
}
