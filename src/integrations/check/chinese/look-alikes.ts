/** Letters that look like others: words whose letters are of two scripts, or all of another one, so that search does not find them. */
import type { Edit, Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { AnyNode } from '../gates/tree.ts'
import type { SourceFile } from '../read-file.ts'
import { matchesOf } from '../../../lib/matches.ts'

const pairs = (text: string): Map<string, string> => new Map(text.split(/\s+/).map((pair) => [...pair] as [string, string]))

/** Letters of Cyrillic, Greek and Armenian with the Latin letter that they look like (https://www.unicode.org/reports/tr39/). */
const latinTwins = pairs(
  `АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԌG ԚQ ԜW ѴV аa еe оo рp сc уy хx ѕs іi јj ԁd һh ԛq ԝw ѵv ӏl ԍg
   ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ρp υu ιi κk αa γy ՏS ՕO օo ոn սu հh ցg`,
)

/** Signs of other scripts with the Chinese character that they look like. */
const hanTwins = pairs(
  `ニ二 ロ口 エ工 カ力 タ夕 ハ八 ト卜 ミ三 チ千 オ才 ヌ又 メ乂 ー一 ｰ一 ㄧ一 ㄨ乂 ㄚ丫 ㄙ厶 ㄎ丂 ㄈ匚 ㄏ厂 ㄇ冂 ㄩ凵 ㄠ幺 ㄒ丅 ㄌ力 ㄖ日 ㄗ卩 ㄘ七
   ㅡ一 ㅣ丨 ㅁ口 ㅅ人 ㇐一 ㇑丨 ㇒丿 ㇓丿 ㇔丶 ㇏乀 ㇖乛 ㆒一 ㆓二 ㆔三 ㆕四 ㆖上 ㆗中 ㆘下`,
)
const signsWhere = (test: (sign: string) => boolean): string => [...hanTwins.keys()].filter(test).join('')
const isBopomofo = (sign: string): boolean => /\p{Script=Bopomofo}/u.test(sign)
/** One or two signs; of Bopomofo one, for two of them say how a character is read. */
const twins = `(?:[${signsWhere((sign) => !isBopomofo(sign))}]{1,2}|[${signsWhere(isBopomofo)}])`
const han = '\\p{Script=Han}'
const eastern = `${signsWhere(() => true)}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}`

const translate = (text: string, letters: Map<string, string>): string => [...text].map((letter) => letters.get(letter) ?? letter).join('')

interface Rule {
  pattern: RegExp
  /** What the found text should be; `undefined` if it is right. */
  meant(found: string): string | undefined
  /** Whether nothing else can be meant, where that is known. */
  isCertain?(found: string): boolean
}

/** МОСКВА is a word of its own, but no word is written in two scripts. */
const isMixed = (found: string): boolean =>
  /\p{Script=Latin}/u.test(found) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(found)

/** A word with letters of another script, if all of these have Latin twins: such a word is taken for a Latin one. */
function meantInLatin(word: string): string | undefined {
  // A small Greek letter that stands alone is a sign: α版.
  if (/^\p{Script=Greek}$/u.test(word) && /\p{Ll}/u.test(word)) return undefined
  const meant = translate(word, latinTwins)
  return meant !== word && /^[\p{Script=Latin}\p{M}]+$/u.test(meant) ? meant : undefined
}

const rules: Rule[] = [
  { pattern: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{M}]+/gu, meant: meantInLatin, isCertain: isMixed },
  // Latin letters with others that have no twin: a word is of one script. μ and Ω stand before and behind Latin ones in units.
  {
    pattern: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]+/gu,
    meant: (found) => {
      const rest = found.replace(/[\p{Script=Latin}μΩ]/gu, '')
      return rest !== '' && /\p{Script=Latin}/u.test(found) && !meantInLatin(found) ? 'letters of one script' : undefined
    },
  },
  // Scripts and small capitals that no text here is written in: whole words of them look like Latin ones.
  {
    pattern: /[\p{Script=Lisu}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Osage}\u1d00-\u1d2b\ua730\ua731ʙɢʜɪʟɴʀʏ]+/gu,
    meant: () => 'plain letters',
  },
  { pattern: /[\u1d2c-\u1d61]{2,}/gu, meant: (found) => found.normalize('NFKC') },
  { pattern: /(?<=[一二三四五六七八九〇])[OoＯ](?=[一二三四五六七八九〇])/gu, meant: () => '〇', isCertain: () => true },
  { pattern: /(?<=\d)[OoОоΟοIlІ](?=[\d年月日])/gu, meant: (found) => (/[IlІ]/.test(found) ? '1' : '0'), isCertain: () => true },
  {
    pattern: /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]+/gu,
    meant: (found) => (found.normalize('NFKC') === found ? 'plain letters' : found.normalize('NFKC')),
    isCertain: (found) => /^[\w()]+$/.test(found.normalize('NFKC')),
  },
  { pattern: /[\p{Nd}--[0-9０-９\u{1d7ce}-\u{1d7ff}]]+/gv, meant: () => 'the digits 0 to 9' },
  {
    pattern: new RegExp(`(?<=${han})${twins}(?![${eastern}])|(?<![${eastern}])${twins}(?=${han})`, 'gu'),
    // Two long sounds of Japan are a dash.
    meant: (found) => (/^[ーｰㅡ]{2}$/.test(found) ? '——' : translate(found, hanTwins)),
    isCertain: () => true,
  },
]

/** A text of ASCII and the characters and marks of Chinese: most texts are, and of them the rules look at digits only. */
const ordinary = /^[\0-\x7f\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/

const isOrdinary = (text: string): boolean =>
  ordinary.test(text) && !/\d[OoIl][\d年月日]|[一二三四五六七八九〇][OoＯ][一二三四五六七八九〇]/.test(text)

/** Finds letters in a text that only look like those that are meant. */
export function* findLookAlikes(text: string): Generator<{ index: number; found: string; meant: string; isCertain: boolean }> {
  if (isOrdinary(text)) return
  for (const { pattern, meant, isCertain } of rules)
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const right = meant(found)
      if (right !== undefined) yield { index, found, meant: right, isCertain: isCertain?.(found) ?? false }
    }
}

interface Piece {
  text: string
  at(index: number): Position
  edit?(index: number, length: number, text: string): Edit
}

/** Makes edits in a text that the file spells in the same way. */
const editsFrom =
  (start: number): NonNullable<Piece['edit']> =>
  (index, length, text) => ({ start: start + index, end: start + index + length, text })

/** Keys whose values are no words. */
const exemptKeys = new Set(['url', 'pinyin'])

/** The texts of a body. What is marked as another language is written in its own letters. */
function* piecesOf(file: SourceFile, node: AnyNode): Generator<Piece> {
  if (node.name === 'span') return
  const offset = node.position?.start.offset ?? 0
  const text = node.type === 'text' ? (node.value ?? '') : (node.alt ?? '')
  const exact = file.body!.startsWith(text, offset)
  if (text) yield { text, at: (index) => file.positionAt(offset + (exact ? index : 0)), ...(exact && { edit: editsFrom(offset) }) }
  for (const { value } of node.attributes ?? []) if (typeof value === 'string') yield { text: value, at: () => file.positionAt(offset) }
  for (const child of node.children ?? []) yield* piecesOf(file, child)
}

function* textsOf(file: SourceFile): Generator<Piece> {
  // The dictionary keeps no data here: its reader is another one.
  if (file.kind?.is === 'dictionary') yield { text: file.text, at: file.positionAt }
  for (const { path, value, at, start, source } of file.yaml?.strings() ?? [])
    if (!path.some((step) => exemptKeys.has(String(step))))
      yield { text: value, at: () => at, ...(source.includes(value) && { edit: editsFrom(start + source.indexOf(value)) }) }
  if (file.tree) yield* piecesOf(file, file.tree as AnyNode)
}

/** Finds letters in a file, of whatever language, that only look like those that are meant. */
export function* findInLetters(file: SourceFile): Generator<Finding> {
  // Without & and \ nothing in the file stands for another letter.
  if (isOrdinary(file.text) && !/[&\\]/.test(file.text)) return
  for (const { text, at, edit } of textsOf(file))
    for (const { index, found, meant, isCertain } of findLookAlikes(text))
      yield {
        code: 'look-alike',
        at: at(index),
        message: `${show(found)} is written in letters that only look right: search would not find it`,
        fix: `Write ${meant}.`,
        edits: isCertain && edit ? [edit(index, found.length, meant)] : undefined,
      }
}
