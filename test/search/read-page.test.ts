/** What a finished page says to search. */
import { expect, test } from 'vitest'
import { readPage } from '../../src/integrations/search/build/read-page.ts'

const passagesOf = (main: string): [id: string, text: string][] =>
  readPage(`<meta name="x-search" content="{}"><main id="main">${main}</main>`)!.passages.map(({ id, text }) => [id, text])

test.each<[string, string, [string, string][]]>([
  [
    'each block is a passage',
    '<p id="a">甲</p><p id="b">乙<b>丙</b></p>',
    [
      ['a', '甲'],
      ['b', '乙丙'],
    ],
  ],
  ['a break ends none', '<p id="a">甲<br>乙</p>', [['a', '甲 乙']]],
  [
    'a figure is one, with its value, and what is left out of it leaves no mark',
    '<dl><div id="n" data-passage><dt>次數</dt><dd>3<small>次</small></dd><dd data-pagefind-ignore>來源</dd></div><div id="m" data-passage><dt>年</dt></div></dl><p id="p">後</p>',
    [
      ['n', '次數 · 3次'],
      ['m', '年'],
      ['p', '後'],
    ],
  ],
  ['the path of a file is no part of one', '<p id="a">見<code data-pagefind-ignore>a/b</code>，</p>', [['a', '見，']]],
])('%s', (_, html, expected) => {
  expect(passagesOf(html)).toEqual(expected)
})
