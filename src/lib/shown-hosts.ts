/**
 * The names of sites that a text shows. A reader takes such a name for the place to which the link leads, so the check compares the
 * two, in what people write and in the finished pages.
 */

/** Ends of names that need no other sign: those of countries, and the common others. */
const knownEnding =
  /\.(?:[a-z]{2}|com|org|net|gov|edu|int|mil|info|biz|name|pro|mobi|asia|travel|museum|news|media|press|app|dev|page|site|online|store|shop|top|xyz|club|vip|icu|cloud|live|link|click|wiki|blog|world|today|global|group|fund|bank|finance)$/

/** Ends of file names, which look like the end of a name: of those that are both, the ones that people write. */
const fileEnding = /\.(?:js|ts|mdx|md|html?|json|ya?ml|zip|pdf|py|rs|sh|css|svg|png|jpe?g|webp)$/

/** Abbreviations with a full stop, which look like the beginning of one. */
const abbreviation = /^(?:no|dr|st|mr|mrs|ms|prof|vs|vol|fig|art|sec|ch|pp|cf|inc|ltd|co|corp|dept|approx)\.[a-z]+$/

/** The last parts of names that are not written in Latin letters: the common ones of https://www.iana.org/domains/root/db. */
const hanEndings =
  '中国|中國|香港|台湾|台灣|澳門|澳门|新加坡|公司|网络|網絡|网址|网站|政务|政務|政府|公益|机构|组织机构|中文网|在线|商城|集团|移动|我爱你'

/** Letters, digits, dots and hyphens, without the letters of Chinese, Japanese and Korean, which may stand right beside a name. */
const east = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}]'
const run = `[[\\p{L}\\p{M}\\p{N}.\\-]--${east}]+`
const runs = new RegExp(run, 'gv')

/** A name in Chinese, as far as it can be told from prose. */
const eastHost = new RegExp(`${east}\\.(?:xn--[a-z\\d-]+|[a-z]{2,})(?![a-z\\d-])|[\\p{L}\\p{N}]\\.(?:${hanEndings})(?!\\p{L})`, 'gu')
/** Behind `https://` everything is a name, also without a dot. */
const behindScheme = new RegExp(`https?://(?:[^\\s\\/@]{1,100}@)?(${run})`, 'gv')
const ipv6 = /\[[\da-f]{0,4}:[\da-f:.]{1,45}\]/g

/** Letters, dots and brackets around dots as the keyboard writes them; what nobody sees is left out. */
const plainDots = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?<=[a-z\d])(?:[ꓸ۔܂⋅∙։᛫⸱ꞏ᠂‚]|[[(【]\.[\])】])(?=[a-z\d])/g, '.')
    // The dot between the parts of a person's name looks the same: it counts in front of the commonest ends only.
    .replace(/(?<=[a-z\d])[·・•‧](?=(?:[a-z\d-]{1,63}[.·・•‧])*(?:com|org|net|gov|edu|int|mil|info|hk|cn|tw|mo)(?![a-z\d]))/g, '.')
    // gov. hk, gov .hk, www gov hk
    .replace(/(?<=[a-z\d])(?: \.|\. | \. )(?=(?:com|org|net|gov|edu|int|hk|cn|tw|mo)(?:[/)\]」]|$))/g, '.')
    .replace(/(?<![a-z\d])www (?:[a-z\d-]+ )+(?:com|org|net|gov|edu|int|hk|cn|tw|mo)(?![a-z\d])/g, (spaced) => spaced.replaceAll(' ', '.'))
    // g o v . h k
    .replace(/(?<![a-z\d])[a-z\d](?: [a-z\d.]){3,}(?![a-z\d])/g, (spaced) => spaced.replaceAll(' ', ''))
    // gov dot hk, gov(dot)hk, gov點hk
    .replace(/(?<=[a-z\d])(?: dot | ?[([{] ?dot ?[)\]}] ?| ?[點点] ?)(?=(?:com|org|net|gov|edu|int|mil|info|hk|cn|tw|mo)(?![a-z\d]))/g, '.')
    // The full stop of Chinese ends sentences too: what stands behind it must be the end of a name.
    .replace(/(?<=[a-z\d])。([a-z\d]+)/g, (found, end: string) => (knownEnding.test(`.${end}`) ? `.${end}` : found))

/** The name in a run of letters, digits, dots and hyphens; `undefined` if it holds none. */
function hostIn(text: string): string | undefined {
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(text)) return text
  const labels = text.split('.')
  const [ending] = /^(?:xn--[a-z\d-]+|\p{L}{2,}(?=-|$))/u.exec(labels.at(-1)!) ?? []
  const host = [...labels.slice(0, -1), ending].join('.')
  if (!ending || labels.length < 2 || fileEnding.test(host)) return undefined
  return abbreviation.test(host) && (/\.[ivx]+$/.test(host) || !knownEnding.test(host)) ? undefined : host
}

/** Words in which no sign is a dot or becomes one: most links show such. */
const plainWords = /^(?:(?![點点]|dot|www )[\u4e00-\u9fffA-Z\d「」《》、，（） -])*$/i

const trim = (name: string): string => name.replace(/^[.-]+/, '').replace(/[.-]+$/, '')

/**
 * Lists the names of sites that a text shows, anywhere in it: `gov.hk`, `（apec.org）`, `🔒apec.org`, `203.0.113.5`, `ａｐｅｃ。ｏｒｇ`.
 * @returns each once, in small letters, without `www.`
 */
export function shownHosts(text: string): string[] {
  if (plainWords.test(text)) return []
  const plain = plainDots(text)
  if (!/[.:]/.test(plain)) return []
  const bare = [...plain.matchAll(runs)].flatMap(([found]) => found.split('..').flatMap((part) => hostIn(trim(part)) ?? []))
  const marked = [...plain.matchAll(behindScheme)].map(([, name]) => trim(name!))
  const eastern = (plain.match(eastHost) ?? []).filter((name) => !fileEnding.test(name))
  return [...new Set([...bare, ...marked, ...eastern, ...(plain.match(ipv6) ?? [])].map((name) => name.replace(/^www\./, '')))]
}

/** The site to which an address leads, without `www.`; `undefined` if it stays in this one. */
export function hostOf(url: string): string | undefined {
  if (/^mailto:/i.test(url)) return /@([^?]*)/.exec(url)?.[1]?.toLowerCase()
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined
}
