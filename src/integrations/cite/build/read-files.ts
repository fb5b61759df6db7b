/** Takes the two files of an edition out of the page that is made for them. */
import { contentOf, elementsOf, valueOf, type Element } from '../../../lib/html.ts'
import type { CiteFile } from '../contract.ts'

/**
 * Reads the page.
 * @param html - as the editions are made of it; addresses begin with `/`
 * @returns what is loaded first, and what is loaded with the first citation
 * @throws if a part is not there
 */
export function readFiles(html: string): { parts: CiteFile; sources: CiteFile } {
  const elements = elementsOf(html)
  const part = (mark: string): string => {
    const element = elements.find(({ attributes }) => valueOf(attributes, mark) !== undefined)
    if (!element) throw new Error(`the page for citations has no ${mark}`)
    return contentOf(html, element).trim()
  }
  const isSheet = ({ name, attributes }: Element): boolean => name === 'link' && valueOf(attributes, 'rel') === 'stylesheet'
  const sheets = elements.filter(isSheet).flatMap(({ attributes }) => valueOf(attributes, 'href')?.replace(/^\//, '') ?? [])
  return { parts: { html: part('data-cite-parts'), sheets }, sources: { html: part('data-cite-sources'), sheets: [] } }
}
