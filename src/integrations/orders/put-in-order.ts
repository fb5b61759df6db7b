/** Puts the lists of a finished page in order: the titles are then in the words and the script of its edition. */
import { contentOf, elementsOf, removal, setValue, splice, textIn, valueOf, type Edit } from '../../lib/html.ts'
import { initialsOf } from '../../lib/initials.ts'
import { compareBy, groupOf, orders, type Order } from './collate.ts'

/** The mark of a list whose items are put in order, that of the place for the links to its groups, that of a row with its initial, and that of the buttons for these. */
export const orderMarks = { list: 'data-order', links: 'data-order-links', initial: 'data-initial', initials: 'data-initials' } as const

const isOrder = (value: string | undefined): value is Order => orders.some((order) => order === value)

/** The items of a list, sorted and in groups. */
function groupItems(order: Order, items: readonly string[]) {
  const compare = compareBy(order)
  const rows = items.map((html) => ({ html, title: textIn(html) })).sort((a, b) => compare(a.title, b.title))
  return [...Map.groupBy(rows, ({ title }) => groupOf(order, title).heading)].map(([heading, rows]) => ({
    heading,
    id: `${order}-${groupOf(order, rows[0]!.title).id}`,
    items: rows.map(({ html }) => html).join(''),
  }))
}

/**
 * Replaces each `<ul data-order>` by its items in groups with headings, and fills the `<ul data-order-links>` of the same order with links to them.
 * @param html - a page of a finished edition
 */
export function putInOrder(html: string): string {
  const elements = elementsOf(html)
  const edits: Edit[] = []
  for (const list of elements) {
    const order = valueOf(list.attributes, orderMarks.list)
    if (!isOrder(order)) continue
    const items = elements.filter(({ name, start, end }) => name === 'li' && start > list.start && end < list.end)
    const groups = groupItems(
      order,
      items.map(({ start, end }) => html.slice(start, end)),
    )
    const sections = groups.map(({ heading, id, items }) => `<section><h3 id="${id}">${heading}</h3><ul>${items}</ul></section>`)
    edits.push({ start: list.start, end: list.end, text: sections.join('') })
    const place = elements.find(({ attributes }) => valueOf(attributes, orderMarks.links) === order)
    if (!place) continue
    const links = groups.map(({ heading, id }) => `<li><a href="#${id}">${heading}</a></li>`)
    edits.push(
      removal(
        html,
        place.attributes.find(({ name }) => name === orderMarks.links)!,
      ),
    )
    edits.push({ start: place.contentStart, end: place.contentEnd, text: contentOf(html, place).trim() + links.join('') })
  }
  return splice(html, edits)
}

/**
 * Gives each row of a list the group in which its title, the first link in it, stands: what the groups are sorted by, then what is shown.
 * The buttons in `data-initials` are then those of the groups.
 */
export function fillInitials(html: string, order: Order): string {
  const elements = elementsOf(html)
  const marks: string[] = []
  const edits = elements.flatMap((row): Edit[] => {
    const mark = row.attributes.find(({ name }) => name === orderMarks.initial)
    const link = mark && elements.find(({ name, start, end }) => name === 'a' && start > row.start && end < row.end)
    if (!mark || !link) return []
    const { id, heading } = groupOf(order, textIn(contentOf(html, link)))
    marks.push(`${id} ${heading}`)
    return setValue(mark, `${id} ${heading}`)
  })
  const place = elements.find(({ attributes }) => attributes.some(({ name }) => name === orderMarks.initials))
  if (place) {
    const buttons = initialsOf(marks).map(
      ({ value, text }) => `<button type="button" value="${value}" aria-pressed="false">${text}</button>`,
    )
    edits.push({ start: place.contentStart, end: place.contentEnd, text: buttons.join('') })
  }
  return splice(html, edits)
}
