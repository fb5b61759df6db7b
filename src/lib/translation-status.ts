/**
 * Whether a translation is up to date: the one answer, for the check and for the page about translations. A translation carries a hash
 * of the words that it translates, so that a new date or a blank line in the source does not make it old.
 */
import { createHash } from 'node:crypto'
import { withoutHeadingMark } from './heading-mark.ts'

/** The keys of an entry whose values are words that a translation has too. */
export const translatedKeys = ['title', 'standfirst', 'summary', 'short', 'description', 'office', 'place', 'undated', 'field'] as const

/** How a translation stands to its source; `unknown` where it does not say which words it translates. */
export type TranslationStatus = 'current' | 'older' | 'unknown'

/** What is read of a node of a text. */
interface TextNode {
  type: string
  value?: string | undefined
  alt?: string | null | undefined
  children?: readonly TextNode[] | undefined
}

/** Kinds of nodes whose value is text to readers. */
const textTypes = new Set(['text', 'inlineCode', 'code'])

/** Yields the words of a node. Addresses, tags, attributes and marks of headings are no words. */
function* wordsIn({ type, value, alt, children = [] }: TextNode): Generator<string> {
  if (value !== undefined && textTypes.has(type)) yield value
  if (alt) yield alt
  const inner = children.flatMap((child) => [...wordsIn(child)])
  if (type === 'heading' && inner.length > 0) inner.push(withoutHeadingMark(inner.pop()!))
  yield* inner
}

/** The words without what does not count: blanks, line breaks, full width or half width. */
const bare = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '')

/**
 * The hash of the words of a source: its headings, its text and the values of its translated keys.
 * @param data - its frontmatter
 * @param tree - of its body
 * @returns 12 hexadecimal digits
 */
export function hashOfWords(data: object, tree: object): string {
  const values = data as Record<string, unknown>
  const lines = translatedKeys.flatMap((key) => (typeof values[key] === 'string' ? `${key}:${bare(values[key])}` : []))
  const text = bare([...wordsIn(tree as TextNode)].join(''))
  return createHash('sha256')
    .update([...lines, text].join('\n'))
    .digest('hex')
    .slice(0, 12)
}

/**
 * The status of a translation.
 * @param words - the hash of the words of its source as they are now
 * @param translated - the hash that the translation carries
 */
export const statusOf = (words: string, translated: string | undefined): TranslationStatus =>
  translated === undefined ? 'unknown' : translated === words ? 'current' : 'older'
