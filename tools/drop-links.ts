/**
 * Takes written links out of entries where the build makes them by itself, so that prose is prose:
 * `node tools/drop-links.ts [content/articles/som1-opening/zh-hk.mdx …]`, all entries without a name. Git shows what has changed.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import type { Nodes, Paragraph, Root } from 'mdast'
import { readEntryLink } from '../src/lib/addresses.ts'
import { splitFrontmatter } from '../src/lib/frontmatter.ts'
import type { WrittenEdition } from '../src/lib/editions.ts'
import { readNames, type NameUse } from '../src/lib/names.ts'
import { numberBlocks, parseMdx } from '../src/lib/outline.ts'
import { nameFinder } from '../src/queries/from-disk.ts'

/** A written link: where it and its text are in the file, the section it is in, and the entry it leads to. */
interface Written {
  from: number
  to: number
  text: string
  section: number
  name: string
  /** Nothing but a text and the way to an entry, so it can be taken out. */
  bare: boolean
}

function writtenLinks(file: string, body: string): Written[] {
  const found: Written[] = []
  let section = 0
  const walk = (node: Nodes): void => {
    const target = node.type === 'link' ? readEntryLink(file, node.url) : undefined
    if (node.type === 'link' && target) {
      const [from, to] = [node.position!.start.offset!, node.position!.end.offset!]
      const [first, ...others] = node.children
      const text = first?.type === 'text' ? first.value : ''
      const bare = !target.anchor && others.length === 0 && text !== '' && body.slice(from, to) === `[${text}](${node.url})`
      found.push({ from, to, text, section, name: `${target.collection}/${target.slug}`, bare })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const { type, node } of numberBlocks(parseMdx(body)))
    if (type === 'heading') section += 1
    else walk(node)
  return found
}

/** The text without some links, and where the text of each then begins. */
function without(body: string, links: readonly Written[]): { text: string; starts: number[] } {
  let [text, at] = ['', 0]
  const starts = links.map((link) => {
    text += body.slice(at, link.from)
    at = link.to
    const start = text.length
    text += link.text
    return start
  })
  return { text: text + body.slice(at), starts }
}

/** What must be inside the link that the build makes: the text without quotation marks and the English ’s. */
function coreOf(text: string): { start: number; end: number } {
  const end = text.replace(/(?<=[\p{L}\p{N}])’s?$|[」』》”’]+$/u, '').length
  return { start: /^[「『《“‘]*/.exec(text)![0].length, end }
}

/** Takes out all links of a text that the build makes again. */
function drop(file: string, body: string): { text: string; dropped: number } {
  const edition = /([^/]+)\.mdx$/.exec(file)![1] as WrittenEdition
  const find = nameFinder(process.cwd(), edition)
  const all = writtenLinks(file, body)
  let chosen = all.filter(({ bare }) => bare)
  for (;;) {
    const { text, starts } = without(body, chosen)
    const named = new Map<Paragraph, { uses: NameUse[] }>(readNames(numberBlocks(parseMdx(text) as Root), { file, find }))
    const uses = [...named.values()].flatMap(({ uses }) => uses)
    const places = new Map(Map.groupBy(uses, ({ name }) => name))
    const kept = new Set(all.filter((link) => !chosen.includes(link)))
    const holds = chosen.filter((link, index) => {
      const core = coreOf(link.text)
      const covers = ({ node, start, end, free }: NameUse) => {
        const from = node.position!.start.offset!
        return free && from + start <= starts[index]! + core.start && from + end >= starts[index]! + core.end
      }
      if (!places.get(link.name)?.some(covers)) return false
      // Where another link to the entry stays, the build makes none in the section: the first one must then stay written too.
      const others = all.filter(({ name, section }) => name === link.name && section === link.section)
      return others[0] !== link || !others.some((other) => kept.has(other))
    })
    if (holds.length === chosen.length) return { text, dropped: chosen.length }
    chosen = holds
  }
}

const files = process.argv.length > 2 ? process.argv.slice(2) : globSync('content/*/*/*.mdx').sort()
let total = 0
for (const file of files) {
  const source = readFileSync(file, 'utf8')
  const split = splitFrontmatter(source)
  if ('finding' in split) continue
  const { body } = split.parts
  const { text, dropped } = drop(file.replaceAll('\\', '/'), body)
  total += dropped
  // The frontmatter is blank in `body`, and as long as in the file.
  const head = split.parts.offset + split.parts.yaml.length + 3
  if (dropped > 0) writeFileSync(file, source.slice(0, head) + text.slice(head))
}
console.log(`${total} links taken out of ${files.length} files`)
