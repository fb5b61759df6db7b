/** Who is said to have said what, on the finished pages: nobody is credited with words that are not theirs. */
import { posix } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { addressOf, contentFileOf, readEntryLink, type EntryTarget } from '../../src/lib/addresses.ts'
import { allEditions, sourceOf, type Edition, type WrittenEdition } from '../../src/lib/editions.ts'
import { splitFrontmatter } from '../../src/lib/frontmatter.ts'
import { introductionOf, outline, parseMdx, type Passage } from '../../src/lib/outline.ts'
import { MAX_MENTIONS_SHOWN } from '../../src/lib/paging.ts'
import { nameFinder } from '../../src/queries/from-disk.ts'
import { site } from '../support/built-site.ts'
import { pagesOf, read } from '../support/pages.ts'

type Node = ReturnType<typeof DomUtils.getElementsByTagName>[number]

const pages = pagesOf(site)
const documents = new Map(pages.map((page) => [page, parseDocument(read(site, page))]))
const byClass = (name: string, within: Parameters<typeof DomUtils.getElementsByClassName>[1]) =>
  DomUtils.getElementsByClassName(name, within)
const textOf = (node: Node) => DomUtils.textContent(node).replace(/\s+/g, ' ').trim()
const linksIn = (node: Node) => DomUtils.getElementsByTagName('a', node).map(({ attribs }) => attribs.href ?? '')

/** The page that an address on a page leads to, with its anchor. */
const resolve = (page: string, href: string): [page: string, anchor: string] => {
  const [path = '', anchor = ''] = href.split('#')
  return [path ? posix.join(posix.dirname(page), path) : page, anchor]
}

const passages = new Map<string, Map<string, Passage>>()

/** The passages of an entry's file, by their ids. */
function passagesOf(file: string): Map<string, Passage> {
  const [, collection = '', slug = '', name = ''] = file.split('/')
  const split = splitFrontmatter(readFileSync(file, 'utf8'))
  const find = nameFinder(process.cwd(), name.replace('.mdx', '') as WrittenEdition)
  const body = 'parts' in split ? split.parts.body : ''
  const read = passages.get(file) ?? outline(parseMdx(body), introductionOf(collection, slug), { file, find }).passages
  const known = read instanceof Map ? read : new Map(read.map((passage) => [passage.id, passage]))
  passages.set(file, known)
  return known
}

interface Said {
  text: string
  about: string[]
}
const known = new Map<string, Said[]>()

/** What a person says in a passage: the text, and the pages of the entries that it names or links to. Several lists show the same passage. */
function said(page: string, id: string, person: string): Said[] {
  const key = `${page} ${id} ${person}`
  const all = known.get(key) ?? readSaid(page, id, person)
  known.set(key, all)
  return all
}

function readSaid(page: string, id: string, person: string): Said[] {
  const edition = page.split('/')[0] as Edition
  const file = page.endsWith('/timeline.html') ? `content/events/${id.replace(/-\d+$/, '')}/${sourceOf(edition)}.mdx` : contentFileOf(page)!
  const parts = passagesOf(file)
    .get(id)!
    .said.filter(({ by }) => by === person)
  const spans = byClass('said', DomUtils.getElementById(id, documents.get(page)!)!).filter(({ attribs }) => attribs['data-by'] === person)
  return spans.map((span, index) => {
    const { names, links } = parts[index]!
    const named = names.map((name): EntryTarget => {
      const [collection, slug] = name.split('/') as [EntryTarget['collection'], string]
      return { collection, slug }
    })
    const linked = links.flatMap(({ url }) => readEntryLink(file, url) ?? [])
    const pageOf = ({ collection, slug }: EntryTarget) => addressOf(edition, { collection, slug }).slice(1).replace(/#.*/, '')
    return { text: textOf(span), about: [...named, ...linked].map(pageOf) }
  })
}

/** The entry that a page is about; a page of passages is about the entry in its heading. */
const subjectOf = (page: string): string =>
  page.includes('/passages/') ? resolve(page, linksIn(DomUtils.getElementsByTagName('h1', documents.get(page)!)[0]!)[0]!)[0] : page

const rows = pages.flatMap((page) =>
  byClass('mention', documents.get(page)!).map((row) => {
    const quote = DomUtils.getElementsByTagName('blockquote', row)[0]!
    const speaker = byClass('speaker', row)[0]
    const [source, id] = resolve(page, quote.attribs.cite!)
    return { page, source, id, text: textOf(quote), speaker: speaker && resolve(page, speaker.attribs.href!)[0], row }
  }),
)

test('every speaker said the words beside the name, and spoke of what the page is about', () => {
  const spoken = rows.flatMap(({ speaker, ...row }) => (speaker ? { ...row, speaker } : []))
  expect(spoken.length).toBeGreaterThan(100)
  for (const { page, source, id, text, speaker } of spoken) {
    const where = `${page}: ${text.slice(0, 40)}`
    const subject = subjectOf(page)
    const own = said(source, id, posix.basename(speaker, '.html')).filter(({ about }) => subject === speaker || about.includes(subject))
    expect(own.length, where).toBeGreaterThan(0)
    const words = own.map(({ text }) => text).join(' … ')
    expect(words.startsWith(text.replace(/…$/, '')), `${where} | ${words.slice(0, 40)}`).toBe(true)
  }
})

test('whoever is not a speaker is a report, the official text, background or this reader', () => {
  const labels = new Set(
    rows.flatMap(({ page, speaker, row }) =>
      !speaker && /^(en|zh-hk)\//.test(page) ? `${row.attribs['data-voice']}: ${textOf(byClass('work', row)[0]!)}` : [],
    ),
  )
  expect([...labels].sort()).toEqual([
    'background: Background',
    'background: 背景',
    'note: This reader',
    'note: 讀本解說',
    'official: Official text',
    'official: 框架文本',
    'report: Report',
    'report: 報道',
  ])
})

test('the map counts the passages of the reports and of the official text', () => {
  for (const { id } of allEditions) {
    const home = `${id}/index.html`
    const counts = byClass('mention-count', documents.get(home)!)
    expect(counts.length, id).toBeGreaterThan(5)
    for (const count of counts) {
      const [target] = resolve(home, linksIn(count)[0]!)
      const list = byClass('mentions', documents.get(target)!)[0]!
      const primary = list.children.find((child): child is Node => 'name' in child && child.name === 'ol')!
      expect(byClass('mention', primary).length, target).toBe(Math.min(Number(/\d+/.exec(textOf(count))![0]), MAX_MENTIONS_SHOWN))
    }
  }
})

test('the table of who speaks of what has a dot for every passage in the lists, and no other', () => {
  for (const { id } of allEditions) {
    const page = `${id}/one-minute.html`
    const rows = DomUtils.getElementsByTagName('tr', byClass('who', documents.get(page)!)[0]!).slice(1)
    expect(rows.length, id).toBe(9)
    for (const row of rows) {
      const [dots, others] = [byClass('dot', row), linksIn(row).filter((href) => /#mentions$/.test(href))]
      const [item] = resolve(page, others[0]!)
      const list = byClass('mentions', documents.get(item)!)[0]!
      const primary = list.children.find((child): child is Node => 'name' in child && child.name === 'ol')!
      const passages = DomUtils.getElementsByTagName('blockquote', primary).map(({ attribs }) => resolve(item, attribs.cite!).join('#'))
      const count = Number(/\d+$/.exec(textOf(DomUtils.getElementsByTagName('small', row)[0]!))![0])
      expect(dots.length, item).toBe(count)
      expect(passages.length, item).toBe(Math.min(count, MAX_MENTIONS_SHOWN))
      const shown = dots.map(({ attribs }) => resolve(page, attribs.href!).join('#'))
      expect(
        passages.filter((passage) => !shown.includes(passage)),
        item,
      ).toEqual([])
      for (const dot of dots) expect(textOf(dot)).toMatch(/.[：:]\s*./)
    }
  }
})

test('every event with a date has its mark on a line of time, and the leaders’ meeting has two', () => {
  for (const { id } of allEditions) {
    const timeline = documents.get(`${id}/timeline.html`)!
    const marks = linksIn(byClass('to-scale', timeline)[0]!)
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1))
    const dated = byClass('timeline', timeline)[0]!.children.filter(
      (row): row is Node => 'attribs' in row && !/undated|as-of/.test(row.attribs.class ?? ''),
    )
    const events = dated.map((row) => DomUtils.getElementsByTagName('h2', row)[0]!.attribs.id!)
    expect([...marks].sort(), id).toEqual([...events, 'leaders-meeting'].sort())
  }
})

test('what stands in a background block has its sources beside it', () => {
  const blocks = pages.flatMap((page) => byClass('background', documents.get(page)!).map((block) => ({ page, block })))
  expect(blocks.length).toBeGreaterThan(100)
  for (const { page, block } of blocks) {
    const label = byClass('background-label', block)[0]!
    expect(linksIn(label).length, page).toBeGreaterThan(0)
    for (const href of linksIn(label))
      expect(DomUtils.getElementById(resolve(page, href)[1], documents.get(resolve(page, href)[0])!)).toBeTruthy()
    expect(byClass('said', block), page).toEqual([])
  }
})
