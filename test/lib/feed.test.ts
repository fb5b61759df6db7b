import { expect, test } from 'vitest'
import { makeFeed, readFeedItem, type FeedItem } from '../../src/integrations/feeds/feed.ts'
import { feedText } from '../../src/integrations/feeds/feed-text.ts'

const page = 'https://example.org/apec/zh-hk/articles/x.html'

test.each([
  ['<p id="a-1">甲<wbr>乙 &amp; <span class="said">丙</span></p>', '<p>甲乙 &amp; 丙</p>'],
  ['<p><a class="term" href="#term-apec">APEC</a></p>', `<p><a href="${page}#term-apec">APEC</a></p>`],
  ['<p><a href="../framework/goal.html">目標</a></p>', '<p><a href="https://example.org/apec/zh-hk/framework/goal.html">目標</a></p>'],
  ['<p>甲</p><div class="marks"><a href="x"><strong>三</strong></a></div><p>乙</p>', '<p>甲</p><p>乙</p>'],
  ['<div class="background"><p>背景</p></div>', '<p>背景</p>'],
  ['<p>一<br>二</p><ul><li><input type="checkbox" disabled>項</li></ul>', '<p>一<br>二</p><ul><li>項</li></ul>'],
  ['<p><img src="a.png" alt="圖" onerror="x"></p>', '<p><img src="https://example.org/apec/zh-hk/articles/a.png" alt="圖"></p>'],
])('the text of an article for feeds: %s', (html, text) => {
  expect(feedText(`<main><h1>題</h1><div class="prose">${html}</div><p>其後</p></main>`, page)).toBe(text)
})

const item = (title: string, order: number, published?: string): FeedItem => ({
  title,
  order,
  published,
  description: title,
  link: `https://example.org/${title}`,
  content: `<p>${title}</p>`,
})

test('a feed is in the order of publication, and an item keeps its id', async () => {
  const items = [item('a', 0, '2026-11-23'), item('b', 1), item('c', 2, '2026-11-26'), item('d', 3, '2026-11-23')]
  const feed = await makeFeed(items, '讀本', 'zh-Hant-HK', 'https://example.org/', 'https://example.org/feed.xml')
  expect([...feed.matchAll(/<guid isPermaLink="true">[^<]*\/(\w)\/?<\/guid>/g)].map(([, id]) => id)).toEqual(['c', 'a', 'd', 'b'])
  expect(feed.match(/<pubDate>[^<]*/g)).toEqual([
    '<pubDate>Thu, 26 Nov 2026 00:00:00 GMT',
    '<pubDate>Mon, 23 Nov 2026 00:00:00 GMT',
    '<pubDate>Mon, 23 Nov 2026 00:00:00 GMT',
  ])
  expect(feed).toContain('<content:encoded>&lt;p&gt;c&lt;/p&gt;</content:encoded>')
})

test('a page tells its own title, day and text', () => {
  const html = `<meta name="x-feed" content='{"order":0,"published":"2026-11-23"}'><meta property="og:title" content="題"><div class="prose"><p>文</p></div>`
  expect(readFeedItem(html, page)?.item).toEqual({
    order: 0,
    published: '2026-11-23',
    title: '題',
    description: '',
    link: page,
    content: '<p>文</p>',
  })
})
