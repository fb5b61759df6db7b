/** How paragraphs and titles begin and end. */
import type { Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { splitHeading, textOf } from '../../../lib/outline.ts'
import { isPinyin } from '../chinese/slips.ts'
import { nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Nodes } from 'mdast'

const slip = (code: 'zh-slip' | 'en-slip', at: Position, message: string, fix: string): Finding => ({ code, at, message, fix })

/** Marks that only stand behind words, and those behind which a sentence goes on. */
const behindWords = /^[，。、；：！？」』）》,.;:!?)”]/u
const goesOn = /[，、,]$/u

/** Titles of entries that nobody has written yet. */
const placeholder = /^(?:標題|題目|無題|新文章|新條目|名稱|title|untitled|headline|new article|name|test|測試)$/iu

const ofMarkup: ReadonlySet<Code> = new Set([
  'text-markup',
  'link-broken',
  'tag-attribute',
  'footnote-unknown',
  'heading-level',
  'text-garbled',
  'heading-id',
  'link-reference',
  'link-target',
])

/** The lines with mistyped markup: their marks are no marks of a sentence. */
const linesOfMarkup = ({ findings }: SourceFile): number[] =>
  findings.flatMap(({ code, at }) => (ofMarkup.has(code) && at ? [at.line] : []))

/** The last words of a text: in Chinese some characters. */
const lastWords = (text: string): string => /(?:^|(?<=\s))[^\s]{1,20}\s[^\s]{1,20}$/.exec(text)?.[0] ?? text.slice(-12)

function* findInParagraphs(file: SourceFile, edition: string, marked: readonly number[]): Generator<Finding> {
  const code = edition === 'en' ? 'en-slip' : 'zh-slip'
  const top = new Set<AnyNode>()
  for (const node of (file.tree as AnyNode).children ?? [])
    if (node.type === 'paragraph' || node.name === 'Background') for (const one of node.name ? (node.children ?? []) : [node]) top.add(one)
  for (const node of nodesIn(file.tree as AnyNode)) {
    if (node.type !== 'paragraph') continue
    const text = textOf(node as Nodes)
    const words = text.trim()
    const ending = words.slice(-2)
    const begins = behindWords.test(words)
    // A paragraph in brackets ends with them.
    const isBracket = edition !== 'en' && ending.endsWith('）') && !words.startsWith('（')
    const isOpen = top.has(node) && words.length > 3 && (isBracket || (edition === 'en' ? /\p{L}$/u : /\p{Script=Han}$/u).test(ending))
    const isSmall = edition === 'en' && top.has(node) && /^\p{Ll}\p{L}/u.test(text) && !/^\p{Ll}+\p{Lu}/u.test(text)
    if (!begins && !isOpen && !isSmall && !goesOn.test(ending)) continue
    const at = file.positionAt(node.position?.start.offset ?? 0)
    const last = at.line + text.split('\n').length - 1
    if (marked.some((line) => line >= at.line && line <= last)) continue
    const [begin, end] = [words.slice(0, 12), lastWords(words)]
    if (begins) yield slip(code, at, `the paragraph begins with a mark: ${show(begin)}`, 'Delete the mark, or write the words before it.')
    if (goesOn.test(ending)) yield slip(code, at, `the paragraph ends in the middle of a sentence: ${show(end)}`, 'Finish the sentence.')
    else if (isOpen)
      yield node.children?.length === 1 && node.children[0]!.type === 'strong'
        ? slip(code, at, `${show(words)} stands in bold like a heading`, `A heading is written ## ${words} [#its-id].`)
        : slip(
            code,
            at,
            `no mark stands at the end of the paragraph: ${show(end)}`,
            `Write ${show(`${end}${edition === 'en' ? '.' : '。'}`)}.`,
          )
    if (isSmall) yield slip(code, at, `the paragraph begins with a small letter: ${show(begin)}`, `Write ${text[0]!.toUpperCase()}.`)
  }
}

/** Keys of an entry that hold a few words, and what people write there when they know none. */
const shortKeys = ['place', 'field', 'office']
const nothing = /^(?:n\/?a|[-–—]+|無|不詳|未定|未知|tba|none|unknown)$/iu

function* findInTitles({ yaml, tree }: SourceFile, edition: string, marked: readonly number[]): Generator<Finding> {
  const code = edition === 'en' ? 'en-slip' : 'zh-slip'
  const data = (yaml?.data ?? {}) as Record<string, unknown>
  const { title } = data
  for (const key of shortKeys) {
    const value = data[key]
    if (typeof value !== 'string') continue
    if (nothing.test(value.trim()))
      yield {
        code: 'draft',
        at: yaml!.at([key]),
        message: `${key}: ${show(value)} says nothing`,
        fix: `Leave the line ${key}: out, or write what is known.`,
      }
    else if (/[。，、；：,;:]$/u.test(value))
      yield slip(code, yaml!.at([key]), `${key} ends with a mark: ${show(value)}`, 'Leave the mark out.')
  }
  for (const key of ['standfirst', 'short']) {
    const value = data[key]
    // A few words need no mark.
    const isSentence = typeof value === 'string' && (edition === 'en' ? value.trim().split(/\s+/).length > 4 : [...value].length > 9)
    if (isSentence && /[\p{L}\p{N}]$/u.test(value.trim()))
      yield slip(
        code,
        yaml!.at([key]),
        `${key}: no mark stands at the end: ${show(lastWords(value.trim()))}`,
        `Write ${show(`${lastWords(value.trim())}${edition === 'en' ? '.' : '。'}`)}.`,
      )
  }
  const { pinyin, english, abbr } = data
  const latin = [title, english, abbr].join(' ').toLowerCase()
  const words = typeof pinyin === 'string' && /^[a-z\d ]+$/.test(pinyin) ? pinyin.split(' ') : []
  // A word of the title in Latin letters stands as it is.
  const odd = words.find((word) => !/\d/.test(word) && !isPinyin(word) && !latin.includes(word))
  if (odd)
    yield slip(
      code,
      yaml!.at(['pinyin']),
      `pinyin: ${show(odd)} is no pinyin`,
      'Write how the title is read, in small letters and without tones: ya tai.',
    )
  const at = (): Position => yaml!.at(['title'])
  if (typeof title === 'string' && !marked.includes(at().line)) {
    if (/[。，、；：.,;:]$/u.test(title) && !/\b(?:[A-Z]\.)+$|\b(?:Inc|Ltd|Co|Corp)\.$/.test(title))
      yield slip(code, at(), `the title ends with a mark: ${show(title.slice(-8))}`, 'Leave the mark out.')
    if (behindWords.test(title)) yield slip(code, at(), `the title begins with a mark: ${show(title.slice(0, 12))}`, 'Leave the mark out.')
    if (placeholder.test(title.trim()))
      yield { code: 'draft', at: at(), message: `${show(title)} is no title yet`, fix: 'Write the title.' }
    if (edition === 'en') {
      if (/^\p{Ll}+(?:\s|$)/u.test(title))
        yield slip(code, at(), `the title begins with a small letter: ${show(title.slice(0, 12))}`, `Write ${title[0]!.toUpperCase()}.`)
      if (/^(?:[^\p{Ll}]*\p{Lu}{3,}){2}[^\p{Ll}]*$/u.test(title))
        yield slip(code, at(), `the title is written in capitals: ${show(title)}`, 'Write capitals at the beginning and in names only.')
      if (/\p{Lu}\p{Ll}+ (?:Of|And|In|To|For|With|From|By|On|At) \p{Lu}/u.test(title))
        yield slip(
          code,
          at(),
          `small words of the title have capitals: ${show(title)}`,
          'Write capitals at the beginning and in names only.',
        )
    }
  }
  for (const node of tree ? nodesIn(tree as AnyNode) : []) {
    const words = node.type === 'heading' && !marked.includes(positionOf(node).line) ? splitHeading(textOf(node as Nodes)).text.trim() : ''
    if (/[。，、；：.,;:]$/u.test(words) && !/\b(?:[A-Z]\.)+$/.test(words))
      yield slip(code, positionOf(node), `the heading ends with a mark: ${show(words.slice(-8))}`, 'Leave the mark out.')
  }
}

/** Finds paragraphs and titles that begin or end as none does. */
export function* findInEnds(file: SourceFile): Generator<Finding> {
  const { kind, tree } = file
  if (kind?.is !== 'entry' || !tree) return
  const marked = linesOfMarkup(file)
  yield* findInParagraphs(file, kind.edition, marked)
  yield* findInTitles(file, kind.edition, marked)
}
