/**
 * Emphasis and bare addresses beside Chinese. CommonMark looks for spaces between words, which Chinese has not: `他說**「好」**。` is
 * printed with its asterisks, of `**「一」**、**「二」**` the mark between is bold, and an address swallows the sentence behind it. Here the
 * inline content of a parsed tree is read once more, with the rules of CommonMark and these of Chinese:
 *
 * - A mark beside a Chinese letter or mark may open and close (as in https://github.com/tats-u/markdown-cjk-friendly); `_` too.
 * - A bare address ends where Chinese begins.
 * - `~` strikes nothing through, only `~~` does, and `*` between two digits is no mark: `5~10`, `2*3`.
 */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { createPositionLookup } from './diagnostics/diagnostic.ts'
import { spellingOf } from './spelling.ts'

/** New children of a node. Nodes that stay what they are stay the same objects. */
export interface InlineChange {
  node: Parents
  children: PhrasingContent[]
}

const marks: Record<string, 'emphasis' | 'strong' | 'delete'> = {
  '*': 'emphasis',
  '**': 'strong',
  _: 'emphasis',
  __: 'strong',
  '~': 'delete',
  '~~': 'delete',
}

/** Stands for a node inside a text. */
const NODE = '\ufffc'

const isSpace = (letter: string): boolean => letter === '' || /\s/u.test(letter)
const isChinese = (letter: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\ufe30-\ufe4f\uff01-\uffef]/u.test(
    letter,
  )
const isMark = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter)
const isForeignMark = (letter: string): boolean => isMark(letter) && !isChinese(letter)
const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9' && letter.length === 1

/** The inline content of a node as one text, in which marks of emphasis are letters again. */
interface Flat {
  text: string
  /** The offset in the source, for each unit of the text. */
  offsets: number[]
  /** Units that their author escaped. */
  escaped: Set<number>
  /** The nodes that stay as they are, by their place in the text. */
  nodes: Map<number, PhrasingContent>
}

const rangeOf = ({ position }: Nodes): [number, number] => [position!.start.offset!, position!.end.offset!]

const addressLetters = /^[!#-;=?-Z_a-z~]+/
const trailing = /[?!.,:;*_~'"]$/

/** The part of a bare address that is one: as far as its letters go, without the marks that end a sentence. */
export function cutAddress(text: string): string {
  let address = addressLetters.exec(text)?.[0] ?? ''
  let open = 0
  for (const letter of address) open += letter === '(' ? 1 : letter === ')' ? -1 : 0
  for (;;) {
    if (trailing.test(address)) address = address.slice(0, -1)
    else if (address.endsWith(')') && open < 0) [address, open] = [address.slice(0, -1), open + 1]
    else return /^(?:https?:\/\/|www\.)[^/?#]*[a-z\d]/i.test(address) ? address : ''
  }
}

/** Where an address begins, or a whole mail address. */
const addresses = /https?:\/\/|^www\.|(?<![\w.+-])(?<mail>[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+)/gi

/** Whether a link is a bare address: its source has neither brackets. */
const isBare = (node: Nodes, source: string): boolean => node.type === 'link' && !/[[<]/.test(source[rangeOf(node)[0]] ?? '[')

/** Makes one text of the children of a node; `undefined` if the source does not say what the tree says. */
function flatten(node: Parents, source: string): Flat | undefined {
  const flat: Flat = { text: '', offsets: [], escaped: new Set(), nodes: new Map() }
  const parts: string[] = []
  let length = 0
  const add = (value: string, start: number, end: number): void => {
    const spelling = spellingOf(value, source, start, end)
    for (let index = 0; index < value.length; index += 1) {
      flat.offsets.push(spelling.offsetAt(index))
      if (spelling.isEscaped(index)) flat.escaped.add(length + index)
    }
    parts.push(value)
    length += value.length
  }
  const addNode = (child: PhrasingContent): void => {
    flat.nodes.set(length, child)
    flat.offsets.push(rangeOf(child)[0])
    parts.push(NODE)
    length += 1
  }
  const addAddresses = (child: PhrasingContent): void => {
    const [start, end] = rangeOf(child)
    const written = source.slice(start, end)
    let done = 0
    for (const { index, groups } of written.matchAll(addresses)) {
      const address = groups?.mail ?? cutAddress(written.slice(index))
      if (address === written) return addNode(child)
      if (index < done || address === '') continue
      const [from, to] = [start + index, start + index + address.length]
      const url = groups?.mail ? `mailto:${address}` : /^www\./i.test(address) ? `http://${address}` : address
      const position = placeOf(source, from, to)
      add(written.slice(done, index), start + done, from)
      addNode({ type: 'link', url, title: null, children: [{ type: 'text', value: address, position }], position })
      done = index + address.length
    }
    add(written.slice(done), start + done, end)
  }
  // Not recursive: how deep the tree is, is not known yet.
  const stack: (Nodes | [from: number, to: number])[] = node.children.toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (Array.isArray(next)) add(source.slice(...next), ...next)
    else if (!next.position) return undefined
    else if (next.type === 'text') add(next.value, ...rangeOf(next))
    else if (next.type === 'emphasis' || next.type === 'strong' || next.type === 'delete') {
      const [start, end] = rangeOf(next)
      const [first, last] = [next.children[0], next.children.at(-1)]
      if (!first?.position || !last?.position) return undefined
      const open: [number, number] = [start, rangeOf(first)[0]]
      const close: [number, number] = [rangeOf(last)[1], end]
      if (marks[source.slice(...open)] !== next.type || marks[source.slice(...close)] !== next.type) return undefined
      stack.push(close, ...next.children.toReversed(), open)
    } else if (next.type === 'link' && isBare(next, source)) addAddresses(next)
    else addNode(next as PhrasingContent)
  }
  flat.text = parts.join('')
  return flat
}

/** The letter that a reader sees at the edge of a node; a letter like any other for what has no text. */
function edgeOf(node: Nodes, edge: 0 | -1): string {
  if (node.type === 'break') return '\n'
  let inner: Nodes | undefined = node
  while (inner && 'children' in inner) inner = inner.children.at(edge) as Nodes | undefined
  return inner?.type === 'text' ? ([...inner.value].at(edge) ?? 'a') : 'a'
}

/** A run of equal marks. What is left of it lies between `start` and `end`. */
interface Run {
  mark: string
  start: number
  end: number
  length: number
  opens: boolean
  closes: boolean
}

function runsIn({ text, escaped, nodes }: Flat): Run[] {
  const runs: Run[] = []
  let end = 0
  for (let start = text.search(/[*_~]/); start >= 0 && start < text.length; start = end) {
    const mark = text[start]!
    end = start + 1
    if (!'*_~'.includes(mark) || escaped.has(start)) continue
    while (text[end] === mark && !escaped.has(end)) end += 1
    const previous = nodes.get(start - 1)
    const next = nodes.get(end)
    const before = previous ? edgeOf(previous, -1) : letterBefore(text, start)
    const after = next ? edgeOf(next, 0) : String.fromCodePoint(text.codePointAt(end) ?? 32)
    if (mark === '~' ? end - start !== 2 : mark === '*' && end - start === 1 && isDigit(before) && isDigit(after)) continue
    const left = !isSpace(after) && (!isForeignMark(after) || isSpace(before) || isForeignMark(before) || isChinese(before))
    const right = !isSpace(before) && (!isForeignMark(before) || isSpace(after) || isForeignMark(after) || isChinese(after))
    const word = mark === '_'
    runs.push({
      mark,
      start,
      end,
      length: end - start,
      opens: left && (!word || !right || isMark(before) || isChinese(before)),
      closes: right && (!word || !left || isMark(after) || isChinese(after)),
    })
  }
  return runs
}

const letterBefore = (text: string, index: number): string =>
  index === 0 ? '' : ([...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '')

/** Emphasis that was found: the mark that opens it and the mark that closes it, each from … to. */
interface Pair {
  type: 'emphasis' | 'strong' | 'delete'
  open: [number, number]
  close: [number, number]
}

/** Pairs the runs, as CommonMark's "process emphasis" does (spec 0.31, appendix). */
function pairsOf(runs: Run[]): Pair[] {
  const pairs: Pair[] = []
  /** The runs that may still open something, and below which of them there is nothing for a kind of closing run. */
  const openers: Run[] = []
  const bottoms = new Map<string, number>()
  for (const closer of runs) {
    const kind = `${closer.mark}${closer.opens ? 1 : 0}${closer.length % 3}`
    while (closer.closes && closer.end > closer.start) {
      const bottom = Math.min(bottoms.get(kind) ?? 0, openers.length)
      let found = openers.length - 1
      for (; found >= bottom; found -= 1) {
        const opener = openers[found]!
        if (opener.mark !== closer.mark) continue
        const isOdd =
          (opener.closes || closer.opens) &&
          (opener.length + closer.length) % 3 === 0 &&
          !(opener.length % 3 === 0 && closer.length % 3 === 0)
        if (closer.mark === '~' || !isOdd) break
      }
      if (found < bottom) {
        bottoms.set(kind, openers.length)
        break
      }
      const opener = openers[found]!
      const size = Math.min(2, opener.end - opener.start, closer.end - closer.start)
      pairs.push({
        type: marks[closer.mark.repeat(size)]!,
        open: [opener.end - size, opener.end],
        close: [closer.start, closer.start + size],
      })
      opener.end -= size
      closer.start += size
      openers.length = opener.end > opener.start ? found + 1 : found
      for (const [other, lowest] of bottoms) if (lowest > openers.length) bottoms.set(other, openers.length)
    }
    if (closer.opens && closer.end > closer.start) openers.push(closer)
  }
  return pairs
}

let known: { source: string; positionAt: ReturnType<typeof createPositionLookup> } | undefined

/** The position of a part of the source. The lines of the last source are kept: all nodes of a file are asked for together. */
function placeOf(source: string, start: number, end: number): NonNullable<Text['position']> {
  if (known?.source !== source) known = { source, positionAt: createPositionLookup(source) }
  return { start: { ...known.positionAt(start), offset: start }, end: { ...known.positionAt(end), offset: end } }
}

/** Makes nodes of a text and the emphasis in it. */
function build({ text, offsets, nodes }: Flat, pairs: Pair[], source: string): PhrasingContent[] {
  const edges = pairs
    .flatMap(({ type, open, close }) => [
      { at: open, type },
      { at: close, type: undefined },
    ])
    .sort((a, b) => a.at[0] - b.at[0])
  const endOf = (index: number): number => Math.max(offsets[index]! + 1, offsets[index + 1] ?? 0)
  const root: PhrasingContent[] = []
  const open: { type: Pair['type']; start: number; children: PhrasingContent[] }[] = []
  const children = () => open.at(-1)?.children ?? root
  const addText = (from: number, to: number): void => {
    if (to > from) children().push({ type: 'text', value: text.slice(from, to), position: placeOf(source, offsets[from]!, endOf(to - 1)) })
  }
  const places = [...nodes.keys()]
  let place = 0
  const add = (from: number, to: number): void => {
    let done = from
    for (; place < places.length && places[place]! < to; place += 1) {
      addText(done, places[place]!)
      children().push(nodes.get(places[place]!)!)
      done = places[place]! + 1
    }
    addText(done, to)
  }
  let done = 0
  for (const { at, type } of edges) {
    add(done, at[0])
    done = at[1]
    if (type) open.push({ type, start: offsets[at[0]]!, children: [] })
    else {
      const { start, ...node } = open.pop()!
      children().push({ ...node, position: placeOf(source, start, offsets[at[1] - 1]! + 1) })
    }
  }
  add(done, text.length)
  return root
}

/** Says in one text which nodes there are, so that two readings can be compared. */
function shapeOf(children: readonly PhrasingContent[], kept: ReadonlyMap<object, number>): string {
  const shape: string[] = []
  const stack: (PhrasingContent | string)[] = children.toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') shape.push(next)
    else if (next.type === 'text') shape.push(`"${next.value.length}`)
    else if (next.type === 'emphasis' || next.type === 'strong' || next.type === 'delete') {
      shape.push(`<${next.type}`)
      stack.push('>', ...next.children.toReversed())
    } else shape.push(`#${kept.get(next) ?? 'new'}`)
  }
  return shape.join('')
}

function readAnew(node: Parents, source: string): InlineChange | undefined {
  const flat = flatten(node, source)
  if (!flat) return undefined
  const children = build(flat, pairsOf(runsIn(flat)), source)
  const kept = new Map<object, number>([...flat.nodes].map(([place, child]) => [child, place]))
  const old = node.children as PhrasingContent[]
  // Neighbouring texts are one in the new reading.
  return shapeOf(children, kept) === shapeOf(old, kept) ? undefined : { node, children }
}

/** Nodes that hold words; emphasis is read as a part of what it is in. */
const mayChange = (node: Nodes): node is Parents =>
  'children' in node &&
  (node.children as Nodes[]).some(
    ({ type }) => type === 'text' || type === 'emphasis' || type === 'strong' || type === 'delete' || type === 'link',
  )

const hasMarks = /[*_~]|:\/\/|www\.|@/i

/**
 * Reads the inline content of a document once more.
 * @param tree - as the parser gives it, with positions
 * @param source - from which it was parsed
 * @returns what is different; nothing for nearly all nodes
 */
export function readInline(tree: Root, source: string): InlineChange[] {
  const changes: InlineChange[] = []
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const emphasis = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
    if (!('children' in node)) continue
    if (!emphasis && node.position && mayChange(node) && hasMarks.test(source.slice(...rangeOf(node)))) {
      const change = readAnew(node, source)
      if (change) changes.push(change)
    }
    // A bare address holds nothing to be read.
    if (node.type === 'link' && isBare(node, source)) continue
    for (const child of node.children as Nodes[]) stack.push(child)
  }
  return changes
}
