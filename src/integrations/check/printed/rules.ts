/**
 * What writers type as markup, and what is printed as typed: a table of patterns, each with the right spelling. Patterns see the words of
 * a paragraph, heading, cell or value; code, `Raw` and escaped characters are left out.
 */
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import { slugFrom } from '../gates/content-files.ts'
import type { Sieved } from '../sieve.ts'

/** Stands for code, an image, words that stay as they are. */
export const NODE = '\ufffc'
/** Stands for a bare address. */
export const ADDRESS = '\ufffb'

/** A part of what was found, from where in it and how long, and what to write there. */
export type Part = readonly [from: number, length: number, text: string]

/** A pattern and what to write instead. */
export interface Rule extends Sieved {
  code: Code
  pattern: RegExp
  fix: (match: RegExpExecArray) => string
  /** What mends it, where nothing else can be meant: the marks alone, so that the words between them may hold anything. */
  parts?: (match: RegExpExecArray) => readonly Part[] | undefined
  /** `text`: paragraphs, headings, cells; `value`: the data of an entry; both if it is missing. */
  only?: 'text' | 'value'
  /** What looks like it and is right. */
  unless?: (match: RegExpExecArray) => boolean
  /** Whether escaped characters count too: they are what is wrong. */
  escapes?: boolean
}

/** Blanks that Markdown does not take for one, and those that it does. */
export const blanks = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]'

/** A spelling for a message, on one line and short. */
export const plain = (text: string): string => show(text.trim().replace(/[\ufffb\ufffc]/g, '…')).slice(1, -1)

/** Full-width marks as those of the keyboard. */
const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll('、', ',').replaceAll('。', '.')

/** Whether what stands in round brackets is meant as the address of a link. */
const isAddress = (text: string): boolean =>
  new RegExp(
    `^\\s*${ADDRESS}\\s*$|^\\s*(?:https?|mailto)\\s*[:：]|\\.(?:mdx|png|jpe?g|webp|html?|pdf)(?![a-z])|^\\s*[.．]{1,2}[/／]|^\\s*[#＃][a-z][a-z-]+\\s*$|^\\s*www\\.|^\\s*[a-z\\d-]+(?:\\.[a-z\\d-]+)*\\.(?:org|com|net|cn|hk|gov|edu|int|tw|mo)(?:/|\\s*$)`,
    'i',
  ).test(text)

const linkOf = (words: string, address: string): string => {
  const written = address.includes(ADDRESS) ? address.replace(ADDRESS, 'https://…') : halfWidth(address)
  // Behind the name of an image its size may stand; in an address a blank is written %20.
  const clean = /^\s*\S+?\.(?:png|jpe?g|webp)(?=\s)/i.exec(written)?.[0] ?? written
  return `[${words.trim()}](${clean
    .trim()
    .replace(/\s+(?!#)/g, address.includes(ADDRESS) ? '%20' : '')
    .replace(/\s/g, '')})`
}

/** Writes other marks around words, without blanks inside; `undefined` where there are no words. */
function around(found: string, words: string, open: string, close: string): readonly Part[] | undefined {
  const inside = words.replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, '')
  const start = found.indexOf(inside)
  const end = start + inside.length
  return /[\p{L}\ufffc]/u.test(inside) && end < found.length ? [[0, start, open], [end, found.length - end, close]] : undefined // prettier-ignore
}

const wideId = /[ \t\u3000]*[[［【][#＃]([a-zA-Z\d-]+)[\]］】]\s*$/

/** The id at the end of a heading with the brackets of the keyboard. */
const withPlainId = (title: string): string => title.replace(wideId, (_, id: string) => ` [#${id}]`)

/** A line that begins with marks of a heading in other characters; certain only with an id, for else another mistake takes its place. */
function headingParts(found: string, depth: number): readonly Part[] | undefined {
  const id = wideId.exec(found)
  const lead = new RegExp(`^[#＃﹟]+${blanks}*`).exec(found)![0]
  return id ? [[0, lead.length, `${'#'.repeat(depth)} `], [id.index, id[0].length, ` [#${id[1]}]`]] : undefined // prettier-ignore
}

/** A link with the brackets of the keyboard around its words and its address. */
function linkParts(found: string, words: string, address: string): readonly Part[] | undefined {
  const start = found.indexOf(words)
  const end = start + words.length
  const from = found.lastIndexOf(address)
  const clean = halfWidth(address).replace(/\s+/g, '')
  const isKnown = address.includes(ADDRESS) ? address === ADDRESS : /^(?:https:\/\/|\.{1,2}\/|#)[^\s，。]+$/.test(clean)
  if (!isKnown) return undefined
  const image = /^[!！]/.test(found) ? '!' : ''
  const last = from + address.length
  return [
    [0, start, `${image}[`],
    [end, from - end, ']('],
    ...(clean === address || address === ADDRESS ? [] : [[from, address.length, clean] as const]),
    [last, found.length - last, ')'],
  ]
}

const markupFix = (what: string) => () => what
const noBoxes = markupFix('There are no boxes: leave the mark out, and write a paragraph.')
/** The fix for markup in a value, where nothing is markup, in the place of the one for a text. */
export function fixInValue(code: Code, found: string, fix: string): string {
  if (code === 'link-broken') {
    const words = /\[([^\]]+)\]\(/.exec(fix)?.[1] ?? 'text'
    return `Titles and other values hold no links: ${words === 'text' ? 'leave it out' : `write ${words}`}.`
  }
  const isStyle = /^(?:Bold|Words|Emphasis|Code|There is no such mark)/.test(fix)
  if (!isStyle && !/^(?:A footnote|Write \*\*|The id of)/.test(fix)) return fix
  const words = isStyle && plain(found.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  return `Titles and other values hold no marks: write ${words || 'the words alone'}.`
}
const leaveOut = (what: string) => markupFix(`${what}: leave it out.`)

const words = '[^\\n]{0,200}'

const lines: Rule[] = [
  {
    code: 'text-markup',
    marks: '#＃﹟',
    pattern: new RegExp(`^(?:[＃﹟][＃﹟#]*(?:${blanks}|(?<=[＃﹟#]{2}))|#[＃﹟#]+|##+)${blanks}*(?=\\S)(${words})`, 'gm'),
    fix: ([found = '', title = '']) => {
      const depth = /^[＃﹟#]+/.exec(found)![0].length
      return `A heading is written ${'#'.repeat(Math.min(6, Math.max(2, depth)))} ${plain(withPlainId(title))}.`
    },
    parts: ([found]) => headingParts(found, Math.min(6, Math.max(2, /^[＃﹟#]+/.exec(found)![0].length))),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '#＃﹟',
    pattern: new RegExp(`^[#＃﹟]${blanks}*(\\S[^\\n]{0,200}[[［][#＃][a-zA-Z\\d-]+[\\]］])\\s*$`, 'gm'),
    fix: ([, title = '']) => `A heading is written ## ${plain(withPlainId(title))}.`,
    parts: ([found]) => headingParts(found, 2),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '#＃',
    pattern: /^[#＃]([^#＃\s\d。，；：！？,.!?][^#＃\n。，；！？]{0,30})$/g,
    fix: ([, title = '']) => `A heading is written ## ${plain(title)} [#its-id].`,
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '＞﹥',
    pattern: new RegExp(`^[＞﹥]+${blanks}*(${words})`, 'gm'),
    fix: ([, text = '']) => `A quotation is written > ${plain(text)}.`,
    parts: ([found, text = '']) => [[0, found.length - text.length, '> ']],
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '》〉»›',
    pattern: new RegExp(`^[》〉»›](?![。，、；：！？])${blanks}*(${words})`, 'g'),
    fix: ([, text = '']) => `A quotation is written > ${plain(text)}.`,
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '\'‘’"“”·｀´˙',
    pattern: /^(?:'{3,}|[‘’]{3,}|"{3,}|[“”]{3,}|·{3,}|｀{3,}|´{3,}|˙{3,})[ \t]*[a-z]{0,12}[ \t]*$/gm,
    fix: markupFix('Code begins and ends with a line of three ` of the keyboard: ```.'),
    only: 'text',
  },
  { code: 'text-markup', marks: ':：', pattern: /^[:：]{3,}[^\n]{0,60}/gm, fix: noBoxes, only: 'text' },
  { code: 'text-markup', marks: '!！?', pattern: /^(?:!{3}|！{3}|\?{3}\+?)[ \t][^\n]{0,60}/gm, fix: noBoxes, only: 'text' },
  { code: 'text-markup', marks: '!！', pattern: /^[[［【][!！]\s*[^\]］】\n]{1,20}[\]］】]/gm, fix: noBoxes, only: 'text' },
  { code: 'text-markup', marks: '[', pattern: /^\[(?:NOTE|TIP|WARNING|CAUTION|IMPORTANT|INFO)\]/gm, fix: noBoxes, only: 'text' },
  {
    code: 'text-markup',
    marks: '[',
    pattern: /^\[[ xX]?\][ \t]+(?=\S)/gm,
    fix: ([found]) => `A task is written - [${/x/i.test(found) ? 'x' : ' '}] …, with a blank behind it.`,
    only: 'text',
  },
  { code: 'text-markup', marks: '.', pattern: /^\.\.[ \t]+[a-z-]{2,30}::/gm, fix: noBoxes, only: 'text' },
  {
    code: 'text-markup',
    marks: '[［【',
    pattern: /^@?[[［【]{1,2}_?(?:toc|目錄)_?[\]］】]{1,2}[ \t]*$/gim,
    fix: leaveOut('The page makes its own contents'),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '—–－─━＿＝=＊～﹣﹏',
    pattern: /^(?:[—–－─━＿＝=＊～﹣﹏][ \t\u3000]*){3,200}$/gm,
    fix: markupFix('A dividing line is written ---, with a blank line before and after.'),
    parts: ({ 0: found, input }) => (input.trim() === found.trim() ? [[0, found.length, '---']] : undefined),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '/／',
    pattern: /^(?:\/\/|／／)[ \t\u3000]+[^\n]{1,200}/gm,
    fix: leaveOut('What is not to be read is not in the file'),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '^＾',
    pattern: /^[[［【][\^＾]\s*([^\]］】\s]{1,30})\s*[\]］】][ \t]*[:：]/gm,
    // The wide colon alone is told of by another rule, with the corrected line.
    unless: ([found]) => /^\[\^\S+\]：$/.test(found),
    fix: ([, name = '']) => `A footnote is written [^${plain(halfWidth(name))}]: …, in a paragraph of its own.`,
    parts: ({ 0: found, 1: name = '', index, input }) => [
      [0, found.length, `[^${halfWidth(name)}]:${/\s/.test(input[index + found.length] ?? '') ? '' : ' '}`],
    ],
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: ':：',
    pattern: /^(?:title|standfirst|description|pinyin|asOf|people|framework|events|figures|sources)[:：]/gm,
    fix: markupFix('Keys stand at the top of the file, between the two lines ---.'),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: ':',
    pattern: /(?<=\n):[ \t]+(?=\S)/g,
    fix: markupFix('There are no lists of definitions: write a sentence, or a table.'),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '=.',
    pattern: /^(?:={2,6}[ \t]*([^=\n]{1,60}?)[ \t]*={2,6}[ \t]*|h[1-6]\.[ \t]+([^\n]{1,60}))$/gm,
    fix: ([, wiki, textile]) => `A heading is written ## ${plain(wiki ?? textile ?? '')}.`,
    only: 'text',
  },
]

const links: Rule[] = [
  {
    code: 'link-broken',
    marks: '[［',
    pattern:
      /[!！][[［]([^[\]［］\n]{0,200})[\]］][(（][ \t]*(?:\.\/)?([^()（）/\n]{1,100}?)\.(png|jpe?g|webp)(?![a-z])[^()（）\n]{0,200}[)）]/gi,
    unless: ([, , name = '']) => !/\s/.test(name),
    fix: ([, text = '', name = '', ending = '']) =>
      `The name of a picture has no blank: write ![${plain(text) || 'what it shows'}](./${slugFrom(name) ?? 'harbour'}.${ending.toLowerCase()}).`,
  },
  {
    code: 'link-broken',
    marks: '[［',
    pattern: /([!！]?)[[［]([^[\]［］()（）\n]{1,200})[(（](\.{1,2}\/[^()（）\n]{1,300})[)）]/g,
    fix: ([, image, text = '', address = '']) => `Write ${image ? '!' : ''}${plain(linkOf(text, address))}.`,
  },
  {
    code: 'link-broken',
    marks: '[［【〔',
    pattern: /([!！]?)[[［【〔]([^[\]［］【】〔〕\n]{1,200})[\]］】〕]\s{0,3}[(（]([^()（）\n]{1,300})[)）]/g,
    unless: ([, , , address = '']) => !isAddress(address),
    fix: ([, image, text = '', address = '']) => `Write ${image ? '!' : ''}${plain(linkOf(text, address))}.`,
    parts: ([found, , text = '', address = '']) => linkParts(found, text, address),
  },
  {
    code: 'link-broken',
    marks: '[［',
    pattern: /[[［][^[\]［］\n]{1,200}[\]］]\s{0,3}[(（](?=[^()（）\n]{0,300}(?:\.mdx|https?:|mailto:|\ufffb))[^()（）\n]{0,300}[)）]?/g,
    fix: markupFix('Write [text](address): brackets of the keyboard, nothing between them, no blank in the address.'),
  },
  {
    code: 'link-broken',
    marks: ']',
    pattern: /(?<![[［][^[\]［］\n]{0,200})([^\s[\]［］，。；：、「」,.;:]{1,30})\]\((?=https?:|\.{1,2}\/|\ufffb)[^()\n]{0,300}\)?/gu,
    fix: ([, text = '']) => `Write [${plain(text)}](https://…): the [ is missing.`,
  },
  {
    code: 'link-broken',
    marks: '[［',
    pattern: /[(（]([^()（）\n]{1,200})[)）][[［](\s*(?:https?:|\.{1,2}\/|\ufffb)[^\]］\n]{0,300})[\]］]/g,
    fix: ([, text = '', address = '']) => `Write ${plain(linkOf(text, address))}.`,
    parts: ([found, text = '', address = '']) => linkParts(found, text, address),
  },
  {
    code: 'link-broken',
    marks: '[［',
    pattern: /[[［]([^[\]［］\n]{1,200})[\]］][[［【]\s*(?:\ufffb|\.{1,2}\/[^\]］】\n]{1,300})[\]］】]/g,
    fix: ([, text = '']) => `Write [${plain(text)}](https://…).`,
  },
  {
    code: 'link-broken',
    marks: '[［【',
    pattern: /!?(?:\[\[([^[\]\n]{1,200})\]\]|［［([^［］\n]{1,200})］］|【【([^【】\n]{1,200})】】)/g,
    fix: ([found, a = '', b, c]) =>
      found.startsWith('!') && /\.[a-z]{3,4}$/i.test(a)
        ? `Write ![what it shows](./${plain(a)}).`
        : `Write [${plain((a || b || c || '').split('|').at(-1)!)}](../../glossary/…/zh-hk.mdx).`,
  },
  {
    code: 'link-broken',
    marks: '\ufffb',
    pattern: /[[［]\ufffb[ \t\u3000]+([^\]］\n]{1,200})[\]］]/g,
    fix: ([, text = '']) => `Write [${plain(text)}](https://…).`,
  },
  {
    code: 'link-broken',
    marks: ':：;；',
    pattern: /https?(?:\s*[：;；]\s*[/／]{1,2}|:[/／]?／|:\\\\|:\s+\/\/|:\/\/(?=[a-z\d]))[^\s\u3001-\u303f\uff08-\uff0c]{0,100}/gi,
    fix: ([found]) =>
      `Write [text](${plain(
        halfWidth(found)
          .replace(/\s/g, '')
          .replace(/^(https?)[:;][/\\]+/i, '$1://'),
      )}).`,
    parts: ([found]) => {
      // Where www. follows, it is read as an address of its own.
      if (/^https[^a-z\ufffb]+\ufffb$/i.test(found)) return [[0, found.length - 1, 'https://']]
      const address = halfWidth(found)
        .replace(/\s/g, '')
        .replace(/^https[:;][/\\]+/i, 'https://')
      return /^https:\/\/(?:[\w-]+\.)+[a-z]{2,}(?:\/[\w./%?=&#~+-]*)?$/.test(address) ? [[0, found.length, address]] : undefined
    },
  },
]

const footnotes: Rule[] = [
  {
    code: 'text-markup',
    marks: '^＾',
    pattern: /[[［【〔(（][ \t]?[\^＾][ \t]?([^\]］】〕)）\s]{1,30})[ \t]?[\]］】〕)）]/g,
    // `[^name]` itself is told of by another rule.
    unless: ([found]) => /^\[\^[^\s]+\]$/.test(found),
    fix: ([, name = '']) => `A footnote is written [^${plain(halfWidth(name))}].`,
    parts: ([found, name = '']) => [[0, found.length, `[^${halfWidth(name)}]`]],
  },
  {
    code: 'text-markup',
    marks: '^',
    pattern: /\^\[([^\]\n]{1,200})\]/g,
    fix: ([, text = '']) => `A footnote is written [^1], and [^1]: ${plain(text)} in a paragraph of its own.`,
  },
  {
    code: 'text-markup',
    marks: '[［【〔^',
    pattern:
      /(?<=[\p{Script=Han}。，、；：！？」』）])(?:[[［【〔](?:註\s?)?(\d{1,2})[\]］】〕](?![(（\d])|\^(\d{1,2})\^)|(?<=[A-Za-z]{3}|[.,;:!?”’)])\[(\d{1,2})\](?![([（\d])|(?<=[\p{Script=Han}A-Za-z。，；：！？」）.,;:!?”’)])\[(i{1,3}|iv|vi{0,3})\](?![([（])|\[[\^＾]\]/gu,
    fix: ([, ...names]) => `A footnote is written [^${names.find(Boolean) ?? '1'}].`,
    only: 'text',
  },
]

const styles: Rule[] = [
  {
    code: 'text-markup',
    marks: '*＊',
    // What an abbreviation means, as some dialects write it.
    pattern: /(?<=^|\n)[*＊][[［]([^\]］\n]{1,40})[\]］][:：][^\n]{0,60}/g,
    fix: ([, text = '']) => `Say in the text what ${plain(text)} means; nothing is shown under a mouse.`,
  },
  {
    code: 'text-markup',
    marks: '*＊',
    pattern: /(?:\*\*|＊＊)[ \t\u3000]*([^*＊\n]{0,40})[ \t\u3000]*(?:\*\*|＊＊)?/g,
    fix: ([, text = '']) => `Bold words are written **${plain(text) || '…'}**, without a blank inside the marks.`,
    parts: ([found, text = '']) => (/.(?:\*\*|＊＊)$/.test(found) ? around(found, text, '**', '**') : undefined),
  },
  {
    code: 'text-markup',
    marks: '_＿',
    pattern: /(?<![\p{L}\p{N}_])__(?!_)[ \t\u3000]*([^_\n]{1,40})__(?!_)|(?<=\p{Script=Han})＿＿([^＿\n]{1,40})＿＿/gu,
    fix: ([, text, wide]) => `Bold words are written **${plain(text ?? wide ?? '')}**.`,
    parts: ([found, text, wide]) => around(found, text ?? wide ?? '', '**', '**'),
  },
  {
    code: 'text-markup',
    marks: '~～',
    pattern: /(?:~~|～～)[ \t\u3000]*([^~～\n]{1,40})(?:~~|～～)/g,
    fix: ([, text = '']) => `Words that are struck through are written ~~${plain(text)}~~.`,
    // Wide ones may be a long sound.
    parts: ([found, text = '']) => (/^~~.*~~$/.test(found) ? around(found, text, '~~', '~~') : undefined),
  },
  {
    code: 'text-markup',
    marks: '~',
    pattern: /(?<![\p{L}\p{N}~])~(?![\s~])([^~\n]{1,40})(?<!\s)~(?![\p{L}\p{N}~])/gu,
    fix: ([, text = '']) => `Words that are struck through are written ~~${plain(text)}~~.`,
  },
  {
    code: 'text-markup',
    marks: '~',
    // Not between names: 香港~深圳~廣州.
    pattern: /(?<=[是為叫把將「，。])~(\p{Script=Han}{1,12})~(?=[的是，。」])/gu,
    fix: ([, text = '']) => `Emphasis is written *${plain(text)}*; words that are struck through ~~${plain(text)}~~.`,
  },
  {
    code: 'text-markup',
    marks: '/',
    pattern: /(?<=^|[是為叫把將「，。])\/(\p{Script=Han}{1,12})\/(?=[的是，。」]|$)/gu,
    fix: ([, text = '']) => `Emphasis is written *${plain(text)}*.`,
    parts: ([found, text = '']) => around(found, text, '*', '*'),
  },
  {
    code: 'text-markup',
    marks: '[［【《',
    pattern: /[[［【《]([/／]?(?:Said|Background|Keep|Raw|V)\b[^\]］】》\n]{0,80})[\]］】》]/g,
    unless: ([found]) => found.startsWith('《'),
    fix: ([, tag = '']) => `Write <${plain(halfWidth(tag).replace(/[“”]/g, '"'))}>, with < > = and " of the keyboard.`,
  },
  {
    code: 'text-markup',
    marks: '_',
    pattern: /(?<![\w_])_[ \t\u3000]([^_\n]{1,40})[ \t\u3000]_(?![\w_])/g,
    fix: ([, text = '']) => `Emphasis is written *${plain(text)}*, without a blank inside the marks.`,
    parts: ([found, text = '']) => around(found, text, '*', '*'),
  },
  {
    code: 'text-markup',
    marks: '*',
    pattern: /(?<![\w*)])\*(?:[ \t\u3000]([^*\n\d]{1,40}?)[ \t\u3000]?|([^*\s\d][^*\n]{0,40}?)[ \t\u3000])\*(?![\w*(])/g,
    fix: ([, inner, text = '']) => `Emphasis is written *${plain(inner ?? text)}*, without a blank inside the marks.`,
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '=＝+%',
    pattern:
      /(?:==|＝＝)(?![=＝\s])([^=＝\n]{1,60})(?:==|＝＝)(?![=＝])|(?<![A-Za-z\d+])\+\+(?![+\s])([^+\n]{1,60})\+\+(?!\+)|%%[^%\n]{1,100}%%/g,
    fix: ([, marked, added]) =>
      marked || added ? `There is no such mark; bold words are written **${plain(marked ?? added ?? '')}**.` : 'Leave the comment out.',
  },
  {
    code: 'text-markup',
    marks: '^~',
    pattern: /(?<=[\p{L}\p{N})])\^([\w+=−-]{1,8}|\p{Script=Han}{1,4})\^|(?<=[A-Za-z)])~(\d{1,3})~/gu,
    fix: ([, above, below]) =>
      `There are no raised or lowered letters: write the character itself (m², CO₂) instead of ${plain(above ?? below ?? '')}.`,
  },
  {
    code: 'text-markup',
    marks: '`',
    pattern: /`[^`\n]{0,60}`?/g,
    fix: markupFix('Code is written between two ` of the keyboard.'),
    only: 'text',
  },
  {
    code: 'text-markup',
    marks: '｀',
    pattern: /｀([^｀\n]{1,60})｀/g,
    fix: ([, code = '']) => `Code is written \`${plain(code)}\`.`,
    parts: ([found, code = '']) => around(found, code, '`', '`'),
  },
  {
    code: 'text-markup',
    marks: "'",
    pattern: /'''([^'\n]{1,60})'''/g,
    fix: ([, text = '']) => `Bold words are written **${plain(text)}**.`,
    parts: ([found, text = '']) => around(found, text, '**', '**'),
  },
  {
    code: 'text-markup',
    marks: '$',
    pattern: /(?<![A-Za-z\d$])\$\$?(?![\d\s$])(?:[A-Za-z]|[^$\n]{0,80}[\\^_=][^$\n]{0,80})\$/g,
    fix: markupFix('There are no formulas: write it in words, or with the characters themselves (x²).'),
  },
  {
    code: 'text-markup',
    marks: '\\',
    pattern: /(?<![\w:\\])\\(?:[A-Za-z]{3,20}(?![\w\\])|[nrt](?![A-Za-z\\]))|\\u[\da-f]{4}|\\x[\da-f]{2}/gi,
    fix: markupFix('Write the character itself.'),
    escapes: true,
  },
  {
    code: 'text-markup',
    marks: '\\',
    pattern: /\\(?=[_*[\](){}<>#`~|&"'.!+，。、；：！？「」『』（）《》-])|(?<!\\)\\$/g,
    unless: ({ index, input }) => /[A-Za-z]:[^\s]{0,100}$/.test(input.slice(Math.max(0, index - 100), index)),
    fix: markupFix('Leave the backslash out.'),
    parts: ({ index, input }) => (/[，。、；：！？「」『』（）《》]/.test(input[index + 1] ?? '') ? [[0, 1, '']] : undefined),
    escapes: true,
  },
  {
    code: 'text-markup',
    marks: '[［',
    pattern:
      /[[［](b|i|u|s|url|img|quote|code|color|size|center|left|right|list|font)(?:=[^\]］\n]{1,200})?[\]］][^[［\n]{0,200}[[［]\/\1[\]］]|[[［]\/(?:b|i|u|s|url|img|quote|code|color|size|center|left|right|list|font)[\]］]|[[［](?:url|color|size|font|quote|img)=[^\]］\n]{1,200}[\]］]/gi,
    fix: markupFix('Write **bold words**, *emphasis*, [text](address).'),
  },
  {
    code: 'text-markup',
    marks: ':',
    pattern: /(?<![\w:]):[a-z][a-z_+-]{1,30}:(?![\w:/])/g,
    fix: markupFix('Write the character itself.'),
  },
  {
    code: 'text-markup',
    pattern:
      /【\d{1,3}[†:][^】\n]{0,80}】|:?contentReference\b|\boaicite\b|\bturn\d{1,3}(?:search|view|news|image)\d{1,3}\b|\[cite(?:_start|_end|:[^\]\n]{0,80})?\]/g,
    fix: leaveOut('A program wrote this'),
  },
  {
    code: 'text-markup',
    marks: '&＆',
    pattern:
      /[&＆](?:amp[;；](?=[a-z#]))?(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|copy|reg|trade|e[mn]sp|thinsp|times|#\d{1,7}|#x[\da-f]{1,6})(?:[;；]|(?<=[&＆](?:nbsp|copy|reg|trade|[mn]dash|hellip))(?![\w;]))|[&＆](?:nbps|nsbp|nbs|nbp|ensp|nbspl)[;；]/gi,
    fix: markupFix('Write the character itself.'),
    escapes: true,
  },
  {
    code: 'text-markup',
    marks: '{｛',
    pattern: /[{｛][ \t]?[#＃.．:][ \t]?[\w-]{1,40}[^{}｛｝\n]{0,60}[}｝]/g,
    fix: markupFix('The id of a heading is written [#id] at its end; there is nothing else of this kind.'),
  },
  {
    code: 'text-markup',
    marks: '{',
    pattern: /[[［][a-z][\w-]{0,20}[\]］]\{/gi,
    fix: markupFix('There is nothing of this kind: leave it out.'),
  },
]

/** Markup in values, which no program reads as markup. */
const inValues: Rule[] = [
  {
    code: 'text-markup',
    marks: '<',
    pattern:
      /<([a-z][\w:-]*)(?:[\s＝][^<>\n]{0,200})?>([^<>\n]{1,100})<\/\1>|<\/?[a-z][\w:-]*(?:[\s/][^<>\n]{0,200})?\/?>|<[!?/]?(?:--|(?:script|style|iframe|img|svg|title|link|meta|span|div|font|br|em|strong|[abipu])(?![\w']))[^\n]{0,200}/gi,
    fix: ([, , text]) => `Titles and other values hold no tags: ${text ? `write ${plain(text)}` : 'leave it out'}.`,
    only: 'value',
  },
  {
    code: 'text-markup',
    marks: '*_`',
    pattern: /(?<![\w*])\*(?![*\s])([^*\n]{1,60})(?<!\s)\*(?![\w*])|(?<!\w)_(?![_\s])([^_\n]{1,60})(?<!\s)_(?!\w)|`([^`\n]{1,60})`/gu,
    fix: ([, a, b, c]) => `Titles and other values hold no marks: write ${plain(a ?? b ?? c ?? '')}.`,
    only: 'value',
  },
  {
    code: 'text-markup',
    marks: '/／',
    pattern: /(?:\s+|(?<=\p{Script=Han}))(?:\/\/|／／)[ \t\u3000]+\S[^\n]{0,200}$|\s\/\/\S[^\n]{0,200}$|\/\*[^\n]{0,200}\*\//gu,
    fix: leaveOut('What is not to be read is not in the file'),
    only: 'value',
  },
  {
    code: 'text-markup',
    marks: '[',
    pattern: /\[([^[\]\n]{1,100})\]\([^()\n]{1,200}\)/g,
    fix: ([, text = '']) => `Titles and other values hold no links: write ${plain(text)}.`,
    only: 'value',
  },
  {
    code: 'text-markup',
    marks: '#＃-*+>＞',
    pattern: /^(?:#{1,6}|[-*+>]|[＃＞])[ \t\u3000]+(?=\S)|[ \t][[［]#[a-z][a-z\d-]*[\]］]$/g,
    fix: markupFix('Titles and other values hold no marks: write the words alone.'),
    only: 'value',
  },
]

/** What the second and third byte of a character look like in the old Western encoding. */
const tail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
/** Those of them that are no mark of punctuation in any text. */
const rare = '[\\u0080-\\u00a6\\u00a8-\\u00aa\\u00ac-\\u00b6\\u00b8-\\u00ba\\u00bc-\\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]'

const garbled: Rule[] = [
  {
    code: 'text-garbled',
    marks: 'âÃÂàáãäåæçèéêëìíîïðÐÑ',
    pattern: new RegExp(
      `(?:â[€\\u0080]${tail}?|[ÃÂ][\\u0080-\\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ]|[à-ïã]${tail}${rare}|[à-ïã]${rare}${tail}?|ï[¼½»]|ð[Ÿ\\u009f]|(?:[ÐÑ]${tail}){2,})+`,
      'g',
    ),
    unless: ([found]) => /^[Â][\u00b0\u00ab\u00bb]$/.test(found),
    fix: markupFix('These letters were read in a wrong encoding: copy the words anew, or save the file as UTF-8.'),
  },
  {
    code: 'text-garbled',
    marks: '\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06',
    pattern: /[\ufb00-\ufb06]/g,
    fix: ([found]) => `Write ${found.normalize('NFKC')}.`,
  },
  {
    code: 'text-garbled',
    marks: '锟烫屯銆鈥锛嚗銝\ufffd%=',
    pattern:
      /锟斤?拷?|烫烫烫|屯屯屯|[銆鈥锛][\u4e00-\u9fff€\ue000-\uf8ff?]|嚗[\u4e00-\u9fff]?|銝[\u4e00-\u9fff]|(?:%[\dA-F]{2}){3,}|(?:=[\dA-F]{2}){3,}/g,
    fix: markupFix('These letters were read in a wrong encoding: copy the words anew, or save the file as UTF-8.'),
  },
]

/** All rules; where two find the same letters, the first of them speaks. */
export const rules: readonly Rule[] = [...garbled, ...links, ...inValues, ...lines, ...footnotes, ...styles]
