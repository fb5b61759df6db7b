/** How lists are narrowed: passages by who speaks and by where, figures by their place and by what they belong to. */

/** What is read of a passage. */
export interface Narrowed {
  by: string | undefined
  voice: string
  entry: { collection: string; slug: string }
}

/** Who speaks: a person, or the voice of the text. */
export const speakerOf = ({ by, voice }: Narrowed): string => by ?? `voice-${voice}`

/** Where it stands: the entry, in a word. */
export const placeOf = ({ entry: { collection, slug } }: Pick<Narrowed, 'entry'>): string => `${collection}/${slug}`

/**
 * The choices of a list: each key with its first row and the number of its rows, in the order of the list. A row can have several
 * keys, or none.
 */
export function choicesOf<T>(rows: readonly T[], keysOf: (row: T) => string | readonly string[]): { key: string; first: T; n: number }[] {
  const choices = new Map<string, { key: string; first: T; n: number }>()
  for (const row of rows)
    for (const key of [keysOf(row)].flat()) {
      const choice = choices.get(key) ?? { key, first: row, n: 0 }
      choice.n++
      choices.set(key, choice)
    }
  return [...choices.values()]
}
