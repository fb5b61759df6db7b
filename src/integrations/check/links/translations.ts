/** What the English edition lacks, by the files and by their history. */
import type { Edit, Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, plural, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { daysBetween, type History } from '../../../lib/last-change.ts'
import { numberBlocks } from '../../../lib/outline.ts'
import { statusOf } from '../../../lib/translation-status.ts'
import { positionOf } from '../gates/tree.ts'
import type { Inventory } from './references.ts'
import type { SourceFile } from '../read-file.ts'
import { translatedOf, wordsOf } from './translation-words.ts'

/** Finds a translation that is not up to date, or does not say so. Without readable words of the source nothing is said. */
function* findAge(source: SourceFile, translation: SourceFile, history: History): Generator<Finding> {
  const words = wordsOf(source)
  if (words === undefined || !translation.yaml) return
  const status = statusOf(words, translatedOf(translation))
  if (status === 'current') return
  const days = daysBetween(history?.get(translation.path), history?.get(source.path))
  const later = days > 0 ? `, ${plural(days, 'day')} after it` : ''
  yield {
    code: 'translation-outdated',
    at: translation.yaml.keyAt([], 'source'),
    message:
      status === 'older'
        ? `the words of ${source.path} have changed since it was translated${later}`
        : `it does not say which words of ${source.path} it translates`,
    fix: `Compare the two; when the translation is right: npm run translated ${translation.path}`,
  }
}

/** Compares a translation with its source. */
function* compare(source: SourceFile, translation: SourceFile, history: History, inventory: Inventory): Generator<Finding> {
  yield* findAge(source, translation, history)
  if (!source.tree || !translation.tree) return
  const ids = source.headings ?? []
  const lost = inventory.lost.get(source.path) ?? []
  const cause = [source, translation].find(({ path }) => inventory.unsure.has(path))?.path
  for (const { type, node, id } of numberBlocks(translation.tree))
    if (type === 'heading' && id && !ids.includes(id) && !lost.includes(id))
      yield {
        code: 'heading-edition',
        at: positionOf(node),
        message: `the source has no heading with the id ${show(id)}`,
        fix: `${didYouMean(id, ids)}Ids are the same in all editions.`,
        cause,
      }
  const lacking = ids.filter((id) => !translation.headings?.includes(id))
  const missed = lacking.filter((id) => inventory.missed.has(`${translation.path}#${id}`))
  if (missed.length > 0 && !cause)
    yield {
      code: 'heading-edition',
      message: `sections of the source to which links lead are not here: ${list(missed)}`,
      fix: 'Translate them, each under the same id.',
    }
  const others = cause ? lacking : lacking.filter((id) => !missed.includes(id))
  if (others.length > 0)
    yield {
      code: 'translation-section',
      message: `the source has more sections: ${list(others)}`,
      fix: 'Translate them, each under the same id.',
      cause,
    }
}

/** A line that may be meant as a heading: bold, or with marks that are none. */
function meantAsHeading({
  tree,
  body = '',
}: SourceFile): { at: Position; text: string; editTo(line: string): Edit[] | undefined } | undefined {
  for (const block of tree?.children ?? []) {
    if (block.type !== 'paragraph') continue
    const source = body.slice(block.position?.start.offset, block.position?.end.offset).trim()
    const text =
      /^(?:\*\*|【)([^*【】\n]{1,40})(?:\*\*|】)(?:\s*\[#[^\]\n]*\])?$/.exec(source)?.[1] ??
      /^[#＃]{2,4}[\s\u3000]*([^#＃\n[]{1,40}?)\s*(?:\[#[^\]\n]*\])?$/.exec(source)?.[1]
    if (!text) continue
    const [start = 0, end = 0] = [block.position?.start.offset, block.position?.end.offset]
    // Bold words may be no more than that.
    const editTo = (line: string) => (/^[#＃]/.test(source) ? [{ start, end, text: line }] : undefined)
    return { at: positionOf(block), text: text.replace(/\s*\[#.*/, ''), editTo }
  }
  return undefined
}

/** Finds headings that only the translation has: the source has lost them, or never had them. */
function* findLost(source: SourceFile, { lost, unsure }: Inventory): Generator<Finding> {
  const ids = lost.get(source.path) ?? []
  if (ids.length === 0) return
  const meant = meantAsHeading(source)
  const cause = unsure.has(source.path) ? source.path : undefined
  if (meant && ids.length === 1)
    yield {
      code: 'heading-edition',
      at: meant.at,
      message: `${show(meant.text)} is not read as a heading`,
      fix: writeSo(`## ${meant.text} [#${ids[0]}]`),
      edits: meant.editTo(`## ${meant.text} [#${ids[0]}]`),
      cause,
    }
  else if (ids.length === 1)
    yield {
      code: 'heading-edition',
      message: `en.mdx has a heading with the id ${show(ids[0])}, and this file has none`,
      fix: `Write it as a heading, ## … [#${ids[0]}], or take it out of en.mdx.`,
      cause,
    }
  else
    yield {
      code: 'heading-edition',
      message: `en.mdx has sections that this file has not: ${list(ids)}`,
      fix: 'Write each as a heading with its id, ## … [#id], or take it out of en.mdx.',
      cause,
    }
}

/**
 * Finds entries without a translation, translations that are behind, and translations of nothing.
 * @param inventory - after links were read: it then knows which sections are missed
 */
export function* findInTranslations(
  files: readonly SourceFile[],
  history: History,
  inventory: Inventory,
): Generator<[path: string, Finding]> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const file of files) {
    const { kind, path } = file
    if (kind?.is !== 'entry') continue
    const other = byPath.get(path.replace(/[^/]+$/, kind.edition === 'en' ? 'zh-hk.mdx' : 'en.mdx'))
    if (kind.edition === 'zh-hk' && !other)
      yield [
        path,
        {
          code: 'translation-missing',
          message: 'there is no English text',
          fix: 'Whoever can write one puts it beside this file, as en.mdx.',
          cause: inventory.unread.get(path.replace(/[^/]+$/, 'en.mdx')),
        },
      ]
    if (kind.edition === 'en' && !other)
      yield [
        path,
        {
          code: 'translation-orphan',
          message: 'there is no zh-hk.mdx of which this is the translation',
          fix: 'Rename the folder, or write the source first.',
          cause: inventory.unread.get(path.replace(/[^/]+$/, 'zh-hk.mdx')),
        },
      ]
    if (kind.edition === 'en' && other) {
      for (const finding of compare(other, file, history, inventory)) yield [path, finding]
      for (const finding of findLost(other, inventory)) yield [other.path, finding]
    }
  }
}
