/** One entry of every kind with every construct that docs/check.md allows, in both languages: what the check passes must build. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import { ways } from '../../src/lib/content-tags.ts'
import { MAX_SLUG_LENGTH } from '../../src/integrations/check/gates/content-files.ts'

/** A slug as long as the check allows. */
export const longSlug = `every-${'kind-'.repeat(40)}`.slice(0, MAX_SLUG_LENGTH - 1) + 'x'

/** A real PNG of 16 × 16 grey pixels. */
function makePng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    const sum = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.from('00000010000000100800000000', 'hex')
  const rows = Buffer.alloc(16 * 17, 0x80).map((byte, index) => (index % 17 === 0 ? 0 : byte))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Words {
  file: 'zh-hk' | 'en'
  text: (zh: string, en: string) => string
}

/** A body with everything in it. Headings have ids of their own in each entry, because events share a page. */
function body({ file, text }: Words, name: string): string {
  const id = `${name}-all`
  const link = (path: string): string => `../../${path}/${file}.mdx`
  return `${text('開頭一段', 'The first paragraph')}[^註]。

## ${text(`各種寫法${name}`, `Every kind, ${name}`)} [#${id}]

${text('一段文字', 'A paragraph')}${text('，', ', ')}**${text('重點', 'bold')}**、*${text('強調', 'emphasis')}*、~~${text('刪去', 'gone')}~~、\`code\`${text('，見', ', see ')}[${text('王毅', 'Wang Yi')}](${link('glossary/wang-yi')})${text('、', ', ')}[${text('亞太自貿區', 'the FTAAP')}](${link('framework/ftaap')})${text('和', ' and ')}[${text('開幕致辭', 'the opening')}](${link('articles/som1-opening')}#third-time)${text('，又見', ', also ')}[${text('官網', 'the site')}](https://www.apec.org/about-us "APEC")${text('和', ' and ')}https://www.apec.org/ ${text('，寫信到', ', write to ')}[info@apec.org](mailto:info@apec.org)${text('。', '. ')}${text('註腳一', 'Note one')}[^1]${text('，註腳二', ', note two')}[^long-name]${text('，再提註腳一', ', note one again')}[^1]${text('。', '.')}

${text('王毅說，', 'Wang Yi said ')}<Said by="wang-yi">${text('願與各方合作。', 'he would work with all.')}</Said>{" "}${text('這裏有', 'Here are ')}<Keep>${text('數字化', 'digital')}</Keep>、<Raw>嘅</Raw>、<V tw="計程車" cn="出租车">${text('的士', 'taxi')}</V>、<span lang="ja">直す</span>、<kbd>Ctrl</kbd>、<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>${text('。', '.')}\\
${text('換行之後。', 'After the break.')}

- ${text('項目甲', 'item a')}[^1]
  - ${text('項目甲一', 'item a one')}
    - ${text('項目甲一一', 'item a one one')}
- ${text('項目乙', 'item b')}

1. ${text('第一項', 'first')}

   ${text('第一項的第二段。', 'More of the first.')}

2. ${text('第二項', 'second')}

- [x] ${text('做好了', 'done')}
- [ ] ${text('未做好', 'not done')}

| ${text('左', 'left')} | ${text('中', 'middle')} | ${text('右', 'right')} | ${text('不定', 'none')} |
| :--- | :---: | ---: | --- |
| 1 | **2** | 3 | ${text('四', 'four')}[^1] |

> ${text('引文', 'A quotation')}
>
> - ${text('引文內的項目', 'an item in it')}

\`\`\`js
const a = '<b>' // {x}
\`\`\`

![${text('灰色方塊', 'a grey square')}](./grey-square.png)

***

### ${text('下一層', 'One level down')} [#${id}-more]

<details>

<summary>${text('更多', 'More')}</summary>

${text('可以展開的文字。', 'Text on demand.')}

</details>

<Background source="every-kind">

${text(`背景文字${name}。`, `Background, ${name}.`)}

- ${text('背景的項目', 'an item of it')}

</Background>

[^註]: ${text('用中文命名的註腳。', 'A note with a Chinese name.')}

[^1]: ${text('第一個註腳。', 'The first note.')}

[^long-name]: ${text('有兩段的註腳。', 'A note of two paragraphs.')}

    ${text('第二段。', 'The second.')}
`
}

/** What only the entries of `pages` may have. */
const onlyOnPages = ({ text }: Words): string =>
  ways
    .map((way) => `<If set="${way}">\n\n${text('看情形的文字', 'Text that may not be there')} ${way}${text('。', '.')}\n\n</If>\n\n`)
    .join('')

const conversion = 'zh:\n  rules:\n    - { from: 官網, tw: 官方網站, cn: 官方网站 }\n  keep: [重點]\n'
const common =
  'asOf: "2026-02-11"\nsources: [every-kind-report]\nchanges:\n  - { date: "2026-11-26", note: { zh-hk: 試驗的改動, en: A change for tests } }\n'

/** The frontmatter with every key, by collection: Chinese, then English. */
const data: Record<string, [zh: string, en: string]> = {
  articles: [
    `title: 各種寫法的文章\nstandfirst: 試驗用的文章。\ndate: "2026-02"\npublished: "2026-11-23"\nplace: 廣州\npinyin: ge zhong xiefa\npeople: [wang-yi]\nframework: [ftaap]\nevents: [every-kind]\nfigures: [every-kind]\nnoteSections: [NAME-all]\n${common}${conversion}`,
    'title: An article of every kind\nstandfirst: Made for a test.\nplace: Guangzhou\n',
  ],
  framework: [
    `kind: item\npart: paths\ntitle: 各種寫法的一項\nsummary: 試驗用的一項\npinyin: ge zhong\nenglish: An item of every kind\nenglishSource: every-kind\nabbr: AEK\naliases: [各種寫法別名]\ntaiwan: 各式寫法\norder: 99\nofficialSections: [NAME-all]\nfields: [NAME-all]\nrelated: [apec]\n${common}${conversion}`,
    'title: An item of every kind\nsummary: Made for a test\n',
  ],
  events: [
    `title: 各種寫法的會議NAME\nstart: "2026-03-01"\nend: "2026-03-03"\nundated: 日期備註\nannounced: "2026-02-01"\nplace: 廣州\nfield: 財政\nframework: [ftaap]\n${common}${conversion}`,
    'title: A meeting of every kind, NAME\nundated: A remark\nplace: Guangzhou\nfield: Finance\n',
  ],
  glossary: [
    `title: 各種寫法的人NAME\nkind: person\nenglish: A person NAME\nenglishSource: every-kind\nabbr: PEKNAME\naliases: [各種寫法的人的別名NAME]\nloose: [各種寫法的人的別名NAME]\nautolink: false\ntaiwan: 各式寫法的人NAME\nmainland: 各样写法的人NAME\npinyin: ge zhong ren\nshort: 試驗用的人。\noffice: 試驗員\nbackground: [every-kind]\n${common}${conversion}`,
    'title: A person NAME\nshort: Made for a test.\noffice: Tester\n',
  ],
  pages: [
    `title: 各種寫法的頁\ndescription: 試驗用的頁。\nframework: true\n${common}${conversion}`,
    'title: A page of every kind\ndescription: Made for a test.\n',
  ],
}

const written: Words[] = [
  { file: 'zh-hk', text: (zh) => zh },
  { file: 'en', text: (_, en) => en },
]

/** Files to be put into the project's content: by path from `content/`. */
export function everyConstruct(): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>()
  const png = makePng()
  for (const [collection, [zh, en]] of Object.entries(data))
    for (const [index, slug] of ['every-kind', longSlug].entries()) {
      const name = ['short', 'long'][index]!
      for (const words of written) {
        const frontmatter = words.text(zh, en).replaceAll('NAME', name)
        const only = collection === 'pages' ? onlyOnPages(words) : ''
        files.set(`${collection}/${slug}/${words.file}.mdx`, `---\n${frontmatter}---\n${only}${body(words, name)}`)
      }
      files.set(`${collection}/${slug}/grey-square.png`, png)
    }
  return files
}

/** Records to be added to the project's files of records: every key, by file. */
export const everyRecord = {
  'sources.yml': `
background:
  kind: background
  publication: 試驗處
  headlines: [與頁上標題同名]
  published: null
  url: null
every-kind-report:
  kind: report
  publication: 試驗報
  relays: 試驗社
  section: 要聞
  reporters: [陳大文, 李小明]
  dateline: 廣州
  owner: 試驗集團
  headlines: ['試驗的標題', '第二個標題']
  published: "2026-02-11"
  url: https://www.apec.org/about-us/news
  number: 試字第1號
  grade: A
  note: 試驗用。
  english: { publication: Test Post, relays: Test Agency, section: News, reporters: [Chan Tai-man], dateline: Guangzhou, owner: Test Group, headlines: [A headline for tests], note: For tests. }
every-kind:
  kind: background
  publication: 試驗處
  headlines: [試驗背景]
  published: null
  url: http://mddb.apec.org/test
`,
  'corrections.yml': `
every-kind:
  pages: [articles/every-kind#short-all-1, framework/every-kind]
  wrong: { zh-hk: 試驗的錯處, en: A mistake for tests }
  right: { zh-hk: 試驗的更正, en: A correction for tests }
  since: "2026-11-23"
  corrected: "2026-11-26"
`,
  'redirects.yml': `
framework/every-kind-before:
  to: framework/every-kind
  note: { zh-hk: 試驗的舊址, en: A former address for tests }
events/every-kind-before:
  to: events/every-kind
pages/every-kind-gone:
  note: { zh-hk: 試驗的頁面已經刪除。, en: A page for tests is gone. }
`,
  'figures.yml': `
every-kind:
  value: "1,400+"
  unit: { zh-hk: 次, en: times }
  label: { zh-hk: 試驗的數字, en: A figure for tests }
  note: { zh-hk: 說明, en: A note }
  asOf: "2026-02-11"
  by: wang-yi
  source: every-kind-report
  passage: articles/every-kind#short-all-1
  order: 999
  event: every-kind
  framework: ftaap
  place: guangzhou
`,
}

/** Writes the entries and records into a project's content. */
export function addEveryConstruct(project: string): void {
  const put = (path: string): string => join(project, 'content', path)
  for (const [path, content] of everyConstruct()) {
    mkdirSync(dirname(put(path)), { recursive: true })
    writeFileSync(put(path), content)
  }
  for (const [path, records] of Object.entries(everyRecord)) appendFileSync(put(path), records)
}
