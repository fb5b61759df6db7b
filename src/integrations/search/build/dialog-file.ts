/**
 * The quick search opens on any page, but few readers open it: its HTML stands once in an edition, on the search page, and is
 * loaded from there, converted like everything else, when somebody asks for it.
 */
import { elementsOf, valueOf, type Element } from '../../../lib/html.ts'

/** What `search/<edition>/dialog.js` hands over. Addresses are relative to the edition's folder. */
export interface DialogFile {
  /** The dialog and the texts that scripts show. */
  html: string
  /** The style sheets it needs. */
  sheets: string[]
}

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
