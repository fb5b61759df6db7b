/** Reads the entries of the dictionary's files and reports every mistake with its place. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { big5, equalForms, hongKongForms } from '../../../lib/han.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import { explainAll } from '../../../lib/diagnostics/explain-yaml.ts'
import { show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { createDiagnostic, createPositionLookup, type Diagnostic, type Position } from '../../../lib/diagnostics/diagnostic.ts'
import { parseNodes, type ParsedYaml } from '../../../lib/read-yaml.ts'
import { scriptConverter } from '../convert/opencc.ts'
import simplified from 'opencc-js/dict/STCharacters'
import { reasonAgainstRule, reasonAgainstValue, reasonAgainstWord } from './broad.ts'

const ours = new Set([...hongKongForms.map(([, form]) => form), ...equalForms.flat()])

/** Characters that are Simplified and nothing else; Hong Kong writes some of them too. */
const isSimplified: ReadonlySet<string> = new Set(
  simplified.split('|').flatMap((row) => {
    const [from = '', ...to] = row.split(' ')
    return to.includes(from) || big5.has(from) || ours.has(from) ? [] : from
  }),
)

/** A Hong Kong word and what the other editions write for it; without a value an edition changes its script only. */
export interface Term {
  hk: string
  tw?: string | undefined
  cn?: string | undefined
  /** Hong Kong may write the words of the other editions as well, so that none of them is a slip. */
  isShared?: true
}

/** One of the dictionary's files, before it is read. */
export interface DictionaryFile {
  /** As messages name it, for instance `content/dictionary/terms.yml`. */
  path: string
  text: string
  /** Left out, the text is parsed. */
  parsed?: ParsedYaml
}

/** Where mistakes of a file go, and what is known of the words before. */
interface Context {
  path: string
  positionAt: (offset: number) => Position
  diagnostics: Diagnostic[]
  /** Where each word was first seen, over all files. */
  seen: Map<string, string>
}

/** A topic of a file: a heading with the entries below it. */
export interface Topic extends Context {
  key: unknown
  value: unknown
}

const fixes: Partial<Record<Code, string>> = {
  'zh-topics': 'Write "topic:" on a line of its own and the entries below it.',
  'zh-terms': 'Write one "香港用詞: { tw: …, cn: … }" a line below it.',
  'zh-list': 'Write one "- 詞" a line below it.',
  'zh-group': 'Write one "- [詞, 詞]" a line.',
  'zh-term': 'Give at least one of the two; a word that must not change belongs in guards.yml.',
  'zh-field': 'Use tw, cn or note.',
  'zh-value': 'Write the word after the colon, or leave the field out.',
  'zh-word': 'Write the word alone, without spaces.',
  'zh-twice': 'Remove one of the two.',
}

/** Reads the topics of a file. They only help people to find their way. */
export function readTopics(file: DictionaryFile, diagnostics: Diagnostic[], seen: Map<string, string>): Topic[] {
  const context: Context = { path: file.path, positionAt: createPositionLookup(file.text), diagnostics, seen }
  const {
    errors,
    warnings,
    contents: root,
  } = file.parsed ? { ...file.parsed, contents: file.parsed.document.contents } : parseNodes(file.text)
  // What the reader only warns of is no less a mistake here.
  for (const { offset, message, fix } of explainAll(file.text, [...errors, ...warnings])) report(context, offset, 'zh-yaml', message, fix)
  if (errors.length > 0 || root === null) return []
  if (isMap(root)) return root.items.map(({ key, value }) => ({ key, value, ...context }))
  report(context, start(root), 'zh-topics', 'the file must be a list of topics')
  return []
}

/** The terms of a topic. */
export function readTerms(topic: Topic): Term[] {
  if (isMap(topic.value) && topic.value.items.length > 0 && topic.value.items.every(({ key }) => /^(?:tw|cn|note)$/.test(plain(key)))) {
    report(
      topic,
      start(topic.key),
      'zh-terms',
      `the word ${show(plain(topic.key))} stands where the name of a topic stands`,
      'Begin its line with two spaces, below the topic that it belongs to.',
    )
    return []
  }
  if (isMap(topic.value)) return topic.value.items.flatMap((pair) => readTerm(pair, topic) ?? [])
  if (!empty(topic.value)) report(topic, start(topic.key), 'zh-terms', `"${plain(topic.key)}" holds no terms`)
  return []
}

function readTerm(pair: Pair, context: Context): Term | undefined {
  const slip = /^([^\s:：]+)[ ]*([:：]?)\s*(\{\s*(?:tw|cn))$/.exec(plain(pair.key))
  if (slip) {
    const [, word, colon, rest] = slip
    const what =
      colon === ':'
        ? `no space stands behind the colon of ${show(word)}`
        : colon
          ? `the colon behind ${show(word)} is a full-width one`
          : `no colon stands behind ${show(word)}`
    report(context, start(pair.key), 'zh-word', what, writeSo(`${word}: ${rest}: ${plain(pair.value)}`))
    return undefined
  }
  const hk = readWord(pair.key, context)
  if (hk === undefined) return undefined
  if (!isMap(pair.value)) {
    report(context, start(pair.key), 'zh-term', `"${hk}" has no { tw: …, cn: … }`)
    return undefined
  }
  const term: Term = { hk }
  for (const { key, value } of pair.value.items) {
    const field = plain(key)
    if (field === 'note') continue
    if (field === 'tw' || field === 'cn') term[field] = readValue(hk, field, value, context)
    else if (/^(?:tw|cn|note)[:：]/.test(field))
      report(
        context,
        start(key),
        'zh-field',
        `the colon behind ${show(field.slice(0, field.search(/[:：]/)))} is not followed by a space, or is a full-width one`,
        writeSo(`${hk}: { ${field.replace(/[:：]\s*/, ': ')} }`),
      )
    else {
      const [, name = 'tw', word] = /^(?:(tw|cn)\s+)?(\p{Script=Han}+)$/u.exec(field) ?? []
      const fix = word
        ? writeSo(`${hk}: { ${name}: ${word} }`)
        : `${/^(?:tw|cn|note)$/i.test(field) ? `Did you mean "${field.toLowerCase()}"? ` : ''}Use tw, cn or note.`
      report(context, start(key), 'zh-field', `"${hk}" has an unknown field "${field}"`, fix)
    }
  }
  const reason = reasonAgainstRule(
    hk,
    [term.tw, term.cn].filter((value) => value !== undefined),
  )
  if (reason) {
    report(context, start(pair.key), 'zh-broad', reason.message, reason.fix)
    return undefined
  }
  const isIdle = ([edition, value]: readonly ['zh-tw' | 'zh-cn', string | undefined]): boolean =>
    value === undefined || value === scriptConverter(edition)(hk)
  if ((term.tw || term.cn) && isIdle(['zh-tw', term.tw]) && isIdle(['zh-cn', term.cn])) {
    report(
      context,
      start(pair.key),
      'zh-term',
      `"${hk}" changes nothing: each edition writes it so by itself`,
      'Delete the line; a word that must not change belongs in guards.yml.',
    )
    return undefined
  }
  if (term.tw || term.cn) return term
  const silent = pair.value.items.every(({ key }) => plain(key) === 'note')
  if (silent) report(context, start(pair.key), 'zh-term', `"${hk}" has neither tw nor cn`)
  return undefined
}

function readValue(hk: string, field: 'tw' | 'cn', node: unknown, context: Context): string | undefined {
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  if (isSeq(node)) {
    report(
      context,
      start(node),
      'zh-value',
      `"${hk}" has several words for ${field}`,
      writeSo(`${hk}: { ${field}: ${plain(node.items[0])} }`),
    )
    return undefined
  }
  if (value.trim() === '') {
    report(context, start(node), 'zh-value', `"${hk}" has no word for ${field}`)
    return undefined
  }
  const right = scriptConverter(field === 'cn' ? 'zh-cn' : 'zh-tw')(value)
  const strange = field === 'tw' ? [...value].filter((letter) => /\p{sc=Han}/u.test(letter) && !big5.has(letter)).join('') : ''
  if (right === value && strange === '') return value
  const hint = strange === '' ? `that edition's own characters: ${right}` : `Taiwan's Traditional characters, without ${strange}`
  report(context, start(node), 'zh-script', `the ${field} word of "${hk}" is written "${value}"`, `Write it in ${hint}`)
  return undefined
}

/** The words of a topic of `guards.yml` or `names.yml`. */
export const readWords = (topic: Topic): string[] => listOf(topic, fixes['zh-list']!).flatMap((item) => readNarrow(item, topic) ?? [])

/** The words of a topic of `raw.yml`: Cantonese has words of one character that are nothing else. */
export const readRawWords = (topic: Topic): string[] =>
  listOf(topic, fixes['zh-list']!).flatMap((item) => readNarrow(item, topic, true) ?? [])

/** Reads a word that is not found in too many places. */
function readNarrow(node: unknown, context: Context, single = false): string | undefined {
  const word = readWord(node, context)
  const reason = word === undefined ? undefined : reasonAgainstWord(word, single)
  if (reason) report(context, start(node), 'zh-broad', reason.message, reason.fix)
  return reason ? undefined : word
}

/** The groups of words of a topic of `search.yml`. */
export function readGroups(topic: Topic): string[][] {
  return listOf(topic, fixes['zh-group']!).flatMap((item) => {
    if (!isSeq(item) || item.items.length < 2) {
      const words = plain(item).split(/[,，、]\s*/)
      const fix = words.length > 1 ? writeSo(`- [${words.join(', ')}]`) : undefined
      report(topic, start(item), 'zh-group', 'a group of words that mean the same has two words at least', fix)
      return []
    }
    const words = item.items.flatMap((word) => readNarrow(word, topic) ?? [])
    for (const word of words.slice(1)) {
      const reason = reasonAgainstValue(words[0]!, word)
      if (reason) report(topic, start(item), 'zh-broad', reason.message, reason.fix)
    }
    return [words]
  })
}

function listOf(topic: Topic, fix: string): unknown[] {
  if (isSeq(topic.value)) return topic.value.items
  const [, word] = /^[-－–—•]\s*(\S+)$/.exec(plain(topic.value)) ?? []
  if (word) report(topic, start(topic.value), 'zh-list', 'no space stands behind the hyphen of a list', writeSo(`- ${word}`))
  else if (!empty(topic.value)) report(topic, start(topic.key), 'zh-list', `"${plain(topic.key)}" is not a list`, fix)
  return []
}

function readWord(node: unknown, context: Context): string | undefined {
  const word = plain(node)
  if (word === '' || /\s/.test(word)) {
    report(context, start(node), 'zh-word', word === '' ? 'an entry without a word' : `"${word}" holds a space`)
    return undefined
  }
  const simple = [...word].filter((letter) => isSimplified.has(letter)).join('')
  if (simple !== '') {
    report(
      context,
      start(node),
      'zh-script',
      `"${word}" holds the Simplified ${simple}`,
      'Write the word as Hong Kong does; the other editions are made from it.',
    )
    return undefined
  }
  const before = context.seen.get(word)
  if (before) {
    report(context, start(node), 'zh-twice', `"${word}" is there already, in ${before}`)
    return undefined
  }
  context.seen.set(word, `${context.path}:${context.positionAt(start(node)).line}`)
  return word
}

function empty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}

function plain(node: unknown): string {
  return isScalar(node) && node.value !== null ? String(node.value) : ''
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}

function report({ path, positionAt, diagnostics }: Context, offset: number, code: Code, message: string, fix = fixes[code] ?? ''): void {
  diagnostics.push(createDiagnostic(path, { code, message, fix, at: positionAt(offset) }))
}
