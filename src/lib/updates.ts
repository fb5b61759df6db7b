/** What is new: entries that came, changes with a word about them, corrections, and entries that were only edited. By day. */

/** What happened to an entry on a day. `edited`: git knows a change that nobody has written a word about. */
export type UpdateKind = 'new' | 'changed' | 'corrected' | 'edited'

/** What names an entry. */
interface Named {
  collection: string
  slug: string
}

/** Something that happened to an entry. */
export interface Update<Entry extends Named> {
  /** `2026-11-26` */
  day: string
  kind: UpdateKind
  entry: Entry
  /** What changed and why. */
  note?: string
  /** The name of the correction. */
  correction?: string
}

/** A day with what happened on it, by kind. */
export interface UpdateDay<Entry extends Named> {
  day: string
  new: Update<Entry>[]
  changed: Update<Entry>[]
  corrected: Update<Entry>[]
  edited: Update<Entry>[]
}

/** At most so many days are listed. */
export const MAX_DAYS = 30

/**
 * Groups updates by day, newest first. An entry that is new on a day, or of which something is told on it, does not count as edited then.
 * @param most - days that are listed
 */
export function byDay<Entry extends Named>(updates: readonly Update<Entry>[], most = MAX_DAYS): UpdateDay<Entry>[] {
  const days = [...Map.groupBy(updates, ({ day }) => day)].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, most)
  return days.map(([day, all]) => {
    const of = (wanted: UpdateKind) => all.filter(({ kind }) => kind === wanted)
    const known = new Set(all.flatMap((update) => (update.kind === 'edited' ? [] : updateKey(update))))
    return {
      day,
      new: of('new'),
      changed: of('changed'),
      corrected: of('corrected'),
      edited: of('edited').filter((update) => !known.has(updateKey(update))),
    }
  })
}

/**
 * The name of an update, by which a browser remembers that it was seen.
 * @returns for example `2026-11-26/articles/som1-opening`
 */
export const updateKey = ({ day, entry: { collection, slug } }: Update<Named>): string => `${day}/${collection}/${slug}`

/** The names of the newest updates that are more than edits: whole days, until there are `enough`. */
export function newestKeys(days: readonly UpdateDay<Named>[], enough = 40): string[] {
  const keys = new Set<string>()
  for (const { new: came, changed, corrected } of days) {
    if (keys.size >= enough) break
    for (const update of [...came, ...changed, ...corrected]) keys.add(updateKey(update))
  }
  return [...keys]
}
