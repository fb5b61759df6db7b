/**
 * Splits an entry into frontmatter and body, so strictly that Astro cannot split it in another way. Astro's own expression
 * (`@astrojs/internal-helpers/frontmatter`) ends at any line that begins with `---` or `+++`, skips blank lines before the first
 * fence, and accepts TOML.
 */
import { createPositionLookup, type Edit, type Finding } from './diagnostics/diagnostic.ts'

/** The two parts of an entry. In `body` the frontmatter is replaced by blanks, so that its offsets are those of the file. */
export interface EntryParts {
  yaml: string
  /** The offset of `yaml` in the file. */
  offset: number
  body: string
}

const fix = 'Begin the file with a line "---", then the keys, then a line "---" again; nothing else on those two lines.'

/**
 * Splits the text of an entry.
 * @returns its parts, or the reason why it cannot be split
 */
export function splitFrontmatter(text: string): { parts: EntryParts } | { finding: Finding } {
  const positionAt = createPositionLookup(text)
  const badFence = (offset: number, message: string, how = fix, edit?: Edit): { finding: Finding } => ({
    finding: { code: 'frontmatter-fence', at: positionAt(offset), message, fix: how, edits: edit && [edit] },
  })
  /** The edit that writes a fence in the place of a line that is nearly one. */
  const fenceFor = (offset: number, nearly: RegExp): Edit | undefined => {
    const line = /^[^\r\n]*/.exec(text.slice(offset, offset + 200))![0]
    return nearly.test(line) ? { start: offset, end: offset + line.length, text: '---' } : undefined
  }
  const hyphens = /^-{3,}[ \t]*$/
  const open = /^---\r?\n/.exec(text)
  if (!open) {
    if (/^(?:[ \t]*\r?\n)+---[ \t]*\r?$/m.test(text) && /^\s*---/.test(text))
      return badFence(0, 'an empty line stands above the first "---"', 'Delete the empty lines at the beginning of the file.', {
        start: 0,
        end: text.indexOf('-'),
        text: '',
      })
    if (/^\s*(?:---|\+\+\+)/.test(text)) return badFence(0, 'the first line is not exactly "---"', fix, fenceFor(0, hyphens))
    if (/^\s*[-—–－─]{2,}[ \t]*\r?$/m.test(text.slice(0, 40).split('\n')[0]!))
      return badFence(
        0,
        'the first line is made of other dashes than the hyphen of the keyboard',
        'Write --- there: three hyphens of the keyboard.',
        fenceFor(0, /./),
      )
    return { finding: { code: 'frontmatter-missing', message: 'the file does not begin with its keys, between two lines "---"', fix } }
  }
  const fence = /^(?:---|\+\+\+)/gm
  fence.lastIndex = open[0].length
  const close = fence.exec(text)
  if (!close) return badFence(0, 'the keys at the beginning have no second line "---" below them', 'Write a line "---" below the last key.')
  const line = /^.*/.exec(text.slice(close.index))![0].replace(/\r$/, '')
  if (line !== '---') return badFence(close.index, 'the keys end at a line that is not exactly "---"', fix, fenceFor(close.index, hyphens))
  const end = close.index + 3
  const blank = text.slice(0, end).replace(/[^\r\n]/g, ' ')
  return { parts: { yaml: text.slice(open[0].length, close.index), offset: open[0].length, body: blank + text.slice(end) } }
}
