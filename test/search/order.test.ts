/** The order of results on a small site of its own, in a real browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { search } from '../../src/integrations/search/index.ts'
import { serve } from '../../tools/serve.ts'
import { ask } from '../support/ask.ts'
import { calm, closeTabs, openBrowser } from '../support/visit.ts'
import { site } from '../support/built-site.ts'
import { makeCorpusSite } from '../support/corpus-site.ts'
import { runRooms } from '../support/run-rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'order-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const more = '後面還有一段長長的話，說的是別的事情，跟前面的沒有甚麼關係，每一頁都是一樣，一個字也不多，一個字也不少。'

const documents = [
  { id: 'a', title: '甲', paragraphs: ['臺灣的學者談論夥伴，臺灣。'] },
  { id: 'b', title: '乙', paragraphs: ['台灣的學者談論夥伴。'] },
  { id: 'c', title: '丙', paragraphs: ['學者到台灣去，談論很久，說了很多別的話。'] },
  { id: 'd', title: '丁', paragraphs: ['限制造成了後果。'] },
  { id: 'e', title: '戊', paragraphs: ['臺北一地的製造業增長很快，製造業也很大。'] },
  { id: 'f', title: '台灣', paragraphs: ['一篇。'] },
  // What the editions write in words of their own stands in the index once for each.
  { id: 'g', title: '己', paragraphs: ['海邊的那個港口今天很忙。', more] },
  { id: 'h', title: '庚', paragraphs: ['人工智能的港口今天很忙。', more] },
  { id: 'i', title: '辛', paragraphs: ['港口連着港口，今天很忙。', more] },
]

test('titles first, then pages that spell it as it was typed, then those where it stands more often in the reader’s edition', async () => {
  await makeCorpusSite(folder, documents, site, (folder) => runRooms(folder, [search()]))
  const [browser, { url, server }] = [await openBrowser(), await serve(folder)]
  try {
    const page = await browser.newPage(calm)
    await page.goto(new URL('zh-hk/search.html', url).href)
    const found = async (query: string): Promise<string> =>
      (await ask(page, query)).results.map(({ href, match }) => `${/(\w)\.html/.exec(href)![1]} ${match}`).join(', ')
    expect(await found('台灣')).toBe('f exact, b exact, c exact, a exact')
    expect(await found('臺灣')).toBe('f exact, a exact, b exact, c exact')
    expect(await found('製造')).toBe('e exact, d exact')
    expect(await found('制造')).toBe('d exact, e exact')
    expect(await found('台湾')).toBe('f exact, b exact, c exact, a exact')
    expect(await found('港口')).toBe('i exact, g exact, h exact')
  } finally {
    await closeTabs()
    server.close()
  }
})
