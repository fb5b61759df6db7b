/** What the English edition lacks, by the files and by git. */
import { execFileSync } from 'node:child_process'
import { basename, dirname, resolve } from 'node:path'
import { start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'
import type { Reading } from '../read-file.ts'
import { headingsOf, idOf } from './headings.ts'
import { placeOf } from '../gates/nodes.ts'
import { didYouMean, list, show } from '../../../lib/diagnostics/messages.ts'

/** For every file the number of its last commit, counted back from the newest. */
export type Commits = ReadonlyMap<string, number>

/**
 * Reads `git log --format=%x00%d --name-only`.
 * @returns for every file the number of its last commit; `undefined` where the history is cut off (a shallow clone)
 */
export function readLog(log: string): Map<string, number> | undefined {
  const commits = new Map<string, number>()
  let number = -1
  for (const line of log.split('\n')) {
    if (line.startsWith('\0')) {
      if (/\bgrafted\b/.test(line)) return undefined
      number += 1
    } else if (line && !commits.has(line)) commits.set(line, number)
  }
  return commits
}

/**
 * Asks git, in one call, for the last commits of the files of a folder.
 * @param folder - of the content
 * @returns them under `content/…`; `undefined` where git cannot tell
 */
export function readCommits(folder: string): Commits | undefined {
  const name = basename(resolve(folder))
  try {
    const log = execFileSync('git', ['-c', 'core.quotePath=off', 'log', '--format=%x00%d', '--name-only', '--relative', '--', name], {
      cwd: dirname(resolve(folder)),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const commits = readLog(log)
    return commits && new Map([...commits].map(([path, number]) => [path.replace(name, 'content'), number]))
  } catch {
    return undefined
  }
}

const idsOf = (reading: Reading): string[] => (reading.tree ? headingsOf(reading.tree).flatMap((heading) => idOf(heading) ?? []) : [])

function* compare(source: Reading, translation: Reading, commits: Commits | undefined): Generator<Finding> {
  const [ours, theirs] = [commits?.get(source.path), commits?.get(translation.path)]
  if (ours !== undefined && theirs !== undefined && ours < theirs)
    yield {
      code: 'translation-outdated',
      at: start,
      message: `${source.path} was changed after it`,
      fix: `See what changed: git log -p -- ${source.path}`,
    }
  if (!source.tree || !translation.tree) return
  const ids = idsOf(source)
  for (const heading of headingsOf(translation.tree)) {
    const id = idOf(heading)
    if (id && !ids.includes(id))
      yield {
        code: 'heading-edition',
        at: placeOf(heading),
        message: `the source has no heading with the id ${show(id)}`,
        fix: `${didYouMean(id, ids)}Ids are the same in all editions.`,
      }
  }
  const lacking = ids.filter((id) => !idsOf(translation).includes(id))
  if (lacking.length > 0)
    yield {
      code: 'translation-section',
      at: start,
      message: `the source has more sections: ${list(lacking)}`,
      fix: 'Translate them, each under the same id.',
    }
}

/** Finds entries without a translation, translations that are behind, and translations of nothing. */
export function* findInTranslations(readings: readonly Reading[], commits: Commits | undefined): Generator<[path: string, Finding]> {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]))
  for (const reading of readings) {
    const { kind, path } = reading
    if (kind?.is !== 'entry') continue
    const other = byPath.get(path.replace(/[^/]+$/, kind.edition === 'en' ? 'zh-hk.mdx' : 'en.mdx'))
    if (kind.edition === 'zh-hk' && !other)
      yield [
        path,
        {
          code: 'translation-missing',
          at: start,
          message: 'there is no English text',
          fix: 'Whoever can write one puts it beside this file, as en.mdx.',
        },
      ]
    if (kind.edition === 'en' && !other)
      yield [
        path,
        {
          code: 'translation-orphan',
          at: start,
          message: 'there is no zh-hk.mdx of which this is the translation',
          fix: 'Mend the name of the folder, or write the source first.',
        },
      ]
    if (kind.edition === 'en' && other) for (const finding of compare(other, reading, commits)) yield [path, finding]
  }
}
