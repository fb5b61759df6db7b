/** How lists of passages are narrowed: by who speaks, and by where. */

/** What is read of a passage. */
export interface Narrowed {
  by: string | undefined
  voice: string
  entry: { collection: string; slug: string }
}

/** Who speaks: a person, or the voice of the text. */
export const speakerOf = ({ by, voice }: Narrowed): string => by ?? `voice-${voice}`

/** Where it stands. */
export const placeOf = ({ entry: { collection, slug } }: Narrowed): string => `${collection}/${slug}`

/**
 * The choices of a list: each key with its first passage and the number of its passages, in the order of the list.
 */
export const choicesOf = <T>(passages: readonly T[], keyOf: (passage: T) => string): { key: string; first: T; n: number }[] =>
  [...Map.groupBy(passages, keyOf)].map(([key, all]) => ({ key, first: all[0]!, n: all.length }))
