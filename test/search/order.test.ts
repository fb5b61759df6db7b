/** The order of results on a small site of its own, in a real browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, expect, test } from 'vitest'
import { makeSite } from '../../bench/search/site.ts'
import { search } from '../../src/build/search.ts'
import { launch, serve } from '../browser.ts'
import { ask } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'order-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const documents = [
  { id: 'a', title: '甲', paragraphs: ['臺灣的學者談論夥伴，臺灣。'] },
  { id: 'b', title: '乙', paragraphs: ['台灣的學者談論夥伴。'] },
  { id: 'c', title: '丙', paragraphs: ['學者到台灣去，談論很久，說了很多別的話。'] },
  { id: 'd', title: '丁', paragraphs: ['限制造成了後果。'] },
  { id: 'e', title: '戊', paragraphs: ['臺北一地的製造業增長很快，製造業也很大。'] },
  { id: 'f', title: '台灣', paragraphs: ['一篇。'] },
]

test('a page that spells it as it was typed comes before those that it is folded for, a title before both', async () => {
  const site = join(folder, 'site')
  await makeSite(site, documents, (folder) => search({ folder }))
  const [browser, { url, server }] = [await launch(), await serve(site)]
  try {
    const page = await browser.newPage()
    await page.goto(new URL('zh-hk/search.html', url).href)
    const found = async (query: string): Promise<string> =>
      (await ask(page, query)).results.map(({ href, match }) => `${/(\w)\.html/.exec(href)![1]} ${match}`).join(', ')
    expect(await found('台灣')).toBe('f exact, b exact, c exact, a exact')
    expect(await found('臺灣')).toBe('f exact, a exact, b exact, c exact')
    expect(await found('製造')).toBe('e exact, d exact')
    expect(await found('制造')).toBe('d exact, e exact')
    expect(await found('台湾')).toBe('f exact, b exact, c exact, a exact')
  } finally {
    await browser.close()
    server.close()
  }
})
