/** Every run of text is marked with its language, in the finished pages of all editions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { allEditions } from '../../src/lib/editions.ts'
import { parse } from 'yaml'
import { published, publishedSite, site } from '../support/built-site.ts'
import { jsonLdOf, pagesOf, read } from '../support/pages.ts'

/** Text nodes of the body with the language that holds for them. Options hold text only and cannot mark a part of it. */
function textsOf(html: string): { text: string; lang: string }[] {
  const texts: { text: string; lang: string }[] = []
  const open: { name: string; lang: string }[] = []
  const parser = new Parser({
    onopentag: (name, { lang }) => void open.push({ name, lang: lang ?? open.at(-1)?.lang ?? '' }),
    ontext(text) {
      const names = open.map(({ name }) => name)
      if (names.includes('body') && !['script', 'style', 'option'].includes(names.at(-1)!)) texts.push({ text, lang: open.at(-1)!.lang })
    },
    onclosetag: () => void open.pop(),
  })
  parser.end(html)
  return texts
}

const han = /\p{Script=Han}/u
/** As in src/lib/editions/languages.ts: a Latin word with a small letter, or several words. Capitals alone are Chinese usage, units of no language. */
const english = /[A-Za-z]*[a-z][A-Za-z]*|[A-Z]+ [A-Z]+/

describe.each(allEditions)('$id', ({ id }) => {
  test('no text node says its language wrongly', () => {
    for (const page of pagesOf(site).filter((one) => one.startsWith(`${id}/`))) {
      const texts = textsOf(read(site, page))
      const wrong = texts.filter(({ text, lang }) => (lang.startsWith('zh') ? english.test(text.replace(/\d kB/g, '')) : han.test(text)))
      expect(
        wrong.map(({ text, lang }) => `${lang}: ${text.trim().slice(0, 60)}`),
        page,
      ).toEqual([])
    }
  })
})

test('nothing of the English interface is left in Chinese, and nothing is the same in both by oversight', () => {
  const strings = (edition: string) => parse(readFileSync(join('content/ui', `${edition}.yml`), 'utf8')) as Record<string, string>
  const [zh, en] = [strings('zh-hk'), strings('en')]
  expect(Object.entries(en).filter(([, text]) => han.test(text))).toEqual([])
  expect(Object.keys(en).filter((key) => en[key] === zh[key] && /\p{Letter}/u.test(en[key]!))).toEqual([])
})

describe('published at an address', () => {
  const base = published.SITE_URL
  const page = 'articles/som1-opening.html'
  const at = (edition: string) => `${base}${edition}/${page}`

  test('each edition names the work it was made from, and the source names its translations', () => {
    for (const { id, lang } of allEditions) {
      const data = jsonLdOf(read(publishedSite, `${id}/${page}`))
      expect(data).toMatchObject({ inLanguage: lang, url: at(id) })
      if (id === 'zh-hk')
        expect((data.workTranslation as { url: string }[]).map(({ url }) => url)).toEqual([at('zh-tw'), at('zh-cn'), at('en')])
      else expect(data.translationOfWork).toMatchObject({ inLanguage: 'zh-Hant-HK', url: at('zh-hk') })
    }
  })

  test('each edition has a feed of its articles in its own words', () => {
    for (const { id, lang } of allEditions) {
      const feed = read(publishedSite, `${id}/feed.xml`)
      expect(feed).toContain(`<language>${lang}</language>`)
      expect(feed).toContain(`<link>${at(id)}</link>`)
      const articles = pagesOf(publishedSite).filter((path) => path.startsWith(`${id}/articles/`) && !path.endsWith('/index.html'))
      expect([...feed.matchAll(/<item>/g)].length).toBe(articles.length)
      expect(read(publishedSite, `${id}/index.html`)).toContain(`type="application/rss+xml"`)
    }
    expect(read(publishedSite, 'zh-cn/feed.xml')).toContain('亚太2026读本')
    expect(read(site, 'zh-hk/index.html')).not.toContain('rss+xml')
  })
})
