/**
 * `node tools/pull-requests/compare-sites.ts BEFORE AFTER [EDITIONS-BEFORE EDITIONS-AFTER]` compares two built sites and writes, in
 * Markdown, which pages change and which words change in each edition. The last two are what `npm run check -- --editions` says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diffArrays } from 'diff'
import { Parser } from 'htmlparser2'
import { allEditions } from '../../src/lib/editions.ts'
import { visible } from '../../src/lib/hidden-characters.ts'
import { codeBlock } from './code-block.ts'

/** What readers see of each page, block by block, by the page's path. */
export type Site = ReadonlyMap<string, readonly string[]>

/** Words that become others. One of the two is empty where words come or go. */
export interface WordChange {
  from: string
  to: string
}

/** How one edition changes. */
export interface EditionChanges {
  come: string[]
  go: string[]
  /** Pages with other words, each with the number of places. */
  change: { page: string; places: number }[]
  words: (WordChange & { times: number })[]
}

/** Rows of a list: more are counted and not shown. */
const MAX_ROWS = 200
const MAX_LETTERS = 60
/** Words that come or go in one block; a block with more is taken as a whole. */
const MAX_EDITS = 2000

/** They show the words of other pages once more. */
const isRepeated = (page: string): boolean => /^[^/]+\/(parallel|passages)\//.test(page)

const inline = new Set('a abbr b bdi cite code em i kbd mark q rp rt ruby s small span strong sub sup time u wbr'.split(' '))

/** The texts of a page's `main`, one for each block. */
export function blocksOf(html: string): string[] {
  const blocks = ['']
  let depth = 0
  const parser = new Parser({
    onopentag(name) {
      if (name === 'main') depth += 1
      if (!inline.has(name)) blocks.push('')
    },
    ontext(text) {
      if (depth > 0) blocks[blocks.length - 1] += text
    },
    onclosetag(name) {
      if (name === 'main') depth -= 1
      if (!inline.has(name)) blocks.push('')
    },
  })
  parser.end(html)
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '')
}

/** Where two lists differ: runs of the one for runs of the other. */
function differences(a: readonly string[], b: readonly string[]): [from: string[], to: string[]][] {
  const parts = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS })
  if (!parts) return [[[...a], [...b]]]
  const found: [string[], string[]][] = []
  for (const [index, { added, removed, value }] of parts.entries()) {
    if (!added && !removed) continue
    const before = parts[index - 1]
    if (!before?.added && !before?.removed) found.push([[], []])
    found.at(-1)![added ? 1 : 0].push(...value)
  }
  return found
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** The words that change between two versions of a page. */
export function changesOf(before: readonly string[], after: readonly string[]): WordChange[] {
  return differences(before, after).flatMap(([from, to]) =>
    // As many blocks as before: each has its successor. Otherwise blocks came or went.
    from.length === to.length
      ? from.flatMap((block, index) =>
          differences(wordsOf(block), wordsOf(to[index]!)).map(([old, now]) => ({ from: old.join(''), to: now.join('') })),
        )
      : [...from.map((block) => ({ from: block, to: '' })), ...to.map((block) => ({ from: '', to: block }))],
  )
}

/** Compares the pages of one edition in two sites. Pure. */
export function compareEdition(edition: string, before: Site, after: Site): EditionChanges {
  const own = (site: Site): string[] => [...site.keys()].filter((page) => page.startsWith(`${edition}/`))
  const changes = own(after).flatMap((page) => {
    const was = before.get(page)
    const found = was ? changesOf(was, after.get(page)!) : []
    return found.length > 0 ? [{ page, found }] : []
  })
  const counts = new Map<string, WordChange & { times: number }>()
  for (const { page, found } of changes)
    for (const change of isRepeated(page) ? [] : found) {
      const key = `${change.from}\0${change.to}`
      counts.set(key, { ...change, times: (counts.get(key)?.times ?? 0) + 1 })
    }
  return {
    come: own(after).filter((page) => !before.has(page)),
    go: own(before).filter((page) => !after.has(page)),
    change: changes.map(({ page, found }) => ({ page, places: found.length })),
    words: [...counts.values()].sort((a, b) => b.times - a.times),
  }
}

/** The lines of `--editions`, each with the file that it stands under, and without the comparison at its end. */
const vocabulary = (text: string): string[] => {
  let file = ''
  return text
    .split(/^\d+ changes of vocabulary/m)[0]!
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('  ')) return `${file} ${line.trim()}`
      file = line
      return []
    })
}

const cut = (text: string): string => {
  const letters = [...visible(text)]
  return letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS).join('')}…` : letters.join('')
}

/** A list as a block of code: names and words are those of whoever sent them. */
function listing(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return []
  const more = rows.length - MAX_ROWS
  return [title, codeBlock('text', [...rows.slice(0, MAX_ROWS), ...(more > 0 ? [`… ${more}`] : [])].join('\n'))]
}

/**
 * Writes what changes, in Markdown. Pure.
 * @param editions - what `--editions` says before and after
 */
export function compareSites(before: Site, after: Site, editions: readonly [string, string] = ['', '']): string {
  const found = allEditions.map(({ id: edition }) => ({ edition, ...compareEdition(edition, before, after) }))
  const [was, is] = editions.map((text) => vocabulary(text))
  const [old, now] = [new Set(was), new Set(is)]
  const rows = [
    ...was!.filter((row) => !now.has(row)).map((row) => `- ${cut(row)}`),
    ...is!.filter((row) => !old.has(row)).map((row) => `+ ${cut(row)}`),
  ]
  return [
    '# 改動 What changes',
    [
      '| | 新 new | 刪 gone | 改 changed | 詞 words |',
      '|-|-|-|-|-|',
      ...found.map(
        ({ edition, come, go, change, words }) => `| ${edition} | ${come.length} | ${go.length} | ${change.length} | ${words.length} |`,
      ),
    ].join('\n'),
    ...found.flatMap(({ edition, come, go, change, words }) => {
      const lists = [
        ...listing('新 new', come.map(cut)),
        ...listing('刪 gone', go.map(cut)),
        ...listing(
          '改 changed',
          change.map(({ page, places }) => `${cut(page)} × ${places}`),
        ),
        ...listing(
          '詞 words',
          words.map(({ from, to, times }) => `${cut(from) || '∅'} → ${cut(to) || '∅'} × ${times}`),
        ),
      ]
      return lists.length > 0 ? [`## ${edition}`, ...lists] : []
    }),
    ...(rows.length > 0 ? ['## 轉換詞 Vocabulary of the conversion', ...listing('- 之前 before, + 之後 after', rows)] : []),
  ].join('\n\n')
}

/** Reads the pages of all editions of a built site. Links are not followed. */
function readSite(folder: string): Site {
  const pages = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? pages(`${path}/${entry.name}`)
        : entry.isFile() && entry.name.endsWith('.html')
          ? [`${path}/${entry.name}`]
          : [],
    )
  const paths = allEditions
    .map(({ id }) => id)
    .filter((id) => existsSync(join(folder, id)))
    .flatMap(pages)
  return new Map(paths.sort().map((path) => [path, blocksOf(readFileSync(join(folder, path), 'utf8'))]))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [before = '', after = '', ...said] = process.argv.slice(2)
  const [was = '', is = ''] = said.map((file) => readFileSync(file, 'utf8'))
  console.log(compareSites(readSite(before), readSite(after), [was, is]))
}
