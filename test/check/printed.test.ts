/** What is printed as it is typed is found, with the right spelling; what only looks like it is not. */
import { describe, expect, test } from 'vitest'
import { diagnosticsOf, entry, frontmatter, sample } from './sample.ts'

const about = 'content/pages/about/zh-hk.mdx'

/** The errors of a body, as `code: fix`. */
const errorsIn = (body: string): string[] =>
  diagnosticsOf({ [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`) })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, fix }) => `${code}: ${fix}`)

/** The errors of a title. */
const errorsInTitle = (title: string): string[] =>
  diagnosticsOf({ [about]: entry(frontmatter.page.replace('關於', title), '## 這是甚麼 [#what]\n\n文。\n') })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, fix }) => `${code}: ${fix}`)

describe('told, with what to write', () => {
  test.each([
    // headings
    ['##一節 [#one]\n\n文。', 'text-markup: A heading is written ## 一節 [#one].'],
    ['＃＃ 一節 [#one]\n\n文。', 'text-markup: A heading is written ## 一節 [#one].'],
    ['＃＃一節\n\n文。', 'text-markup: A heading is written ## 一節.'],
    ['＃#一節\n\n文。', 'text-markup: A heading is written ## 一節.'],
    ['##　一節 [#one]\n\n文。', 'text-markup: A heading is written ## 一節 [#one].'],
    ['##\u00a0一節 [#one]\n\n文。', 'text-markup: A heading is written ## 一節 [#one].'],
    ['###一節 [#one]\n\n文。', 'text-markup: A heading is written ### 一節 [#one].'],
    ['#一節 [#one]\n\n文。', 'text-markup: A heading is written ## 一節 [#one].'],
    ['＃ 一節\n\n文。', 'text-markup: A heading is written ## 一節.'],
    ['#三項任務\n\n文。', 'text-markup: A heading is written ## 三項任務 [#its-id].'],
    ['文。\n##二節 [#two]\n文。', 'text-markup: A heading is written ## 二節 [#two].'],
    ['== 一節 ==\n\n文。', 'text-markup: A heading is written ## 一節.'],
    ['h2. 一節\n\n文。', 'text-markup: A heading is written ## 一節.'],
    // lists
    ['-沒有空格', 'text-markup: A list is written - 沒有空格, each item'],
    ['-甲\n-乙', 'text-markup: A list is written - 甲, each item'],
    ['－ 項', 'text-markup: A list is written - 項, each item'],
    ['－項', 'text-markup: A list is written - 項, each item'],
    ['-　項', 'text-markup: A list is written - 項, each item'],
    ['*　項', 'text-markup: A list is written - 項, each item'],
    ['-\u00a0項', 'text-markup: A list is written - 項, each item'],
    ['•項', 'text-markup: A list is written - 項, each item'],
    ['• 項\n• 目', 'text-markup: A list is written - 項, each item'],
    ['●項', 'text-markup: A list is written - 項, each item'],
    ['·項', 'text-markup: A list is written - 項, each item'],
    ['・項', 'text-markup: A list is written - 項, each item'],
    ['－2025年\n－2026年', 'text-markup: A list is written - 2025年, each item'],
    ['—開放\n\n—創新', 'text-markup: A list is written - 開放, each item'],
    ['– open\n– new', 'text-markup: A list is written - open, each item'],
    ['*開放\n*創新', 'text-markup: A list is written - 開放, each item'],
    ['＋開放\n＋創新', 'text-markup: A list is written - 開放, each item'],
    ['□開放\n□創新', 'text-markup: A list is written - 開放, each item'],
    ['- 甲\n-乙', 'text-markup: A list is written - 乙, each item'],
    ['　- 開放\n　- 創新', 'text-markup: A list is written - 開放, each item'],
    ['* 開放\n　　* 創新', 'text-markup: A list is written - 創新, each item'],
    ['→ 開放\n→ 創新', 'text-markup: A list is written - 開放, each item'],
    ['[1] 註。', 'text-markup: A footnote is written [^1]: 註。, in a paragraph of its own; a list 1. 註。'],
    ['The text.[1]', 'text-markup: A footnote is written [^1].'],
    ['Text[1] goes on.', 'text-markup: A footnote is written [^1].'],
    ['文。[ii]', 'text-markup: A footnote is written [^ii].'],
    ['文【註1】。', 'text-markup: A footnote is written [^1].'],
    ['文。[^]', 'text-markup: A footnote is written [^1].'],
    ['見世貿](https://www.wto.org/x)。', 'link-broken: Write [見世貿](https://…): the [ is missing.'],
    ['\\', 'text-markup: Leave the backslash out.'],
    ['這是~重點~的話。', 'text-markup: Emphasis is written *重點*; words that are struck through ~~重點~~.'],
    ['這是/重點/的話。', 'text-markup: Emphasis is written *重點*.'],
    ['他說，[Said by="wang-yi"]好。', 'text-markup: Write <Said by="wang-yi">, with < > = and " of the keyboard.'],
    ['<<北京宣言>>通過。', 'mdx-syntax: Write 《北京宣言》.'],
    ['看<北京宣言>。', 'mdx-syntax: Write 《北京宣言》.'],
    ['1、開放\n2、創新', 'text-markup: A list is written 1. 開放, each item'],
    ['1、開放\n\n2、創新', 'text-markup: A list is written 1. 開放, each item'],
    ['１．開放\n\n２．創新', 'text-markup: A list is written 1. 開放, each item'],
    ['（1）開放\n\n（2）創新', 'text-markup: A list is written 1. 開放, each item'],
    ['(1)開放\n(2)創新', 'text-markup: A list is written 1. 開放, each item'],
    ['1)開放\n2)創新', 'text-markup: A list is written 1. 開放, each item'],
    ['1.沒有空格', 'text-markup: A list is written 1. 沒有空格, each item'],
    ['1.　項', 'text-markup: A list is written'],
    ['1. 甲\n2.乙', 'text-markup: A list is written 2. 乙, each item'],
    ['①開放\n②創新', 'text-markup: A list is written 1. 開放, each item'],
    ['一、開放\n二、創新', 'text-markup: A list is written 1. 開放, each item'],
    ['> -甲', 'text-markup: A list is written - 甲, each item'],
    ['- 【x】 甲', 'text-markup: A task is written - [x] …'],
    ['- [×] 甲', 'text-markup: A task is written - [x] …'],
    ['- [] 甲', 'text-markup: A task is written - [ ] …'],
    ['(a) 開放\n(b) 創新', 'text-markup: A list is written 1. 開放, each item'],
    ['甲、開放\n乙、創新', 'text-markup: A list is written 1. 開放, each item'],
    // quotations, code, lines
    ['＞ 引文', 'text-markup: A quotation is written > 引文.'],
    ['＞引文', 'text-markup: A quotation is written > 引文.'],
    ['》引文', 'text-markup: A quotation is written > 引文.'],
    ["'''\ncode\n'''", 'text-markup: Code begins and ends with'],
    ['···js\ncode\n···', 'text-markup: Code begins and ends with'],
    ['｀｀｀\ncode\n｀｀｀', 'text-markup: Code begins and ends with'],
    ['```\ncode\n\n文。', 'text-markup: Write a line ``` where the code ends.'],
    ['~~~\ncode\n\n文。', 'text-markup: Write a line ~~~ where the code ends.'],
    ['寫`碼就好。', 'text-markup: Code is written between two `'],
    ['寫｀碼｀就好。', 'text-markup: Code is written `碼`.'],
    ['文。\n\n———\n\n文。', 'text-markup: A dividing line is written ---'],
    ['文。\n\n＊＊＊\n\n文。', 'text-markup: A dividing line is written ---'],
    // tags
    ['說，＜Said by="wang-yi"＞好＜/Said＞。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，＜Said by=“wang-yi”＞好＜/Said＞。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，<Said by=“wang-yi”>好</Said>。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，<Said by=「wang-yi」>好</Said>。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，<Said by＝"wang-yi">好</Said>。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，<Said by=wang-yi>好</Said>。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['說，<Said by="wang-yi>好</Said>。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['坐<V tw=「計程車」>的士</V>。', 'tag-attribute: Write <V tw="計程車">,'],
    ['說，〈Said by="wang-yi"〉好〈/Said〉。', 'tag-attribute: Write <Said by="wang-yi">,'],
    ['字＜b＞粗＜/b＞字。', 'tag-attribute: Leave it out'],
    // links and images
    ['見［總署］(../../glossary/apec/zh-hk.mdx)。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見［總署］（../../glossary/apec/zh-hk.mdx）。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見[總署]（../../glossary/apec/zh-hk.mdx）。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見【總署】(../../glossary/apec/zh-hk.mdx)。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見[總署] (../../glossary/apec/zh-hk.mdx)。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見[總署](../../glossary/apec/zh-hk .mdx)。', 'link-broken: Write [總署](../../glossary/apec/zh-hk.mdx).'],
    ['見[總署](．．／．．／glossary／apec／zh-hk.mdx)。', 'link-'],
    ['見[總署]（https://apec.org/）。', 'link-broken: Write [總署](https://…).'],
    ['見[總署](../../glossary/apec/zh-hk.mdx。', 'link-broken: Write [text](address)'],
    ['見[[總署]]。', 'link-broken: Write [總署](../../glossary'],
    ['見［［總署］］。', 'link-broken: Write [總署](../../glossary'],
    ['見【【總署】】。', 'link-broken: Write [總署](../../glossary'],
    ['見(總署)[https://apec.org/]。', 'link-broken: Write [總署](https://…).'],
    ['見[https://apec.org/ 總署]。', 'link-broken: Write [總署](https://…).'],
    ['見https：//apec.org/。', 'link-broken: Write [text](https://apec.org/).'],
    ['![圖](./我的 圖.png)', 'link-broken: The name of a picture has no blank: write ![圖](./harbour.png).'],
    ['![](./IMG 0012.PNG)', 'link-broken: The name of a picture has no blank: write ![what it shows](./img-0012.png).'],
    ['![圖](IMG 0012 1.jpeg "題")', 'link-broken: The name of a picture has no blank: write ![圖](./img-0012-1.jpeg).'],
    ['![圖](./a.png =300x200)', 'link-broken: Write ![圖](./a.png).'],
    ['！［圖］（./a.png）', 'link-broken: Write ![圖](./a.png).'],
    ['見［總署］［https://apec.org/］。', 'link-broken: Write [總署](https://…).'],
    // footnotes
    ['一句。【^1】', 'text-markup: A footnote is written [^1].'],
    ['一句。［^1］', 'text-markup: A footnote is written [^1].'],
    ['一句。[＾1]', 'text-markup: A footnote is written [^1].'],
    ['一句。[^ 1]', 'text-markup: A footnote is written [^1].'],
    ['一句。^[註文]', 'text-markup: A footnote is written [^1], and [^1]: 註文'],
    ['一句。[1]', 'text-markup: A footnote is written [^1].'],
    ['一句。\n\n[^1]：註', 'footnote-unknown: Write it so: [^1]: 註'],
    ['一句。\n\n［^1］：註', 'text-markup: A footnote is written [^1]: …'],
    // tables
    [
      '| 甲 | 乙 |\n| 1 | 2 |',
      'table-broken: Write a blank line before it, | of the keyboard between the cells, and below the head the line | - | - |.',
    ],
    ['｜甲｜乙｜\n｜－｜－｜\n｜1｜2｜', 'table-broken:'],
    ['| 甲 | 乙 |', 'table-broken:'],
    ['甲 | 乙\n1 | 2', 'table-broken:'],
    ['甲\t乙\n1\t2', 'table-broken:'],
    ['+----+----+\n| 甲 | 乙 |\n+----+----+', 'table-broken:'],
    // boxes and other dialects
    [':::note\n文\n:::', 'text-markup: There are no boxes'],
    ['：：：note\n文', 'text-markup: There are no boxes'],
    ['> [!NOTE]\n> 文', 'text-markup: There are no boxes'],
    ['> 【!注意】\n> 文', 'text-markup: There are no boxes'],
    ['!!! note\n文', 'text-markup: There are no boxes'],
    ['.. note:: 文', 'text-markup: There are no boxes'],
    ['[toc]', 'text-markup: The page makes its own contents'],
    ['字==重點==字。', 'text-markup: There is no such mark'],
    ['字++重點++字。', 'text-markup: There is no such mark'],
    ['字%%不印%%字。', 'text-markup: Leave the comment out.'],
    ['字** 重點 **字。', 'text-markup: Bold words are written **重點**'],
    ['字＊＊重點＊＊字。', 'text-markup: Bold words are written **重點**'],
    ['字**重點。', 'text-markup: Bold words are written **'],
    ['字～～重點～～字。', 'text-markup: Words that are struck through are written ~~重點~~.'],
    ['（~粗~）字', 'text-markup: Words that are struck through'],
    ['字 _ 斜 _ 字', 'text-markup: Emphasis is written *斜*'],
    ['m^2^的', 'text-markup: There are no raised'],
    ['H~2~O的', 'text-markup: There are no raised'],
    ['設$x^2$為', 'text-markup: There are no formulas'],
    ['設$n$為', 'text-markup: There are no formulas'],
    ['角\\\\alpha的', 'text-markup: Write the character itself.'],
    ['字\\\\_字', 'text-markup: Leave the backslash out.'],
    ['字\\，字', 'text-markup: Leave the backslash out.'],
    ['字&amp;nbsp;字', 'text-markup: Write the character itself.'],
    ['字&nbsp；字', 'text-markup: Write the character itself.'],
    ['字[b]粗[/b]字', 'text-markup: Write **bold words**'],
    ['[url=https://apec.org/]字[/url]', 'text-markup: Write **bold words**'],
    ["字'''粗'''字", 'text-markup: Bold words are written **粗**.'],
    ['好:smile:啊', 'text-markup: Write the character itself.'],
    ['據報【12†source】。', 'text-markup: A program wrote this'],
    ['## 一節｛#one｝ [#two]\n\n文。', 'text-markup: The id of a heading'],
    ['title: 題\n\n文。', 'text-markup: Keys stand at the top'],
    // letters in a wrong encoding
    ['Chinaâ€™s year', 'text-garbled:'],
    ['cafÃ©在', 'text-garbled:'],
    ['字ï¼Œ字', 'text-garbled:'],
    ['ä¸\u00adå›½', 'text-garbled:'],
    ['Ð¢ÐµÐºÑÑ‚在', 'text-garbled:'],
    ['锟斤拷', 'text-garbled:'],
    ['字%E4%B8%AD字', 'text-garbled:'],
    // two versions
    ['<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> main', 'merge-marks: '],
  ])('%j', (body, told) => {
    const errors = errorsIn(body)
    expect(
      errors.filter((error) => error.startsWith(told)),
      errors.join('\n'),
    ).not.toEqual([])
  })

  test.each([
    ['"**粗**題"', 'text-markup: Titles and other values hold no marks: write 粗.'],
    ['"*斜*題"', 'text-markup: Titles and other values hold no marks: write 斜.'],
    ['"`碼`題"', 'text-markup: Titles and other values hold no marks: write 碼.'],
    ['見[題](../../glossary/apec/zh-hk.mdx)', 'link-broken: Titles and other values hold no links: write 題.'],
    ['見[題](https://apec.org/)', 'link-broken: Titles and other values hold no links: write 題.'],
    ['見https://apec.org/', 'link-broken: Titles and other values hold no links: leave it out.'],
    ['<b>粗</b>題', 'text-markup: Titles and other values hold no tags: write 粗.'],
    ['題 <!-- 註 -->', 'text-markup: Titles and other values hold no tags'],
    ['"# 題"', 'text-markup: Titles and other values hold no marks'],
    ['"題 [#id]"', 'text-markup: Titles and other values hold no marks'],
    ['題&nbsp;名', 'text-markup: Write the character itself.'],
    ['題\\_名', 'text-markup: Leave the backslash out.'],
    ['題~~名~~', 'text-markup: Titles and other values hold no marks: write 名.'],
    ['題［^1］', 'text-markup: Titles and other values hold no marks: write the words alone.'],
    ['題[b]名[/b]', 'text-markup: Titles and other values hold no marks: write the words alone.'],
    ['Chinaâ€™s', 'text-garbled:'],
    ['亞太：新動力 #1', 'yaml-comment: Put the whole value in quotes: "亞太：新動力 #1".'],
    ['#三項任務', 'yaml-comment: Put the whole value in quotes: "#三項任務".'],
  ])('in a title: %s', (title, told) => {
    const errors = errorsInTitle(title)
    expect(
      errors.filter((error) => error.startsWith(told)),
      errors.join('\n'),
    ).not.toEqual([])
  })
})

describe('right as it is', () => {
  test.each([
    ['票價由$5到$10，或HK$39=US$5。'],
    ['由US$1,400加到US$2,000，$5_$6。'],
    ['氣溫是\n\n-5度。'],
    ['-5度，\n最高3度。'],
    ['——張三'],
    ['「一切都好。」\n\n—王毅'],
    ['1、2、3月都有會議。'],
    ['1、2月，\n3、4月。'],
    ['第一步：1、甲，2、乙，3、丙。'],
    ['一、開放。\n\n二、創新。'],
    ['（一）開放。\n\n（二）創新。'],
    ['1.5萬人\n\n2.5萬人'],
    ['2026年。\n\n2027年。'],
    ['「# 號」是井號。'],
    ['他用#APEC2026這個標籤。'],
    ['排名#1的城市。'],
    ['`##一` `[[甲]]` `**粗**` `$x^2$` `<Said>`都是例子。'],
    ['```\n##一\n-甲\n```'],
    ['<Raw>[[甲]]</Raw>是例子。'],
    ['\\*\\*甲\\*\\*，\\[\\[乙\\]\\]，\\##丙。'],
    ['\\-甲'],
    ['- 甲\n- 乙\n  - 丙\n\n1. 一\n2. 二'],
    ['- [ ] 甲\n- [x] 乙'],
    ['> 引文\n> 二'],
    ['《甲》和〈乙〉。'],
    ['《Said》是一本書，《V》也是。'],
    ['甲＜乙，丙＞丁。'],
    ['據新華社（2026年2月），［代表］（共1,400人）出席。'],
    ['他[指王毅]（外長）說。'],
    ['上午10:30:45，比數3:2:1。'],
    ['APEC:economy:trade'],
    ['長3*4*5米，價*見附註。'],
    ['*註：數字待定。'],
    ['※ 註：數字待定。'],
    ['甲·乙，王·毅。'],
    ['file_name_one和__init__py'],
    ['5~10和20~30，3～5，甲～乙～丙。'],
    ['香港~深圳~廣州'],
    ['部長/代表/專家出席，和/或派員。'],
    ['甲、乙、丙三方。'],
    ['R&D、AT&T和A&B;'],
    ['café、naïve、Ærø、São Tomé、25°C、«mot»、“É”。'],
    ['CAFÉ’s “déjà” — résumé…'],
    ['甲 | 乙'],
    ['| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
    ['文。\n\n---\n\n文。'],
    ['等等……\n\n……後來'],
    ['文[^1]。\n\n[^1]: 註。'],
    ['陣列a[1]。'],
    ['[甲](https://a.org/b_c_d)和https://a.org/x_y_z。'],
    ['C:\\\\Users\\\\name'],
    ['a=b，a == b，1+1=2，C++，i++。'],
    ['以https://開頭的地址。'],
    ['100%和50%%'],
    ['Sources: APEC.'],
    ['甲\\\n乙'],
    ['O(n^2)和2^10'],
    ['鐨是元素。'],
  ])('%j', (body) => {
    expect(errorsIn(body)).toEqual([])
  })
  test.each([['"亞太：新動力 #1"'], ['C# 與 F#'], ['5*3=15'], ['「甲」：乙'], ['$5 的票'], ['甲_乙'], ['2 < 3'], ['"關於" # 註']])(
    'in a title: %s',
    (title) => {
      expect(errorsInTitle(title)).toEqual([])
    },
  )
})

test('two versions are told once in each place, also in data, and cause nothing else in their file', () => {
  const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n'
  const found = diagnosticsOf({ 'content/figures.yml': `${sample['content/figures.yml']}${conflict}` })
  expect(found.filter(({ file }) => file === 'content/figures.yml').map(({ code, line }) => `${code} ${line}`)).toEqual(['merge-marks 7'])
})

test('findings stand where the words stand', () => {
  const found = diagnosticsOf({ [about]: entry(frontmatter.page, '## 一 [#what]\n\n甲&amp;乙[[丙]]\n> 丁[[戊]]\n') })
  expect(found.filter(({ code }) => code === 'link-broken').map(({ line, column }) => [line, column])).toEqual([
    [8, 8],
    [9, 4],
  ])
})
