/** Finds lists that Markdown takes for paragraphs: `-項`, `－ 項`, `• 項`, `1、`, `（1）`. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { together } from '../../../lib/spelling.ts'
import type { AnyNode } from '../gates/tree.ts'
import type { Words } from './printed-text.ts'
import { blanks, plain } from './rules.ts'

/** A mark that begins a line. */
interface Mark {
  /** Marks of one kind make a list together. */
  kind: string
  /** Of a numbered line; lines of one list count up. */
  value: number | undefined
  mark: string
  rest: string
}

interface Kind {
  name: string
  /** With the groups `mark`, `rest` and, for numbers, `value`. */
  pattern: RegExp
  /**
   * What makes a list. `one`: a line alone does. `paragraphs`: two in a row, in one paragraph or in two. `lines`: two in one paragraph,
   * where they run together; in paragraphs of their own they are a way to write Chinese.
   */
  needs: 'one' | 'paragraphs' | 'lines'
}

const any = `(?<rest>\\S[^\\n]*)`
const kind = (name: string, mark: string, needs: Kind['needs'], rest = any): Kind => ({
  name,
  pattern: new RegExp(`^(?<mark>${mark})${blanks}*${rest}`, 'u'),
  needs,
})

const kinds: Kind[] = [
  // A blank that is none of the keyboard, behind a mark that would do.
  kind('blank', '(?:[-*+]|\\d{1,3}[.)])(?=[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000])', 'one'),
  // Wide spaces before a mark that would do.
  kind('wide', '[\\u00a0\\u3000]+(?:[-*+•]|\\d{1,3}[.)、])', 'one'),
  kind('-', '[-－﹣−‐‑]', 'one', '(?<rest>(?![-－﹣−‐‑—–\\d０-９．.])\\S[^\\n]*)'),
  kind('-', '[-－﹣−‐‑]', 'paragraphs', '(?<rest>(?![-－﹣−‐‑—–])\\S[^\\n]*)'),
  kind('–', '[–—]', 'paragraphs', '(?<rest>(?![-–—])\\S[^\\n]*)'),
  kind('•', '[•‧∙●▪◆►▶➢➤◦‣⁃·・･]', 'one', '(?<rest>(?![•‧∙●·・･])\\S[^\\n]*)'),
  kind('○', '[○□■▫◇★☆※✓✔√◎✦❖→⇒]', 'paragraphs'),
  kind('*', '[*＊+＋]', 'paragraphs', '(?<rest>(?![*＊+＋\\d])\\S[^\\n]*)'),
  kind('1.', '(?<value>1)[.)]', 'one', '(?<rest>[\\p{Script=Han}「《][^\\n]*)'),
  ...['、', '．', '.', ')', '）', '，', ','].map((end) =>
    kind(`1${end}`, `(?<value>[\\d０-９]{1,3})[${end}]`, 'paragraphs', '(?<rest>(?![\\d０-９])\\S[^\\n]*)'),
  ),
  kind('(1)', '[(（](?<value>[\\d０-９]{1,3})[)）]', 'paragraphs'),
  kind('[1]', '[[［【〔](?:註\\s?)?(?<value>[\\d０-９]{1,3})[\\]］】〕]', 'one', '(?<rest>[^\\s(（][^\\n]*)'),
  kind('a.', '(?<value>[a-z])[.)、．）]', 'lines'),
  kind('(a)', '[(（](?<value>[a-z])[)）]', 'lines'),
  kind('甲、', '(?<value>[甲乙丙丁戊己庚辛壬癸])[、．.]', 'lines'),
  kind('①', '(?<value>[①-⑳])', 'lines'),
  kind('一、', '(?<value>[一二三四五六七八九十]{1,3})[、．.]', 'lines'),
  kind('（一）', '[(（](?<value>[一二三四五六七八九十]{1,3})[)）]', 'lines'),
]

/** Letters that count. */
const letters = ['abcdefghijklmnopqrstuvwxyz', '甲乙丙丁戊己庚辛壬癸']
const han = '〇一二三四五六七八九'

/** The value of a number, in digits or in Chinese up to 99. */
function valueOf(number: string): number {
  const plainNumber = number.normalize('NFKC')
  if (/^\d+$/.test(plainNumber)) return Number(plainNumber)
  const row = letters.find((one) => one.includes(number))
  if (row) return row.indexOf(number) + 1
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number]
  return (number.includes('十') ? 10 * Math.max(1, han.indexOf(tens || '一')) : 0) + Math.max(0, han.indexOf(ones || '〇'))
}

/** What a line begins with that any of them may find. */
const first =
  /^[-－﹣−‐‑–—•‧∙●▪◆►▶➢➤◦‣⁃·・･○□■▫◇★☆※✓✔√◎✦❖→⇒\u00a0\u3000*＊+＋\d０-９(（[［【〔a-z甲乙丙丁戊己庚辛壬癸①-⑳一二三四五六七八九十]/

function marksOf(line: string): (Mark & { needs: Kind['needs'] })[] {
  if (!first.test(line)) return []
  return kinds.flatMap(({ name, pattern, needs }) => {
    const groups = pattern.exec(line)?.groups
    if (!groups) return []
    const value = groups.value === undefined ? undefined : valueOf(groups.value)
    return [{ kind: name, value, mark: groups.mark!, rest: groups.rest!, needs }]
  })
}

/** A line of a paragraph, where it stands, and what it may begin with. */
interface Line {
  words: Words
  index: number
  paragraph: number
  text: string
  marks: ReturnType<typeof marksOf>
}

/** Kinds whose lines are a list where there are several of them. One line alone may be a signature: -王毅. */
const certainTogether = new Set(['-', '1.', '1、', '1．', '1)', '1）'])

/** The edits that make lines of one list a list. */
const editsFor = (row: readonly (readonly [Line, Mark])[]) =>
  row.every(
    ([, { kind, mark }]) => kind === 'blank' || (kind === '•' && !/[·・･]/.test(mark)) || (row.length > 1 && certainTogether.has(kind)),
  )
    ? together(
        row.map(([{ words, index, text }, { value, mark, rest }]) => {
          const lead = /^[-*+]$|^\d{1,3}[.)]$/.test(mark) ? mark : value === undefined ? '-' : `${value}.`
          return words.edit(index, text.length - rest.length, `${lead} `)
        }),
      )
    : undefined

const describe = ({ words, index, text }: Line, { kind, value, rest }: Mark, row: readonly (readonly [Line, Mark])[]): Finding => ({
  code: 'text-markup',
  edits: editsFor(row),
  at: words.at(index),
  until: words.at(index + text.length - rest.length),
  message: `${show(text.trim().slice(0, 24))} is printed as it is typed`,
  fix:
    kind === '[1]'
      ? `A footnote is written [^${value}]: ${plain(rest)}, in a paragraph of its own; a list ${value}. ${plain(rest)}.`
      : value === undefined
        ? `A list is written - ${plain(rest)}, each item on a line of its own.`
        : `A list is written ${value}. ${plain(rest)}, each item on a line of its own.`,
})

/** Whether a mark goes on with the list of the one before. */
const follows = (before: Mark, mark: Mark): boolean =>
  before.kind === mark.kind && (mark.value === undefined || before.value === undefined || mark.value === before.value + 1)

/**
 * Finds lists that are printed as typed among the children of a node.
 * @param words - reads the words of a paragraph
 */
export function* findInLists(parent: AnyNode, words: (node: AnyNode) => Words): Generator<Finding> {
  if (!parent.children?.some(({ type }) => type === 'paragraph')) return
  const item = parent.type === 'listItem'
  let lines: Line[] = []
  function* tell(): Generator<Finding> {
    const row = lines
    lines = []
    let told = -1
    for (const [number, line] of row.entries()) {
      if (number <= told) continue
      for (const mark of line.marks) {
        // The first line of an item stands behind the mark of the item.
        if (item && number === 0) break
        let last = number
        const same: [Line, Mark][] = [[line, mark]]
        for (let [before, next] = [mark as Mark, number + 1]; next < row.length; next += 1) {
          const another = row[next]!.marks.find((one) => follows(before, one))
          const together = row[next]!.paragraph === row[last]!.paragraph
          if (!another || (mark.needs === 'lines' && !together)) break
          ;[before, last] = [another, next]
          same.push([row[next]!, another])
        }
        const goesOn = item && mark.value !== undefined && mark.value > 1
        if (mark.needs !== 'one' && last === number && !goesOn) continue
        yield describe(line, mark, same)
        told = last
        break
      }
    }
  }
  for (const [paragraph, node] of parent.children.entries()) {
    if (node.type !== 'paragraph') {
      yield* tell()
      continue
    }
    const read = words(node)
    let index = 0
    for (const text of read.text.split('\n')) {
      const marks = marksOf(text)
      // Lines that do not begin with an unescaped mark end the row, unless they go on with the line before.
      if (marks.length === 0 || !read.isEscaped(index)) lines.push({ words: read, index, paragraph, text, marks })
      index += text.length + 1
    }
  }
  yield* tell()
}
