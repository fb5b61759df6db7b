import { expect, test } from 'vitest'
import { splice } from '../../src/lib/html.ts'
import { relativeAddress, rewriteAddresses } from '../../src/integrations/portable/relative.ts'

test.each([
  ['zh-hk/articles/x.html', '/zh-hk/index.html', '../index.html'],
  ['zh-hk/articles/x.html', '/zh-hk/articles/y.html#a-1', 'y.html#a-1'],
  ['zh-hk/articles/x.html', '/zh-hk/articles/x.html#a', '#a'],
  ['zh-hk/articles/x.html', '/zh-hk/articles/x.html', 'x.html'],
  ['zh-hk/articles/x.html', '/assets/style.css', '../../assets/style.css'],
  ['zh-hk/search.html', '/zh-hk/search.html?q=x', 'search.html?q=x'],
  ['index.html', '/zh-hk/index.html', 'zh-hk/index.html'],
  ['index.html', '/', './'],
  ['zh-hk/articles/x.html', '/', '../../'],
])('from %s to %s: %s', (from, to, way) => {
  expect(relativeAddress(from, to)).toBe(way)
})

test('rewrites root-absolute addresses and nothing else', () => {
  const html = `<a href="/a/b.html?x=1&amp;y=2">/a/b.html</a><a href='https://example.org/'>x</a><a href="//example.org/">x</a><img src=/c.png alt="/d"><a href="#e">e</a>`
  const edits = rewriteAddresses(html, (address) => `..${address}`)
  expect(splice(html, edits)).toBe(
    `<a href="../a/b.html?x=1&amp;y=2">/a/b.html</a><a href='https://example.org/'>x</a><a href="//example.org/">x</a><img src="../c.png" alt="/d"><a href="#e">e</a>`,
  )
})
