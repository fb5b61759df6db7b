/**
 * Divides an entry into frontmatter and body so strictly that Astro cannot read it in another way: the expression that Astro
 * uses (`@astrojs/internal-helpers/frontmatter`) ends at any line that begins with `---` or `+++`, skips blank lines before
 * the first fence, and takes TOML.
 */
import { createPlaces, start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'

/** An entry's two parts; `body` has blanks in place of the frontmatter, so that offsets are those of the file. */
export interface Parts {
  yaml: string
  /** Where `yaml` begins in the file. */
  offset: number
  body: string
}

const fix = 'Begin the file with a line "---", then the keys, then a line "---" again; nothing else on those two lines.'

/**
 * Divides the text of an entry.
 * @returns its parts, or why they cannot be told apart
 */
export function divide(text: string): { parts: Parts } | { finding: Finding } {
  const at = createPlaces(text)
  const refuse = (offset: number, message: string): { finding: Finding } => ({
    finding: { code: 'frontmatter-fence', at: at(offset), message, fix },
  })
  const open = /^---\r?\n/.exec(text)
  if (!open) {
    if (/^\s*(---|\+\+\+)/.test(text)) return refuse(0, 'the first line is not exactly "---"')
    return { finding: { code: 'frontmatter-missing', at: start, message: 'the file has no frontmatter', fix } }
  }
  const fence = /^(?:---|\+\+\+)/gm
  fence.lastIndex = open[0].length
  const close = fence.exec(text)
  if (!close) return refuse(0, 'the frontmatter has no end')
  const line = /^.*/.exec(text.slice(close.index))![0].replace(/\r$/, '')
  if (line !== '---') return refuse(close.index, `the frontmatter ends at a line that is not exactly "---"`)
  const end = close.index + 3
  const blank = text.slice(0, end).replace(/[^\r\n]/g, ' ')
  return { parts: { yaml: text.slice(open[0].length, close.index), offset: open[0].length, body: blank + text.slice(end) } }
}
