/** Who is credited in `<Said>`, compared with the name that the sentence gives and with the people of the article. */
import type { Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'
import { phraseMatcher, type Fits } from '../../../lib/phrases.ts'
import { stoppedAt } from '../causes.ts'
import { positionOf, nodesIn, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'

/** The people of the glossary by their names. A name that several share stands for each of them. */
type Names = Map<string, Set<string>>

/** The names of a person in an edition; in English the family name alone too, which comes first in a Chinese name and last in others. */
function namesOf(title: string, chinese: string, aliases: readonly string[], edition: string): string[] {
  if (edition !== 'en') return [title, ...aliases]
  const words = title.split(' ')
  const family = /^\p{Script=Han}{2,4}$/u.test(chinese) ? words[0]! : words.at(-1)!
  return words.length > 1 ? [title, family] : [title]
}

function peopleNames(files: readonly SourceFile[], edition: string): Names {
  const people = new Map<string, { title: string; aliases: string[] }>()
  const names: Names = new Map()
  for (const { kind, yaml } of files) {
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk') continue
    const { kind: is, title, aliases } = (yaml?.data ?? {}) as Record<string, unknown>
    if (is === 'person')
      people.set(kind.slug, {
        title: String(title),
        aliases: Array.isArray(aliases) ? aliases.filter((name) => typeof name === 'string') : [],
      })
  }
  for (const { kind, yaml } of files) {
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== edition) continue
    const person = people.get(kind.slug)
    const { title } = (yaml?.data ?? {}) as { title?: unknown }
    if (!person || typeof title !== 'string') continue
    for (const name of namesOf(title, person.title, person.aliases, edition)) names.set(name, (names.get(name) ?? new Set()).add(kind.slug))
  }
  return names
}

/** What somebody says, with what its sentence says before, and all that the paragraph says since the quotation before it. */
interface Said {
  by: string
  before: string
  since: string
  at: Position
}

const attribute = (node: AnyNode, name: string): string => String(node.attributes?.find((item) => item.name === name)?.value ?? '')

/** The text behind the last sentence's end. */
const lastSentence = (text: string): string =>
  text.slice(Math.max(...[...text.matchAll(/[。！？!?\n]|\.(?=\s)/g)].map(({ index }) => index + 1), 0))

/** No sentence is longer. */
const MAX_SENTENCE = 400

/** The quotations of a paragraph. Of an earlier one only its last mark is kept: names in it are not the speaker's. */
function saidIn(paragraph: AnyNode): Said[] {
  const found: Said[] = []
  let text = ''
  let read = 0
  const walk = (node: AnyNode): string => {
    if (node.name === 'Said') {
      const since = text.slice(read)
      read = text.length
      found.push({ by: attribute(node, 'by'), before: lastSentence(text.slice(-MAX_SENTENCE)), since, at: positionOf(node) })
      const words = (node.children ?? []).map(plain).join('')
      text += /[。！？.!?]\s*[」』”’）)]*\s*$/.test(words.slice(-8)) ? '。' : '\ufffc'
    } else if (node.type === 'text') text += node.value ?? ''
    else for (const child of node.children ?? []) walk(child)
    return text
  }
  walk(paragraph)
  return found
}

const plain = (node: AnyNode): string => node.value ?? (node.children ?? []).map(plain).join('')

/** Somebody is meant who was named before. */
const pronoun = /[他她]|\b(?:s?he|they)\b/i

/** A name, and behind it that the person speaks: 王毅在致辭中說， */
const speaks =
  /^[^，。；、]{0,12}(?:說|指出|指|表示|認為|稱|介紹|回顧|強調|提出|呼籲|期望|主張|形容|解釋)(?:[，：:]|道|$)|^ (?:said|says|told|added|noted|argued|explained)\b/

/** Behind these the next name is not the speaker's: 對王毅說, quoting Wang Yi. */
const spokenTo = /(?:[對向與跟和問據]|引述|引用|提到|談到|\b(?:to|of|with|by|from|quoting|citing))\s*$/

const inWord = (letter = ''): boolean => /[\p{Script=Latin}\d_]/u.test(letter)

/** A name in Latin letters that is part of a longer word is none. */
const isWhole: Fits = (text, start, end) =>
  !(inWord(text[start - 1]) && inWord(text[start])) && !(inWord(text[end - 1]) && inWord(text[end]))

/** Prepares the search for a `<Said>` that is credited to another person than the one its sentence names last. */
function createSpeakerFinder(names: Names): (file: SourceFile) => Generator<Finding> {
  const match = phraseMatcher(
    [...names.keys()].map((name) => [name, name]),
    isWhole,
  )
  const people = new Set([...names.values()].flatMap((slugs) => [...slugs]))
  return function* (file) {
    for (const node of nodesIn(file.tree as AnyNode)) {
      if (node.type !== 'paragraph') continue
      const named = new Map<string, string>()
      for (const { by, before, since, at } of saidIn(node)) {
        for (const { out } of match(since)) for (const slug of names.get(out!)!) named.set(slug, out!)
        if (!people.has(by)) continue
        const found = match(before)
        if (found.length === 0 && named.size > 0 && !named.has(by) && !pronoun.test(before)) {
          const [slug, name] = [...named].at(-1)!
          yield {
            code: 'said-name',
            at,
            message: `by is ${show(by)}, and the paragraph names ${show(name)}`,
            fix: `If ${name} says it, write <Said by="${slug}">.`,
          }
          continue
        }
        const last = found.at(-1)
        const name = last?.out
        if (name === undefined || names.get(name)!.has(by)) continue
        const behind = before.slice(last!.end)
        const isSpeaker = speaks.test(behind) && !spokenTo.test(before.slice(0, last!.start))
        const isNamed = found.some(({ out }) => names.get(out!)!.has(by))
        if (!isSpeaker && (isNamed || pronoun.test(behind))) continue
        const speakers = [...names.get(name)!]
        yield {
          code: 'said-name',
          at,
          message: `by is ${show(by)}, and the sentence names ${show(name)}`,
          fix: `If ${name} says it, write <Said by="${speakers[0]}">.`,
        }
      }
    }
  }
}

/** Finds who speaks in an article and which sources its figures have, where the article's own lists leave them out. */
function* findInLists(
  file: SourceFile,
  figures: Record<string, { source?: unknown } | undefined>,
  isPerson: (id: string) => boolean,
): Generator<Finding> {
  const { people, sources, figures: named } = (file.yaml?.data ?? {}) as Record<string, unknown>
  const listed = (of: unknown): string[] => (Array.isArray(of) ? of.filter((id) => typeof id === 'string') : [])
  const seen = new Set(listed(people))
  // Who is named in another way than by a short name is told of there.
  const isKnown = people === undefined || (Array.isArray(people) && listed(people).every(isPerson))
  for (const node of file.tree ? nodesIn(file.tree as AnyNode) : []) {
    const by = node.name === 'Said' ? attribute(node, 'by') : ''
    if (!by || seen.has(by)) continue
    seen.add(by)
    if (!isKnown) continue
    yield {
      code: 'people-missing',
      at: positionOf(node),
      message: `${show(by)} speaks here and is not in "people"`,
      fix: `Write people: [${[...listed(people), by].join(', ')}].`,
      cause: stoppedAt(file),
    }
  }
  for (const [index, id] of listed(named).entries()) {
    const source = figures[id]?.source
    if (typeof source !== 'string' || listed(sources).includes(source)) continue
    yield {
      code: 'people-missing',
      at: file.yaml!.at(['figures', index]),
      message: `the figure ${show(id)} is from the source ${show(source)}, which is not in "sources"`,
      fix: `Add it, or take the figure out of "figures": the sources are ${list(listed(sources), 6)}.`,
      cause: stoppedAt(file),
    }
  }
}

/** Finds quotations whose speaker does not fit the sentence, and what the lists of an article leave out. */
export function* findInSpeakers(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const inChinese = createSpeakerFinder(peopleNames(files, 'zh-hk'))
  const inEnglish = createSpeakerFinder(peopleNames(files, 'en'))
  const figures = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'figures')?.yaml?.data
  const people = new Set(
    files.flatMap(({ kind, yaml }) =>
      kind?.is === 'entry' && kind.collection === 'glossary' && (yaml?.data as { kind?: unknown } | undefined)?.kind === 'person'
        ? kind.slug
        : [],
    ),
  )
  const isPerson = (id: string): boolean => people.has(id)
  for (const file of files) {
    const { kind, path, tree } = file
    if (kind?.is !== 'entry') continue
    if (tree) for (const finding of (kind.edition === 'en' ? inEnglish : inChinese)(file)) yield [path, finding]
    if (kind.collection === 'articles' && kind.edition === 'zh-hk')
      for (const finding of findInLists(file, (figures ?? {}) as Record<string, { source?: unknown }>, isPerson)) yield [path, finding]
  }
}
