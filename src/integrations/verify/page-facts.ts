/** Reads one finished page: what it must not hold, what it must have, what it links to. */
import { Parser } from 'htmlparser2'
import { show } from '../../lib/diagnostics/messages.ts'
import { showTag, type PageFinding } from './page-findings.ts'
import { addressesOf, refuseAttributes, refusedElements, type Address, type Attributes } from './rules.ts'

/** A page after reading. */
export interface PageFacts {
  ids: Set<string>
  /** With the place of the tag; its text is looked up when it is needed, so that pages need not stay in memory. */
  addresses: (Address & { offset: number; end: number })[]
  findings: PageFinding[]
}

/** Attributes that name ids of the same page. */
const idReferences = [
  'for',
  'list',
  'headers',
  'form',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'aria-details',
  'popovertarget',
]

/** Counts and texts that a page must have. */
interface State {
  lang: string | undefined
  title: string
  h1: number
  main: number
  stack: string[]
  json: { text: string; offset: number } | undefined
}

const once = (count: number, tag: string): string =>
  count === 0 ? `the page has no <${tag}>` : `the page has ${count} <${tag}> elements instead of one`

function findMissing(state: State): PageFinding[] {
  const findings: PageFinding[] = []
  const give = (code: PageFinding['code'], message: string) => findings.push({ code, offset: 0, message })
  if (!state.lang?.trim()) give('dist-lang', '<html> has no lang')
  if (!state.title.trim()) give('dist-title', 'the page has no <title>')
  if (state.h1 !== 1) give('dist-heading', once(state.h1, 'h1'))
  if (state.main !== 1) give('dist-main', once(state.main, 'main'))
  return findings
}

/** Reads a page: its ids and addresses, and what is wrong with it taken by itself. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), addresses: [], findings: [] }
  const state: State = { lang: undefined, title: '', h1: 0, main: 0, stack: [], json: undefined }
  const references: { id: string; name: string; offset: number; tag: () => string }[] = []
  const nul = html.indexOf('\0')
  if (nul >= 0) facts.findings.push({ code: 'dist-nul', offset: nul, message: 'the page holds a NUL byte' })

  const parser = new Parser({
    onopentag(name, attributes: Attributes) {
      const offset = parser.startIndex
      const end = parser.endIndex
      const tag = () => showTag(html, offset, end)
      const give = (code: PageFinding['code'], message: string) => facts.findings.push({ code, offset, message: `${tag()}: ${message}` })
      state.stack.push(name)
      if (name === 'html') state.lang ??= attributes['lang']
      if (name === 'h1') state.h1 += 1
      if (name === 'main') state.main += 1
      const refused = refusedElements(name, attributes)
      if (refused) give(refused.code, refused.message)
      for (const { code, message } of refuseAttributes(name, attributes)) give(code, message)
      for (const address of addressesOf(name, attributes)) facts.addresses.push({ ...address, offset, end })
      if (name === 'script' && attributes['type'] === 'application/ld+json') state.json = { text: '', offset }
      const { id } = attributes
      if (id !== undefined) {
        if (id === '' || /\s/.test(id)) give('dist-id', `the id ${show(id)} is no id`)
        else if (facts.ids.has(id)) give('dist-id', `the id ${show(id)} is there already`)
        facts.ids.add(id)
      }
      for (const reference of idReferences)
        for (const one of attributes[reference]?.split(/\s+/).filter(Boolean) ?? [])
          references.push({ id: one, name: reference, offset, tag })
    },
    ontext(text) {
      if (state.stack.at(-1) === 'title' && !state.stack.includes('svg')) state.title += text
      if (state.json && state.stack.at(-1) === 'script') state.json.text += text
    },
    onclosetag(name) {
      const at = state.stack.lastIndexOf(name)
      if (at >= 0) state.stack.length = at
      if (name !== 'script' || !state.json) return
      try {
        JSON.parse(state.json.text)
      } catch {
        facts.findings.push({ code: 'dist-json', offset: state.json.offset, message: 'the data for search engines is no JSON' })
      }
      state.json = undefined
    },
  })
  parser.end(html)
  for (const { id, name, offset, tag } of references)
    if (!facts.ids.has(id))
      facts.findings.push({ code: 'dist-anchor', offset, message: `${tag()}: ${name} names ${show(id)}, and the page has no such id` })
  facts.findings.push(...findMissing(state))
  return facts
}
