/** All of the check, as a function from files to diagnostics. */
import { parseDictionary, type Dictionary } from '../editions/contract.ts'
import { findInUi, findMissingFiles, findSharedIds, findUnusedSources } from './links/whole-content.ts'
import { createRepeatFinder, createTermFinder, findSharedNames } from './chinese/terms.ts'
import { findInChinese } from './chinese/style.ts'
import { codes } from '../../lib/diagnostics/codes.ts'
import type { ContentFile } from './gates/content-files.ts'
import { byPlace, start, type Finding, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { readAll, type Reading } from './read-file.ts'
import { runsOf } from './chinese/text-runs.ts'
import { findTargets, findUnusedImages, takeInventory } from './links/references.ts'
import { findInTranslations, type Commits } from './links/translations.ts'

const toDiagnostic = (file: string, { code, at, message, fix }: Finding): Diagnostic => ({
  file,
  line: at.line,
  column: at.column,
  severity: codes[code],
  code,
  message,
  fix,
})

/** The conversion dictionary, read by its own reader; files that did not pass the first gates count as empty. */
const readDictionary = (readings: readonly Reading[]): { dictionary: Dictionary; diagnostics: Diagnostic[] } =>
  parseDictionary((name) => ({
    path: `content/dictionary/${name}.yml`,
    text: readings.find(({ kind }) => kind?.is === 'dictionary' && kind.name === name)?.text ?? '',
  }))

function* findInWords(readings: readonly Reading[], dictionary: Dictionary): Generator<[path: string, Finding]> {
  const findTerms = createTermFinder(dictionary, readings)
  const findRepeat = createRepeatFinder()
  for (const reading of readings)
    for (const run of runsOf(reading)) {
      for (const finding of findInChinese(run)) yield [reading.path, finding]
      if (reading.kind?.is === 'entry') for (const finding of findTerms(run)) yield [reading.path, finding]
      const repeat = findRepeat(run, reading.path)
      if (repeat) yield [reading.path, repeat]
    }
}

function* findAcross(
  readings: readonly Reading[],
  commits: Commits | undefined,
  dictionary: Dictionary,
): Generator<[path: string, Finding]> {
  const inventory = takeInventory(readings)
  const usedImages = new Set<string>()
  for (const reading of readings) for (const finding of findTargets(inventory, reading, usedImages)) yield [reading.path, finding]
  yield* findUnusedImages(inventory, usedImages)
  yield* findMissingFiles(readings)
  yield* findInUi(readings)
  yield* findUnusedSources(readings)
  yield* findSharedIds(readings)
  yield* findInTranslations(readings, commits)
  yield* findSharedNames(readings)
  yield* findInWords(readings, dictionary)
}

/** So many diagnostics of one code are told for one file, and how many more there are. */
const most = 50

/** Takes diagnostics, none twice, and not thousands of one kind. */
function createCollector(): { add(diagnostic: Diagnostic): void; all(): Diagnostic[] } {
  const kept = new Map<string, Diagnostic>()
  const counts = new Map<string, { last: Diagnostic; count: number }>()
  return {
    add(diagnostic) {
      const { file, code, line, column, message } = diagnostic
      const own = `${file}\0${code}`
      const key = `${own}\0${line}\0${column}\0${message}`
      if (kept.has(key)) return
      const known = counts.get(own) ?? { last: diagnostic, count: 0 }
      known.count += 1
      counts.set(own, known)
      if (known.count > most) return
      known.last = diagnostic
      kept.set(key, diagnostic)
    },
    all() {
      for (const { last, count } of counts.values())
        if (count > most) last.fix = `${last.fix} There are ${count - most} more like it in this file.`
      return [...kept.values()].sort(byPlace)
    },
  }
}

/**
 * Checks the files of `content/`. Never throws.
 * @param files - their paths are from the project's root
 * @param commits - what git tells about them
 * @returns every diagnostic in them, by file and place, none twice
 */
export function findDiagnostics(files: readonly ContentFile[], commits?: Commits): Diagnostic[] {
  const { add, all } = createCollector()
  try {
    const readings = readAll(files)
    for (const { path, findings } of readings) for (const finding of findings) add(toDiagnostic(path, finding))
    const { dictionary, diagnostics: found } = readDictionary(readings)
    found.forEach(add)
    for (const [path, finding] of findAcross(readings, commits, dictionary)) add(toDiagnostic(path, finding))
  } catch (error) {
    const name = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
    add(
      toDiagnostic('content', {
        code: 'unreadable',
        at: start,
        message: `the check could not compare the files (${name.slice(0, 80)})`,
        fix: 'Mend what else is reported first; if that does not help, tell the maintainers.',
      }),
    )
  }
  return all()
}
