/** What a page tells the feeds. */

/** An article in the feed of its edition. Title, description and text are those of its finished page. */
export interface FeedMeta {
  /** Its place in the edition's list of articles, from 0. */
  order: number
  /** The day on which it was published, `2026-11-23`, where that is known. */
  published?: string | undefined
}

/** The name of the `<meta>` that carries it; the room takes it out of the finished page. */
export const FEED_META = 'x-feed'

/**
 * The attribute that marks a calendar; the room takes it out of the finished page. On the list of events it holds the day of the public
 * record, `2026-05-22`; on an event, the event's days, `2026-11-18/2026-11-19`. An event's `h2` says what, an element of the class
 * `place` says where.
 */
export const CALENDAR_MARK = 'data-calendar'
