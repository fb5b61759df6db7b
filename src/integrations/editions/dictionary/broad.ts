/** Rules that would reach too far: a rule of the dictionary works on every page, and nobody sees its effect in the text itself. */
import { show } from '../../../lib/diagnostics/messages.ts'
import { big5 } from '../../../lib/han.ts'
import { scriptConverter } from '../convert/opencc.ts'

/** Words of one character that stand for one thing in whatever word they are. */
const safeSingles = new Set('硅矽賬')

/** Words that texts on policy write in all regions, whatever each region writes for a menu or a file. */
const everywhere = new Set(['支持', '文件', '項目', '參數', '程序', '高級', '通過', '流動'])

const numbers = '\\d０-９〇零一二兩两三四五六七八九十百千萬万億亿'
const negations = '不沒没無无非未否'
const onlyNumber = new RegExp(`^[${numbers}]+$`)
const onlyNegation = new RegExp(`^[${negations}]$`)
/** 反 as well: 反腐敗 is the opposite of 腐敗. */
const signs = new RegExp(`[${numbers}${negations}反]`, 'g')
/** Large numbers of things: a value that has one where its word has no number makes another thing of it. */
const large = /[萬万億亿兆][名人個个家項项次年天元]/

/** Words of which each says another thing than the others in its row, in either script. */
const apart: RegExp[][] = [
  [/支持|[赞贊][成同]|同意|[拥擁][护護]|接受/, /反[对對]|抗[议議]|拒[绝絕]|抵制/],
  [/增[长長加]|上[升涨漲]|提高|[扩擴]大/, /下[跌降]|[减減]少|降低|[缩縮]小|萎[缩縮]|衰退/],
  [/允[许許]|准[许許]|批准/, /禁止|拒[绝絕]|否[决決]/],
  [/成功/, /失[败敗]/],
  [/[开開]放/, /封[闭閉]/],
  [/[进進]口/, /出口/],
  [/多[边邊]/, /[单單][边邊]/, /[双雙][边邊]/],
  [/合作|友好|和平/, /[对對]抗|[冲衝]突|[敌敵]|[战戰][争爭]/],
  [/上午|早上/, /下午|晚上/],
  [/今[年日天]/, /去年|昨[日天]/, /明[年日天]/],
  [/人民[币幣]/, /美[元金]/, /港[元币幣]/, /台[币幣]/, /[欧歐]元/, /日[元圓圆]/, /英[镑鎊]/],
]

/** Whether a value says another thing than its word: it has one of a row where the word has another. */
const areOpposite = (word: string, value: string): boolean =>
  apart.some((row) => {
    const [ours, theirs] = [word, value].map((text) => row.filter((one) => one.test(text)))
    return ours!.length === 1 && theirs!.length === 1 && ours![0] !== theirs![0]
  })

/** The numbers and negations of a word, in one spelling. */
const signsOf = (word: string): string => (word.match(signs)?.join('') ?? '').replace(/[沒没無]/g, '无').replace(/[兩两]/g, '二')
const digitsOf = (word: string): string => word.replace(/[^\d０-９]/g, '')

/** Whether one of two words says another thing than the other: they differ in nothing but a number or a negation. */
function saysAnother(word: string, value: string): boolean {
  if (onlyNegation.test(value)) return true
  if (word.search(signs) < 0 && value.search(signs) < 0) return false
  if (large.test(value) && !new RegExp(`[${numbers}兆]`).test(word)) return true
  const simplify = scriptConverter('zh-cn')
  const [ours, theirs] = [simplify(word), simplify(value)]
  return signsOf(ours) !== signsOf(theirs) && ours.replace(signs, '') === theirs.replace(signs, '')
}

/** The marks of a word without the dots between the parts of a name: one region writes them where another has none. */
const marksOf = (word: string): string => word.replace(/[^\p{P}\p{S}]|[·‧・•]/gu, '')

/** A reason against a rule or a word, in one line, and what to do. */
export interface Reason {
  message: string
  fix: string
}

/**
 * Why a word may not stand in the dictionary, because it would be found in too many places.
 * @param single - whether words of one character are allowed, as in the list of Cantonese words
 */
export function reasonAgainstWord(word: string, single = false): Reason | undefined {
  if (onlyNumber.test(word)) return { message: `${show(word)} is a number: it stands for itself in every edition`, fix: 'Delete the line.' }
  if (onlyNegation.test(word)) return { message: `${show(word)} turns the meaning of a sentence round`, fix: 'Delete the line.' }
  if (!/\p{L}/u.test(word)) return { message: `${show(word)} holds no word`, fix: 'Delete the line.' }
  if (single && [...word].length === 1 && big5.has(word) && scriptConverter('zh-cn')(word) !== word)
    return { message: `${show(word)} is a character of all regions, and each writes it in its own form`, fix: 'Delete the line.' }
  if (!single && [...word].length === 1 && !safeSingles.has(word))
    return { message: `${show(word)} is one character: it is a part of many words`, fix: 'Write the words themselves, each on a line.' }
  return undefined
}

/**
 * Why a rule may not be: a word that is found everywhere, a value that says another thing, or an address.
 * @param values - what the editions write for the word
 */
export function reasonAgainstRule(word: string, values: readonly string[]): Reason | undefined {
  const reason = reasonAgainstWord(word)
  if (reason) return reason
  if (everywhere.has(word))
    return {
      message: `${show(word)} is a word of all regions where texts speak of policy`,
      fix: 'Write the longer words that are others there, each on a line.',
    }
  if (!/\p{Script=Han}/u.test(word))
    return { message: `${show(word)} holds no Chinese`, fix: 'Only Chinese words change between editions.' }
  for (const one of [word, ...values])
    if (/[.。．․｡，；！？:：/／@＠\\]/.test(one))
      return {
        message: `${show(one)} holds a mark of sentences or addresses`,
        fix: 'Write a word alone, without dots, colons and slashes.',
      }
  for (const value of values) {
    if (/[\r\n\t]/.test(value)) return { message: `${show(value)} is more than one line`, fix: 'Write the word on one line.' }
    const changed = reasonAgainstValue(word, value)
    if (changed) return changed
    // A rule that writes or eats a mark takes a quotation apart, or makes a statement of a question.
    if (marksOf(word) !== marksOf(value))
      return {
        message: `${show(word)} and ${show(value)} differ in their marks`,
        fix: 'Write the words alone, without the marks around them.',
      }
  }
  return undefined
}

/** Why an edition may not write a value for a word, wherever that is: it says another thing, or nothing. */
export function reasonAgainstValue(word: string, value: string): Reason | undefined {
  if (!/[\p{L}\p{N}]/u.test(value)) return { message: `${show(value)} holds no word`, fix: 'Write a word that says the same.' }
  if (areOpposite(word, value))
    return { message: `${show(value)} says the opposite of ${show(word)}`, fix: 'Write a word that says the same.' }
  return digitsOf(word) !== digitsOf(value) || saysAnother(word, value)
    ? { message: `${show(word)} and ${show(value)} differ in a number or a negation`, fix: 'Write a word that says the same.' }
    : undefined
}
