/** What is quoted as it is: `npm run fix` changes nothing in it, whatever the rules say of it. */
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Edit } from '../../../lib/diagnostics/diagnostic.ts'
import { nodesIn, type AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'

/** Rules on the words themselves. The others mend markup and data, and leave the words as they are. */
export const isAboutWords = (code: Code): boolean => /^(?:zh|en)-|^look-alike$|^hidden-character$/.test(code)

type Range = readonly [start: number, end: number]

const types = new Set(['blockquote', 'code', 'inlineCode', 'mdxTextExpression', 'mdxFlowExpression'])
const tags = new Set(['Keep', 'Raw', 'V', 'span', 'kbd'])

const rangeOf = ({ position }: AnyNode): Range => [position?.start.offset ?? 0, position?.end.offset ?? 0]

/** Quotations, code and words that stay as they are. */
const quotedIn = (tree: AnyNode): Range[] =>
  [...nodesIn(tree)].filter(({ type, name }) => types.has(type) || tags.has(name ?? '')).map(rangeOf)

/** Keys of sources whose values are the reader's own words, not what was published. */
const ownKeys = new Set(['note', 'url', 'published', 'kind', 'grade'])

/** Values that say what others have published: official names and texts, and all of a source but its note. */
function publishedIn({ kind, yaml }: SourceFile): Range[] {
  const isSource = kind?.is === 'data' && kind.collection === 'sources'
  const isPublished = (path: readonly (string | number)[]): boolean =>
    path.includes('official') || (isSource && !path.some((step) => ownKeys.has(String(step))))
  return [...(yaml?.strings() ?? [])].filter(({ path }) => isPublished(path)).map(({ start, end }) => [start, end])
}

/** Addresses that stand in the text, from the beginning of what is written without a blank: looked for from there alone, or each letter would be tried. */
const addresses = /(?<![!-~])[!-~]*(?::\/\/|@|www\.)[!-~]*/gi
/** Titles. In English these marks are a mistake. */
const titles = /《[^《》\n]*》|〈[^〈〉\n]*〉/g

const asWritten = ({ text, kind }: SourceFile): Range[] =>
  [...text.matchAll(addresses), ...(kind && 'edition' in kind && kind.edition === 'en' ? [] : text.matchAll(titles))].map(
    ({ index, 0: found }) => [index, index + found.length],
  )

const maskOf = (length: number, ranges: readonly Range[]): Uint8Array => {
  const mask = new Uint8Array(length)
  for (const [start, end] of ranges) mask.fill(1, start, end)
  return mask
}

/**
 * Prepares a file.
 * @returns a function that says whether an edit for a code would change what is quoted as it is
 */
export function createVerbatim(file: SourceFile): (code: Code, edit: Edit) => boolean {
  const { text, tree, kind } = file
  const quoted = maskOf(text.length, tree ? quotedIn(tree as AnyNode) : [])
  const words = maskOf(text.length, [...publishedIn(file), ...asWritten(file)])
  return (code, { start, end }) => {
    const touches = (mask: Uint8Array): boolean => mask.subarray(start, end).includes(1)
    // The dictionary lists words of every edition.
    return kind?.is === 'dictionary' || touches(quoted) || (isAboutWords(code) && touches(words))
  }
}
