/** Marks the words of another language in a rendered page, so that they are spoken, hyphenated and drawn as such (WCAG 3.1.2). */
import { editionInfo } from '../../../lib/editions.ts'
import { readHtml, splice, valueOf, type Edit } from '../../../lib/html.ts'

/** Latin words in Chinese text. */
const latin = /[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f'’&.+/-]*(?:[ ,:]+[A-Za-z0-9\u00c0-\u024f(][\w\u00c0-\u024f'’&.+)/-]*)*/g

/** A small letter or several words make a run English; an abbreviation in capitals (APEC, RCEP) is a word of the Chinese text. */
const isEnglish = (run: string): boolean => /[a-z\u00df-\u024f]/.test(run) || /[A-Za-z] [A-Za-z]/.test(run)

/** Chinese in English text, with the punctuation inside it. */
const han =
  /[《「『〈][^》」』〉]*[》」』〉]|\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uff65A-Za-z0-9·–—…+]*[\p{Script=Han}\u3000-\u303f\uff00-\uff65])?/gu

/** Elements in which a `<span>` may not stand, or whose text no reader sees. */
const unmarked = new Set(['title', 'option', 'textarea', 'script', 'style', 'text'])

/**
 * Replaces opening marks that nothing closes, so that the pattern does not look for the end of each through all of the text. The mark in
 * their place may stand inside a run as well and begins none.
 */
function withoutOpenMarks(text: string): string {
  const last = Math.max(...[...'》」』〉'].map((mark) => text.lastIndexOf(mark)))
  return text.slice(0, last + 1) + text.slice(last + 1).replace(/[《「『〈]/g, '〃')
}

/** The length of a run without the blanks and marks at its end. */
function endOfWords(run: string): number {
  let end = run.trimEnd().length
  while (end > 0 && '.,:('.includes(run[end - 1]!)) end -= 1
  return end
}

/** Finds the runs of the other language in a text, with their offsets and the value for `lang`. */
function* otherLanguage(text: string, lang: string): Generator<{ start: number; end: number; lang: string }> {
  const [pattern, other] = lang.startsWith('zh') ? [latin, 'en'] : [han, editionInfo('zh-hk').lang]
  for (const { 0: run, index } of (other === 'en' ? text : withoutOpenMarks(text)).matchAll(pattern)) {
    const end = index + endOfWords(run)
    if (other !== 'en' || isEnglish(run)) yield { start: index, end, lang: other }
  }
}

/** An entity as marks of the same length: an apostrophe and `&` are parts of a run, all others end it. */
const withoutEntities = (text: string): string =>
  text.replace(/&[^;\s]+;/g, (entity) =>
    /^&(?:#39|amp);$/.test(entity) ? `'${'_'.repeat(entity.length - 1)}` : '\0'.repeat(entity.length),
  )

/**
 * Wraps every run of the other language in the text of a page in `<span lang>`; everything else of the page is left alone. The
 * language of a text is that of the nearest element with a `lang`.
 * @param html - a page in Chinese or English
 * @returns the page with the runs marked
 */
export function markLanguages(html: string): string {
  const edits: Edit[] = []
  /** The language of the text in each open element; `undefined` where runs are not marked. */
  const open: (string | undefined)[] = []
  /** The text that is being read: an entity in it comes as a text of its own. */
  let text: { start: number; end: number } | undefined
  const mark = (): void => {
    const lang = open.at(-1)
    if (!lang || !text) return
    const { start: from } = text
    const source = html.slice(from, text.end)
    for (const { start, end, lang: other } of otherLanguage(withoutEntities(source), lang))
      edits.push({ start: from + start, end: from + end, text: `<span lang="${other}">${source.slice(start, end)}</span>` })
  }
  for (const event of readHtml(html).events) {
    if (event.kind === 'text' && event.start === text?.end) {
      text.end = event.end
      continue
    }
    mark()
    text = event.kind === 'text' ? { start: event.start, end: event.end } : undefined
    if (event.kind === 'open') {
      const { name, attributes } = event.element
      open.push(unmarked.has(name) ? undefined : (valueOf(attributes, 'lang') ?? open.at(-1)))
    } else if (event.kind === 'close') open.pop()
  }
  mark()
  return splice(html, edits)
}
