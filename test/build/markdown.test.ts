import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { contentPlugin } from '../../src/markdown/passages.ts'
import { markdownFeatures } from '../../src/lib/outline.ts'

/** Compiles the body of an article and returns the JSX of its elements. */
const compile = async (body: string): Promise<string> => {
  const fileURL = pathToFileURL(join(process.cwd(), 'content/articles/x/zh-hk.mdx'))
  const { code } = await mdxToJs(body, {
    mdastPlugins: [contentPlugin],
    features: markdownFeatures,
    jsx: true,
    elementAttributeNameCase: 'html',
    fileURL,
  })
  return code.replaceAll('_components.', '').replaceAll(/\{"((?:[^"\\]|\\.)*)"\}/g, '$1')
}

test.each([
  ['a heading takes its id from its end', '## 三項任務 [#three-tasks]', '<h2 id="three-tasks">三項任務</h2>'],
  ['a paragraph is numbered in its section', '甲\n\n## 乙 [#b]\n\n丙\n\n丁', '<p id="b-2">丁</p>'],
  ['a paragraph before the first heading is in the introduction', '甲', '<p id="intro-1">甲</p>'],
  ['an item of a tight list carries the id itself', '- 甲\n- 乙', '<li id="intro-2">乙</li>'],
  ['bold text beside Chinese punctuation is bold', '**重點：**內容', '<strong>重點：</strong>內容'],
  ['escaped asterisks stay', '\\*\\*甲：\\*\\*乙', '**甲：**乙'],
  ['a line break between Han characters leaves no space', '第一行，\n第二行', '第一行，第二行'],
  [
    'the first mention of a term leads to its note',
    '[x](../../glossary/rcep/zh-hk.mdx)',
    '<a href="#term-rcep" class="term" data-text-tip=',
  ],
  [
    'the next one leads to its page',
    '[x](../../glossary/rcep/zh-hk.mdx)[y](../../glossary/rcep/zh-hk.mdx)',
    '<a href="/zh-hk/glossary/rcep.html" class="term"',
  ],
  ['a link to an event leads to the timeline', '[x](../../events/som1-2026/zh-hk.mdx)', 'href="/zh-hk/timeline.html#som1-2026"'],
  [
    'a link to the framework has the colour of its part',
    '[x](../../framework/ftaap/zh-hk.mdx#text)',
    '<a href="/zh-hk/framework/ftaap.html#text" data-pillar="paths">x</a>',
  ],
  [
    'a paragraph that speaks of the framework is marked',
    '[x](../../framework/ftaap/zh-hk.mdx)',
    '<aside class="marks" data-pagefind-ignore=""><a href="/zh-hk/framework/ftaap.html" data-pillar="paths"><strong>兩</strong><span data-zh="keep">亞太自貿區</span></a></aside>',
  ],
  ['a link to another site says so', '[x](https://example.org/)', '<a href="https://example.org/" rel="external noreferrer">x</a>'],
])('%s', async (_, body, jsx) => {
  expect(await compile(body)).toContain(jsx)
})
