/**
 * Finds the heading that a passage stands below; a heading stands below itself.
 * @param headings - which elements are headings
 */
export function headingAbove(passage: Element, headings: string): Element | undefined {
  return [...document.querySelectorAll(`main :is(${headings})`)]
    .reverse()
    .find((heading) => heading === passage || heading.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING)
}
