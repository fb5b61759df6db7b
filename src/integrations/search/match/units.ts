/**
 * Cuts folded text into the units that search compares: a Han character, a word of letters (`U.S.` is `us`), a number. Units
 * that stand together make a run; punctuation, and a space unless it only parts Han from letters or digits, ends a run.
 */

/** What a unit is. */
export type Kind = 'han' | 'word' | 'number'

/** A unit: what is compared, and where it stands in the text. */
export interface Unit {
  kind: Kind
  text: string
  start: number
  end: number
  /** Of a word: nothing can follow, as after `U.S.`; else what is typed may be the beginning of one. */
  closed?: true
}

const han = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]`
const letter = `(?:(?!${han})[\\p{L}\\p{N}])`
const number = `\\d+(?:[.,]\\d+)+(?!${letter})`
const abbreviation = `(?!${han})\\p{L}(?:\\.(?!${han})\\p{L})+(?!${letter})`
/** All Han characters that stand together are one match: a build asks this of millions. */
const pattern = new RegExp(`(${han}+)|${number}|${abbreviation}|${letter}+(?:['’]${letter}+)*`, 'gu')

/** A number as it is compared: `1,400` → `1400`, `3.5` → `3.5`; what is neither is several numbers. */
function numbers(text: string): string[] {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return [text.replaceAll(',', '')]
  return /^\d+(\.\d+)?$/.test(text) ? [text] : text.split(/[.,]/)
}

/** The units of Han characters side by side. */
function characters(text: string, start: number): Unit[] {
  const units: Unit[] = []
  for (const character of text) units.push({ kind: 'han', text: character, start, end: (start += character.length) })
  return units
}

/** The unit of a word, or those of a number, which may be several. */
function wordOrNumbers(text: string, start: number): Unit[] {
  const end = start + text.length
  if (!/^\d[\d.,]*$/.test(text)) {
    const word: Unit = { kind: 'word', text: text.replace(/['’.]/g, ''), start, end }
    return [text.includes('.') ? { ...word, closed: true } : word]
  }
  let at = start
  return numbers(text).map((number, _, all) => {
    const unit: Unit = { kind: 'number', text: number, start: at, end: all.length === 1 ? end : at + number.length }
    at += number.length + 1
    return unit
  })
}

/** Whether what stands between two units of a text leaves them together. */
function together(before: Unit, after: Unit, text: string): boolean {
  const touching = before.kind === 'han' || after.kind === 'han'
  if (before.end === after.start) return touching
  const gap = text.slice(before.end, after.start).replace(/[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g, '')
  if (gap === '') return touching
  return /^\s+$/.test(gap) && (before.kind === 'han') !== (after.kind === 'han')
}

/**
 * Cuts folded text into runs of units.
 * @param text - folded text
 * @returns runs in order; none is empty
 */
export function runs(text: string): Unit[][] {
  const found: Unit[][] = []
  let run: Unit[] = []
  for (const match of text.matchAll(pattern)) {
    const units = match[1] ? characters(match[1], match.index) : wordOrNumbers(match[0], match.index)
    for (const unit of units) {
      const last = run.at(-1)
      if (!last || !together(last, unit, text)) found.push((run = []))
      run.push(unit)
    }
  }
  return found
}
