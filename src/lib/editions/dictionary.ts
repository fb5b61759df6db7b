import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import { big5 } from './big5.ts'
import { scriptConverter } from './opencc.ts'

/** A Hong Kong word and what the other editions write for it; without a value an edition changes its script only. */
export interface Term {
  hk: string
  tw?: string | undefined
  cn?: string | undefined
}

export interface Dictionary {
  terms: readonly Term[]
  /** Words in which nothing is replaced, though they hold a term. */
  guards: readonly string[]
  /** Names and slogans: script only. */
  names: readonly string[]
  /** Copied letter for letter. */
  raw: readonly string[]
}

/** A mistake in a dictionary file: where, what, and how to mend it. */
export interface DictionaryProblem {
  path: string
  line: number
  column: number
  code: string
  message: string
  mend: string
}

export interface DictionaryFile {
  /** As it is to be named in messages, for instance `content/zh/terms.yml`. */
  path: string
  text: string
}

export interface ParsedDictionary {
  dictionary: Dictionary
  problems: DictionaryProblem[]
}

/** The files of `content/zh/` and what each holds. */
export const dictionaryFiles = ['terms', 'guards', 'names', 'raw'] as const
type Kind = typeof dictionaryFiles[number]

interface Reading {
  path: string
  lines: LineCounter
  problems: DictionaryProblem[]
  /** Where each word was first seen, over all files. */
  seen: Map<string, string>
}

/**
 * In: the four files. Out: the dictionary made of what is right in them, and every mistake found, in the files' order.
 * Never throws.
 */
export function parseDictionary(files: Readonly<Record<Kind, DictionaryFile>>): ParsedDictionary {
  const problems: DictionaryProblem[] = []
  const seen = new Map<string, string>()
  const topics = (kind: Kind) => readTopics(files[kind], problems, seen)
  const dictionary = {
    terms: topics('terms').flatMap(([reading, topic]) => readTerms(topic, reading)),
    guards: topics('guards').flatMap(([reading, topic]) => readWords(topic, reading)),
    names: topics('names').flatMap(([reading, topic]) => readWords(topic, reading)),
    raw: topics('raw').flatMap(([reading, topic]) => readWords(topic, reading)),
  }
  return { dictionary, problems }
}

/**
 * In: the folder of the four files, `content/zh`. Out: its dictionary.
 * Throws with every mistake, one after another, as `file:line:column error code: what` and a line on how to mend it.
 */
export function readDictionary(folder: string): Dictionary {
  const file = (kind: Kind) => {
    const path = `${folder}/${kind}.yml`
    return { path, text: readFileSync(path, 'utf8') }
  }
  const { dictionary, problems } = parseDictionary({
    terms: file('terms'), guards: file('guards'), names: file('names'), raw: file('raw'),
  })
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'))
  return dictionary
}

/** In: a mistake. Out: two lines for the reader. */
export function describeProblem({ path, line, column, code, message, mend }: DictionaryProblem): string {
  return `${path}:${line}:${column} error ${code}: ${message}\n  ${mend}`
}

const mends: Record<string, string> = {
  'zh-yaml': 'Compare the line with its neighbours: indent, colon, quotes.',
  'zh-topics': 'Write "topic:" on a line of its own and the entries below it.',
  'zh-terms': 'Write one "香港用詞: { tw: …, cn: … }" a line below it.',
  'zh-list': 'Write one "- 詞" a line below it.',
  'zh-term': 'Give at least one of the two; a word that must not change belongs in guards.yml.',
  'zh-field': 'Use tw, cn or note.',
  'zh-value': 'Write the word after the colon, or leave the field out.',
  'zh-word': 'Write the word alone, without spaces.',
  'zh-twice': 'Remove one of the two.',
}

/** Every file is a map from topic to entries; the topics only help people find their way. */
function readTopics(file: DictionaryFile, problems: DictionaryProblem[], seen: Map<string, string>): [Reading, Pair][] {
  const lines = new LineCounter()
  const reading = { path: file.path, lines, problems, seen }
  const document = parseDocument(file.text, { lineCounter: lines })
  for (const error of document.errors) {
    const message = error.message.split('\n')[0] ?? error.message
    report(reading, error.pos[0], 'zh-yaml', `not YAML: ${message.replace(/ at line.*$/, '')}`)
  }
  const root = document.contents
  if (document.errors.length > 0 || root === null) return []
  if (isMap(root)) return root.items.map(topic => [reading, topic])
  report(reading, start(root), 'zh-topics', 'the file must be a list of topics')
  return []
}

function readTerms(topic: Pair, reading: Reading): Term[] {
  if (!isMap(topic.value)) {
    if (!empty(topic.value)) report(reading, start(topic.key), 'zh-terms', `"${plain(topic.key)}" holds no terms`)
    return []
  }
  return topic.value.items.flatMap(pair => readTerm(pair, reading) ?? [])
}

function readTerm(pair: Pair, reading: Reading): Term | undefined {
  const hk = readWord(pair.key, reading)
  if (hk === undefined) return undefined
  if (!isMap(pair.value)) {
    report(reading, start(pair.key), 'zh-term', `"${hk}" has no { tw: …, cn: … }`)
    return undefined
  }
  const term: Term = { hk }
  for (const { key, value } of pair.value.items) {
    const field = plain(key)
    if (field === 'note') continue
    if (field === 'tw' || field === 'cn') term[field] = readValue(hk, field, value, reading)
    else report(reading, start(key), 'zh-field', `"${hk}" has an unknown field "${field}"`)
  }
  if (term.tw || term.cn) return term
  const silent = pair.value.items.every(({ key }) => plain(key) === 'note')
  if (silent) report(reading, start(pair.key), 'zh-term', `"${hk}" has neither tw nor cn`)
  return undefined
}

function readValue(hk: string, field: 'tw' | 'cn', node: unknown, reading: Reading): string | undefined {
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  if (value.trim() === '') {
    report(reading, start(node), 'zh-value', `"${hk}" has no word for ${field}`)
    return undefined
  }
  const right = scriptConverter(field === 'cn' ? 'zh-cn' : 'zh-tw')(value)
  const strange = field === 'tw' ? [...value].filter(letter => /\p{sc=Han}/u.test(letter) && !big5.has(letter)).join('') : ''
  if (right === value && strange === '') return value
  const hint = strange === '' ? `that edition's own characters: ${right}` : `Taiwan's Traditional characters, without ${strange}`
  report(reading, start(node), 'zh-script', `the ${field} word of "${hk}" is written "${value}"`, `Write it in ${hint}`)
  return undefined
}

function readWords(topic: Pair, reading: Reading): string[] {
  if (isSeq(topic.value)) return topic.value.items.flatMap(item => readWord(item, reading) ?? [])
  if (!empty(topic.value)) report(reading, start(topic.key), 'zh-list', `"${plain(topic.key)}" is not a list`)
  return []
}

function readWord(node: unknown, reading: Reading): string | undefined {
  const word = plain(node)
  if (word === '' || /\s/.test(word)) {
    report(reading, start(node), 'zh-word', word === '' ? 'an entry without a word' : `"${word}" holds a space`)
    return undefined
  }
  const before = reading.seen.get(word)
  if (before) {
    report(reading, start(node), 'zh-twice', `"${word}" is there already, in ${before}`)
    return undefined
  }
  reading.seen.set(word, `${reading.path}:${reading.lines.linePos(start(node)).line}`)
  return word
}

function empty(node: unknown): boolean {
  return node === null || node === undefined || isScalar(node) && node.value === null
}

function plain(node: unknown): string {
  return isScalar(node) && node.value !== null ? String(node.value) : ''
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}

function report(reading: Reading, offset: number, code: string, message: string, mend = mends[code] ?? ''): void {
  const { line, col } = reading.lines.linePos(offset)
  reading.problems.push({ path: reading.path, line, column: col, code, message, mend })
}
