/**
 * Cuts folded text into the units that search compares: a Han character, a word of letters (`U.S.` is `us`), a number. Neighbouring
 * units make a run. Punctuation ends a run, and so does a space, unless Han characters stand on one side of it only.
 */

/** A unit: what is compared, and where it stands in the text. */
export interface Unit {
  kind: 'han' | 'word' | 'number'
  text: string
  start: number
  end: number
  /** Of a word with points, such as `U.S.`: it is complete. Any other word typed may be the beginning of a longer one. */
  closed?: true
}

/** Characters that are units by themselves; also square ones for measures (㎡). */
const han = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Bopomofo}\\u3300-\\u33ff]'
const letter = `(?:(?!${han})[\\p{L}\\p{N}])`
const number = `\\d+(?:[.,]\\d+)+(?!${letter})`
const abbreviation = `(?!${han})\\p{L}(?:\\.(?!${han})\\p{L})+(?!${letter})`
/** Neighbouring Han characters are one match: a build runs this over millions of them. Pure: scripts that do without it leave it out. */
const unitPattern = /* @__PURE__ */ new RegExp(`(${han}+)|${number}|${abbreviation}|${letter}+(?:['’]${letter}+)*`, 'gu')

/** A number as it is compared: `1,400` → `1400`, `3.5` → `3.5`. Anything else with points or commas is several numbers. */
function splitNumber(text: string): string[] {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return [text.replaceAll(',', '')]
  return /^\d+(\.\d+)?$/.test(text) ? [text] : text.split(/[.,]/)
}

/** The units of neighbouring Han characters. */
function hanUnits(text: string, start: number): Unit[] {
  const units: Unit[] = []
  for (const character of text) units.push({ kind: 'han', text: character, start, end: (start += character.length) })
  return units
}

/** The unit of a word, or the one or more of a number. */
function latinUnits(text: string, start: number): Unit[] {
  const end = start + text.length
  if (!/^\d[\d.,]*$/.test(text)) {
    const word: Unit = { kind: 'word', text: text.replace(/['’.]/g, ''), start, end }
    return [text.includes('.') ? { ...word, closed: true } : word]
  }
  let at = start
  return splitNumber(text).map((number, _, all) => {
    const unit: Unit = { kind: 'number', text: number, start: at, end: all.length === 1 ? end : at + number.length }
    at += number.length + 1
    return unit
  })
}

/** Whether two units of a text belong to one run. */
function areNeighbours(before: Unit, after: Unit, text: string): boolean {
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
export function splitRuns(text: string): Unit[][] {
  const found: Unit[][] = []
  let run: Unit[] = []
  for (const match of text.matchAll(unitPattern)) {
    const units = match[1] ? hanUnits(match[1], match.index) : latinUnits(match[0], match.index)
    for (const unit of units) {
      const last = run.at(-1)
      if (!last || !areNeighbours(last, unit, text)) found.push((run = []))
      run.push(unit)
    }
  }
  return found
}
