/** Slips in English: a for an, its for it’s, marks and spaces that the rules on style do not ask about, names in other letters. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import type { Run } from '../chinese/text-runs.ts'
import type { SourceFile } from '../read-file.ts'
import { createSieve, type Sieved } from '../sieve.ts'
import { findUnpaired } from '../lint.ts'
import { matchesOf } from '../../../lib/matches.ts'

interface Slip extends Sieved {
  pattern: RegExp
  meant: (found: string) => string
}

const plurals: Record<string, string> = { has: 'have', is: 'are', was: 'were', does: 'do' }
/** The last verb of some words, as it stands behind several: the rules that govern. */
const inPlural = (found: string): string => found.replace(/\w+$/, (verb) => plurals[verb] ?? verb.slice(0, -1))

const participles: Record<string, string> = {
  hold: 'held',
  build: 'built',
  make: 'made',
  take: 'taken',
  give: 'given',
  choose: 'chosen',
  write: 'written',
  speak: 'spoken',
}

const half: Record<string, string> = { '(': '(', ')': ')' }

const slips: Slip[] = [
  {
    pattern: /(?<=(?:^|[.!?] )A |\ba )(?!one\b|once\b|eu|ewe|(?:is|in|of|or|as|at|and|are|on|if|it)\b)[aeio][a-z]+/g,
    meant: (found) => `an ${found}`,
  },
  { pattern: /(?<=\b[Aa]n )[bcdfgjklmnpqrstvwxyz][a-z]+/g, meant: (found) => `a ${found}` },
  { marks: 'h', pattern: /(?<=\b[Aa] )(?:honest|hour|heir|honour)[a-z]*/g, meant: (found) => `an ${found}` },
  {
    marks: 'uE',
    pattern: /(?<=\b[Aa]n )(?:unique|unit|union|united|universal|university|useful|user|European)\b/g,
    meant: (found) => `a ${found}`,
  },
  {
    pattern: /(?<=(?:^|[.!?] )The )(?:members|meetings|ministers|leaders|economies|delegates|officials) (?:was|has|is)\b/g,
    meant: inPlural,
  },
  { marks: '’', pattern: /\b(?:[Hh]e|[Ss]he|[Ii]t) don’t\b/g, meant: (found) => found.replace('don’t', 'doesn’t') },
  { pattern: /\b[Tt]heir (?:is|are|was|were) (?:a|an|no|the|some|many)\b/g, meant: (found) => found.replace('heir', 'here') },
  {
    pattern: /\b\d*(?<!1)[123]th\b/g,
    meant: (found) => found.replace(/([123])th/, (_, digit: string) => `${digit}${['st', 'nd', 'rd'][Number(digit) - 1]}`),
  },
  {
    pattern:
      /\b(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety) (?:one|two|three|four|five|six|seven|eight|nine)\b(?!-)/g,
    meant: (found) => found.replace(' ', '-'),
  },
  { pattern: /\b(?:discuss(?:ed|es|ing)? about|more better)\b/g, meant: (found) => found.replace(/ about|more /, '') },
  {
    marks: '’',
    pattern: /\b[Ii]t’s (?=(?:own|members?|leaders?|ministers?|economy|economies|people|role|work|goal|host)\b)/g,
    meant: (found) => `${found[0]}ts`,
  },
  { pattern: /\b[Ii]ts (?=(?:a|an|the|not|been|also)\b)/g, meant: (found) => `${found[0]}t’s` },
  { marks: '.', pattern: /\b(?:e\.g|i\.e|U\.S|U\.K|a\.m|p\.m)(?![.\w])/g, meant: (found) => `${found}.` },
  { marks: '.', pattern: /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}+[\s.,])/gu, meant: () => '. with a space behind it' },
  { marks: ',', pattern: /(?<=\p{Lu}\p{Ll}),(?=\p{L}{2})/gu, meant: () => ', with a space behind it' },
  { marks: '()', pattern: /\([ \u00a0]+(?=\S)|(?<=\S)[ \u00a0]+\)/g, meant: (found) => `${half[found.trim()]} without the space` },
  { marks: ',', pattern: /,\s*,/g, meant: () => ',' },
  { marks: '.', pattern: /(?<![.\s])\.\.(?!\.)/g, meant: () => '.' },
  { marks: '!?', pattern: /!{2,}|(?<!\?)\?\?(?!\?)/g, meant: (found) => found[0]! },
  { marks: '.', pattern: /(?<![\d.,])\d{1,3}\.\d\d0(?![\d.%])/g, meant: (found) => found.replace('.', ',') },
  { marks: ',', pattern: /(?<=(?<![\d,])\d{1,3}), (?=\d{3}(?![\d,]))(?!(?:19|20)\d\d)/g, meant: () => ', without the space' },
  {
    marks: 'of',
    pattern: /\b(?:[Cc]ould|[Ww]ould|[Ss]hould|[Mm]ight|[Mm]ust) of (?!course\b)/g,
    meant: (found) => found.replace(' of ', ' have'),
  },
  {
    marks: 'loose',
    pattern: /\b(?:will|would|may|could|not|they|to) loose (?=(?:its|their|the|a|his|her|our)\b)/g,
    meant: (found) => found.replace('loose ', 'lose'),
  },
  {
    pattern: /\b(?:is|was|are|were|be) to (?:late|early|small|large|high|low|many|few|much)\b/g,
    meant: (found) => found.replace(' to ', ' too '),
  },
  { marks: 'ff', pattern: /\b(?:[Tt]he|[Aa]n|[Nn]o) affect (?=of\b)/g, meant: (found) => found.replace('affect ', 'effect') },
  {
    pattern: /(?<=\b[Aa]n )(?:european|universit(?:y|ies)|uniform)\b/g,
    meant: (found) => `a ${found === 'european' ? 'European' : found}`,
  },
  {
    marks: 'ess',
    pattern: /\b[Ll]ess (?:delegates|members|meetings|economies|countries|companies|jobs|ministers|leaders|events)\b(?!-)/g,
    meant: (found) => found.replace(/ess/, 'ewer').replace(/^L/, 'F').replace(/^l/, 'f'),
  },
  {
    marks: 'day',
    pattern: /(?<![\w./@-])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b(?![@/-])/g,
    meant: (found) => found[0]!.toUpperCase() + found.slice(1),
  },
  {
    pattern: /(?<![\w./@-])(?:january|february|april|june|july|september|october|november|december)\b(?![@/-])/g,
    meant: (found) => found[0]!.toUpperCase() + found.slice(1),
  },
  {
    marks: 'aeiou',
    pattern:
      /(?<![\w./@-])(?:Febuary|Feburary|Janurary|Septemper|Wensday|Wendesday|Thier|thier|goverment|recieved?|seperate|occured|untill|economys)\b/g,
    meant: (found) => corrected[found] ?? 'it with the right letters',
  },
  { marks: ',', pattern: /(?<=\p{L}),(?=“)/gu, meant: () => ', with a space behind it' },
  { marks: ',.', pattern: /,\.(?!\d)/g, meant: () => '.' },
  { marks: '(', pattern: /(?<=\p{Ll}{3})\((?=\p{Ll}{2,}[ ,])/gu, meant: () => '( with a space before it' },
  { marks: '%', pattern: /(?<=\d) %(?!\w)/g, meant: () => '% without the space' },
  { marks: '$€£', pattern: /[$€£] (?=\d)/g, meant: (found) => `${found.trim()} with the digits right behind it` },
  { marks: '0', pattern: /(?<![\d.,] ?)\b\d{1,3} 000\b(?![ .,]?\d)/g, meant: (found) => found.replace(' ', ',') },
  { marks: ',', pattern: /(?<![\d.,])\d{1,3},00(?=\s\p{Ll})/gu, meant: () => 'the number with three digits behind the comma' },
  {
    marks: 'ns',
    pattern: /(?<=\d )(?:millions|billions|thousands|hundreds)\b(?! of\b)/g,
    meant: (found) => found.slice(0, -1),
  },
  { marks: '‘', pattern: /(?<=\p{L})‘(?=(?:s|t|re|ve|ll)\b)/gu, meant: () => '’' },
  {
    pattern: /\b[A-Z]{3,}(?: [A-Z]{2,}){5,}\b/g,
    meant: () => 'the words in small letters',
  },
  { marks: '年月日', pattern: /\d{1,4}[年月日](?!\p{Script=Han})/gu, meant: () => 'the date in English' },
  { pattern: /(?<=(?:^|[.!?] )A |\ba )(?!One\b|Once\b|Ou)(?:[AIO][a-z]+|E(?!u|we)[a-z]+)/g, meant: (found) => `an ${found}` },
  {
    marks: '’',
    pattern: /\b(?:[Ll]eader|[Mm]inister|[Oo]fficial)’s (?=[Mm]eetings?\b)/g,
    meant: (found) => found.replace('’s ', 's’'),
  },
  {
    pattern: /\b(?:members|rules|leaders|ministers|economies|meetings) that (?:has|is|was|governs|makes|takes|gives)\b/g,
    meant: inPlural,
  },
  {
    pattern: /\b(?:pledge|decide|promise|hope)(?:d|s)? to [a-z]{3,}ing\b(?<!thing|bring|spring|string|sing|ring|king)/g,
    meant: (found) => `${found.replace(/ \S+$/, '')} with the verb alone`,
  },
  {
    marks: 'then',
    pattern:
      /\b(?:[Mm]ore|[Ll]ess|[Bb]etter|rather|earlier|later|larger|smaller|higher|lower) (?:\w+(?:ed|ing|ant|ent|ive|ful|ous|al|ble) )?then (?=[a-z]{2,})/g,
    meant: (found) => found.replace(/then $/, 'than'),
  },
  { pattern: /\b(?:had|has|have|was|were) all ready (?=\w+ed\b)/g, meant: (found) => found.replace('all ready ', 'already') },
  {
    pattern: /\b(?:was|were|been) (?:hold|build|make|take|give|choose|write|speak)\b(?!-)/g,
    meant: (found) => found.replace(/\w+$/, (verb) => participles[verb]!),
  },
  {
    pattern: /\b[Tt]hey (?:has|was|is|does|employs|says|wants|needs)\b/g,
    meant: inPlural,
  },
  {
    pattern: /(?<=(?:^|[.!?] )(?:It|He|She) )(?:decide|say|want|need|hold|make|take|have|do)\b/g,
    meant: (found) => ({ have: 'has', do: 'does' })[found] ?? `${found}s`,
  },
  {
    pattern:
      /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Mm]any) (?:version|paragraph|meeting|event|member|leader|minister|report|article)\b(?=[.,;:!?)]|$| (?:is|are|was|were|in|on|at|of|and|that|which|from|to)\b)/g,
    meant: (found) => `${found}s`,
  },
  { marks: 'V', pattern: /\bVietnam\b/g, meant: () => 'Viet Nam' },
  { marks: 'M', pattern: /(?<!University of )\bMacau\b/g, meant: () => 'Macao' },
  {
    pattern: /(?<![\w./@-])(?:chinese|asian|russian|japanese|korean|south (?=Korea)|north (?=Korea))/g,
    meant: (found) => found[0]!.toUpperCase() + found.slice(1).trimEnd(),
  },
  { marks: 'aA', pattern: /\b[Aa]sia(?:[ -]p| P)acific\b|\basia-[Pp]acific\b/g, meant: () => 'Asia-Pacific' },
  { marks: 'gk', pattern: /\b(?:Hongkong|hong kong|Hong kong)\b/g, meant: () => 'Hong Kong' },
]
const slipsFor = createSieve(slips)

const corrected: Record<string, string> = {
  Febuary: 'February',
  Feburary: 'February',
  Janurary: 'January',
  Septemper: 'September',
  Wensday: 'Wednesday',
  Wendesday: 'Wednesday',
  Thier: 'Their',
  thier: 'their',
  goverment: 'government',
  recieve: 'receive',
  recieved: 'received',
  seperate: 'separate',
  occured: 'occurred',
  untill: 'until',
  economys: 'economies',
}

const closing: Record<string, string> = { '“': '”', '(': ')' }

/** Kinds of entries whose names have capitals in any sentence. */
const proper: ReadonlySet<unknown> = new Set(['person', 'place', 'body', 'agreement'])

/** Names whose capitals a text may get wrong, by their small letters: of several words, or an abbreviation. */
function namesByLetters(files: readonly SourceFile[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { kind, yaml } of files) {
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk') continue
    const { kind: is, english, abbr } = (yaml?.data ?? {}) as Record<string, unknown>
    for (const name of [proper.has(is) ? english : undefined, abbr])
      if (
        typeof name === 'string' &&
        (/^[A-Z].*\s[A-Z]/.test(name) || /^[A-Z]{4,}$/.test(name) || (is === 'place' && /^[A-Z][a-z]{5,}$/.test(name)))
      )
        names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? new Set()).add(name))
  }
  return names
}

/** Given names by the family names before them, of people whose given name is long enough that one wrong letter makes no other name. */
function givenNames(files: readonly SourceFile[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { kind, yaml } of files) {
    const { kind: is, english } = (kind?.is === 'entry' && kind.collection === 'glossary' ? (yaml?.data ?? {}) : {}) as Record<
      string,
      unknown
    >
    const [, family, given] = (is === 'person' && typeof english === 'string' && /^([A-Z][a-z]+) ([A-Z][a-z]{5,})$/.exec(english)) || []
    if (family && given) names.set(family, [...(names.get(family) ?? []), given])
  }
  return names
}

/** Whether two words differ in one letter: another one, one too many or one too few. */
function isOneOff(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [rest, others] = [one.slice(start), other.slice(start)]
  return one !== other && (rest.slice(1) === others.slice(1) || rest.slice(1) === others || rest === others.slice(1))
}

/**
 * Prepares the rules.
 * @param files - all files, because they hold the names
 * @returns a function that finds slips in an English text
 */
export function createSlipFinder(files: readonly SourceFile[]): (run: Run) => Generator<Finding> {
  const names = namesByLetters(files)
  const people = givenNames(files)
  const family = new RegExp(`\\b(${[...people.keys()].join('|') || '(?!)'}) ([A-Z][a-z]{4,})\\b`, 'g')
  const isWord = (text: string, start: number, end: number): boolean =>
    !/[\w@/.-]/.test(text[start - 1] ?? ' ') && !/[\w@/-]/.test(text[end] ?? ' ')
  const findNames = phraseMatcher(
    [...names.keys()].map((name) => [name, name]),
    isWord,
  )
  return function* (run) {
    const { text, at } = run
    const told = (index: number, found: string, meant: string): Finding => ({
      code: 'en-slip',
      at: at(index),
      message: `${show(found)} is not right here, in ${show(text.slice(Math.max(0, index - 8), index + found.length + 8))}`,
      // A mark alone would run into the full stop of this sentence.
      fix: `Write ${/^[.,!?]$|\.$|^(?!an? |the )\p{L}\S* \S/u.test(meant) ? show(meant) : meant}.`,
    })
    for (const { pattern, meant } of slipsFor(text))
      for (const { index, 0: found } of matchesOf(text, pattern)) yield told(index, found, meant(found))
    for (const { index, 0: found, 1: name, 2: written } of matchesOf(text, family)) {
      const all = people.get(name!)!
      const given = all.includes(written!) ? undefined : all.find((one) => isOneOff(one, written!))
      if (given) yield told(index, found, `${name} ${given}`)
    }
    const small = text.toLowerCase()
    if (small.length === text.length)
      for (const { start, end, out } of findNames(small)) {
        const found = text.slice(start, end)
        if (!names.get(out!)!.has(found) && found !== found.toUpperCase()) yield told(start, found, [...names.get(out!)!][0]!)
      }
    // a) and 1) count a list.
    const isOfList = (index: number): boolean => text[index] === ')' && /(?:^|\s)\w{1,3}$/.test(text.slice(0, index))
    for (const { index, ...said } of findUnpaired(text, /[“”()]/g, closing, isOfList)) yield { code: 'en-marks', at: at(index), ...said }
  }
}
