/** Headings and passages of an entry's text. */
import type { NameFinder } from '../lib/names.ts'
import { introductionOf, outline, parseMdx } from '../lib/outline.ts'

/** What must be known of an entry to read its text. */
export interface EntryText {
  collection: string
  slug: string
  file: string
  body: string
}

type Outline = ReturnType<typeof outline>

/** By file, with what was read. A changed text replaces the old outline, so nothing here outlives a change in the dev server. */
const outlines = new Map<string, { body: string; find: NameFinder | undefined; outline: Outline }>()

/**
 * The headings and passages of an entry. A text is parsed once for all who ask the same.
 * @param find - finds the names in the text; who does not ask for names and links may leave it out
 */
export function getOutline({ collection, slug, file, body }: EntryText, find?: NameFinder): Outline {
  const known = outlines.get(file)
  if (known?.body === body && (!find || known.find === find)) return known.outline
  const fresh = outline(parseMdx(body), introductionOf(collection, slug), find && { file, find })
  outlines.set(file, { body, find, outline: fresh })
  return fresh
}

/** A section of a framework item that is a field of its own on the map. */
export interface Field {
  /** The id of its heading. */
  id: string
  title: string
}

/**
 * The fields of a framework item.
 * @param ids - the ids of their headings, in order
 */
export function getFields(entry: EntryText, ids: string[]): Field[] {
  const { headings } = getOutline(entry)
  return ids.flatMap((id) => headings.filter((heading) => heading.id === id).map(({ text }) => ({ id, title: text })))
}
