/**
 * Rules of the editions that call a person, a body, a place or an economy by another name. Whoever reads the text does not see them, so
 * other names stand with the entry alone: `taiwan`, `mainland`, and `tw`, `cn` in places.yml.
 */
import type { Nodes } from 'mdast'
import { FILE_START, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'
import { show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { textOf } from '../../../lib/outline.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import { scriptConverter, type Dictionary } from '../../editions/contract.ts'
import { economies } from '../../../schemas/place.ts'
import { nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'

type Data = Record<string, unknown>

/** The other names of what has a name, by edition. */
interface Others {
  tw: string[]
  cn: string[]
  isPlace: boolean
}

const named: ReadonlySet<unknown> = new Set(['person', 'body', 'place', 'agreement'])
const textsOf = (...values: unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** The names of people, bodies, places, agreements and economies. */
function namesOf(files: readonly SourceFile[]): Map<string, Others> {
  const names = new Map<string, Others>()
  const add = (words: readonly string[], tw: string[], cn: string[], isPlace: boolean): void => {
    for (const word of words) {
      const known = names.get(word) ?? { tw: [], cn: [] }
      if (/^\p{Script=Han}{2,}$/u.test(word)) names.set(word, { tw: [...known.tw, ...tw], cn: [...known.cn, ...cn], isPlace })
    }
  }
  for (const { kind, yaml } of files) {
    const data = (yaml?.data ?? {}) as Data
    if (kind?.is === 'entry' && kind.collection === 'glossary' && kind.edition === 'zh-hk' && named.has(data.kind)) {
      const words = textsOf(data.title, ...(Array.isArray(data.aliases) ? (data.aliases as unknown[]) : []))
      // What an alias is called elsewhere may be said by the title, and the other way round.
      add(words, textsOf(data.taiwan, ...words), textsOf(data.mainland, ...words), data.kind === 'place')
    }
    // What the framework calls its parts is official; 數字化 and its like are words of any text.
    if (kind?.is === 'entry' && kind.collection === 'framework' && kind.edition === 'zh-hk')
      add(
        textsOf(data.title).filter((title) => !title.endsWith('化')),
        textsOf(data.taiwan),
        [],
        true,
      )
    if (kind?.is === 'places')
      for (const point of Array.isArray(data.cities) ? (data.cities as (Data | null)[]) : [])
        add(textsOf(point?.['zh-hk']), textsOf(point?.tw), textsOf(point?.cn), true)
  }
  for (const { 'zh-hk': name, tw, cn } of economies.values()) add([name], textsOf(tw), textsOf(cn), true)
  return names
}

/** A word and what an edition writes for it, with its place. */
interface Rule {
  word: string
  tw: unknown
  cn: unknown
  place: () => Place
}

type Place = [path: string, at: Position]

/** Where the words of the dictionary stand. */
function placesIn(files: readonly SourceFile[]): Map<string, () => Place> {
  const places = new Map<string, () => Place>()
  for (const { kind, path, text, positionAt } of files)
    for (const { index, 1: word } of kind?.is === 'dictionary' ? text.matchAll(/(?<=^ +["']?)([^\s"'#:]+)(?=["']?:)/gm) : [])
      if (!places.has(word!)) places.set(word!, () => [path, positionAt(index)])
  return places
}

function* rulesOf(files: readonly SourceFile[], { terms }: Dictionary): Generator<Rule> {
  let places: ReturnType<typeof placesIn> | undefined
  for (const { hk, tw, cn } of terms)
    yield { word: hk, tw, cn, place: () => (places ??= placesIn(files)).get(hk)?.() ?? ['content/dictionary', FILE_START] }
  for (const { kind, path, yaml, tree, text } of files) {
    if (kind?.is !== 'entry') continue
    const rules = (yaml?.data as { zh?: { rules?: unknown } } | undefined)?.zh?.rules
    for (const [index, rule] of Array.isArray(rules) ? (rules as (Data | null)[]).entries() : [])
      for (const word of textsOf(rule?.from))
        yield { word, tw: rule!.tw, cn: rule!.cn, place: () => [path, yaml!.at(['zh', 'rules', index, 'from'])] }
    for (const node of tree && text.includes('<V') ? nodesIn(tree as AnyNode) : []) {
      if (node.name !== 'V') continue
      const valueOf = (name: string): unknown => node.attributes?.find((one) => one.name === name)?.value
      yield { word: textOf(node as Nodes).trim(), tw: valueOf('tw'), cn: valueOf('cn'), place: () => [path, positionOf(node)] }
    }
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .replaceAll('z', 's')

/** Finds English titles that name somebody or something else than the key `english` of the source. */
export function* findOtherTitles(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const { kind, path, yaml } of files) {
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'en') continue
    const source = (byPath.get(path.replace(/en\.mdx$/, 'zh-hk.mdx'))?.yaml?.data ?? {}) as Data
    const { title } = (yaml?.data ?? {}) as Data
    const names = textsOf(source.english, source.abbr)
    if (!named.has(source.kind) || typeof title !== 'string' || names.length === 0) continue
    if (names.some((name) => plain(title).includes(plain(name)) || plain(name).includes(plain(title)))) continue
    yield [
      path,
      {
        code: 'name-ambiguous',
        at: yaml!.at(['title']),
        message: `title: ${show(title)} is another name than ${show(names[0]!)}, which is english in zh-hk.mdx`,
        fix: 'Correct the one that is wrong.',
      },
    ]
  }
}

/** Finds links whose text is the name of one person, body or place, and that lead to another. */
export function* findOtherTargets(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const holders = new Map<string, string[]>()
  const known = new Set<string>()
  for (const { kind, yaml } of files) {
    const data = (yaml?.data ?? {}) as Data
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk' || !named.has(data.kind)) continue
    known.add(kind.slug)
    for (const name of textsOf(data.title, data.english, data.abbr, ...(Array.isArray(data.aliases) ? (data.aliases as unknown[]) : [])))
      holders.set(name, [...(holders.get(name) ?? []), kind.slug])
  }
  for (const { kind, path, tree } of files) {
    if (kind?.is !== 'entry' || !tree) continue
    for (const node of nodesIn(tree as AnyNode)) {
      const [, slug] = (node.type === 'link' && /\/glossary\/([a-z\d-]+)\/(?:zh-hk|en)\.mdx/.exec(node.url ?? '')) || []
      if (!slug || !known.has(slug)) continue
      const text = textOf(node as Nodes).trim()
      const own = holders.get(text) ?? holders.get(text.replace(/^[「“《]|[」”》]$/g, '')) ?? []
      if (own.length === 0 || own.includes(slug)) continue
      yield [
        path,
        {
          code: 'link-text',
          at: positionOf(node),
          message: `the text is the name of ${show(`glossary/${own[0]}`)}, but the link leads to ${show(`glossary/${slug}`)}`,
          fix: writeSo(`[${text}](../../glossary/${own[0]}/${kind.edition}.mdx)`),
        },
      ]
    }
  }
}

/** Finds rules that would call something by another name. */
export function* findRenamed(files: readonly SourceFile[], dictionary: Dictionary): Generator<[path: string, Finding]> {
  const names = namesOf(files)
  const find = phraseMatcher([...names.keys()].map((name) => [name, name]))
  // A part of a person's name is in the name wherever it stands: 近平.
  const parts = new Map(
    files.flatMap(({ kind, yaml }) => {
      const { title, kind: is } = (yaml?.data ?? {}) as Data
      if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk' || is !== 'person') return []
      return typeof title === 'string' && /^\p{Script=Han}{3,4}$/u.test(title) ? [[title.slice(1), title] as const] : []
    }),
  )
  for (const rule of rulesOf(files, dictionary)) {
    const whole = parts.get(rule.word)
    const isOther = (edition: 'tw' | 'cn'): boolean =>
      typeof rule[edition] === 'string' && rule[edition] !== scriptConverter(`zh-${edition}`)(rule.word)
    if (whole && (isOther('tw') || isOther('cn'))) {
      const [path, at] = rule.place()
      yield [
        path,
        {
          code: 'zh-broad',
          at,
          message: `${show(rule.word)} is a part of the name ${show(whole)}, which would become another`,
          fix: 'Delete the line.',
        },
      ]
    }
    for (const { out: name } of find(rule.word)) {
      const { word } = rule
      // 香港腳 does not speak of the place; who has a person's name or a body's in it speaks of them.
      if (word !== name && names.get(name!)!.isPlace) continue
      for (const edition of ['tw', 'cn'] as const) {
        const value = rule[edition]
        if (typeof value !== 'string') continue
        const convert = scriptConverter(`zh-${edition}`)
        const allowed = [name!, ...names.get(name!)![edition]].map(convert)
        if (allowed.some((one) => convert(value).includes(one))) continue
        const [path, at] = rule.place()
        yield [
          path,
          {
            code: 'zh-broad',
            at,
            message: `${show(word)} holds the name ${show(name!)}, and ${show(value)} does not`,
            fix: `Write ${allowed[0]} there too; another usual name of an entry stands in its taiwan or mainland.`,
          },
        ]
      }
    }
  }
}
