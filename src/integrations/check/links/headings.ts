/** Headings and their ids, sections without text. */
import type { Heading, Root, RootContent } from 'mdast'
import type { Edit, Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { headingIdOf, numberBlocks, splitHeading, textOf } from '../../../lib/outline.ts'
import { isReservedId } from '../../../lib/reserved-ids.ts'
import { positionOf } from '../gates/tree.ts'

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The edit that writes an id in the place of what ends a heading; `undefined` where the source does not end so. */
function editOfId(heading: Heading, source: string, attempt: string, id: string): [Edit] | undefined {
  const line = source.slice(heading.position?.start.offset, heading.position?.end.offset).trimEnd()
  const end = (heading.position?.start.offset ?? 0) + line.length
  const start = end - attempt.length
  return attempt !== '' && line.endsWith(attempt)
    ? [{ start, end, text: `${/\s/.test(source[start - 1] ?? '') ? '' : ' '}[#${id}]` }]
    : undefined
}

function* findInId(heading: Heading, source: string, collection: string, seen: Map<string, string>): Generator<Finding> {
  const at = positionOf(heading)
  const id = headingIdOf(heading)
  const text = textOf(heading)
  const fix = 'End the heading with an id of small letters, digits and hyphens: ## 三項任務 [#three-tasks].'
  if (id === undefined) {
    // At the end, in whatever brackets or none, or at the beginning.
    const [attempt, written = '', rest] =
      /(?:[[{(（［【]\s*[#＃]?|[#＃])\s*([A-Za-z][\w -]*?)\s*[\]})）］】]?[。.]?\s*$/.exec(text) ??
      /^[[{(（［【]\s*[#＃]\s*([A-Za-z][\w -]*?)\s*[\]})）］】]\s*(\S.*)$/.exec(text) ??
      []
    const before = rest ?? text.slice(0, text.length - (attempt?.length ?? 0)).trim()
    const marks = '#'.repeat(heading.depth)
    const meant = written.toLowerCase().replace(/[\s_]+/g, '-')
    yield {
      code: 'heading-id',
      at,
      message: attempt ? `the id of the heading ${show(text)} is not written [#id] at its end` : `the heading ${show(text)} has no id`,
      fix: attempt && before ? writeSo(`${marks} ${before} [#${meant}]`) : fix,
      // Words in brackets may be an English name: 世貿組織（WTO）.
      edits:
        before && rest === undefined && /[#＃]/.test(attempt ?? '') && idPattern.test(meant)
          ? editOfId(heading, source, attempt!.trim(), meant)
          : undefined,
    }
    return
  }
  const lower = id.toLowerCase()
  const better = lower.replace(/[\s_]+/g, '-').replace(/^-+|-+$/g, '')
  const before = seen.get(lower)
  if (before === id)
    yield { code: 'id-duplicate', at, message: `the id ${show(id)} is there already`, fix: 'Give the second heading an id of its own.' }
  else if (before !== undefined) yield { code: 'id-case', at, message: `the ids ${show(before)} and ${show(id)} differ only in case`, fix }
  else if (!idPattern.test(id))
    yield {
      code: 'heading-id',
      at,
      message: `the id ${show(id)} has other characters than small letters, digits and single hyphens`,
      fix: idPattern.test(better) ? writeSo(`${'#'.repeat(heading.depth)} ${splitHeading(text).text.trim()} [#${better}]`) : fix,
      edits: idPattern.test(better) ? editOfId(heading, source, `[#${id}]`, better) : undefined,
    }
  else if (/-\d+$/.test(id))
    yield {
      code: 'heading-id',
      at,
      message: `the id ${show(id)} ends like that of a paragraph`,
      fix: 'Leave the number at its end out, or write it as a word.',
    }
  else if (isReservedId(id, collection))
    yield { code: 'heading-id', at, message: `the id ${show(id)} belongs to the page itself`, fix: 'Choose another word.' }
  seen.set(lower, id)
}

/**
 * Finds headings that are empty or of the wrong level, ids that are missing or wrong, and sections without text.
 * @param source - from which the tree was parsed
 * @param collection - of the entry; some ids are reserved on its pages
 */
export function* findInHeadings(tree: Root, source: string, collection: string): Generator<Finding> {
  const seen = new Map<string, string>()
  let depth = 1
  for (const { type, node: heading } of numberBlocks(tree)) {
    if (type !== 'heading') continue
    const at = positionOf(heading)
    const { start, end } = heading.position ?? {}
    // A text above --- or ===, which a writer means as a line across the page.
    const isUnderlined = start !== undefined && end !== undefined && end.line > start.line
    if (heading.children.every(({ type }) => type === 'text') && splitHeading(textOf(heading)).text.trim() === '')
      yield { code: 'heading-empty', at, message: 'the heading has no words', fix: 'Write the title of the section, then its id.' }
    else if (!isUnderlined || headingIdOf(heading)) yield* findInId(heading, source, collection, seen)
    if (isUnderlined)
      yield {
        code: 'heading-level',
        at,
        message: 'the line of --- or === makes the text above it a heading',
        fix: 'Leave a blank line between them, or write ## and an id: ## 三項任務 [#three-tasks].',
      }
    else if (heading.depth === 1)
      yield { code: 'heading-level', at, message: 'the title of the page is not repeated in the text', fix: 'Begin sections with ##.' }
    else if (heading.depth > depth + 1)
      yield {
        code: 'heading-level',
        at,
        message: `a heading of level ${heading.depth} follows one of level ${depth}`,
        fix: `Write it with ${'#'.repeat(depth + 1)}.`,
      }
    depth = heading.depth
  }
  if (collection !== 'events' && tree.children.length === 0)
    yield { code: 'section-empty', message: 'the entry has no text', fix: 'Write a paragraph below the second line "---".' }
  const blocks = tree.children.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak')
  for (const [index, node] of blocks.entries()) {
    const next: RootContent | undefined = blocks[index + 1]
    if (
      node.type === 'heading' &&
      splitHeading(textOf(node)).text.trim() !== '' &&
      (!next || (next.type === 'heading' && next.depth <= node.depth))
    )
      yield {
        code: 'section-empty',
        at: positionOf(node),
        message: `the section ${show(splitHeading(textOf(node)).text)} has no text`,
        fix: 'Write a paragraph below the heading, or leave it out.',
      }
  }
}
