/**
 * The names of entries in texts. The build links the first mention of a term, person, body or event in each section by itself, and
 * every paragraph that names one counts as a passage about it. Renderer, cross-references and check all ask here.
 */
import type { Nodes, Paragraph, Root } from 'mdast'
import { readEntryLink, type EntryCollection } from './addresses.ts'
import type { WrittenEdition } from './editions.ts'
import { joinLines } from './lines.ts'
import { phraseMatcher } from './phrases.ts'

/** What the frontmatter says of an entry's names; a translation's words in the place of the source's. Nothing is taken for granted. */
export interface NameData {
  title?: unknown
  english?: unknown
  abbr?: unknown
  aliases?: unknown
  kind?: unknown
  autolink?: unknown
  loose?: unknown
}

/** An entry with the words by which texts name it. */
export interface NamedEntry {
  /** Collection and slug: `glossary/apec`. */
  name: string
  /** `links`: whether the word becomes a link. The others only keep shorter names from being found inside them. */
  words: { text: string; links: boolean }[]
}

/** The collections whose entries have names. Those of framework items are too common to be links. */
export const namingCollections = ['glossary', 'events', 'framework'] as const satisfies EntryCollection[]

/** Whether the entries of a collection have names. */
export const isNamingCollection = (collection: EntryCollection): boolean => (namingCollections as readonly string[]).includes(collection)

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** A name without the marks around it: `「十五五」` → `十五五`. */
const unquoted = (name: string): string[] => {
  const inner = /^[「『《“‘](.+)[」』》”’]$/.exec(name)?.[1]
  return inner === undefined || /[「『《“‘」』》”’]/.test(inner) ? [] : [inner]
}

/** How a sentence may write an English name: `Inference chip` → `inference chip`, `inference chips`. */
function inSentence(name: string): string[] {
  const forms = /^[A-Z][a-z]/.test(name) ? [name, name[0]!.toLowerCase() + name.slice(1)] : [name]
  return /\s\S*[a-z]$/.test(name) ? forms.flatMap((form) => [form, `${form}s`]) : forms
}

/**
 * The words by which the texts of an edition name an entry: in Chinese title, abbreviation and aliases, in English the title, the
 * official English name and the abbreviation.
 */
export function wordsFor(collection: EntryCollection, edition: WrittenEdition, data: NameData): NamedEntry['words'] {
  const { title, english, abbr, aliases, kind, autolink, loose } = data
  const given = edition === 'en' ? [title, english, abbr] : [title, abbr, ...(Array.isArray(aliases) ? aliases : [])]
  const common = edition === 'en' && (kind === 'term' || collection === 'events')
  return given.filter(isText).flatMap((name) => {
    const links = collection !== 'framework' && autolink !== false && !(Array.isArray(loose) && loose.includes(name))
    const forms = [name, ...unquoted(name)].flatMap((form) => (common ? inSentence(form) : [form]))
    return forms.filter((form) => [...form].length > 1).map((text) => ({ text, links }))
  })
}

/** Who publishes the sources: longer names than those in them, though none has a page: 深圳新聞網, Shenzhen News. */
export function publishersIn(sources: unknown, edition: WrittenEdition): string[] {
  const records = Object.values((sources ?? {}) as Record<string, { english?: Record<string, unknown> } & Record<string, unknown>>)
  return records.flatMap((record) => {
    const { publication, relays } = (edition === 'en' ? record?.english : record) ?? {}
    return [publication, relays].filter(isText)
  })
}

/** A place at which a paragraph names an entry. */
export interface NameUse {
  /** Collection and slug: `glossary/apec`. */
  name: string
  /** The text in which the name stands, and where in it, its lines joined. */
  node: Nodes & { type: 'text' }
  start: number
  end: number
  text: string
  /** It may become a link: it is not inside a quotation. */
  free: boolean
  /** The `Said` in which it stands. */
  said: object | undefined
}

/** Finds the names in a paragraph, in order. */
export type NameFinder = (paragraph: Paragraph) => NameUse[]

/** Stands for what is not read: code, images, words that are the same in all editions. */
const OPAQUE = '\ufffc'

/** Tags whose words are not read. */
const opaqueTags = new Set(['Raw', 'V', 'span', 'kbd', 'ruby'])

/** Makes forms of punctuation and blanks equal. The text keeps its length. */
const plain = (text: string): string => text.replace(/'/g, '’').replace(/[\s\u00a0]/g, ' ')

interface Piece {
  node: NameUse['node']
  /** Where its text begins in the paragraph. */
  from: number
  text: string
  said: object | undefined
  linked: boolean
}

/** A stretch inside which a name is no link: a quotation, or words of an official name (`《…》`, `Keep`). */
interface Quotation {
  start: number
  end: number
  /** How many characters its marks take, on each side. */
  mark: 0 | 1
  official: boolean
}

/** The text of a paragraph as one, its pieces, and the stretches in `Keep`. */
function read(paragraph: Paragraph): { text: string; pieces: Piece[]; kept: Quotation[] } {
  const pieces: Piece[] = []
  const kept: Quotation[] = []
  const parts: string[] = []
  let length = 0
  const add = (part: string) => {
    parts.push(part)
    length += part.length
  }
  const walk = (node: Nodes, said: object | undefined, linked: boolean): void => {
    const { name } = node as { name?: string }
    if (node.type === 'text') {
      const text = joinLines(node.value)
      pieces.push({ node, from: length, text, said, linked })
      add(plain(text))
    } else if (node.type === 'break') add(' ')
    else if (!('children' in node) || opaqueTags.has(name ?? '')) add(OPAQUE)
    else {
      const start = length
      for (const child of node.children) walk(child, name === 'Said' ? node : said, linked || node.type === 'link')
      if (name === 'Keep') kept.push({ start, end: length, mark: 0, official: true })
    }
  }
  walk(paragraph, undefined, false)
  return { text: parts.join(''), pieces, kept }
}

const closing: Record<string, string> = { '「': '」', '『': '』', '《': '》', '〈': '〉', '“': '”', '‘': '’' }

/** The quotations of a text. One that holds a whole sentence is speech, and its words are read like any others. */
function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  const open: { mark: string; start: number; sentences: number }[] = []
  const waiting = new Map<string, number>()
  let sentences = 0
  const pop = () => {
    const top = open.pop()!
    waiting.set(closing[top.mark]!, waiting.get(closing[top.mark]!)! - 1)
    return top
  }
  for (const { 0: mark, index } of text.matchAll(/[「『《〈“‘」』》〉”]|’(?!\p{L})|[。！？!?]|\.(?= |[」』”’]|$)/gu)) {
    const close = closing[mark]
    if (close) {
      open.push({ mark, start: index, sentences })
      waiting.set(close, (waiting.get(close) ?? 0) + 1)
    } else if (waiting.get(mark)) {
      while (closing[open.at(-1)!.mark] !== mark) pop()
      const top = pop()
      const official = mark === '》' || mark === '〉'
      if (official || sentences === top.sentences) found.push({ start: top.start, end: index + 1, mark: 1, official })
    } else if (!/[」』》〉”’]/.test(mark)) sentences += 1
  }
  return found
}

/** A word that is part of a longer one: `APEC` in `APECs`, `apec.org` or `APEC Business Advisory Council`, `高官會` in `第一次高官會`. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 3)
  const letter = /[\p{Script=Latin}\p{N}]/u
  if (letter.test(text[start]!) && /[\p{Script=Latin}\p{N}_@]$|\w\.$/u.test(before)) return false
  if (letter.test(text[end - 1]!) && /^[\p{Script=Latin}\p{N}_@]|^\.\w|^ \p{Lu}\p{L}/u.test(after)) return false
  return !/第[一二三四五六七八九十百\d]+[次屆]$|\b(?:First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th)) $/.test(before)
}

/**
 * Prepares the search for names. The leftmost name counts, and there the longest; a word that two entries share names neither.
 * @param entries - with the words that name them in one edition
 * @param guards - longer names that name no entry, but in which none is to be found
 */
export function createNameFinder(entries: readonly NamedEntry[], guards: readonly string[] = []): NameFinder {
  const meant = new Map<string, string | undefined>()
  for (const { name, words } of entries)
    for (const { text, links } of words) {
      const word = plain(text)
      const target = links ? name : undefined
      meant.set(word, meant.has(word) && meant.get(word) !== target ? undefined : target)
    }
  const match = phraseMatcher([...meant, ...guards.map((guard) => [plain(guard), undefined] as const)], isWhole)

  return (paragraph) => {
    const { text, pieces, kept } = read(paragraph)
    const quotations = [...quotationsIn(text), ...kept].sort((a, b) => a.start - b.start || b.end - a.end || a.mark - b.mark)
    const uses: NameUse[] = []
    /** The quotations around the place that is read, each with what holds for all around it too. */
    const around: (Quotation & { within: boolean; inOfficial: boolean })[] = []
    let [next, at] = [0, 0]
    for (const { start, end, out } of match(text)) {
      while (next < quotations.length && quotations[next]!.start <= start - quotations[next]!.mark) {
        const quotation = quotations[next++]!
        while (around.length > 0 && around.at(-1)!.end <= quotation.start) around.pop()
        const outer = around.at(-1)
        around.push({ ...quotation, within: outer !== undefined, inOfficial: quotation.official || (outer?.inOfficial ?? false) })
      }
      while (around.length > 0 && around.at(-1)!.end <= start) around.pop()
      while (at < pieces.length - 1 && pieces[at + 1]!.from <= start) at += 1
      const piece = pieces[at]
      if (!out || !piece || piece.linked || end > piece.from + piece.text.length) continue
      // A name that fills a quotation takes its marks along: 「中國年」.
      let [from, to, depth] = [start, end, around.length - 1]
      while (depth >= 0 && around[depth]!.start === from - around[depth]!.mark && around[depth]!.end === to + around[depth]!.mark) {
        ;[from, to] = [around[depth]!.start, around[depth]!.end]
        depth -= 1
      }
      if (around[depth]?.inOfficial) continue
      const inPiece = from >= piece.from && to <= piece.from + piece.text.length
      const [first, last] = inPiece ? [from, to] : [start, end]
      // Asterisks that are still there become bold text later, so they must stay in one text.
      const free = depth < 0 && !piece.text.includes('**')
      const [begin, stop] = [first - piece.from, last - piece.from]
      uses.push({ name: out, node: piece.node, start: begin, end: stop, text: piece.text.slice(begin, stop), free, said: piece.said })
    }
    return uses
  }
}

/** The names in a paragraph, and those of them that become links. */
export interface NamesInParagraph {
  uses: NameUse[]
  links: NameUse[]
}

/** A file of an entry, and what finds names in its language. */
export interface Naming {
  /** From the project's root: `content/articles/x/zh-hk.mdx`. */
  file: string
  find: NameFinder
}

/** The link to an entry from the file of any other in the same edition. */
export const linkTo = (file: string, name: string): string => `../../${name}/${file.slice(file.lastIndexOf('/') + 1)}`

function* targetsIn(file: string, node: Nodes): Generator<string> {
  const target = node.type === 'link' ? readEntryLink(file, node.url) : undefined
  if (target) yield `${target.collection}/${target.slug}`
  if ('children' in node) for (const child of node.children) yield* targetsIn(file, child)
}

/**
 * Finds the names in the paragraphs of an entry. In each section the first free mention of another entry becomes a link, unless a
 * link to it is written anywhere in that section.
 * @param blocks - headings and paragraphs in the order of the text, from `numberBlocks`
 */
export function readNames(
  blocks: Iterable<{ type: 'heading' | 'paragraph'; node: Root['children'][number] }>,
  { file, find }: Naming,
): Map<Paragraph, NamesInParagraph> {
  const own = file.split('/').slice(1, 3).join('/')
  const found = new Map<Paragraph, NamesInParagraph>()
  let section: Paragraph[] = []
  const finish = () => {
    const linked = new Set(section.flatMap((paragraph) => [...targetsIn(file, paragraph)]))
    for (const paragraph of section) {
      const uses = find(paragraph).filter(({ name }) => name !== own)
      const links = uses.filter(({ name, free }) => free && !linked.has(name) && linked.add(name))
      found.set(paragraph, { uses, links })
    }
    section = []
  }
  for (const { type, node } of blocks)
    if (type === 'heading') finish()
    else section.push(node as Paragraph)
  finish()
  return found
}
