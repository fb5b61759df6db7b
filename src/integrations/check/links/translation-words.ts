/** Translations with the hash of the words of their sources, and how the hash is written into a file. */
import { splitFrontmatter } from '../../../lib/frontmatter.ts'
import { hashOfWords } from '../../../lib/translation-status.ts'
import type { SourceFile } from '../read-file.ts'

/** Hashes by the file that was read: the dev server asks for them at every save. */
const known = new WeakMap<SourceFile, string>()

/** The hash of the words of an entry; `undefined` if it could not be read so far. */
export function wordsOf(file: SourceFile): string | undefined {
  const { tree, yaml } = file
  if (!tree || !yaml?.data) return undefined
  const words = known.get(file) ?? hashOfWords(yaml.data, tree)
  known.set(file, words)
  return words
}

/**
 * Lists the translations that can be read, each with its text and the hash of the words of its source.
 * @param files - all files
 */
export function translationsIn(files: readonly SourceFile[]): { path: string; text: string; words: string }[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files.flatMap(({ path, kind, text, yaml }) => {
    if (kind?.is !== 'entry' || kind.edition !== 'en' || !yaml) return []
    const source = byPath.get(path.replace(/en\.mdx$/, 'zh-hk.mdx'))
    const words = source && wordsOf(source)
    return words === undefined ? [] : [{ path, text, words }]
  })
}

/** The hash that a translation carries. */
export const translatedOf = ({ yaml }: SourceFile): string | undefined => {
  const { source } = (yaml?.data ?? {}) as { source?: unknown }
  return typeof source === 'string' ? source : undefined
}

/**
 * Writes the hash into the frontmatter of a translation, as its last line, or in the place of an older one. Everything else stays as
 * it is, to the byte.
 * @returns the new text; the text as it was if its frontmatter cannot be told from its body
 */
export function markTranslated(text: string, words: string): string {
  const split = splitFrontmatter(text)
  if ('finding' in split) return text
  const { yaml, offset } = split.parts
  const line = `source: "${words}"`
  const old = /^["']?source["']?[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*/m.exec(yaml)
  const end = offset + yaml.length
  if (old) return text.slice(0, offset + old.index) + line + text.slice(offset + old.index + old[0].length)
  return `${text.slice(0, end)}${line}${text.startsWith('---\r\n') ? '\r\n' : '\n'}${text.slice(end)}`
}
