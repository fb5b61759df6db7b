/**
 * The names of sites that a text shows. A reader takes such a name for the place to which the link leads, so the check compares the
 * two, in what people write and in the finished pages.
 */

/** Ends of names that are no country's: the common ones, because any word behind a full stop would do otherwise. */
const generic =
  'com|org|net|gov|edu|int|mil|info|biz|name|pro|mobi|asia|travel|museum|news|media|press|app|dev|page|site|online|store|shop|top|xyz|club|vip|icu|cloud|live|link|click|wiki|blog|world|today|global|group|fund|bank|finance'
const chinese = '中国|中國|香港|台灣|台湾|澳門|澳门|公司|网络|網絡|政务|政務|公益|在线|中文网|网址|新加坡'

/** File endings that look like the end of a name. */
const fileEnding = /\.(?:md|py|rs|sh|ps|pl|cc|so|js|ts|db|zip|mov)$/

/** Letters of a name. Han letters stand in names with a Chinese end only: elsewhere they are the sentence around it. */
const letter = String.raw`[[\p{L}\p{N}]--\p{Script=Han}]`
const labelOf = (one: string): string => String.raw`${one}(?:[${one}\-]{0,61}${one})?`
const label = labelOf(letter)
const chineseLabel = labelOf(String.raw`[\p{L}\p{N}]`)
// Each label is short and begins where a name can begin, so nothing is read twice.
const host = new RegExp(
  String.raw`(?<![${letter}.\-])((?:${label}\.){1,8}(?:${generic}|[a-z]{2}|xn--[a-z0-9\-]{2,59}))(?![${letter}\-])`,
  'gv',
)
const chineseHost = new RegExp(String.raw`(?<![\p{L}\p{N}.\-])((?:${chineseLabel}\.){1,8}(?:${chinese}))(?![\p{L}\p{N}\-])`, 'gv')
/** A name behind `https://` or `www.` is one, whatever its end. */
const marked = new RegExp(String.raw`(?:https?:\/\/(?:[^\s\/@]{1,100}@)?|(?<![${letter}.\-])www\.)((?:${label}\.){0,8}${label})`, 'gv')
const ip = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g

/**
 * Lists the names of sites in a text, in lower case and without `www.`. Full-width letters and dots count as plain ones, characters
 * that nobody sees do not count. An IP address is a name as well.
 */
export function shownHosts(text: string): string[] {
  if (!/[.．。｡․﹒]/.test(text)) return []
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?<=[a-zA-Z0-9])\u3002(?=[a-zA-Z0-9])/g, '.')
    .toLowerCase()
  const names = (pattern: RegExp): string[] => [...plain.matchAll(pattern)].map(([, name]) => name!)
  const bare = [...names(host), ...names(chineseHost)].filter((name) => !fileEnding.test(name))
  return [...new Set([...bare, ...names(marked), ...(plain.match(ip) ?? [])].map((name) => name.replace(/^www\./, '')))]
}
