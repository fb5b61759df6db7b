/** The languages of a report. Findings are written in English; a table of templates says the same in Chinese. */
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { chinese } from './chinese.ts'

/** The languages of a report. */
export const languages = ['en', 'zh'] as const
/** One of them. */
export type Language = (typeof languages)[number]

/** Whether a word names a language of reports. */
export const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name)

/**
 * The language that the environment asks for: Chinese where the first of LC_ALL, LC_MESSAGES and LANG that says something begins with
 * `zh`, English otherwise.
 */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language =>
  /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'

interface Template {
  /** What stands before, between and after the values. */
  literals: string[]
  /** Whether a value may be any text. */
  free: boolean[]
  weight: number
  to: string
}

const templates: Template[] = Object.entries(chinese).map(([from, to]) => {
  const literals = from.split(/\{\*?\}/)
  return { literals, free: [...from.matchAll(/\{(\*?)\}/g)].map(([, star]) => star === '*'), weight: literals.join('').length, to }
})

/** Templates by their first two letters, so that a text is compared with few; those that begin with a value are under an empty key. */
const byStart = Map.groupBy(templates, ({ literals }) => literals[0]!.slice(0, 2))

const candidates = (text: string): Template[] => ['', text.slice(0, 1), text.slice(0, 2)].flatMap((start) => byStart.get(start) ?? [])

/** How often templates are tried at the places of one text, so that no text makes this slow. */
const MAX_TRIES = 20_000
let tries = 0

/** A value of a message: quoted, without blanks, in brackets, in Chinese, a list of values, or a phrase that can be translated itself. */
function translateValue(value: string, depth: number): string | undefined {
  if (value === '') return undefined
  const phrase = depth < 3 ? translateWhole(value, depth + 1)?.text : undefined
  if (phrase !== undefined) return phrase
  if (/^"[^]*"$/.test(value) && !/^"[^"]*"(?:, | or | and )/.test(value)) return value
  const more = /^(.*) … \((\d+) in all\)$/.exec(value)
  const items = (more ? more[1]! : value).split(/, | or /)
  if (items.length > 1) {
    const parts = items.map((item) => translateValue(item, depth + 1))
    if (parts.every((part) => part !== undefined)) {
      if (more) return `${parts.join('、')}……（共${more[2]}個）`
      return value.includes(' or ') ? `${parts.slice(0, -1).join('、')}或${parts.at(-1)}` : parts.join('、')
    }
  }
  return !/\s/.test(value) || /^[{[（「!]/.test(value) || /^\P{ASCII}/u.test(value) ? value : undefined
}

/** Whether all words of a template stand in a text, in their order: most templates are done with here. */
function mayFit(text: string, literals: readonly string[]): boolean {
  let from = 0
  return literals.every((literal) => {
    const at = text.indexOf(literal, from)
    from = at + literal.length
    return at !== -1
  })
}

/** Fits a text to a template: the values, translated where they are phrases; `undefined` if it does not fit. */
function fit(text: string, { literals, free }: Template, depth: number): string[] | undefined {
  const last = literals.length - 1
  const go = (index: number, from: number): string[] | undefined => {
    if (index > last) return from === text.length ? [] : undefined
    const literal = literals[index]!
    for (
      let at = index === last ? text.length - literal.length : text.indexOf(literal, from);
      at >= from;
      at = text.indexOf(literal, at + 1)
    ) {
      if ((tries += 1) > MAX_TRIES) return undefined
      if (index === last && !text.endsWith(literal)) return undefined
      const value = text.slice(from, at)
      const shown = free[index - 1] ? value : translateValue(value, depth)
      const rest = shown === undefined ? undefined : go(index + 1, at + literal.length)
      if (rest) return [shown!, ...rest]
      if (index === last || (literal === '' && at >= text.length)) return undefined
    }
    return undefined
  }
  const [first = ''] = literals
  if (!text.startsWith(first) || !mayFit(text, literals)) return undefined
  return last === 0 ? (text === first ? [] : undefined) : go(1, first.length)
}

/** Fills the values into a Chinese template: in their order, or by number. */
function fill(to: string, values: readonly string[]): string {
  let next = 0
  return to.replace(/\{(\d|\*?)\}/g, (whole, number: string) => (/\d/.test(number) ? values[Number(number) - 1] : values[next++]) ?? whole)
}

/** Translates a text that is one template: the one with most words of its own wins. */
function translateWhole(text: string, depth = 0): { text: string; weight: number } | undefined {
  for (const template of candidates(text).sort((a, b) => b.weight - a.weight)) {
    const values = fit(text, template, depth)
    if (values) return { text: fill(template.to, values), weight: template.weight }
  }
  return undefined
}

/** Longer texts are not looked at: a value in them was not shortened. */
const MAX_LENGTH = 4_000
/** Sentences of one text. */
const MAX_SENTENCES = 8

/**
 * Translates a message or a fix, which may be several sentences.
 * @returns `undefined` if the table does not know one of them
 */
export function toChinese(text: string): string | undefined {
  if (text === '') return ''
  if (text.length > MAX_LENGTH) return undefined
  // A corrected line ends without a full stop; what the check adds behind it is known.
  const ends = [...text.matchAll(/(?<=[.?!)]) (?=[A-Z<1-9])| (?=There are \d+ more like it)/g)].map(({ index }) => index)
  const places = [-1, ...ends.slice(0, MAX_SENTENCES), text.length]
  // The best translation of the text up to each place: the one with most words of templates in it.
  tries = 0
  const best: ({ text: string; weight: number } | undefined)[] = [{ text: '', weight: 0 }]
  for (let end = 1; end < places.length; end += 1)
    for (let start = 0; start < end; start += 1) {
      const before = best[start]
      const part = before && translateWhole(text.slice(places[start]! + 1, places[end]))
      if (!part || before.weight + part.weight <= (best[end]?.weight ?? -1)) continue
      const gap = before.text === '' || /[。？！：]$/.test(before.text) ? '' : ' '
      best[end] = { text: before.text + gap + part.text, weight: before.weight + part.weight }
    }
  return best[places.length - 1]?.text
}

/** A diagnostic in another language. What the table does not know stays in English. */
export function translate<T extends Pick<Diagnostic, 'message' | 'fix' | 'notes'>>(diagnostic: T, language: Language): T {
  if (language === 'en') return diagnostic
  const { message, fix, notes } = diagnostic
  const say = (text: string): string => toChinese(text) ?? text
  return { ...diagnostic, message: say(message), fix: say(fix), ...(notes && { notes: notes.map(say) }) }
}
