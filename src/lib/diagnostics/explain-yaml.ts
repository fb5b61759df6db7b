/**
 * What is wrong with a line of keys and values, in words that a writer knows. The reader of YAML says where it stumbled and with which
 * code (https://eemeli.org/yaml/#errors); its own sentences are for programmers and are never shown.
 */
import { createPositionLookup, type Edit } from './diagnostic.ts'
import { quoted, show, writeSo } from './messages.ts'

/** An error of the reader. */
export interface YamlError {
  code: string
  message: string
  pos: readonly [number, number]
}

/** An error in plain words. `line` counts from 0, where it is another than the one at which the reader stumbled. */
export interface Explanation {
  message: string
  fix: string
  line?: number
  /** The whole line as it should be, where nothing else can be meant. */
  write?: string | undefined
}

/** Errors of one text that are explained; each looks through the lines. */
const MAX_EXPLAINED = 20

const compareLines = 'Compare the line with its neighbours: a key, a colon, a space and the value; text with : or # in it stands in quotes.'

/** The parts of a line: what stands before the key or value, the key, and the value. */
interface Line {
  lead: string
  key: string | undefined
  value: string
}

function divide(line: string): Line {
  const [, lead = '', rest = ''] = /^(\s*(?:- +)?)(.*)$/.exec(line.replace(/\r$/, '')) ?? []
  const [, key, value] = /^([^\s"'[\]{}:：#,-][^\s"'[\]{}:：#,]*) *:(?: +(.*))?$/.exec(rest) ?? []
  return key === undefined ? { lead, key: undefined, value: rest.trim() } : { lead, key, value: (value ?? '').trim() }
}

const join = ({ key }: Line, value: string): string => (key === undefined ? `- ${value}` : `${key}: ${value}`)

/** A line with another value: as the message shows it, and as it stands in the file. */
const rewrite = (parts: Line, value: string): Pick<Explanation, 'fix' | 'write'> => ({
  fix: writeSo(join(parts, value)),
  write: parts.key !== undefined ? `${parts.lead}${join(parts, value)}` : /- +$/.test(parts.lead) ? `${parts.lead}${value}` : undefined,
})

/** Where the lines begin of the texts that were asked for last: a text may have thousands of mistakes. */
const beginnings = new WeakMap<readonly string[], number[]>()

function beginningsOf(lines: readonly string[]): number[] {
  let next = 0
  const found = beginnings.get(lines) ?? lines.map(({ length }) => (next += length + 1) - length - 1)
  beginnings.set(lines, found)
  return found
}

/** The change that puts another line in the place of one. */
export function editOfLine(lines: readonly string[], line: number, text: string): Edit {
  const start = beginningsOf(lines)[line]!
  return { start, end: start + lines[line]!.replace(/\r$/, '').length, text }
}

/** A text without the quotes around it, where it has them. */
const bare = (value: string): string => (/^(["']).*\1$/.test(value) ? value.slice(1, -1) : value.replace(/^["']|["']$/g, ''))

/** Slips that a line shows by itself, whatever the reader makes of it. */
const slips: ((line: string) => Explanation | undefined)[] = [
  (line) => {
    const [, lead = '', key, value = ''] = /^(\s*(?:- +)?)([^\s:："'[\]{}#，。、]{1,40}) *：\s*(.*)$/.exec(line) ?? []
    if (key === undefined) return undefined
    return {
      message: `the colon behind ${show(key)} is a full-width one`,
      fix: writeSo(`${lead.trim()} ${key}: ${value}`),
      write: `${lead}${key}: ${value}`.trimEnd(),
    }
  },
  (line) => {
    const [, lead = '', key, value] = /^(\s*(?:- +)?)([^\s:："'[\]{}#，。、]{1,40}):(?!\/\/)([^\s:].*)$/.exec(line) ?? []
    return key === undefined || value === undefined
      ? undefined
      : {
          message: `no space stands behind the colon of ${show(key)}`,
          fix: writeSo(`${key}: ${value}`),
          write: `${lead}${key}: ${value}`.trimEnd(),
        }
  },
  (line) =>
    /^\s*\t/.test(line)
      ? {
          message: 'the line begins with a tab',
          fix: 'Begin it with spaces instead, two for each level.',
          write: line.replace(/^\s+/, (blanks) => blanks.replaceAll('\t', '  ')).trimEnd(),
        }
      : undefined,
  (line) => {
    const [, lead = '', item] = /^(\s*)[-－–—•]([^\s-].*)$/.exec(line) ?? []
    return item === undefined || line.includes(': ')
      ? undefined
      : { message: 'no space stands behind the hyphen of a list', fix: writeSo(`- ${item}`), write: `${lead}- ${item}`.trimEnd() }
  },
]

/** The first line, from the beginning, whose value opens a quotation mark or bracket and does not close it. */
function unclosed(lines: readonly string[], open: string, close: string, before: number): number {
  return lines.findLastIndex((line, index) => {
    const { value } = divide(line)
    return index <= before && value.startsWith(open) && (value.length === 1 || !value.endsWith(close))
  })
}

function missingQuote({ message }: YamlError, lines: readonly string[]): Explanation {
  const mark = message.includes("'") ? "'" : '"'
  const line = lines.findIndex((one) => {
    const { value } = divide(one)
    return value.startsWith(mark) && (value.length === 1 || !value.endsWith(mark) || value.endsWith(`\\${mark}`))
  })
  const parts = divide(lines[line] ?? '')
  return {
    message: 'a quotation mark is not closed',
    ...(line < 0
      ? { fix: 'Close the value with the same straight mark that it begins with.' }
      : { ...rewrite(parts, quoted(bare(parts.value))), line }),
  }
}

function textBehindValue(_: YamlError, lines: readonly string[], at: number): Explanation | undefined {
  const parts = divide(lines[at] ?? '')
  if (/^["']/.test(parts.value))
    return {
      message: 'a quotation mark inside the value ends it too early',
      ...rewrite(parts, quoted(/^(["']).*\1$/.test(parts.value) ? parts.value.slice(1, -1) : parts.value)),
    }
  if (/^\[.*\].+/.test(parts.value) || /^\{.*\}.+/.test(parts.value))
    return { message: 'text stands behind the closing bracket', ...rewrite(parts, quoted(parts.value)) }
  return /^[>|] *\S/.test(parts.value) ? startOfValue(_, lines, at) : sameColumn(lines, at)
}

const indentOf = (line: string): number => line.search(/\S|$/)

/** A line that begins further left or right than the reader expects. */
function sameColumn(lines: readonly string[], at: number): Explanation {
  const message = 'the line does not begin in the same column as its neighbours'
  const before = lines.slice(0, at).findLastIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  const indents = { here: indentOf(lines[at] ?? ''), above: indentOf(lines[before] ?? '') }
  // The first key is indented: the lines below it are right.
  if (before >= 0 && indents.here === 0 && lines.slice(0, before).every((line) => line.trim() === ''))
    return { message, fix: 'Begin it without a space, as the line below.', line: before, write: lines[before]!.trim() }
  const parent = lines.slice(0, Math.max(before, 0)).findLast((line) => line.trim() !== '')
  const isFirst = parent !== undefined && indentOf(parent) < indents.here && indents.here < indents.above
  if (isFirst && indentOf(lines[at + 1] ?? '') === indents.here)
    return {
      message,
      fix: `Begin it in column ${indents.here + 1}, as the line below: what belongs together begins in one column.`,
      line: before,
      write: ' '.repeat(indents.here) + lines[before]!.trim(),
    }
  if (before < 0 || indents.here === indents.above)
    return { message, fix: 'Keys that belong together begin in one column: count the spaces before them.' }
  return {
    message,
    fix: `Begin it in column ${indents.above + 1}, as the line above: what belongs together begins in one column.`,
    write: ' '.repeat(indents.above) + lines[at]!.trim(),
  }
}

/** A colon inside of a value, or a line that is indented too far. */
function keyInValue(_: YamlError, lines: readonly string[], at: number): Explanation {
  const parts = divide(lines[at] ?? '')
  if (/^[-?] /.test(parts.value)) return listInLine(parts)
  if (/^[(（].*: .*[)）]$/.test(parts.value))
    return { message: 'round brackets stand where braces do', ...rewrite(parts, `{ ${parts.value.slice(1, -1).trim()} }`) }
  if (/: |:$/.test(parts.value))
    return {
      message: 'a value with a colon in it stands without quotes',
      ...rewrite(parts, quoted(bare(parts.value.replace(/^[“”]|[“”]$/g, '"')))),
    }
  const next = lines[at + 1] ?? ''
  if (parts.value !== '' && /^\s+\S/.test(next)) return { line: at + 1, ...sameColumn(lines, at + 1) }
  return sameColumn(lines, at)
}

/** Keys that hold lists. */
const ofLists =
  /^(?:people|framework|events|figures|sources|background|aliases|headlines|reporters|related|fields|noteSections|loose|pages)$/

function listInLine(parts: Line): Explanation {
  const text = parts.value.replace(/^[-?] */, '')
  return ofLists.test(parts.key ?? '')
    ? {
        message: 'a list does not begin with a hyphen on the line of its key',
        fix: writeSo(`${parts.key}: [${text}]`),
      }
    : { message: `a value that begins with ${parts.value[0]} stands without quotes`, ...rewrite(parts, quoted(parts.value)) }
}

/** A line without a key. */
function lineWithoutKey(_: YamlError, lines: readonly string[], at: number): Explanation {
  const [, lead = '', key, value = ''] = /^(\s*)([a-z][\w-]*)(?:\s*[=＝]\s*|\s+(?=["'[]))(.+)$/i.exec(lines[at] ?? '') ?? []
  if (key !== undefined)
    return { message: `no colon stands behind ${show(key)}`, fix: writeSo(`${key}: ${value}`), write: `${lead}${key}: ${value}` }
  const above = lines.slice(0, at).findLastIndex((line) => line.trim() !== '')
  const parts = divide(lines[above] ?? '')
  const text = (lines[at] ?? '').trim()
  if (text.startsWith('- ')) return sameColumn(lines, at)
  const space = /[\p{Script=Han}，。、；：」』）]/u.test(parts.value.slice(-1) + text.slice(0, 1)) ? '' : ' '
  const isText = parts.key !== undefined && parts.value !== '' && !/^["'[{|>]/.test(parts.value) && !text.includes(':')
  return {
    message: `the line ${show(text)} has no key`,
    fix: isText
      ? writeSo(join(parts, `${parts.value}${space}${text}`))
      : 'Write it on the line above, behind its text, or begin it with a key and a colon.',
  }
}

function unclosedBracket({ message }: YamlError, lines: readonly string[], at: number): Explanation {
  if (!/^Flow/.test(message)) return sameColumn(lines, at)
  const [open, close] = /sequence/.test(message) ? ['[', ']'] : ['{', '}']
  const line = unclosed(lines, open, close, at)
  const parts = divide(lines[line] ?? '')
  return {
    message: `the bracket ${open} is not closed`,
    ...(line < 0 ? { fix: `Close it with ${close}.` } : { ...rewrite(parts, `${parts.value.replace(/[］】｝}\]]$/, '')}${close}`), line }),
  }
}

/** `{ en: b: c }` with quotes around the text that has a colon or comma. */
const quoteInside = (value: string): string =>
  value
    .replace(/，\s*(?=[\w-]+: )/g, ', ')
    .replace(/([\w-]+): +([^,{}"]*: [^,{}"]*?)(?= *[,}])/g, (_, key: string, text: string) => `${key}: ${quoted(text)}`)

/** What to say for each code of the reader, where the line does not say it by itself. */
const byCode: Record<string, (error: YamlError, lines: readonly string[], at: number, first: number) => Explanation | undefined> = {
  MISSING_CHAR: (error, lines, at) => (/closing/.test(error.message) ? missingQuote(error, lines) : lineWithoutKey(error, lines, at)),
  TAB_AS_INDENT: (_, lines, at) => ({ ...slips[2]!(`\t${lines[at] ?? ''}`)!, write: undefined }),
  MULTILINE_IMPLICIT_KEY: lineWithoutKey,
  BLOCK_AS_IMPLICIT_KEY: keyInValue,
  BAD_INDENT: unclosedBracket,
  DUPLICATE_KEY: (_, lines, at, first) => {
    const { lead, key } = divide(lines[at] ?? '')
    const other = lines.slice(0, at).findLastIndex((line) => divide(line).key === key && divide(line).lead.length === lead.length)
    return {
      message: `the key ${show(key ?? (lines[at] ?? '').trim())} is there twice`,
      fix:
        key === undefined || other === -1
          ? 'Leave one of the two out.'
          : `Leave one of the two out; the other one is in line ${other + first}.`,
    }
  },
  UNEXPECTED_TOKEN: (error, lines, at) => {
    if (/block-seq-ind on same line/.test(error.message)) return listInLine(divide(lines[at] ?? ''))
    if (/in flow (sequence|map)/.test(error.message))
      return { message: 'a comma or bracket stands there too often', fix: 'Leave it out, or put the text that it belongs to into quotes.' }
    if (/Block scalar header/.test(error.message) || /^[\]},]/.test(divide(lines[at] ?? '').value)) return startOfValue(error, lines, at)
    return textBehindValue(error, lines, at)
  },
  BLOCK_IN_FLOW: (_, lines, at) => {
    const parts = divide(lines[at] ?? '')
    // { tw: 小巷 cn: 小巷子 }
    const divided = parts.value.replace(/([^\s,{，、])[，、]?\s+(?=(?:tw|cn|note|en|zh-hk): )/g, '$1, ')
    return divided === parts.value
      ? { message: 'a value with a colon in it stands without quotes', ...rewrite(parts, quoteInside(parts.value)) }
      : { message: 'no comma stands between two values', ...rewrite(parts, divided) }
  },
  BAD_SCALAR_START: startOfValue,
  BAD_ALIAS: startOfValue,
  TAG_RESOLVE_FAILED: startOfValue,
  BAD_DQ_ESCAPE: (_, lines, at) => {
    const parts = divide(lines[at] ?? '')
    return {
      message: 'a \\ inside of quotes has a meaning of its own',
      ...rewrite(parts, `'${bare(parts.value).replaceAll("'", "''")}'`),
    }
  },
}

/** A value that begins with a mark that has a meaning of its own. */
export function startOfValue(_: unknown, lines: readonly string[], at: number): Explanation {
  const parts = divide(lines[at] ?? '')
  const [mark = ''] = parts.value
  if (/^\[.*@/.test(parts.value))
    return { message: 'a name that begins with @ stands without quotes', ...rewrite(parts, parts.value.replaceAll('@', '')) }
  return { message: `a value that begins with ${mark} stands without quotes`, ...rewrite(parts, quoted(parts.value)) }
}

/**
 * Explains an error of the reader.
 * @param lines - of the text
 * @param at - the line of the error, from 0
 * @param first - the number that the first line has in its file
 */
export function explainYaml(error: YamlError, lines: readonly string[], at: number, first = 1): Explanation {
  const closed = error.code === 'MISSING_CHAR' && /closing/.test(error.message)
  const slip = closed ? undefined : slips.map((find) => find(lines[at] ?? '')).find((found) => found !== undefined)
  return slip ?? byCode[error.code]?.(error, lines, at, first) ?? { message: 'the line cannot be read', fix: compareLines }
}

/**
 * Explains the errors of a text, one for each line: what the reader says about the same place again, or about what lies behind it,
 * follows from the first.
 * @param first - the number that the first line of the text has in its file
 */
export function explainAll(
  text: string,
  errors: readonly YamlError[],
  first = 1,
): (Explanation & { offset: number; edit: Edit | undefined })[] {
  if (errors.length === 0) return []
  const raw = text.split('\n')
  // The line ends of Windows are no part of a line.
  const lines = raw.map((line) => line.replace(/\r$/, ''))
  const starts = [0]
  for (const line of raw) starts.push(starts.at(-1)! + line.length + 1)
  const positionAt = createPositionLookup(text)
  const explained: ReturnType<typeof explainAll> = []
  const seen = new Set<number>()
  for (const [index, error] of errors.slice(0, MAX_EXPLAINED).entries()) {
    if (index > 0 && /in YAML stream|Not a YAML token/.test(error.message)) continue
    const at = positionAt(error.pos[0]).line - 1
    // Lines below one in the wrong column are in the wrong column too.
    if (error.code === 'BAD_INDENT' && !/^Flow/.test(error.message) && /^(?:BAD|TAB_AS)_INDENT$/.test(errors[index - 1]?.code ?? ''))
      continue
    const explanation = explainYaml(error, lines, at, first)
    const line = explanation.line ?? at
    if (seen.has(line) || seen.has(at)) continue
    seen.add(line).add(at)
    explained.push({
      ...explanation,
      offset: line === at ? error.pos[0] : starts[line]! + indentOf(lines[line]!),
      edit: explanation.write === undefined ? undefined : editOfLine(raw, line, explanation.write),
    })
  }
  return explained
}
