/** Mistakes as people make them while the dev server runs. */
import { png } from './sample.ts'

/** Files below `content/`, by their path; `undefined` takes one away. */
export type Changes = Record<string, string | Uint8Array | undefined>

/** A mistake: the files that it changes. */
export interface Mistake {
  what: string
  /** @param text - gives a file as it is */
  make(text: (path: string) => string): Changes
  /** What is there before it is made, and right. */
  before?: Mistake['make']
  /** The page that is looked at; it is one of the entry whose text most mistakes are in. */
  page?: string
}

const entry = 'framework/ftaap/zh-hk.mdx'
const picture = 'framework/ftaap/picture.png'
const withPicture: Mistake['make'] = (text) => ({ [entry]: `${text(entry)}\n![一張藍色的圖](./picture.png)\n`, [picture]: png })

/** A mistake in a new last paragraph. */
const written = (what: string, paragraph: string): Mistake => ({
  what,
  make: (text) => ({ [entry]: `${text(entry)}\n${paragraph}\n` }),
})
/** A mistake in something that is written otherwise in a file. */
const replaced = (what: string, path: string, from: string | RegExp, to: string, page?: string): Mistake => ({
  what,
  make: (text) => {
    const changed = text(path).replace(from, to)
    if (changed === text(path)) throw new Error(`${path} does not hold ${from}`)
    return { [path]: changed }
  },
  page,
})
const added = (what: string, path: string, content: string | Uint8Array): Mistake => ({ what, make: () => ({ [path]: content }) })

/** Of each kind one. */
export const someMistakes: Mistake[] = [
  replaced('a tag without its end', entry, '</Said>', ''),
  replaced('a key in the wrong letters', entry, 'summary:', 'sumary:'),
  added('a picture before the line that shows it', picture, png),
  replaced('a word of the dictionary that exchanges nothing', 'dictionary/terms.yml', /$/, '  壞: 壞\n', 'zh-tw/framework/ftaap.html'),
]

/** All of them. */
export const allMistakes: Mistake[] = [
  ...someMistakes,
  // What MDX cannot parse.
  written('a tag that is not closed', '他說<Said by="wang-yi">好。'),
  written('a tag that is closed twice', '他說<Said by="wang-yi">好。</Said></Said>'),
  written('a misspelt tag', '<Siad by="wang-yi">好</Siad>'),
  written('a tag in small letters', '<said by="wang-yi">好</said>'),
  written('a brace', '一{。'),
  written('a program', '一{process.exit()}。'),
  written('an import', 'import x from "./x.ts"'),
  written('an export', 'export const x = 1'),
  written('a less-than sign', '一<二。'),
  written('curly quotes in a tag', '<Said by=“wang-yi”>好</Said>'),
  written('no quotes in a tag', '<Said by=wang-yi>好</Said>'),
  written('a tag of HTML', '<b>粗</b>'),
  written('a break', '一<br>二'),
  written('a paragraph of Word', '<p class=MsoNormal>一</p>'),
  written('a comment', '<!-- 待補 -->'),
  written('a block that is not closed', '<Background source="apec-ichma">\n\n一。'),
  written('two versions', '<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> main'),
  // What it can.
  written('a link to nothing', '見[條目](../none/zh-hk.mdx)。'),
  written('a link to no passage', '見[條目](../goal/zh-hk.mdx#none)。'),
  written('a link that would run', '見[條目](javascript:alert(1))。'),
  written('a link to a folder', '見[條目](../goal/)。'),
  written('nobody who speaks', '<Said by="nobody">好</Said>'),
  written('a picture that is not there', '![圖](./none.png)'),
  written('a picture from elsewhere', '![圖](https://example.org/a.png)'),
  written('a heading without an id', '## 沒有名字\n\n一。'),
  written('a heading twice', '## 再寫 [#text]\n\n一。'),
  written('a heading of the page', '# 大題 [#big]\n\n一。'),
  written('a footnote that is not there', '一。[^1]'),
  written('a link in other brackets', '見［條目］(../goal/zh-hk.mdx)。'),
  written('a letter that nobody sees', '一\u200b二'),
  // The lines between the dashes.
  replaced('no title', entry, /^title: .*\n/m, ''),
  replaced('a quotation mark without its other', entry, 'asOf: "2026-05-22"', 'asOf: "2026-05-22'),
  replaced('a full-width colon', entry, 'title: ', 'title：'),
  replaced('a date without quotes', entry, 'asOf: "2026-05-22"', 'asOf: 2026-05-22'),
  replaced('a source that is not there', entry, 'sources: [', 'sources: [none, '),
  replaced('no lines between dashes', entry, /^---\n[^]*?\n---\n/, ''),
  replaced('a heading that only English has', 'framework/ftaap/en.mdx', '[#plain]', '[#simple]', 'en/framework/ftaap.html'),
  // Files.
  { what: 'an empty file', make: () => ({ [entry]: '' }) },
  { what: 'a file in another encoding', make: () => ({ [entry]: Buffer.from('d0c2ce', 'hex') }) },
  { what: 'a file that is gone', make: () => ({ [entry]: undefined }) },
  { what: 'a file under another name', make: (text) => ({ [entry]: undefined, 'framework/ftaap/zh_hk.mdx': text(entry) }) },
  {
    what: 'an entry under another name',
    make: (text) =>
      Object.fromEntries(
        ['zh-hk.mdx', 'en.mdx'].flatMap((name) => [
          [`framework/ftaap/${name}`, undefined],
          [`framework/free-trade/${name}`, text(`framework/ftaap/${name}`)],
        ]),
      ),
  },
  { what: 'a new entry that is not finished', make: () => ({ 'glossary/new-term/zh-hk.mdx': '---\ntitle: 新詞\n---\n' }) },
  { what: 'a translation of nothing', make: (text) => ({ 'glossary/new-term/en.mdx': text('glossary/wto/en.mdx') }) },
  added('a copy beside the file', 'framework/ftaap/zh-hk.mdx.bak', 'x'),
  { what: 'a picture of text', before: withPicture, make: () => ({ [picture]: 'no picture\n' }) },
  { what: 'a picture that is gone', before: withPicture, make: () => ({ [picture]: undefined }) },
  // Data.
  replaced('figures that are not YAML', 'figures.yml', '  value: "3"', '  value: "3', 'zh-hk/figures.html'),
  replaced('a figure from no source', 'figures.yml', 'source: hkwwp-som1', 'source: none', 'zh-hk/figures.html'),
  { what: 'no figures', make: () => ({ 'figures.yml': undefined }), page: 'zh-hk/figures.html' },
  replaced('a blank too many', 'sources.yml', /^ {2}publication: 香港文匯報/m, '   publication: 香港文匯報', 'zh-hk/sources.html'),
  replaced('an interface string that is gone', 'ui/zh-hk.yml', /^site\.name: .*\n/m, ''),
  replaced('a place that the program fills in', 'ui/en.yml', /\{\w+\}/, 'x', 'en/framework/ftaap.html'),
  replaced('interface strings that are not YAML', 'ui/zh-hk.yml', /^site\.name: .*/m, 'site.name: "亞太'),
  replaced('a dictionary that is not YAML', 'dictionary/terms.yml', /$/, '\n壞: {', 'zh-cn/framework/ftaap.html'),
  { what: 'no dictionary', make: () => ({ 'dictionary/names.yml': undefined }), page: 'zh-cn/framework/ftaap.html' },
  replaced('a record without its day', 'record.yml', /^asOf: .*/m, 'asOf: soon'),
]
