/** The gate for tags: their names, attributes and places, by the list in src/lib/content-tags.ts. */
import type { Nodes } from 'mdast'
import { components, elements, ruleFor, tagNames, type TagRule } from '../../../lib/content-tags.ts'
import { textOf } from '../../../lib/outline.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { markdownInstead } from './explain-tags.ts'
import { atNode, nodesIn, type AnyNode } from './tree.ts'
import { didYouMean, list, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { reasonAgainstValue } from '../../editions/contract.ts'

function* findInAttributes(node: AnyNode, name: string, rule: TagRule): Generator<Finding> {
  const seen = new Set<string>()
  const names = Object.keys(rule.attributes)
  const allowed = names.length > 0 ? `<${name}> takes ${list(names)}.` : `<${name}> takes no attributes.`
  const wrong = (message: string, fix: string) => atNode(node, { code: 'tag-attribute', message, fix })
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? ''
    if (attribute.type !== 'mdxJsxAttribute') yield wrong(`<${name}> holds braces`, `${allowed} Write each as name="value".`)
    else if (!Object.hasOwn(rule.attributes, key))
      yield wrong(`<${name}> has no attribute ${show(key)}`, `${didYouMean(key, names)}${allowed}`)
    else if (seen.has(key)) yield wrong(`<${name}> has ${show(key)} twice`, 'Leave one of them out.')
    else if (typeof attribute.value !== 'string' || attribute.value.trim() === '')
      yield wrong(`${key} of <${name}> has no text in straight quotes`, `Write ${key}="…".`)
    else if (rule.attributes[key]!.kind === 'language' && !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(attribute.value))
      yield wrong(`${show(attribute.value)} is not the short name of a language`, 'Write a short name such as ja, fr or zh-Hant-TW.')
    else if (rule.attributes[key]!.choices?.includes(attribute.value) === false)
      yield wrong(
        `${show(attribute.value)} is nothing that ${key} of <${name}> can be`,
        `${didYouMean(attribute.value, rule.attributes[key]!.choices!)}It is one of ${list(rule.attributes[key]!.choices!)}.`,
      )
    else if (rule.attributes[key]!.kind === 'sources') {
      const names = attribute.value.split(/\s+/)
      const twice = names.find((one, index) => one !== '' && names.indexOf(one) < index)
      if (twice !== undefined) yield wrong(`${key} of <${name}> names ${show(twice)} twice`, 'Leave one of the two out.')
    }
    seen.add(key)
  }
  // An attribute that there is not may be the one that is missing.
  const isStrange = [...seen].some((key) => !Object.hasOwn(rule.attributes, key))
  for (const [key, { required }] of Object.entries(rule.attributes))
    if (required && !seen.has(key) && !isStrange) yield wrong(`<${name}> has no ${key}="…"`, `For example ${rule.example}`)
  if (rule.anyAttribute && seen.size === 0) yield wrong(`<${name}> has none of its attributes`, `For example ${rule.example}`)
}

/** UTF-16 units of what one edition reads instead of a word. */
const MAX_VARIANT_LENGTH = 80

/** Words that one edition is to read, and that say another thing than what stands there. */
function* findInVariants(node: AnyNode): Generator<Finding> {
  const words = textOf(node as Nodes).trim()
  const markup = node.children?.find(({ type }) => type !== 'text')
  if (markup) {
    const tag = `<V${(node.attributes ?? []).map(({ name, value }) => ` ${name}="${String(value)}"`).join('')}>${words}</V>`
    yield atNode(node, {
      code: 'tag-place',
      message: '<V> holds more than words, which the edition with another word loses',
      fix: writeSo(markup.type === 'link' && node.children!.length === 1 ? `[${tag}](${markup.url})` : tag),
    })
  }
  for (const { value } of node.attributes ?? []) {
    const reason = typeof value === 'string' && value.trim() !== '' ? reasonAgainstValue(words, value) : undefined
    if (reason) yield atNode(node, { code: 'zh-broad', ...reason })
    // An attribute is text: what would be markup or the name of a site elsewhere is printed in that edition alone.
    const printed = typeof value === 'string' ? /[<>*`[\]{}|\\\r\n\t]|[.．。][a-z]{2}/i.exec(value)?.[0] : undefined
    if (printed || String(value ?? '').length > MAX_VARIANT_LENGTH)
      yield atNode(node, {
        code: 'tag-attribute',
        message: `<V> has ${show(printed ?? String(value))} where it holds a word of another edition`,
        fix: 'Write the word alone, without marks and on one line.',
      })
  }
  // Both may be other words than what stands there, and still say two things.
  const [tw, cn] = ['tw', 'cn'].map((key) => node.attributes?.find(({ name }) => name === key)?.value)
  const apart = typeof tw === 'string' && typeof cn === 'string' && tw.trim() && cn.trim() ? reasonAgainstValue(tw, cn) : undefined
  if (apart) yield atNode(node, { code: 'zh-broad', ...apart })
}

/** Whether a reading says more than how its characters are read: pinyin has up to six letters each, a word of another region a few. */
function isNoReading(reading: string, ruby: AnyNode | undefined): boolean {
  const base = (ruby?.children ?? [])
    .filter(({ name }) => name !== 'rt' && name !== 'rp')
    .map((one) => textOf(one as Nodes))
    .join('')
    .trim()
  const han = reading.match(/\p{Script=Han}/gu)?.length ?? 0
  return reading.length > 12 + 8 * [...base].length || han > 3 + 2 * [...base].length
}

/** What a reader sees of a reading where the browser cannot set it above the characters. Others see nothing of it, so nothing else stands there. */
const readingBrackets = /^[\s()（）[\]［］【】〔〕「」]*$/

/** What a component may hold that stands between paragraphs. */
const blocks: ReadonlySet<string> = new Set(['paragraph', 'list'])

/**
 * Finds what is wrong with a tag.
 * @param parents - the nodes that it is in, outermost first
 */
export function* findInTag(node: AnyNode, parents: readonly AnyNode[]): Generator<Finding> {
  const name = node.name ?? ''
  const rule = ruleFor(name)
  if (!rule) {
    // Of tags in one another the outermost is told: <table><tr><td>.
    if (parents.some((one) => one.type.startsWith('mdxJsx') && !ruleFor(one.name ?? ''))) return
    yield atNode(node, {
      code: 'tag-unknown',
      message: name ? `<${name}> cannot be used in content` : 'a tag without a name',
      fix:
        markdownInstead(name) ??
        `${name.length > 2 ? didYouMean(name, tagNames) : ''}There are ${list(Object.keys(components))}, and the elements ${list(Object.keys(elements))}.`,
    })
    return
  }
  yield* findInAttributes(node, name, rule)
  if (name === 'V') yield* findInVariants(node)
  if (name === 'rp' && !readingBrackets.test(textOf(node as Nodes)))
    yield atNode(node, {
      code: 'tag-place',
      message: `<rp> holds ${show(textOf(node as Nodes))}, and browsers do not show it`,
      fix: `It is for the brackets around a reading: ${rule.example}`,
    })
  if (name === 'rt' && isNoReading(textOf(node as Nodes), parents.at(-1)))
    yield atNode(node, {
      code: 'tag-place',
      message: `<rt> holds ${show(textOf(node as Nodes))}, and that is no reading`,
      fix: `It is for how the characters are read: ${rule.example}`,
    })
  const parent = parents.at(-1)
  if (rule.inside && !rule.inside.includes(parent?.name ?? ''))
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> stands outside of <${list(rule.inside)}>`,
      fix: `For example ${rule.example}`,
    })
  if (rule.outside?.some((other) => parents.some((one) => one.name === other)))
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> stands inside <${list(rule.outside)}>`,
      fix: 'What a report says somebody said is no background: close the one before the other begins.',
    })
  if (name in components && parents.some((one) => one.name === name))
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> stands inside another <${name}>`,
      fix: 'Close the first before the second begins.',
    })
  const inText = node.type === 'mdxJsxTextElement' || (name !== 'details' && parents.some((one) => one.type === 'mdxJsxTextElement'))
  const holdsBlocks = node.children?.some(({ type }) => type === 'paragraph' || type === 'heading' || type === 'list') ?? false
  if (rule.place === 'text' && !inText && (name in components || holdsBlocks))
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> is all there is in its paragraph, or holds paragraphs`,
      fix: `Leave a word or a full stop of the paragraph outside of it, and close it in the same paragraph: ${rule.example}`,
    })
  const ownsLines = name === 'details' || (rule.place === 'block' && name in components)
  if (ownsLines && node.type === 'mdxJsxTextElement')
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> stands inside a paragraph`,
      fix: 'Give it lines of its own, with a blank line before and after.',
    })
  else if (ownsLines && name in components && node.children?.some(({ type }) => !blocks.has(type)))
    yield atNode(node, {
      code: 'tag-place',
      message: `<${name}> holds something other than paragraphs and lists`,
      fix: `Give <${name} …> and </${name}> lines of their own with a blank line before and after each, and only paragraphs and lists between.`,
    })
  if (textOf(node as Nodes).trim() === '')
    yield atNode(node, { code: 'tag-place', message: `<${name}> holds no text`, fix: `Put the words between <${name}> and </${name}>.` })
}

/** Finds tags that entries of another collection alone may have: a passage that may not be there cannot be listed or linked to. */
export function* findOutOfPlace(tree: AnyNode, collection: string): Generator<Finding> {
  for (const node of nodesIn(tree)) {
    const { only } = (node.type.startsWith('mdxJsx') && ruleFor(node.name ?? '')) || {}
    if (only && only !== collection)
      yield atNode(node, {
        code: 'tag-place',
        message: `<${node.name}> stands in an entry of content/${collection}/`,
        fix: `It is for the texts of content/${only}/ alone: leave it out.`,
      })
  }
}
