/** Edits as data: which of them go together, and what a text is after them. */
import type { Diagnostic, Edit } from '../../../lib/diagnostics/diagnostic.ts'

/** Writes edits into a text. None of them may overlap another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: written } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), written)
    done = end
  }
  return parts.join('') + text.slice(done)
}

const keyOf = ({ start, end, text }: Edit): string => `${start}:${end}:${text}`

/** Chooses fixes of one file that do not overlap. Two may hold the same edit: both marks of a pair bring the pair. */
function withoutOverlap<T extends Pick<Diagnostic, 'edits'>>(fixes: readonly T[]): T[] {
  const chosen = new Set<string>()
  const taken = new Set<number>()
  const placesOf = ({ start, end }: Edit): number[] => Array.from({ length: Math.max(1, end - start) }, (_, step) => start + step)
  return fixes.filter(({ edits = [] }) => {
    const added = edits.filter((edit) => !chosen.has(keyOf(edit)))
    if (edits.length === 0 || added.some((edit) => placesOf(edit).some((place) => taken.has(place)))) return false
    for (const edit of added) {
      chosen.add(keyOf(edit))
      for (const place of placesOf(edit)) taken.add(place)
    }
    return true
  })
}

/**
 * Chooses the diagnostics that can be mended together. Where two would change the same letters, the first of them is chosen; the other
 * may be mended when the first is.
 */
export const mendedTogether = <T extends Pick<Diagnostic, 'file' | 'edits'>>(diagnostics: readonly T[]): T[] =>
  [...Map.groupBy(diagnostics, ({ file }) => file).values()].flatMap(withoutOverlap)

/**
 * The edits of diagnostics that can be mended together, by file, in the order of the text and each once: for whoever writes them, or
 * proposes them.
 */
export function fixesOf(diagnostics: readonly Pick<Diagnostic, 'file' | 'edits'>[]): Map<string, Edit[]> {
  const byFile = Map.groupBy(mendedTogether(diagnostics), ({ file }) => file)
  return new Map(
    [...byFile].map(([file, fixes]) => {
      const edits = new Map(fixes.flatMap(({ edits = [] }) => edits.map((edit) => [keyOf(edit), edit])))
      return [file, [...edits.values()].sort((a, b) => a.start - b.start)]
    }),
  )
}
