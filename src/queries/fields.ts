import type { Entry } from './content.ts'
import { outline, parseMdx } from '../lib/outline.ts'

/** The sections of a framework item that are fields of their own, with their titles, in the item's order. */
export function fieldsOf({ data, body }: Entry<'framework'>): { id: string; text: string }[] {
  if (data.kind !== 'item' || !data.fields) return []
  const { headings } = outline(parseMdx(body))
  return data.fields.flatMap((id) => {
    const heading = headings.find((one) => one.id === id)
    return heading ? [{ id, text: heading.text }] : []
  })
}
