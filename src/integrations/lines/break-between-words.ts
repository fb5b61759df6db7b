/** Finds the words of Chinese short texts and writes `<wbr>` between them. Browsers know no Chinese words: they break anywhere. */
import { elementsOf, valueOf, type Edit, type Element } from '../../lib/html.ts'

/** Short texts of large type, or in narrow boxes and cells. The rule in src/styles/base.css selects the same ones. */
const isShort = ({ name, attributes }: Element): boolean =>
  /^(h[1-3]|t[dh])$/.test(name) ||
  (valueOf(attributes, 'class') ?? '').split(' ').some((one) => ['standfirst', 'soft', 'lead', 'contents', 'rows'].includes(one))

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Characters that belong to the word before them. */
const suffix = /^[的了們们着過过性化者裏里中上下內内時时]$/u

/** Numbers stay with what they count: 第三十二屆. */
const number = /^[第一二三四五六七八九十百千萬万兩两]+$/u
/** The head of an office is one word with it: 外交部長. */
const isHead = (segment: string, office = ''): boolean =>
  /^[長长]$/.test(segment) && /[部院局會会署廳厅市州校處处所行團团隊队]$/u.test(office)

/**
 * The places in a run of Han characters where one word ends and the next begins. What the segmenter cuts into single characters is a
 * word or a name that it does not know, so it is kept whole.
 */
export function wordBreaks(run: string): number[] {
  const words = [...segmenter.segment(run)]
  return words.flatMap(({ segment, index }, n) => {
    const before = words[n - 1]?.segment
    if (before === undefined || suffix.test(segment) || number.test(before) || isHead(segment, before)) return []
    return before.length === 1 && segment.length === 1 && !isHead(before, words[n - 2]?.segment) ? [] : [index]
  })
}

const latin = /[A-Za-z]/

/** A short quotation is kept whole: 「中國年」. */
const MAX_QUOTED = 4
const isShortQuotation = (text: string, start: number, end: number): boolean =>
  end - start <= MAX_QUOTED && /[「『“‘《]/.test(text[start - 1] ?? '') && /[」』”’》]/.test(text[end] ?? '')

/** The places in a text where a line may break: between Chinese words, and between one and a Latin word. */
const breaksIn = (text: string): number[] =>
  [...text.matchAll(/\p{sc=Han}+/gu)].flatMap(({ 0: run, index }) => [
    ...(latin.test(text[index - 1] ?? '') ? [index] : []),
    ...(isShortQuotation(text, index, index + run.length) ? [] : wordBreaks(run).map((at) => index + at)),
    ...(latin.test(text[index + run.length] ?? '') ? [index + run.length] : []),
  ])

/** What stands between tags. */
const textNode = /(?<=>)[^<]+(?=<)/g

/** The places where the short texts of a page may break. */
function placesIn(html: string): Set<number> {
  const places = new Set<number>()
  for (const element of elementsOf(html).filter(isShort)) {
    // With the ends of the two tags, between which the text stands.
    const from = element.contentStart - 1
    for (const { 0: text, index } of html.slice(from, element.contentEnd + 1).matchAll(textNode))
      for (const at of breaksIn(text)) places.add(from + index + at)
  }
  return places
}

/**
 * Finds where the short texts of a page may break.
 * @param html - a page
 * @returns the edits that mark these places; the page's text stays the same to the letter
 */
export function findBreaks(html: string): Edit[] {
  if (!/<html[^>]* lang="?zh/.test(html)) return []
  const edits = [...placesIn(html)].map((place) => ({ start: place, end: place, text: '<wbr>' }))
  const head = html.indexOf('<html') + '<html'.length
  return edits.length === 0 ? [] : [{ start: head, end: head, text: ' data-lines' }, ...edits]
}
