import { expect, test } from 'vitest'
import { pairBlocks, splitBlocks } from '../../src/lib/parallel-blocks.ts'

const zh = '<h2 id="a">甲</h2>\n<p id="a-1">一<a href="#term-rcep">二</a></p><div class="marks">x</div><ul><li id="a-2">三</li></ul>'

test('cuts rendered content into blocks without ids', () => {
  expect(splitBlocks(zh, 'zh-hk', '/zh-hk/articles/x.html')).toEqual([
    { id: 'a', html: '<h2>甲</h2>', heading: true },
    { id: 'a-1', html: '<p>一<a href="/zh-hk/glossary/rcep.html">二</a></p>', heading: false },
    { id: 'a-2', html: '<ul><li>三</li></ul>', heading: false },
  ])
})

test('pairs blocks by anchor and loses none', () => {
  const en = '<p id="intro-1">0</p><h2 id="a">A</h2><p id="a-1">1</p><p id="a-9">9</p><p id="b-1">b</p>'
  expect(
    pairBlocks(splitBlocks(zh, 'zh-hk', '/zh-hk/articles/x.html'), splitBlocks(en, 'en', '/en/articles/x.html')).map(
      ({ id, left, right }) => [id, Boolean(left), right],
    ),
  ).toEqual([
    ['a', true, '<h2>A</h2>'],
    ['a-1', true, '<p>1</p>'],
    ['a-9', false, '<p>9</p>'],
    ['b-1', false, '<p>b</p>'],
    ['a-2', true, ''],
    ['intro-1', false, '<p>0</p>'],
  ])
})

test('links inside the text lead to its own page, because the places have no ids here', () => {
  const note = '<p id="a-1">一<a href="#user-content-fn-1" id="r" aria-describedby="footnote-label">1</a></p>'
  expect(splitBlocks(note, 'en', '/en/about.html')[0]!.html).toBe('<p>一<a href="/en/about.html#user-content-fn-1">1</a></p>')
})
