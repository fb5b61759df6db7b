/** What a Chinese text and its English one must share: keys, paragraphs, speakers, numbers; and what is left in the other language. */
import type { Nodes } from 'mdast'
import type { Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'
import { introductionOf, numberBlocks, outline, textOf } from '../../../lib/outline.ts'
import { translatedKeys } from '../../../lib/translation-status.ts'
import { stoppedAt } from '../causes.ts'
import { positionOf, nodesIn, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'
import { differingNumbers, missingNumbers } from './numbers.ts'
import { han, leftInChinese, leftInEnglish } from './left.ts'

type Data = Record<string, unknown>
type Found = [path: string, Finding]

const dataOf = ({ yaml }: SourceFile): Data => (yaml?.data ?? {}) as Data

/** A paragraph with what must be the same in both languages. */
interface Paragraph {
  id: string
  section: string
  text: string
  said: string[]
  background: string[]
  at: Position
}

/** The paragraphs of an entry, and its sections in their order. */
function paragraphsOf({ tree, kind }: SourceFile): { paragraphs: Paragraph[]; sections: Map<string, Position | undefined> } {
  const introduction = kind?.is === 'entry' ? introductionOf(kind.collection, kind.slug) : undefined
  const { passages } = outline(tree!, introduction)
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const sections = new Map<string, Position | undefined>()
  const paragraphs: Paragraph[] = []
  let section = ''
  for (const block of numberBlocks(tree!, introduction)) {
    if (block.type === 'heading') {
      if (block.id) sections.set((section = block.id), positionOf(block.node))
      continue
    }
    const { text = '', said = [], background = [] } = byId.get(block.id) ?? {}
    const at = positionOf(block.node)
    paragraphs.push({ id: block.id, section, text, said: said.map(({ by }) => by).sort(), background: [...background].sort(), at })
  }
  return { paragraphs, sections }
}

const inSections = (paragraphs: readonly Paragraph[]) => Map.groupBy(paragraphs, ({ section }) => section)

/** Compares what two paragraphs with one number hold. */
function* compareParagraphs(ours: Paragraph, theirs: Paragraph): Generator<Finding> {
  const { at } = theirs
  const parts = [
    ['<Said>', ours.said, theirs.said],
    ['<Background>', ours.background, theirs.background],
  ] as const
  for (const [tag, source, translated] of parts)
    if (source.join(' ') !== translated.join(' '))
      yield {
        code: 'translation-paragraphs',
        at,
        message: `${tag} names ${list(translated)} here, ${list(source)} in the Chinese paragraph`,
        fix: 'Divide both texts in the same way, with the same names.',
      }
  const differing = differingNumbers(ours.text, theirs.text)
  if (differing) yield numbersDiffer(at, differing)
}

const numbersDiffer = (at: Position, [zh, en]: [string[], string[]]): Finding => ({
  code: 'number-differs',
  at,
  message: `the Chinese has ${list(zh)} where the English has ${list(en)}`,
  fix: 'Look up which is right, and write the same number in both.',
})

/** Compares the footnotes and pictures of two texts by their number, and the rows of their tables by the numbers in them. */
function* compareNodes(source: SourceFile, translated: SourceFile): Generator<Finding> {
  const all = [source, translated].map(({ tree }) => nodesIn(tree as AnyNode))
  const nodesOf = (type: string) => all.map((nodes) => nodes.filter((node) => node.type === type))
  for (const [type, what] of [
    ['footnoteDefinition', 'footnotes'],
    ['image', 'pictures'],
  ] as const) {
    const [ours, theirs] = nodesOf(type)
    if (ours!.length !== theirs!.length)
      yield {
        code: 'translation-paragraphs',
        at: theirs![0] ? positionOf(theirs![0]) : { line: 1, column: 1 },
        message: `the English text has ${theirs!.length} ${what}, the Chinese ${ours!.length}`,
        fix: 'Put the same into both.',
      }
  }
  const [ours, theirs] = nodesOf('tableRow')
  if (ours!.length !== theirs!.length) return
  for (const [index, row] of theirs!.entries()) {
    const differing = differingNumbers(textOf(ours![index] as Nodes), textOf(row as Nodes))
    if (differing) yield numbersDiffer(positionOf(row), differing)
  }
}

/** Compares the paragraphs of an entry with those of its translation. */
function* findInParagraphs(source: SourceFile, translated: SourceFile): Generator<Finding> {
  const [zh, en] = [paragraphsOf(source), paragraphsOf(translated)]
  const shared = [...zh.sections.keys()].filter((id) => en.sections.has(id))
  const order = [...en.sections.keys()].filter((id) => zh.sections.has(id))
  const moved = order.findIndex((id, index) => id !== shared[index])
  if (moved >= 0)
    yield {
      code: 'translation-paragraphs',
      at: en.sections.get(order[moved]!)!,
      message: `the section ${show(order[moved])} stands here, ${show(shared[moved])} in the Chinese text`,
      fix: 'Put the sections of both texts in the same order.',
    }
  yield* compareNodes(source, translated)
  const [ours, theirs] = [inSections(zh.paragraphs), inSections(en.paragraphs)]
  for (const section of ['', ...shared]) {
    const [source = [], translated = []] = [ours.get(section), theirs.get(section)]
    if (source.length !== translated.length)
      yield {
        code: 'translation-paragraphs',
        at: translated.at(-1)?.at ?? en.sections.get(section) ?? { line: 1, column: 1 },
        message: `${section ? `the section ${show(section)}` : 'the beginning'} has ${count(translated.length)} here, ${source.length} in the Chinese text`,
        fix: 'Divide both in the same way: links lead to a paragraph by its number.',
      }
    else for (const [index, paragraph] of source.entries()) yield* compareParagraphs(paragraph, translated[index]!)
  }
}

const count = (number: number): string => (number === 1 ? '1 paragraph' : `${number} paragraphs`)

/** Keys of a translation that the source has and the translation lacks, and values whose numbers differ. */
function* findInKeys(source: SourceFile, translated: SourceFile): Generator<Finding> {
  const [ours, theirs] = [dataOf(source), dataOf(translated)]
  for (const key of translatedKeys) {
    const [zh, en] = [ours[key], theirs[key]]
    if (typeof zh !== 'string') continue
    if (en === undefined && key !== 'title' && han.test(zh))
      yield {
        code: 'translation-language',
        at: { line: 2, column: 1 },
        message: `there is no ${show(key)}, so the English page shows the Chinese ${show(zh)}`,
        fix: `Add a line ${key}: and the English words.`,
        cause: stoppedAt(translated),
      }
    const differing = typeof en === 'string' && differingNumbers(zh, en)
    if (differing) yield numbersDiffer(translated.yaml!.at([key]), differing)
  }
}

/** The words of a tree that are its author's: without code, other languages and what is quoted letter for letter. */
function* ownWords(file: SourceFile): Generator<{ text: string; at: Position; isAlt?: boolean }> {
  const plain = (node: AnyNode): string =>
    node.type === 'text' ? (node.value ?? '') : node.name === 'span' || node.name === 'Raw' ? '' : (node.children ?? []).map(plain).join('')
  for (const node of nodesIn(file.tree as AnyNode))
    if (node.type === 'paragraph' || node.type === 'heading') yield { text: plain(node), at: positionOf(node) }
    else if (node.type === 'image' && node.alt) yield { text: node.alt, at: positionOf(node), isAlt: true }
}

/** Finds what stands in the other language, by the file alone. */
function* findInLanguage(file: SourceFile, edition: 'zh-hk' | 'en'): Generator<Finding> {
  const left = edition === 'en' ? leftInChinese : leftInEnglish
  const [language, fix] =
    edition === 'en'
      ? ['Chinese', 'Translate it; Chinese words beside their English stand in round brackets.']
      : ['English', 'Write it in Chinese; the English text stands in en.mdx.']
  const finding = (text: string, at: Position): Finding => ({
    code: 'translation-language',
    at,
    message: `${show(text)} stands in ${language} here`,
    fix,
  })
  const keys: ReadonlySet<unknown> = new Set(translatedKeys)
  for (const { path, value, at } of file.yaml?.strings() ?? []) {
    // A place or a field is a word or two, in which no sentence can be told.
    const isShort = edition === 'zh-hk' && (path[0] === 'place' || path[0] === 'field' || path[0] === 'office')
    const found =
      keys.has(path[0]) && path.length === 1 && (left(value) ?? (isShort && /[a-z]{3}/.test(value) && !han.test(value) ? value : undefined))
    if (found && !(edition === 'zh-hk' && path[0] === 'title')) yield finding(found, at)
  }
  for (const { text, at, isAlt } of file.tree ? ownWords(file) : []) {
    // What an image shows is told in a few words, in which no sentence can be.
    const isForeign = isAlt && edition === 'zh-hk' && /[a-z]{3}/.test(text) && !han.test(text)
    const found = isForeign ? text : left(text)
    if (found) yield finding(found, at)
  }
}

/** The keys whose values are in both languages, by the file of records. */
const keysInBoth = { figures: ['unit', 'label', 'note'], corrections: ['wrong', 'right'], redirects: ['note'] }

const inChinese = (words: string, at: Position): Finding => ({
  code: 'translation-language',
  at,
  message: `${show(words)} stands in Chinese here`,
  fix: 'Translate it; Chinese words beside their English stand in round brackets.',
})

const lacks = (path: string, at: Position, what: string, words: string): Found => [
  path,
  {
    code: 'translation-language',
    at,
    message: `${what}, so English pages show the Chinese ${show(words)}`,
    fix: 'Add the English words.',
  },
]

/** Compares the two texts of a value in both languages. */
function* compareBoth(path: string, both: unknown, what: string, at: (...keys: string[]) => Position): Generator<Found> {
  const { 'zh-hk': zh, en } = (both ?? {}) as Data
  if (typeof zh !== 'string') return
  // A key that there is not may be the one that is missing.
  if (en === undefined && han.test(zh) && Object.keys(both as Data).length === 1) yield lacks(path, at(), `${what} has no "en"`, zh)
  const differing = typeof en === 'string' && differingNumbers(zh, en)
  if (differing) yield [path, numbersDiffer(at('en'), differing)]
  if (typeof en === 'string' && han.test(en) && !/[a-z]/i.test(en)) yield [path, inChinese(en, at('en'))]
}

/** Finds notes of changes that English pages show in Chinese, and numbers that their two texts do not share. */
function* findInChanges({ path, kind, yaml }: SourceFile): Generator<Found> {
  const changes = kind?.is === 'entry' && ((yaml?.data ?? {}) as Data).changes
  if (!Array.isArray(changes)) return
  for (const [index, change] of (changes as (Data | null)[]).entries())
    yield* compareBoth(path, change?.note, `changes[${index + 1}]: note`, (...keys) => yaml!.at(['changes', index, 'note', ...keys]))
}

/** Finds records of the data files that English pages show in Chinese, and numbers that their two texts do not share. */
function* findInRecords({ path, kind, yaml }: SourceFile): Generator<Found> {
  if ((kind?.is !== 'data' && kind?.is !== 'redirects') || !yaml || !yaml.data || typeof yaml.data !== 'object') return
  const collection = kind.is === 'data' ? kind.collection : kind.is
  for (const [id, record] of Object.entries(yaml.data as Record<string, Data>)) {
    if (!record || typeof record !== 'object') continue
    if (collection === 'sources') {
      const { english } = record as { english?: Data }
      const words = ['publication', 'relays', 'section', 'dateline', 'owner', 'note', 'reporters', 'headlines']
      for (const key of english ? words : ['publication', 'headlines']) {
        const chinese = [record[key]].flat().find((value) => typeof value === 'string' && han.test(value))
        if (!chinese || english?.[key] !== undefined) continue
        yield english
          ? lacks(path, yaml.keyAt([id], key), `${id}: english has no ${show(key)}`, chinese as string)
          : lacks(path, yaml.keyAt([], id), `${id} has no key "english"`, chinese as string)
        if (!english) break
      }
      for (const key of words)
        for (const value of [english?.[key]].flat())
          if (typeof value === 'string' && han.test(value) && !/[a-z]/i.test(value))
            yield [path, inChinese(value, yaml.at([id, 'english', key]))]
      continue
    }
    const { value } = record
    if (collection === 'figures' && typeof value === 'string' && han.test(value))
      yield [path, { ...inChinese(value, yaml.at([id, 'value'])), fix: 'Write the number alone: words stand in unit, label or note.' }]
    for (const key of keysInBoth[collection])
      yield* compareBoth(path, record[key], `${id}: ${key}`, (...keys) => yaml.at([id, key, ...keys]))
  }
}

/** Finds figures whose value the passage they name does not give, in either language. */
function* findInFigures({ path, kind, yaml }: SourceFile, byPath: ReadonlyMap<string, SourceFile>): Generator<Found> {
  if (kind?.is !== 'data' || kind.collection !== 'figures' || !yaml?.data) return
  const texts = new Map<string, Map<string, string>>()
  const textsOf = (file: SourceFile): Map<string, string> => {
    const known = texts.get(file.path)
    if (known) return known
    const byAnchor = new Map<string, string>()
    const add = (id: string, text: string) => byAnchor.set(id, `${byAnchor.get(id) ?? ''} ${text}`)
    for (const { id, section, text } of paragraphsOf(file).paragraphs) for (const anchor of new Set([id, section])) add(anchor, text)
    texts.set(file.path, byAnchor)
    return byAnchor
  }
  for (const [id, record] of Object.entries(yaml.data as Record<string, Data>)) {
    const [entry, anchor = ''] = String(record?.passage ?? '').split('#')
    const value = record?.value
    if (!anchor || typeof value !== 'string') continue
    for (const edition of ['zh-hk', 'en']) {
      const file = byPath.get(`content/${entry}/${edition}.mdx`)
      const text = file?.tree && textsOf(file).get(anchor)
      const missing = text ? missingNumbers(value, text) : []
      if (missing.length === 0) continue
      yield [
        path,
        {
          code: 'number-differs',
          at: yaml.at([id, 'value']),
          message: `${id} is ${show(value)}, and the passage ${show(anchor)} of ${file!.path} does not say ${list(missing)}`,
          fix: 'Look up which is right, and write the same number in both.',
        },
      ]
      break
    }
  }
}

/** Finds what the two languages do not share. */
export function* findInLanguages(files: readonly SourceFile[]): Generator<Found> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const file of files) {
    const { kind, path } = file
    yield* findInRecords(file)
    yield* findInChanges(file)
    yield* findInFigures(file, byPath)
    if (kind?.is === 'places')
      for (const { path: keys, value, at } of file.yaml?.strings() ?? [])
        if (keys.at(-1) === 'en' && han.test(value)) yield [path, inChinese(value, at)]
    if (kind?.is !== 'entry') continue
    for (const finding of findInLanguage(file, kind.edition === 'en' ? 'en' : 'zh-hk')) yield [path, finding]
    const source = kind.edition === 'en' && byPath.get(path.replace(/[^/]+$/, 'zh-hk.mdx'))
    if (!source) continue
    for (const finding of findInKeys(source, file)) yield [path, finding]
    // What is wrong in the source makes the two differ too.
    const cause = stoppedAt(file) ?? stoppedAt(source)
    if (source.tree && file.tree) for (const finding of findInParagraphs(source, file)) yield [path, { ...finding, cause }]
  }
}
