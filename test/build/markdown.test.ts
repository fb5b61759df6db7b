import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { inlinePlugin } from '../../src/markdown/inline.ts'
import { anchorPlugin } from '../../src/markdown/anchors.ts'
import { footnotePlugin, tablePlugin } from '../../src/markdown/notes-and-tables.ts'
import { contentPlugin, namesPlugin } from '../../src/markdown/passages.ts'
import { markdownFeatures } from '../../src/lib/outline.ts'

/** Compiles the body of an article and returns the JSX of its elements. */
const compile = async (body: string, file = 'articles/x/zh-hk.mdx'): Promise<string> => {
  const fileURL = pathToFileURL(join(process.cwd(), 'content', file))
  const { code } = await mdxToJs(body, {
    mdastPlugins: [inlinePlugin, namesPlugin, contentPlugin, footnotePlugin],
    hastPlugins: [tablePlugin, anchorPlugin],
    features: markdownFeatures,
    jsx: true,
    elementAttributeNameCase: 'html',
    fileURL,
  })
  return code.replaceAll('_components.', '').replaceAll(/\{"((?:[^"\\]|\\.)*)"\}/g, '$1')
}

test.each([
  ['a row of a table has an id in its section', '甲\n\n## 乙 [#b]\n\n| 一 |\n| - |\n| 二 |', '<tr id="b-row-2">'],
  ['so has a block of code', '```\ncode\n```', '<pre id="intro-row-1">'],
  ['so has a summary', '<details>\n\n<summary>更多</summary>\n\n字\n\n</details>', '<summary id="intro-opens-1">'],
  [
    'the path of a file is not searched',
    '見`content/articles`和`code`',
    '<code data-pagefind-ignore="">content/articles</code>和<code>code',
  ],
  ['a heading takes its id from its end', '## 三項任務 [#three-tasks]', '<h2 id="three-tasks">三項任務</h2>'],
  ['a paragraph is numbered in its section', '甲\n\n## 乙 [#b]\n\n丙\n\n丁', '<p id="b-2">丁</p>'],
  ['a paragraph before the first heading is in the introduction', '甲', '<p id="intro-1">甲</p>'],
  ['an item of a tight list carries the id itself', '- 甲\n- 乙', '<li id="intro-2">乙</li>'],
  ['bold text beside Chinese punctuation is bold', '**重點：**內容', '<strong>重點：</strong>內容'],
  [
    'two words in bold, and what is between them is not',
    '提出**「開放」**、**「創新」**。',
    '提出<strong>「開放」</strong>、<strong>「創新」</strong>。',
  ],
  ['bold text at the start of a heading with an id', '## **重點：**說明 [#one]', '<h2 id="one"><strong>重點：</strong>說明</h2>'],
  ['bold text at the end of a heading', '## 說明**「重點」** [#one]', '<h2 id="one">說明<strong>「重點」</strong></h2>'],
  [
    'emphasis round a link',
    '字*「[x](https://example.org/)」*字',
    '字<em>「<a href="https://example.org/" rel="external noreferrer">x</a>」</em>字',
  ],
  [
    'a bold word in a link, in bold text, in what somebody says',
    '他**說，<Said by="wang-yi">「[甲**「乙」**、**「丙」**](https://example.org/)」</Said>**。',
    '他<strong>說，<Said by="wang-yi">「<a href="https://example.org/" rel="external noreferrer">甲<strong>「乙」</strong>、<strong>「丙」</strong></a>」</Said></strong>。',
  ],
  ['bold text in a cell', '| 甲 | 乙 |\n| - | - |\n| 他**「好」**的 | 二 |', '<td>他<strong>「好」</strong>的</td>'],
  ['bold text in an item of a list', '- 他**「好」**的\n- 二', '<li id="intro-1">他<strong>「好」</strong>的</li>'],
  ['a bold term keeps its link', '字**「[x](../../glossary/rcep/zh-hk.mdx)」**字', '字<strong>「<a href="#term-rcep" class="term">'],
  [
    'a bare address ends where Chinese begins',
    '見https://example.org/a。**「好」**',
    '見<a href="https://example.org/a" rel="external noreferrer">https://example.org/a</a>。<strong>「好」</strong>',
  ],
  ['one tilde is no mark', '5~10和20~30', '<p id="intro-1">5~10和20~30</p>'],
  ['escaped asterisks stay', '\\*\\*甲：\\*\\*乙', '**甲：**乙'],
  ['a line break between Han characters leaves no space', '第一行，\n第二行', '第一行，第二行'],
  ['the first mention of a term leads to its note', '[x](../../glossary/rcep/zh-hk.mdx)', '<a href="#term-rcep" class="term">'],
  ['the next one of the section does not', '[x](../../glossary/rcep/zh-hk.mdx)[y](../../glossary/rcep/zh-hk.mdx)', '</a>y</p>'],
  ['a name becomes a link to its note', '在亞太經合組織中', '在<a href="#term-apec" class="term">'],
  ['once in a section', '王毅，王毅。', '</a>，王毅。'],
  ['and once in the next', '王毅\n\n## 乙 [#b]\n\n王毅', '<p id="b-1"><a href="#term-wang-yi" class="term">王毅</a></p>'],
  ['lines are joined around a name', '談到\n王毅\n的話', '談到<a href='],
  ['lines are joined behind a name', '談到\n王毅\n的話', '>王毅</a>的話'],
  ['a name inside Said', '他說，<Said by="x">王毅來</Said>', '<Said by="x"><a href="#term-wang-yi"'],
  ['a link to an event leads to the timeline', '[x](../../events/som1-2026/zh-hk.mdx)', 'href="/zh-hk/timeline.html#som1-2026"'],
  [
    'a link to the framework has the colour of its part',
    '[x](../../framework/ftaap/zh-hk.mdx#text)',
    '<a href="/zh-hk/framework/ftaap.html#text" data-pillar="paths">x</a>',
  ],
  [
    'a paragraph that speaks of the framework is marked',
    '[x](../../framework/ftaap/zh-hk.mdx)',
    '<div class="marks" data-pagefind-ignore=""><a href="/zh-hk/framework/ftaap.html" data-pillar="paths"><strong>兩</strong><span data-zh="keep">亞太自貿區</span></a></div>',
  ],
  ['a link to another site says so', '[x](https://example.org/)', '<a href="https://example.org/" rel="external noreferrer">x</a>'],
])('%s', async (_, body, jsx) => {
  expect(await compile(body)).toContain(jsx)
})

test.each([
  ['articles/x/zh-hk.mdx', 'footnote-label', '註腳', '回到正文註號1'],
  ['events/x/en.mdx', 'user-content-footnotes.x', 'Footnotes', 'Back to reference 1'],
])('the heading of footnotes and the ways back are in the language of %s', async (file, id, heading, back) => {
  const jsx = await compile('甲[^註]乙[^註]\n\n[^註]: 丙', file)
  expect(jsx).toContain(`<h2 class="visually-hidden" id="${id}">${heading}</h2>`)
  expect([...jsx.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([back, `${back}-2`])
})
