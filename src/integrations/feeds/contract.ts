/** What a page tells the feeds. */

/** An article in the feed of its edition. Title and description are those of its finished page. */
export interface FeedMeta {
  /** Its place in the edition's list of articles, from 0. */
  order: number
  /** The day of its last change, `2026-11-23`, where git tells it. */
  changed?: string | undefined
}

/** The name of the `<meta>` that carries it; the room takes it out of the finished page. */
export const FEED_META = 'x-feed'
