/** Files of the largest allowed size, each full of one thing: what bench/hostile-size.ts measures. */
import type { ContentFile } from '../src/integrations/check/gates/content-files.ts'
import { MAX_LINE_LENGTH, MAX_TEXT_BYTES } from '../src/integrations/check/gates/bytes.ts'

/** An input: the files that are added to the sample; the first is the one that the later steps read. */
export interface Input {
  name: string
  files: ContentFile[]
}

const zhHead = 'title: 甲\ndescription: 乙\nasOf: "2026"\n'
const enHead = 'title: A\ndescription: B\n'

/** As many repetitions as fit into a file. `line`: how long the lines may be; 0 puts everything on one. */
function fill(part: string | ((index: number) => string), line = 0, share = 0.97): string {
  let text = ''
  let bytes = 0
  let column = 0
  for (let index = 0; ; index += 1) {
    const next = typeof part === 'string' ? part : part(index)
    const size = Buffer.byteLength(next)
    if (bytes + size + 1 > MAX_TEXT_BYTES * share) return text
    const isFull = line > 0 && column + next.length > line
    text += isFull ? `\n${next}` : next
    bytes += size + Number(isFull)
    column = next.endsWith('\n') ? 0 : (isFull ? 0 : column) + next.length
  }
}

const lastParagraph = MAX_LINE_LENGTH - 10

/** A text as a page; a translation with its source. */
function asEntry(name: string, body: string, head = zhHead, edition = 'zh-hk'): Input {
  const file = (of: string, data: string, words: string): ContentFile => ({
    path: `content/pages/hostile/${of}.mdx`,
    bytes: Buffer.from(`---\n${data}---\n## 甲 [#a]\n\n${words}\n`),
  })
  const source = edition === 'en' ? [file('zh-hk', zhHead, '乙')] : []
  return { name, files: [file(edition, head, body), ...source] }
}

/** A part again and again: in one paragraph of many lines, and in as many paragraphs as the limit of a paragraph makes. */
function repeated(name: string, part: string | ((index: number) => string)): Input[] {
  const lines = fill(part, 1_000)
  const paragraphs = fill(part, lastParagraph).replaceAll('\n', '\n\n')
  return [asEntry(`${name} in one paragraph`, lines), asEntry(`${name} in paragraphs`, paragraphs)]
}

const data = (name: string, path: string, text: string): Input => ({ name, files: [{ path, bytes: Buffer.from(text) }] })

const ordinaryZh = '中國今年主辦亞太經合組織領導人非正式會議，各經濟體將圍繞「建設亞太共同體，促進共同繁榮」的主題展開討論。'
const ordinaryEn = 'China hosts the APEC Economic Leaders’ Meeting this year, and the economies discuss how to build a community. '

/** Ordinary text of the same size: what the others are compared with. */
export const ordinary: Input[] = [
  asEntry('ordinary Chinese', fill(`${ordinaryZh.repeat(5)}\n\n`)),
  asEntry('ordinary English', fill(`${ordinaryEn.repeat(5)}\n\n`), enHead, 'en'),
  asEntry(
    'ordinary text with links',
    fill(`各方在[亞太經合組織](../about/zh-hk.mdx)說，<Said by="wang-yi">要合作</Said>。${ordinaryZh}\n\n`),
  ),
]

const ascii = [...'!"#$%&\'()*+,-./0:;<=>?@A[\\]^_`a{|}~']
const chinese = [...'、。，；：！？「」『』《》〈〉（）【】［］｛｝＜＞＊＿～｜＃＠＆％…—·“”‘’漢着著説々〇ー　']

const inline: [string, string][] = [
  ['links to an entry', '[甲](../about/zh-hk.mdx)'],
  ['links to unknown entries', '[甲](../x/zh-hk.mdx)'],
  ['links to unknown anchors', '[甲](#b)'],
  ['links to pages', '[甲](https://a.org)'],
  ['link beginnings', '[甲]('],
  ['link middles', ']('],
  ['link middles with text', '](a'],
  ['bare addresses', 'https://a.org '],
  ['bare www', 'www.a.org '],
  ['www.1.', 'www.1.'],
  ['mail addresses', 'a@b.c '],
  ['half mail addresses', 'a@b-'],
  ['autolinks', '<https://a.org> '],
  ['Said', '甲<Said by="wang-yi">乙</Said>'],
  ['a name', '王毅'],
  ['names with a comma', '王毅、'],
  ['two names', '亞太經合組織和中國'],
  ['a Latin name', 'APEC '],
  ['Said of unknown people', '甲<Said by="x">乙</Said>'],
  ['Keep', '甲<Keep>乙</Keep>'],
  ['Raw', '甲<Raw>乙</Raw>'],
  ['V', '甲<V tw="乙">丙</V>'],
  ['unknown tags', '<a>甲</a>'],
  ['ruby', '<ruby>漢<rt>a</rt></ruby>'],
  ['kbd', '<kbd>A</kbd>'],
  ['span', '甲<span lang="ja">乙</span>'],
  ['emphasis', '*甲* '],
  ['strong', '**甲**乙'],
  ['broken strong', '**「甲」**乙'],
  ['strong and emphasis', '***a** b* '],
  ['deleted', '~~甲~~'],
  ['code', '`a` '],
  ['code of growing fences', '`a``b'],
  ['images', '![甲](./a.png)'],
  ['strings in braces', '{"a"}'],
  ['expressions', '{a}'],
  ['escapes', '\\*'],
  ['entities', '&amp;'],
  ['half entities', '&am'],
  ['character references', '&#65;'],
  ['footnote references', '[^a]'],
  ['unclosed titles', '《甲'],
  ['titles', '《甲》'],
  ['nested titles', '《《甲》'],
  ['terms', '人工智能'],
  ['terms with markup', '人工*智能*'],
  ['Latin in Chinese', '甲a'],
  ['long Latin words', `${'a'.repeat(500)} `],
  ['Latin words', 'ab '],
  ['Latin words with points', 'a.'],
  ['capitals with points', 'U.S.'],
  ['points behind a word', 'a..........b'],
  ['numbers', '1,'],
  ['digits with points', '1.1,'],
  ['hyphenated', 'a-'],
  ['spaces', '甲      '],
  ['wide spaces', '甲　'],
  ['colons', '甲: '],
  ['emoji', '👨‍👩‍👧'],
  ['combining marks', 'e\u0301'],
  ['rare characters', '𠮷'],
  ['brackets', '[a] '],
  ['empty brackets', '[]'],
  ['pairs of quotes', '「『甲』」'],
  ['lines that break', '甲  \n'],
  ['hidden characters', '甲\u200b'],
  ['kana', 'あア'],
  ['Korean', '한국 '],
  ['Cyrillic', 'АРЕС '],
  ['Greek in Latin', 'aα '],
  ['Arabic', 'سلام '],
  ['Thai', 'ก็'],
  ['letters of mathematics', '𝐀𝟏'],
  ['forms of characters', '裡説'],
  ['Simplified characters', '说体'],
  ['full-width letters', 'ＡＢ１'],
  ['doubled characters', '中國中國'],
  ['thousands', '1，000，'],
  ['dates', '2026-02-10 '],
  ['one letter and a blank', 'a '],
]

const blocks: Input[] = [
  asEntry('one long word', 'a'.repeat(MAX_TEXT_BYTES - 200)),
  asEntry('one long word in lines', fill('a', 5_900)),
  asEntry('long words with a mail sign', fill(`${'a'.repeat(5_000)} @\n\n`)),
  asEntry('long words of Chinese', fill('漢', 5_900)),
  asEntry(
    'headings',
    fill((index) => `## 甲 [#a${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}]\n\n乙\n\n`),
  ),
  asEntry('headings without text', fill('## 甲\n')),
  asEntry('headings with one id', fill('## 甲 [#b]\n\n乙\n\n')),
  asEntry('headings of spaces', fill(`## 甲${' '.repeat(5_900)}乙\n\n`)),
  asEntry('headings of [#', fill(`## ${'[#]'.repeat(1_900)}乙\n\n`)),
  asEntry('headings of {#', fill(`## ${'{# }'.repeat(1_400)}乙\n\n`)),
  asEntry('list items', fill('- 甲\n')),
  asEntry('numbered items', fill('1. 甲\n')),
  asEntry('loose items', fill('- 甲\n\n')),
  asEntry('tasks', fill('- [ ] 甲\n')),
  asEntry(
    'deep items',
    fill((index) => `${'  '.repeat(index % 12)}- 甲\n`),
  ),
  asEntry(
    'deep quotations',
    fill((index) => `${'> '.repeat(1 + (index % 12))}甲\n`),
  ),
  asEntry('deep emphasis', fill(`${'*甲 **乙 '.repeat(20)}${'** 丙* '.repeat(20)}\n\n`)),
  asEntry('deep tags', fill(`${'甲<Keep>'.repeat(30)}乙${'</Keep>'.repeat(30)}\n\n`)),
  asEntry('nested items', fill('- 甲\n  - 乙\n    - 丙\n')),
  asEntry('paragraphs', fill('甲\n\n')),
  asEntry('blank lines', fill('\n')),
  asEntry('quotations', fill('> 甲\n\n')),
  asEntry('lazy quotations', fill('>\n')),
  asEntry('fences', fill('```\na\n```\n')),
  asEntry('open fence', '```\n' + fill('a\n')),
  asEntry('indented code', fill('    a\n')),
  asEntry('rules', fill('---\n\n').replaceAll('---', '***')),
  asEntry('underlines', fill('甲\n===\n\n')),
  asEntry('a table of one column', `| 甲 |\n|-|\n${fill('| a |\n')}`),
  asEntry('a table of many columns', `${fill('|甲', 0, 0.01)}|\n${'|-'.repeat(485)}|\n${fill(`${'|a'.repeat(485)}|\n`, 0, 0.9)}`),
  asEntry('a table of short rows', `${'|甲'.repeat(900)}|\n${'|-'.repeat(900)}|\n${fill('|a\n', 0, 0.9)}`),
  asEntry('tables', fill('|甲|\n|-|\n|a|\n\n')),
  asEntry('rows of pipes', fill(`|${' |'.repeat(2_000)}\n\n`)),
  asEntry('details', fill('<details>\n<summary>甲</summary>\n\n乙\n\n</details>\n\n')),
  asEntry('backgrounds', fill('<Background source="x y z">\n\n乙\n\n</Background>\n\n')),
  asEntry('a background of many sources', `<Background source="${fill('x ', 5_000, 0.9)}">\n\n乙\n\n</Background>`),
  asEntry('unknown footnotes beside others', fill((i) => `甲[^n${i}]\n\n`, 0, 0.45) + fill((i) => `[^m${i}]: 乙[^m${i}]\n\n`, 0, 0.45)),
  asEntry('footnotes', fill((i) => `甲[^n${i}]\n\n`, 0, 0.4) + fill((i) => `[^n${i}]: 乙\n\n`, 0, 0.5)),
  asEntry(
    'unused footnotes',
    fill((i) => `[^n${i}]: 乙\n\n`),
  ),
  asEntry('one footnote named often', `${fill('甲[^a]\n\n', 0, 0.9)}\n\n[^a]: 乙`),
  asEntry('unclosed tags', fill('<Keep>\n')),
  asEntry('closing tags', fill('</Keep>\n\n')),
  asEntry('imports', fill('import a\n\n')),
  asEntry('comments', fill('<!-- a -->\n\n')),
  asEntry(
    'references of links',
    fill((i) => `[a${i}]: https://a.org\n`),
  ),
  asEntry('carriage returns', fill('甲\r\n')),
  asEntry('《 in English', fill('《', 5_900), enHead, 'en'),
  asEntry('「 in English', fill('「a', 5_900), enHead, 'en'),
  asEntry('words in Chinese in English', fill('漢a', 5_900), enHead, 'en'),
  asEntry('Latin letters behind Chinese in English', fill(`漢${'a'.repeat(3_000)} `, 5_900), enHead, 'en'),
  asEntry('points in English', fill(`a${'.'.repeat(5_000)}b\n\n`), enHead, 'en'),
  asEntry('points in Chinese', fill(`a${'.'.repeat(5_000)}b\n\n`)),
  asEntry('spaces behind pipes', fill(`|a|${' '.repeat(5_000)}\nb\n\n`)),
  asEntry(
    'unknown anchors with 290 long ids',
    fill(
      (i) =>
        `## 甲 [#${'long-name-of-a-heading-'.repeat(3)}${'abcdefghij'[i % 10]!.repeat((i % 290) + 1).slice(0, 20)}${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26))}]\n\n乙\n\n`,
      0,
      0.18,
    ) + fill((i) => `[甲](#${'long-name-of-a-headimg-'.repeat(3)}${i})\n\n`, 0, 0.78),
  ),
]

const keys = (part: (index: number) => string, share = 0.95): string => fill(part, 0, share)

const inData: Input[] = [
  asEntry('unknown keys', '乙', zhHead + keys((i) => `k${i}: 1\n`)),
  asEntry('repeated keys', '乙', zhHead + keys(() => 'k: 1\n')),
  asEntry('a list of a key', '乙', `${zhHead}keep: [a,\n${keys(() => ' a,\n')} b]\n`),
  asEntry('a list of lines', '乙', `${zhHead}keep:\n${keys(() => '- a\n')}`),
  asEntry('a list of numbers', '乙', `${zhHead}keep:\n${keys(() => '- 1\n')}`),
  asEntry('a list of unknown fields', '乙', `${zhHead}fields:\n${keys((i) => `- a${i}\n`)}`),
  asEntry('a list of words', ordinaryZh.repeat(20), `${zhHead}keep:\n${keys((i) => `- 中${i}\n`)}`),
  asEntry('a list of rules', ordinaryZh.repeat(20), `${zhHead}zh:\n  rules:\n${keys((i) => `  - { from: 中國${i}, cn: a }\n`)}`),
  asEntry('keys of digits', '乙', zhHead + keys((i) => `k${i}: ${'1'.repeat(5_000)}x\n`)),
  asEntry('keys of underscores', '乙', zhHead + keys((i) => `k${i}: ${'_'.repeat(5_000)}x\n`)),
  asEntry('a text of many lines', '乙', `${zhHead}keep: "a\n${keys(() => '  a\n')}  b"\n`),
  asEntry('a plain text of many lines', '乙', `${zhHead}keep: a\n${keys(() => '  a\n')}`),
  asEntry('comments in data', '乙', zhHead + keys(() => '# a\n')),
  asEntry('maps in data', '乙', `${zhHead}zh:\n${keys((i) => `  k${i}: {a: 1}\n`)}`),
  asEntry('brackets in data', '乙', `${zhHead}keep: [${keys(() => '[],\n ')}[]]\n`),
  asEntry('aliases of YAML', '乙', `${zhHead}keep:\n${keys(() => '- *a\n')}`),
  asEntry('broken data', '乙', `${zhHead}${keys(() => ': :\n')}`),
  asEntry('open quotes in data', '乙', `${zhHead}${keys((i) => `k${i}: "a\n`)}`),
  data(
    'sources',
    'content/sources.yml',
    keys((i) => `s${i}: {kind: report, publication: 甲, headlines: [乙], published: null, url: null}\n`),
  ),
  data(
    'empty sources',
    'content/sources.yml',
    keys((i) => `s${i}:\n`),
  ),
  data(
    'headlines',
    'content/sources.yml',
    `s: {kind: report, publication: 甲, published: null, url: null, headlines: [\n${keys(() => ' 乙,\n')} 乙]}\n`,
  ),
  data(
    'figures',
    'content/figures.yml',
    keys((i) => `f${i}: {value: "1", label: {zh-hk: 甲, en: a}, source: report, asOf: "2026", order: ${i + 1}}\n`),
  ),
  data(
    'unknown strings',
    'content/ui/en.yml',
    keys((i) => `k${i}: a\n`),
  ),
  data('placeholders', 'content/ui/en.yml', `a: ${fill('{a}', 0, 0.9)}\n`),
  data('terms of a dictionary', 'content/dictionary/terms.yml', `a:\n${keys((i) => `  中國${i}: { tw: 甲 }\n`)}`),
  data('one term again', 'content/dictionary/terms.yml', `a:\n${keys(() => '  中國: { tw: 甲 }\n')}`),
  data('names of a dictionary', 'content/dictionary/names.yml', `a:\n${keys((i) => `  - 中國${i}\n`)}`),
  data('long names', 'content/dictionary/names.yml', `a:\n${keys((i) => `  - ${'中'.repeat(1_900)}${i}\n`)}`),
  data(
    'topics',
    'content/dictionary/guards.yml',
    keys((i) => `t${i}: [甲${i}]\n`),
  ),
  data('groups', 'content/dictionary/search.yml', `a:\n${keys((i) => `  - [甲${i}, 乙${i}]\n`)}`),
]

const personHead = (aliases: string): string =>
  `title: 甲\nkind: term\nenglish: A\npinyin: jia\nshort: 乙。\nasOf: "2026"\nsources: [report]\naliases:\n${aliases}`
const withAliases = (name: string, alias: (index: number) => string, words: (index: number) => string): Input => ({
  name,
  files: [
    { path: 'content/pages/hostile/zh-hk.mdx', bytes: Buffer.from(`---\n${zhHead}---\n${fill(words, 5_900, 0.9)}\n`) },
    {
      path: 'content/glossary/hostile/zh-hk.mdx',
      bytes: Buffer.from(`---\n${personHead(fill((i) => `- ${alias(i)}\n`, 0, 0.95))}---\n乙\n`),
    },
  ],
})

/** Every input. */
export const inputs: Input[] = [
  ...ordinary,
  ...[...ascii, ...chinese].flatMap((mark) => repeated(mark, mark)),
  ...inline.flatMap(([name, part]) => repeated(name, part)),
  ...blocks,
  ...inData,
  withAliases(
    'aliases',
    (i) => `Alias name ${i}`,
    (i) => `Alias nome ${i} `,
  ),
  withAliases(
    'aliases that begin alike',
    (i) => `aaaaaaaaaaaa${i}`,
    () => 'aaaaaaaaaaaaaaaa ',
  ),
  withAliases(
    'aliases of one letter',
    (i) => `${'ab'.repeat(i % 90)}${i}`,
    () => 'ab',
  ),
  withAliases(
    'aliases of Chinese',
    (i) => `中國A${i}`,
    () => '中國B',
  ),
]
