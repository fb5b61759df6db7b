/** The archive's read-me-first: plain text in all editions, from the finished "read offline" pages. */
import { Parser } from 'htmlparser2'
import { templateOf } from './copies.ts'

/** The file's name: in capitals, as is usual for such files. It stands beside `index.html`. */
export const readmeName = 'READ-ME-FIRST.txt'

/** The text of some HTML, a paragraph or pair of terms on each line. */
function linesOf(html: string): string[] {
  const lines: string[] = ['']
  const parser = new Parser({
    onopentag: (name) => void (['p', 'dt'].includes(name) ? lines.push('') : name === 'dd' && (lines[lines.length - 1] += ': ')),
    ontext: (text) => void (lines[lines.length - 1] += text),
  })
  parser.end(html)
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/**
 * Writes the read-me-first of the archive, with the byte order mark and the line ends that every editor on Windows understands.
 * @param pages - the "read offline" pages of all editions, as HTML
 */
export function makeReadme(pages: readonly string[]): string {
  const parts = pages.map((html) => linesOf(templateOf(html, 'readme')).join('\r\n'))
  // Two editions may say it in the same words.
  return `\ufeff${[...new Set(parts)].join('\r\n\r\n')}\r\n`
}
