/** The text of an article for feeds: plain HTML without what only this site's own style and script make sense of. */
import { Parser } from 'htmlparser2'
import { escapeText, escapeValue } from '../../lib/html.ts'

/** What feed readers show. Of any other element only what is in it is kept. */
const kept = new Set([
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'a', 'em', 'strong', 'del', 'code', 'pre', 'br', 'hr', 'img', 'sup'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'ruby', 'rt', 'rp', 'details', 'summary', 'section'],
])
/** What is left out whole. */
const left = new Set(['script', 'style', 'svg', 'button'])
/** So are the marks beside a paragraph: they say what its links say. */
const leftClass = 'marks'
const empty = new Set(['br', 'hr', 'img'])
/** Attributes that are kept; the first two are addresses. */
const attributes = ['href', 'src', 'alt', 'lang']

/**
 * Takes the text out of an article's page.
 * @param html - the finished page
 * @param address - its published address: links become whole addresses
 * @returns HTML; empty for a page without a text
 */
export function feedText(html: string, address: string): string {
  let out = ''
  /** How deep the parser is in the text; 0 outside. */
  let depth = 0
  let skipped = 0
  const isVoid = new Set([...empty, 'wbr', 'input'])
  const parser = new Parser({
    onopentag(name, attribs) {
      if (depth === 0) {
        if (attribs.class === 'prose' && out === '') depth = 1
        return
      }
      if (!isVoid.has(name)) depth += 1
      if (skipped > 0 || left.has(name) || attribs.class === leftClass) {
        if (!isVoid.has(name)) skipped += 1
        return
      }
      if (!kept.has(name)) return
      const written = attributes.flatMap((key, index) => {
        const value = attribs[key]
        if (value === undefined) return []
        return ` ${key}="${escapeValue(index < 2 ? new URL(value, address).href : value, '"')}"`
      })
      out += `<${name}${written.join('')}>`
    },
    ontext(text) {
      if (depth > 0 && skipped === 0) out += escapeText(text)
    },
    onclosetag(name) {
      if (depth === 0 || isVoid.has(name)) return
      depth -= 1
      if (skipped > 0) skipped -= 1
      else if (depth > 0 && kept.has(name)) out += `</${name}>`
    },
  })
  parser.end(html)
  return out.trim()
}
