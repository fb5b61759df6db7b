/** Finds the words of Chinese short texts and writes `<wbr>` between them. Browsers know no Chinese words: they break anywhere. */
import { elementsOf, valueOf, type Edit, type Element } from '../../lib/html.ts'

/** Short texts of large type, or in narrow boxes and cells. The rule in src/styles/base.css selects the same ones. */
const isShort = ({ name, attributes }: Element): boolean =>
  /^(h[1-3]|t[dh])$/.test(name) ||
  (valueOf(attributes, 'class') ?? '').split(' ').some((one) => ['standfirst', 'soft', 'lead', 'contents'].includes(one))

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Characters that belong to the word before them. */
const suffix = /^[的了們们着過过性化者裏里中上下內内時时]$/u

/**
 * The places in a run of Han characters where one word ends and the next begins. What the segmenter cuts into single characters is a
 * word or a name that it does not know, so it is kept whole.
 */
export function wordBreaks(run: string): number[] {
  const words = [...segmenter.segment(run)]
  return words.flatMap(({ segment, index }, n) => {
    const before = words[n - 1]?.segment
    if (before === undefined || suffix.test(segment)) return []
    return before.length === 1 && segment.length === 1 ? [] : [index]
  })
}

const latin = /[A-Za-z]/

/** The places in a text where a line may break: between Chinese words, and between one and a Latin word. */
const breaksIn = (text: string): number[] =>
  [...text.matchAll(/\p{sc=Han}+/gu)].flatMap(({ 0: run, index }) => [
    ...(latin.test(text[index - 1] ?? '') ? [index] : []),
    ...wordBreaks(run).map((at) => index + at),
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
