/** The pages of a built site, read without a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { listPages } from '../../src/integrations/site/files.ts'
import { downloadsFolder } from '../../src/integrations/offline/contract.ts'

/** The addresses of all pages of a built site, from its root. The single files among the downloads are no pages of it. */
export const pagesOf = (site: string): string[] => listPages(site).filter((page) => !page.startsWith(`${downloadsFolder}/`))

/** The HTML of a page. */
export const read = (site: string, page: string): string => readFileSync(join(site, page), 'utf8')

const textAttributes = new Set(['alt', 'title', 'aria-label', 'placeholder', 'content'])

/**
 * What a reader of the page's own language sees or hears: text and speaking attributes, without what is marked as another
 * language and without scripts and styles.
 */
export function wordsOf(html: string): string {
  const words: string[] = []
  const foreign: boolean[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const other = name !== 'html' && ('lang' in attributes || attributes.translate === 'no')
      foreign.push(Boolean(foreign.at(-1)) || other || name === 'script' || name === 'style')
      if (foreign.at(-1) || attributes.name === 'x-search' || attributes['http-equiv']) return
      for (const [key, value] of Object.entries(attributes)) if (textAttributes.has(key)) words.push(value)
    },
    ontext: (text) => void (foreign.at(-1) || words.push(text)),
    onclosetag: () => void foreign.pop(),
  })
  parser.end(html)
  return words.join('')
}

/** Every element of a page with its attributes. */
export function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) }).end(html)
  return elements
}

/** The structured data of a page. */
export const jsonLdOf = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<string, unknown>
