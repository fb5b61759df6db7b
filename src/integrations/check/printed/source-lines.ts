/** Finds in the lines of a source what no tree holds any more: marks of two versions, tags that cannot be read as tags. */
import { createPositionLookup, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { tagNames } from '../../../lib/content-tags.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** The lines of a text outside of code, with their offsets. Code in a line is replaced by blanks. */
function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  const hasCode = /[`~]/.test(text)
  let fence: string | undefined
  let offset = 0
  for (const line of text.split('\n')) {
    const mark = hasCode ? /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    if (fence === undefined && mark) fence = mark
    else if (fence !== undefined && mark?.startsWith(fence)) fence = undefined
    else if (fence === undefined) yield { line: hasCode ? line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)) : line, offset }
    offset += line.length + 1
  }
}

const names = [...tagNames, 'br', 'b', 'i', 'u', 'p', 'a', 'em', 'strong', 'div', 'img', 'font', 'sup', 'sub'].sort(
  (a, b) => b.length - a.length,
)
const tag = new RegExp(
  `(?<!\\\\)([<＜﹤〈《≪])[ \\t\\u3000]?([/／]?)[ \\t\\u3000]?(${names.join('|')})(?![A-Za-z])([^<>＜＞〈〉《》≪≫﹤﹥\\n]{0,300})([>＞﹥〉》≫])`,
  'gi',
)
const opening = /[<＜﹤〈《≪]/
const attributes = /^(?:\s+[\w-]+=(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?$/

/** Attributes with the marks of the keyboard. */
const straighten = (text: string): string =>
  text
    .replace(/[＝]/g, '=')
    .replace(/[“”„‟「」『』＂‘’‚«»｢｣]/g, '"')
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/／/g, '/')
    .replace(/\s*=\s*/g, '=')
    .replace(/=(?!["'])([^\s"'/]+)"?/g, '="$1"')
    .replace(/="([^"]*)$/, '="$1"')

/**
 * Finds tags of the list that cannot be read as tags: full-width brackets, other quotation marks, none.
 * @param body - the text of an entry, without its data
 */
export function* findInTags(body: string): Generator<Finding> {
  if (!opening.test(body)) return
  const positionAt = createPositionLookup(body)
  for (const { line, offset } of linesOf(body))
    for (const match of opening.test(line) ? matchesOf(line, tag) : []) {
      const [found, open = '', slash = '', name = '', rest = '', close = ''] = match
      const known = tagNames.find((one) => one.toLowerCase() === name.toLowerCase())
      const isTag = open === '<' && close === '>'
      const isTitle = /[《〈]/.test(open) && slash === '' && !/[=＝]/.test(rest)
      if (isTitle || rest.includes('{') || (isTag && attributes.test(rest))) continue
      const plain = straighten(rest)
      if (isTag && (known === undefined || !attributes.test(plain))) continue
      yield {
        code: 'tag-attribute',
        at: positionAt(offset + match.index),
        until: positionAt(offset + match.index + found.length),
        edits:
          known && attributes.test(plain)
            ? [{ start: offset + match.index, end: offset + match.index + found.length, text: `<${slash && '/'}${known}${plain}>` }]
            : undefined,
        message: `${show(found)} is not read as a tag`,
        fix: known
          ? `Write <${slash && '/'}${known}${plain}>, with < > = and " of the keyboard.`
          : 'Leave it out: **bold words**, *emphasis* and [text](address) are written without tags.',
      }
    }
}
