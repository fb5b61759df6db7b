/** When a file last changed. Pure; `src/queries/git.ts` reads the facts. */

/** The last commit that changed a file. */
export interface LastChange {
  /** How many commits back it is; 0 is the newest. */
  commitsAgo: number
  /** The committer's day, in the committer's own time zone: `2026-11-23`. */
  day: string
}

/** A file's last change, and the day on which it came. */
export interface FileHistory extends LastChange {
  since: string
}

/** The history of every file, by path; `undefined` where git does not know it or knows only a part of the history. */
export type History = ReadonlyMap<string, FileHistory> | undefined

/** The number of days from one change to a later one; 0 where they fall on one day or git does not know them. */
export const daysBetween = (earlier: LastChange | undefined, later: LastChange | undefined): number =>
  earlier && later ? Math.max(0, Math.round((Date.parse(later.day) - Date.parse(earlier.day)) / 86_400_000)) : 0
