/** What the English edition lacks, by the files and by their history. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, show } from '../../../lib/diagnostics/messages.ts'
import { isOutdated, type History } from '../../../lib/last-change.ts'
import { numberBlocks } from '../../../lib/outline.ts'
import { positionOf } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'

/** Compares a translation with its source. */
function* compare(source: SourceFile, translation: SourceFile, history: History): Generator<Finding> {
  if (isOutdated(history?.get(source.path), history?.get(translation.path)))
    yield {
      code: 'translation-outdated',
      message: `${source.path} was changed after it`,
      fix: `See what changed: git log -p -- ${source.path}`,
    }
  if (!source.tree || !translation.tree) return
  const ids = source.headings ?? []
  for (const { type, node, id } of numberBlocks(translation.tree))
    if (type === 'heading' && id && !ids.includes(id))
      yield {
        code: 'heading-edition',
        at: positionOf(node),
        message: `the source has no heading with the id ${show(id)}`,
        fix: `${didYouMean(id, ids)}Ids are the same in all editions.`,
      }
  const lacking = ids.filter((id) => !translation.headings?.includes(id))
  if (lacking.length > 0)
    yield {
      code: 'translation-section',
      message: `the source has more sections: ${list(lacking)}`,
      fix: 'Translate them, each under the same id.',
    }
}

/** Finds entries without a translation, translations that are behind, and translations of nothing. */
export function* findInTranslations(files: readonly SourceFile[], history: History): Generator<[path: string, Finding]> {
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
        },
      ]
    if (kind.edition === 'en' && !other)
      yield [
        path,
        {
          code: 'translation-orphan',
          message: 'there is no zh-hk.mdx of which this is the translation',
          fix: 'Rename the folder, or write the source first.',
        },
      ]
    if (kind.edition === 'en' && other) for (const finding of compare(other, file, history)) yield [path, finding]
  }
}
