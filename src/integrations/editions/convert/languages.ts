/** Marks the words of another language in a rendered page, so that they are spoken, hyphenated and drawn as such (WCAG 3.1.2). */
import { Parser } from 'htmlparser2'
import { splice, type Edit } from '../../../lib/html.ts'

/**
 * English in Chinese text: Latin words of which one has a small letter, or several in a row (All In AI). Abbreviations in capitals
 * (APEC, RCEP, AI) are words of the Chinese text.
 */
const latin = /[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f'’&.+/-]*(?:[ ,:]+[A-Za-z0-9\u00c0-\u024f(][\w\u00c0-\u024f'’&.+)/-]*)*/g
const isEnglish = (run: string): boolean => /[a-z\u00df-\u024f]/.test(run) || /[A-Za-z] [A-Za-z]/.test(run)

/** Chinese in English text, with the punctuation inside the run. */
const han =
  /[《「『〈][^》」』〉]*[》」』〉]|\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uff65A-Za-z0-9·–—…+]*[\p{Script=Han}\u3000-\u303f\uff00-\uff65])?/gu

/** Elements that hold text only, or no text for readers. */
const plain = new Set(['title', 'option', 'textarea', 'script', 'style', 'text'])

/** Where the other language stands in a text: offsets and the language to say. */
function* otherLanguage(text: string, lang: string): Generator<{ start: number; end: number; lang: string }> {
  const [pattern, other] = lang.startsWith('zh') ? [latin, 'en'] : [han, 'zh-Hant-HK']
  for (const { 0: run, index } of text.matchAll(pattern)) {
    const end = index + run.trimEnd().replace(/[.,:(]+$/, '').length
    if (other !== 'en' || isEnglish(run)) yield { start: index, end, lang: other }
  }
}

/**
 * Wraps every run of the other language in the text of a page in `<span lang>`; everything else of the page is left alone. The
 * language of a text is that of the nearest element with a `lang`.
 * @param html - a page in Chinese or English
 * @returns the page with the runs marked
 */
export function markLanguages(html: string): string {
  const edits: Edit[] = []
  /** For each open element: the language its text is in; nothing where a run in it cannot be marked. */
  const open: (string | undefined)[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(plain.has(name) ? undefined : (attributes.lang ?? open.at(-1)))
      },
      ontext() {
        const lang = open.at(-1)
        if (!lang) return
        const { startIndex, endIndex } = parser
        const text = html.slice(startIndex, endIndex + 1)
        if (text.startsWith('&')) return
        for (const { start, end, lang: other } of otherLanguage(text, lang)) {
          edits.push({ start: startIndex + start, end: startIndex + end, text: `<span lang="${other}">${text.slice(start, end)}</span>` })
        }
      },
      onclosetag: () => void open.pop(),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return splice(html, edits)
}
