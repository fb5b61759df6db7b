/**
 * Few readers open the quick search, so pages do not carry it. Its HTML stands once in an edition, on the search page, where it is
 * converted like everything else. From there it goes into a file that the browser loads when somebody asks for it.
 */
import { elementsOf, valueOf, type Element } from '../../../lib/html.ts'
import type { DialogFile } from '../contract.ts'

const isPart = ({ name, attributes }: Element): boolean =>
  (name === 'dialog' && valueOf(attributes, 'data-search-dialog') !== undefined) ||
  (name === 'template' && valueOf(attributes, 'data-search-strings') !== undefined)

/**
 * Takes the dialog out of a finished search page.
 * @throws if it is not there
 */
export function readDialog(html: string): DialogFile {
  const elements = elementsOf(html)
  const parts = elements.filter(isPart)
  if (!parts.some(({ name }) => name === 'dialog')) throw new Error('the search page has no dialog')
  const links = elements.filter(({ name, attributes }) => name === 'link' && valueOf(attributes, 'rel') === 'stylesheet')
  return {
    html: parts.map(({ start, end }) => html.slice(start, end)).join(''),
    sheets: links.flatMap(({ attributes }) => valueOf(attributes, 'href') || []),
  }
}
