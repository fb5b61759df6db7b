/**
 * What is wrong with a `<` or a tag that the parser cannot read, in words that a writer knows. The parser says where it stumbled; its
 * sentences are for programmers and are not shown.
 */
import { ruleFor, tagNames } from '../../../lib/content-tags.ts'
import type { Position } from '../../../lib/diagnostics/diagnostic.ts'
import { nearest, show, writeSo } from '../../../lib/diagnostics/messages.ts'

/** An error in plain words, and its place if that is another than the parser's. */
interface Explanation {
  message: string
  fix: string
  at?: Position
}

/** What Markdown writes for tags of HTML. Nothing else about them needs to be known. */
const markdownFor: Record<string, string> = {
  b: 'Write **bold** for bold words.',
  strong: 'Write **bold** for bold words.',
  i: 'Write *words* for emphasis.',
  em: 'Write *words* for emphasis.',
  u: 'Underlining means a link to readers: leave the tag out, or write **bold**.',
  s: 'Leave the tag and the words in it out.',
  del: 'Leave the tag and the words in it out.',
  br: 'Leave it out; a new paragraph begins behind a blank line.',
  p: 'Leave it out; a new paragraph begins behind a blank line.',
  div: 'Leave it out; a new paragraph begins behind a blank line.',
  center: 'Leave it out; a new paragraph begins behind a blank line.',
  hr: 'Write --- on a line of its own, between blank lines.',
  a: 'Write [text](address).',
  img: "Put the image into the entry's own folder, and write ![what it shows](./name.jpg).",
  picture: "Put the image into the entry's own folder, and write ![what it shows](./name.jpg).",
  figure: "Put the image into the entry's own folder, and write ![what it shows](./name.jpg).",
  ul: 'Write each item on a line that begins with "- ".',
  ol: 'Write each item on a line that begins with "1. ".',
  li: 'Write each item on a line that begins with "- ".',
  h1: 'Write ## 三項任務 [#three-tasks] on a line of its own.',
  h2: 'Write ## 三項任務 [#three-tasks] on a line of its own.',
  h3: 'Write ### 三項任務 [#three-tasks] on a line of its own.',
  h4: 'Write #### 三項任務 [#three-tasks] on a line of its own.',
  table: 'Write a table with | between its cells, and a line of --- below its head.',
  blockquote: 'Begin the lines of a quotation with "> ".',
  q: 'Write the quotation marks themselves.',
  code: 'Write `code` between two marks `.',
  sup: 'Write a footnote as [^1], and a power as a character: ².',
  sub: 'Write the character itself: ₂.',
  video: 'Link to the page that shows the film: [text](address).',
  iframe: 'Link to the page that it would show: [text](address).',
}

const pasted = 'Paste it as plain text (Ctrl+Shift+V), then write the markup by hand.'

/** How Markdown says what a tag of HTML says; `undefined` for other names. */
export const markdownInstead = (name: string): string | undefined =>
  /^(?:font|o:p|st1?:|w:|v:|tr|td|th|tbody|thead|style|meta|section|article)/i.test(name)
    ? pasted
    : Object.hasOwn(markdownFor, name.toLowerCase())
      ? markdownFor[name.toLowerCase()]
      : undefined

/** A tag as its writer means it: straight quotes around every value, marks of the keyboard. */
function straighten(tag: string): string {
  return tag
    .replace(/＝/g, '=')
    .replace(/\s*=\s*[“”„‟＂"'‘’「『]([^“”„‟＂"'‘’「」『』<>]*)[“”„‟＂"'‘’」』]?/g, '="$1"')
    .replace(/=([^\s"'<>/]+)/g, '="$1"')
    .replace(/(?<=\w)[\u3000\u00a0]+(?=\w)/g, ' ')
    .replace(/[＞》]$/, '>')
    .replace(/([^>])$/, '$1>')
}

/** A `<` that begins no tag. */
function explainStart(line: string, column: number): Explanation {
  const rest = line.slice(column - 1)
  const [, address] = /^<(https?:[^\s>]*|[\w.+-]+@[\w.-]+)>/.exec(rest) ?? []
  if (address) {
    const target = address.includes('@') && !address.startsWith('http') ? `mailto:${address}` : address
    return { message: 'an address stands between < and >', fix: `Write [text](${target}).` }
  }
  const [, name = ''] = /^<\/?\s*([A-Za-z][\w:.-]*)/.exec(rest) ?? []
  const html = name && !ruleFor(name) && rest.includes('>') ? markdownInstead(name) : undefined
  if (/^<[^>]{0,200}(?:Mso|mso-)/.test(rest)) return { message: 'these are tags of Word', fix: pasted }
  if (html) return { message: `<${name}> cannot be used in content`, fix: html }
  // The tag as far as it is written: up to its end, or to the first character that is none of a tag.
  const [tag = ''] =
    /^<[A-Za-z]\w*(?:[\s\u3000]+[\w-]+\s*[=＝]\s*(?:["'“”‘’„＂「『][^<>＞]{0,200}?["'“”‘’＂」』]|[^\s<>＞"'“”]{1,80}))*[\s\u3000]*[>＞》]?/u.exec(
      rest,
    ) ?? []
  if (name && /[=＝]/.test(tag)) {
    const quotes = /[“”„‟＂‘’「『]/.test(tag)
    const unquoted = /[=＝]\s*[^\s"'“”‘’„‟＂「『]/u.test(tag)
    const what = quotes ? 'other quotes than straight ones' : unquoted ? 'no quotes' : undefined
    if (what) return { message: `the value in the tag <${name}> has ${what} around it`, fix: writeSo(straighten(tag)) }
    return { message: `the tag <${name}> is not complete`, fix: writeSo(straighten(tag)) }
  }
  const [, title] = /^<<?([^<>\n]{0,40}\p{Script=Han}[^<>\n]{0,40})>/u.exec(rest) ?? []
  if (title) return { message: 'marks of the keyboard stand around a title', fix: `Write 《${title.trim()}》.` }
  const [, key, value] = /^<[A-Za-z]+\s+([a-z]+)\s*[:：]?\s*["“]([^"“”<>]{0,80})["”]\s*>/.exec(rest) ?? []
  if (value !== undefined && ruleFor(name))
    return { message: `the tag <${name}> is not complete`, fix: writeSo(`<${name} ${key}="${value}">`) }
  const [open] = /^<[A-Za-z]+\s+[a-z]+="[\w -]*(?=>)/.exec(rest) ?? []
  if (open) return { message: `the value in the tag <${name}> has no closing quote`, fix: writeSo(`${open}">`) }
  if (name && ruleFor(name)) return { message: `the tag <${name}> is not complete`, fix: `For example ${ruleFor(name)!.example}` }
  return { message: 'a < stands where no tag begins', fix: 'Write \\< where the sign itself is meant.' }
}

/** The tag that a name may mean; short names are like everything. */
const nearestTag = (name: string): string | undefined => (/^[A-Za-z]{3,}$/.test(name) ? nearest(name, tagNames) : undefined)

/** A `</Name>` that closes nothing, or something else. */
function explainClosing(what: string, lines: readonly string[], at: Position): Explanation {
  const closing = /`<\/([^`>]*)>`/.exec(what)?.[1] ?? ''
  const [, opening, line, column] = /tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(what) ?? []
  if (opening === undefined) {
    const before = (lines[at.line - 1] ?? '').slice(0, at.column - 1)
    const blank = /<\s+([A-Z][a-z]*\b[^<>]*>)(?![^]*<)/.exec(before)
    if (blank)
      return {
        message: 'a blank stands behind the < of a tag',
        fix: writeSo(`<${blank[1]}`),
        at: { line: at.line, column: blank.index + 1 },
      }
    const wide = before.lastIndexOf('＜')
    if (wide >= 0)
      return {
        message: 'a tag begins with a full-width ＜',
        fix: writeSo(
          straighten(
            before
              .slice(wide)
              .replace(/^＜/, '<')
              .replace(/[＞>》].*$/, '>'),
          ),
        ),
        at: { line: at.line, column: wide + 1 },
      }
    if (markdownInstead(closing)) return { message: `<${closing}> cannot be used in content`, fix: markdownInstead(closing)! }
    return { message: `</${closing}> closes a tag that was not opened`, fix: `Write <${closing}> before it, or leave it out.` }
  }
  const start: Position = { line: Number(line), column: Number(column) }
  const html = ruleFor(opening) ? undefined : markdownInstead(opening)
  if (html) return { message: `<${opening}> cannot be used in content`, fix: html, at: start }
  if (ruleFor(opening) && !ruleFor(closing)) return { message: `</${closing}> does not close <${opening}>`, fix: `Write </${opening}>.` }
  if (ruleFor(opening))
    return {
      message: `</${closing}> comes before </${opening}>`,
      fix: `Write </${opening}> first: the tag that is opened last is closed first.`,
    }
  const meant = ruleFor(closing) ? closing : nearestTag(opening)
  return {
    message: `there is no tag <${opening}>`,
    fix: meant ? `Write <${meant}> and </${meant}>.` : `Leave it out, or write \\< where the sign itself is meant.`,
    at: start,
  }
}

/** A tag that is not closed before its paragraph, or the text, ends. */
function explainOpen(what: string, lines: readonly string[], at: Position): Explanation {
  const name = /tag for `<([^`>]*)>`/.exec(what)?.[1] ?? ''
  const html = ruleFor(name) ? undefined : markdownInstead(name)
  if (html) return { message: `<${name}> cannot be used in content`, fix: html }
  if (/\p{Script=Han}/u.test(name)) return { message: 'marks of the keyboard stand around a title', fix: `Write 《${name}》.` }
  if (!ruleFor(name)) {
    const meant = nearestTag(name)
    return {
      message: `there is no tag <${name}>`,
      fix: meant ? `Write <${meant}> and </${meant}>.` : 'Write \\< where the sign itself is meant.',
    }
  }
  const rest = [(lines[at.line - 1] ?? '').slice(at.column), ...lines.slice(at.line)]
  const end = rest.findIndex((line) => line.includes(`</${name}>`))
  const again = rest.slice(0, end < 0 ? 1 : end + 1).some((line) => line.includes(`<${name}`))
  if (end > 0 && !again && ruleFor(name)!.place === 'text')
    return {
      message: `<${name}> is opened in one paragraph or list item and closed in another`,
      fix: `Write </${name}> at the end of the first, and open the tag again in the next.`,
    }
  const odd = /<\s*[/／]\s*[A-Za-z]+\s*[>＞]|＜[/／][A-Za-z]+[>＞]/.exec(rest[0]!)?.[0]
  if (odd && odd !== `</${name}>`) return { message: `${show(odd)} does not close <${name}>`, fix: `Write </${name}>.` }
  const before = (lines[at.line - 1] ?? '').slice(0, at.column - 1)
  if (rest[0]!.startsWith(`${name}>`) && before.includes(`<${name} `))
    return { message: `<${name}> opens a second time`, fix: `Write </${name}> with a / where it ends.` }
  const place = ruleFor(name)!.place === 'block' ? 'on a line of its own where it ends' : 'where it ends, in the same paragraph'
  return { message: `<${name}> is not closed`, fix: `Write </${name}> ${place}.` }
}

/**
 * Explains an error of the parser.
 * @param what - the parser's own words
 * @param lines - of the text
 * @param at - where the parser stumbled
 */
export function explainTags(what: string, lines: readonly string[], at: Position): Explanation {
  const line = lines[at.line - 1] ?? ''
  if (/character `!`/.test(what))
    return { message: 'a comment (<!-- -->) stands in the text', fix: 'Leave it out: what is not to be read is not in the file.' }
  if (/^Unexpected closing tag/.test(what)) return explainClosing(what, lines, at)
  if (/^Expected a closing tag/.test(what)) return explainOpen(what, lines, at)
  if (line[at.column - 1] === '<') return explainStart(line, at.column)
  return { message: 'the text cannot be read here', fix: 'Write \\< and \\{ where the signs themselves are meant.' }
}

/** What to write instead of braces, by the text before them. */
export const fixForBraces = (before: string): string =>
  /!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$/.test(before)
    ? 'Leave the braces out: the page itself sets how wide a picture is.'
    : 'Write the words themselves; a brace that is meant as one is written \\{.'
