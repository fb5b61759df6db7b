/**
 * Few readers open the quick search, so pages do not carry it. Its HTML stands once in an edition, on the search page, where it is
 * converted like everything else. From there it goes into a file that the browser loads when somebody asks for it.
 */
import { Parser } from 'htmlparser2'
import type { DialogFile } from '../contract.ts'

/**
 * Takes the dialog out of a finished search page.
 * @throws if it is not there
 */
export function readDialog(html: string): DialogFile {
  const sheets: string[] = []
  const open: { wanted: boolean; start: number }[] = []
  let found = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'link' && attributes.rel === 'stylesheet' && attributes.href) sheets.push(attributes.href)
      const dialog = name === 'dialog' && 'data-search-dialog' in attributes
      const strings = name === 'template' && 'data-search-strings' in attributes
      open.push({ wanted: dialog || strings, start: parser.startIndex })
    },
    onclosetag() {
      const { wanted, start } = open.pop()!
      if (wanted) found += html.slice(start, parser.endIndex + 1)
    },
  })
  parser.end(html)
  if (!found.includes('<dialog')) throw new Error('the search page has no dialog')
  return { html: found, sheets }
}
