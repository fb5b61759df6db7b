/** The search of the finished site, on every page of every edition. That file:// gives the same is in offline/search.test.ts. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foldClasses } from '../../src/integrations/search/build/fold-classes.ts'
import { scriptConverter } from '../../src/integrations/editions/convert/opencc.ts'
import { standfirstId } from '../../src/integrations/search/contract.ts'
import { fold, foldTable, writeFolds } from '../../src/lib/fold.ts'
import { publishedSite, site } from '../support/built-site.ts'
import { random } from '../support/random.ts'
import { elementsOf, read } from '../support/pages.ts'
import { ask, type AskedResults } from '../support/ask.ts'
import { calm } from '../support/visit.ts'
import { serveInBrowser, wordsOf } from './site.ts'

const editions = ['zh-hk', 'zh-tw', 'zh-cn'] as const
const runsAPage = process.env.FULL ? 12 : 1
/** Where there is little time, a run of every so many pages is asked for. */
const pagesARun = 30

const served = serveInBrowser(site)

/** A search page that nobody has asked. */
async function open(edition: string, page = served.tab): Promise<Page> {
  await page.goto(new URL(`${edition}/search.html`, served.url).href)
  return page
}

const kept = new Map<string, Promise<Page>>()

/** A search page that other tests have asked before. */
function known(edition: string): Promise<Page> {
  const page = kept.get(edition) ?? served.browser.newPage(calm).then((tab) => open(edition, tab))
  kept.set(edition, page)
  return page
}

const scripts = { asWritten: (text: string) => text, simplified: scriptConverter('zh-cn'), traditional: scriptConverter('zh-tw') }

/** The scripts in which a run of an edition's page is typed: all, or one for a share of the pages, others in each edition. */
const scriptsOf = (edition: (typeof editions)[number], page: number): (keyof typeof scripts)[] => {
  if (process.env.FULL) return ['asWritten', 'simplified', 'traditional']
  if (page % pagesARun !== editions.indexOf(edition)) return []
  return [page % (2 * pagesARun) < pagesARun ? 'asWritten' : edition === 'zh-cn' ? 'traditional' : 'simplified']
}

describe.each(editions)('%s', (edition) => {
  test('any run of Han characters finds its page, in either script', { timeout: 600_000 }, async () => {
    const page = await known(edition)
    const next = random(editions.indexOf(edition) + 1)
    for (const [at, [url, { passages }]] of [...wordsOf(site, edition)].entries()) {
      const runs = passages.flatMap(({ text }) => text.match(/\p{sc=Han}+/gu) ?? [])
      for (let n = 0; n < runsAPage && runs.length > 0; n++) {
        const run = runs[next(runs.length)]!
        const start = next(run.length)
        const text = run.slice(start, start + 1 + next(8))
        for (const script of scriptsOf(edition, at)) {
          const typed = scripts[script](text)
          const { results } = await ask(page, typed)
          const found = results.find(({ href }) => new URL(href).pathname.endsWith(`/${edition}/${url}`))
          expect.soft(found?.match, `${typed} (${script}) from ${url}`).toMatch(script === 'asWritten' ? /^exact$/ : /^(exact|vocabulary)$/)
        }
      }
    }
  })
})

test.each([
  ['zh-hk', '人工智慧', 'vocabulary'],
  ['zh-hk', '网络', 'exact'],
  ['zh-tw', '人工智慧', 'exact'],
  ['zh-cn', '人工智慧', 'vocabulary'],
])('%s: %s comes as %s', async (edition, query, match) => {
  const page = await known(edition)
  const { results } = await ask(page, query)
  expect(results.map((result) => result.match)).toContain(match)
})

test.each(['yatai zimaoqu', 'yataizimaoqu', 'ytzmq', 'FTAAP', 'free trade area', '亞太自貿區', '亚太自贸区', '亞太自由貿易區'])(
  '%s finds the framework page first, below those that hold the very words',
  async (query) => {
    const page = await known('zh-hk')
    const { results } = await ask(page, query)
    const at = results.findIndex(({ href }) => href.includes('/zh-hk/framework/ftaap.html'))
    expect(at).toBeGreaterThanOrEqual(0)
    expect(results.slice(0, at).every(({ match }) => match === 'exact' && results[at]!.match === 'near')).toBe(true)
  },
)

test('what only a name or its sound answers is near', async () => {
  const page = await known('zh-hk')
  for (const query of ['yatai', 'ytzmq']) {
    const { results } = await ask(page, query)
    expect(new Set(results.map(({ match }) => match)), query).toEqual(new Set(['near']))
  }
})

test.each([
  ['zh-hk', 'APEC峰會', 'glossary/economic-leaders-meeting.html'],
  ['zh-hk', 'inferense', 'glossary/inference-chip.html'],
  ['en', 'Shenzen', 'glossary/shenzhen.html'],
  ['zh-hk', '黃鼎龍', 'glossary/huang-dinglong.html'],
  ['zh-cn', '王益', 'glossary/wang-yi.html'],
  ['en', 'ecommerce', 'glossary/cross-border-ecommerce.html'],
  ['en', 'co-operation', 'framework/cooperation.html'],
  ['en', 'SOM2026', 'glossary/som.html'],
])('%s: %s has nothing exact and comes nearest to %s', async (edition, query, place) => {
  const { results } = await ask(await known(edition), query)
  expect(results[0]).toMatchObject({ match: 'near' })
  expect(results[0]!.href).toContain(place)
})

test.each([
  ['zh-hk', 'APEC2026', '沒有一頁含有「APEC2026」，以下找的是「APEC 2026」。'],
  ['en', 'Shenzen', 'No page contains “Shenzen”. Found “shenzhen” instead.'],
  ['zh-cn', '。', '请输入字词或数字；标点和符号不能单独搜索。'],
])('%s: for %s it says %s', async (edition, query, message) => {
  expect((await ask(await known(edition), query)).message).toBe(message)
})

test.each([
  ['?q=%E0%A4%A', ''],
  ['?q=APEC%E5%B3', 'APEC'],
  ['?q=APEC&kind=nonsense&pillar=x', 'APEC'],
])('an address that is broken asks for what is left of it: %s', async (address, left) => {
  const page = served.tab
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(new URL(`en/search.html${address}`, served.url).href)
  if (left) await page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent !== '')
  expect(await page.locator('input[name="q"]').inputValue()).toBe(left)
  expect(errors).toEqual([])
})

test.each(editions)('%s: a single character is exact on the pages that hold it, and on no other', async (edition) => {
  const page = await known(edition)
  const texts = (of: string) =>
    [...wordsOf(site, of)].map(([url, { passages }]) => ({ url, text: passages.map(({ text }) => text).join('\n') }))
  const table = foldTable(
    writeFolds(
      foldClasses(
        new Set(
          editions
            .flatMap(texts)
            .map(({ text }) => text)
            .join(''),
        ),
      ),
    ),
  )
  const pages = texts(edition).map(({ url, text }) => ({ url, there: new Set(fold(text, table)) }))
  const all = [...new Set(editions.flatMap(texts).flatMap(({ text }) => text.match(/\p{sc=Han}/gu) ?? []))]
  const next = random(3)
  const sample = Array.from({ length: process.env.FULL ? 400 : 2 }, () => all[next(all.length)]!)
  // Frequent ones; those of words that the editions exchange; one that stands on no page.
  for (const typed of [...(process.env.FULL ? '的和國路絡網訊質龘' : '的路絡龘'), ...sample]) {
    const { results } = await ask(page, typed)
    const exact = results.filter(({ match }) => match === 'exact').map(({ href }) => new URL(href).pathname.split(`/${edition}/`)[1])
    const folded = fold(typed, table)
    expect.soft(exact.sort(), typed).toEqual(
      pages
        .filter(({ there }) => there.has(folded))
        .map(({ url }) => url)
        .sort(),
    )
    // Of a long list the first have their passages at once.
    expect
      .soft(
        results.slice(0, 20).filter(({ match, marks }) => match === 'exact' && marks.length === 0),
        typed,
      )
      .toEqual([])
  }
})

test.each(editions)(
  '%s: Han characters with a Latin word behind them are exact on the pages that hold them, and on no other',
  async (edition) => {
    const page = await known(edition)
    const pages = [...wordsOf(site, edition)].map(([url, { passages }]) => ({ url, whole: passages.map(({ text }) => text).join('\n') }))
    const all = pages.flatMap(({ whole }) => whole.match(/\p{sc=Han}{2,}[A-Za-z]{2,}/gu) ?? [])
    const [heads, words] = [all.map((run) => run.match(/^\p{sc=Han}+/u)![0].slice(-2)), all.map((run) => run.match(/[A-Za-z]+$/)![0])]
    const next = random(7)
    for (let n = 0; n < (process.env.FULL ? 200 : 2); n++) {
      // Half of them stand on a page; the others have the end of one, behind a character that stands before the same one elsewhere.
      const i = next(all.length)
      const j = n % 2 === 0 ? i : next(all.length)
      const word = words[j]!.slice(0, 1 + next(words[j]!.length))
      const before = heads[j]!.at(-1)!
      const joined =
        n % 2 === 0
          ? heads[i]!
          : (pages.map(({ whole }) => new RegExp(`\\p{sc=Han}${before}`, 'u').exec(whole)?.[0]).find(Boolean) ?? heads[i]!)
      const typed = joined + word
      const holds = new RegExp(`${joined}\\s?${word}`, 'i')
      const { results } = await ask(page, typed)
      const exact = results.filter(({ match }) => match === 'exact').map(({ href }) => new URL(href).pathname.split(`/${edition}/`)[1])
      expect.soft(exact.sort(), typed).toEqual(
        pages
          .filter(({ whole }) => holds.test(whole))
          .map(({ url }) => url)
          .sort(),
      )
    }
    for (const typed of ['引用MIT', '有的Angelica', '深的Angelica'])
      expect(
        (await ask(page, typed)).results.filter(({ match }) => match === 'exact'),
        typed,
      ).toEqual([])
  },
)

test.each([
  ['en', ['tr', 'open tr', 'co', 'economy'], ['trade', 'track', 'train', 'cooperation', 'code', 'the']],
  ['zh-hk', ['A', '海', '合作', '會議 上海'], ['APEC', '海洋', '合力', '會員', '上下']],
])('%s: an answer does not depend on what was asked before', async (edition, queries, before) => {
  const asked = process.env.FULL ? queries : queries.slice(0, 1)
  const links = async (query: string): Promise<string[]> =>
    (await ask(served.tab, query)).results.map(({ href, match }) => `${match} ${href}`)
  const fresh = new Map<string, string[]>()
  for (const query of asked) {
    await open(edition)
    fresh.set(query, await links(query))
  }
  await open(edition)
  for (const query of before) await ask(served.tab, query)
  for (const query of asked) expect.soft(await links(query), query).toEqual(fresh.get(query))
})

test('every link of a long list leads to a passage before the count is told', async () => {
  const page = await known('zh-hk')
  const { results, count } = await ask(page, '的')
  expect(results.length).toBeGreaterThan(50)
  expect(count).toBe(String(results.length))
  for (const { href } of results) expect(new URL(href).hash, href).not.toBe('')
})

test.each([
  ['zh-hk', 'standfirst', 'en', true],
  ['zh-cn', 'APEC', 'en', false],
  ['en', '合作', 'zh-hk', false],
  ['en', '學者', 'zh-hk', true],
])(
  '%s: %s offers the other language before the count is told; its index is loaded only where this one has no answer',
  async (edition, query, other, loads) => {
    const page = await open(edition)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const { results } = await ask(page, query)
    expect(results.some(({ match }) => match !== 'near')).toBe(!loads)
    expect(await page.locator(`[data-search-message] a[href*="${other}/search.html"]`).count()).toBe(1)
    expect(asked.some((path) => path.includes(`/search/${other}/`))).toBe(loads)
  },
)

test("other languages' names and sounds are loaded only for a query with letters", async () => {
  const page = await open('zh-hk')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await ask(page, '亞太')
  expect(asked.filter((path) => path.endsWith('/latin.js'))).toHaveLength(0)
  for (const typed of ['ytzmq', 'free trade area', 'FTAAP']) {
    const { results } = await ask(page, typed)
    expect.soft(results[0]!.href, typed).toContain('/framework/ftaap.html')
    expect.soft(await page.locator('[data-search-other]').count(), typed).toBe(typed === 'ytzmq' ? 0 : 1)
  }
  expect(asked.filter((path) => path.endsWith('/latin.js'))).toHaveLength(1)
})

test('an English word that few pages hold finds its family, as near; one that many hold does not', async () => {
  const page = await known('en')
  const pages = [...wordsOf(site, 'en')]
  const holds = (pattern: RegExp) => pages.filter(([, { passages }]) => passages.some(({ text }) => pattern.test(text))).map(([url]) => url)
  const places = (results: AskedResults['results'], match: string) =>
    results.filter((result) => result.match === match).map(({ href }) => new URL(href).pathname.split('/en/')[1]!)
  const { results } = await ask(page, 'connecting')
  const own = holds(/\bconnecting/i)
  expect(own.length).toBeLessThan(5)
  expect(places(results, 'exact').sort()).toEqual(own.sort())
  expect(places(results, 'near')).toEqual(expect.arrayContaining(holds(/\bconnect(ed|ion|ivity)\b/i).filter((url) => !own.includes(url))))
  const { results: many } = await ask(page, 'economy')
  expect(places(many, 'exact').sort()).toEqual(holds(/\beconomy/i).sort())
  expect(places(many, 'near')).toEqual([])
})

test('a result leads to its passage and the words are marked there', async () => {
  const { results } = await ask(await known('zh-cn'), '產供鏈')
  const page = served.tab
  expect(new URL(results[0]!.href).searchParams.getAll('mark')).toEqual(['产供链'])
  const { href, marks } = results.find((result) => result.href.includes('#'))!
  expect(marks).toContain('产供链')
  await page.goto(href)
  await page.waitForSelector('main mark')
  expect(await page.locator('main mark').first().textContent()).toBe('产供链')
  expect(await page.evaluate(() => document.getElementById(location.hash.slice(1))?.querySelector('mark') !== null)).toBe(true)
})

test.each([site, publishedSite].flatMap((folder) => [...editions, 'en'].map((edition) => [edition, folder] as const)))(
  '%s: every passage of %s that can be found has an anchor of its own, or that of the row it stands in',
  (edition, folder) => {
    for (const [url, { passages }] of wordsOf(folder, edition)) {
      const elements = elementsOf(read(folder, `${edition}/${url}`))
      const rows = new Set(
        elements.filter(({ name }) => ['div', 'li', 'figure', 'tr'].includes(name)).map(({ attributes }) => attributes.id),
      )
      const alone = new Set<string>()
      for (const { id, text } of passages) {
        expect.soft(id !== '' && id !== 'main' && (rows.has(id) || !alone.has(id)), `${edition}/${url}#${id}: ${text}`).toBe(true)
        alone.add(id)
      }
    }
  },
)

test.each([
  ['zh-hk/about.html?mark=AI#page-title', '', []],
  [
    'en/framework/ftaap.html?mark=free&mark=trade&mark=area&mark=asia#page-title',
    '<h1 id="page-title">A free-trade area, treeless and freed, of the Asia-Pacific</h1>',
    ['free', 'trade', 'area', 'free', 'Asia'],
  ],
  ['en/framework/ftaap.html?mark=400#page-title', '<h1 id="page-title">1,400 of 400 or 4000, and 400.5</h1>', ['400']],
  [
    'zh-hk/framework/ftaap.html?mark=AI&mark=1400#page-title',
    '<h1 id="page-title">有AI的<b>A</b>I，不是MAIN，1,400人<span data-pagefind-ignore>AI</span></h1>',
    ['AI', 'A', 'I', '1,400'],
  ],
  ['zh-hk/figures.html?mark=55&mark=務中#events-count', '', ['55']],
  [
    'zh-hk/framework/ftaap.html?mark=1400&mark=務中#page-title',
    '<h1 id="page-title"><span><p>服務</p><p>中國</p></span><p>55</p><b>1,</b>400</h1>',
    ['1,', '400'],
  ],
  ['zh-hk/framework/ftaap.html?mark=自貿區#page-title', '<h1 id="page-title">亞太<a href="#">自貿</a>區自由</h1>', ['自貿', '區']],
])('%s marks words where they stand as such', async (address, heading, marked) => {
  const page = served.tab
  await page.route('**/*.html*', async (route) => {
    const html = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: heading ? html.replace(/<h1[^]*<\/h1>/, heading) : html })
  })
  await page.goto(new URL(address, served.url).href)
  expect(await page.locator('main mark').allTextContents()).toEqual(marked)
})

test.each([
  ['en', 'free trade area'],
  ['en', 'the free trade area of the asia pacific'],
  ['en', 'digital cooperation'],
  ['zh-hk', '亞太 合作 中國'],
  ['zh-tw', '智能'],
  ['zh-cn', '數字 經濟 AI'],
])('%s: %s leads to the passages that hold most of it, and marks all of it there', async (edition, query) => {
  const { results } = await ask(await known(edition), query)
  const page = served.tab
  const exact = results.filter(({ match, href }) => match === 'exact' && href.includes('#'))
  expect(exact.length).toBeGreaterThan(1)
  const words = [...new Set(scripts.simplified(query).toLowerCase().split(' '))]
  const held = (text: string): string[] =>
    words.filter((word) => new RegExp(`(?<![a-z])${word}`).test(scripts.simplified(text).toLowerCase()))
  const pages = wordsOf(site, edition)
  for (const { href } of exact.slice(0, process.env.FULL ? undefined : 1)) {
    const { pathname, hash, searchParams } = new URL(href)
    const { title, passages } = pages.get(pathname.split(`/${edition}/`)[1]!)!
    const below = passages.filter(({ heading, text }) => !(heading && text === title))
    const best = Math.max(...below.map(({ text }) => held(text).length))
    expect.soft(held(searchParams.getAll('mark').join(' ')).length, href).toBe(best)
    await page.goto(href)
    await page.waitForSelector('main mark')
    const marked = await page.locator(`[id="${hash.slice(1)}"] mark`).allTextContents()
    expect.soft(held(marked.join(' ')).length, href).toBe(best)
  }
})

test('words and numbers joined by Han characters find the pages that have them, as near', async () => {
  const page = await known('zh-hk')
  const { results } = await ask(page, 'RCEP和CPTPP')
  expect(results.length).toBeGreaterThan(0)
  const { passages } = wordsOf(site, 'zh-hk').get(new URL(results[0]!.href).pathname.split('/zh-hk/')[1]!)!
  const text = passages.map((passage) => passage.text).join()
  expect(text).toMatch(/RCEP/)
  expect(text).toMatch(/CPTPP/)
})

/** A word of an English title that the page's text does not hold, and the page. */
const onlyInTitle = (): [word: string, url: string] => {
  for (const [url, { title, passages }] of wordsOf(site, 'en')) {
    const text = passages.flatMap((passage) => (passage.id === 'page-title' ? [] : passage.text.toLowerCase())).join()
    const word = title
      .toLowerCase()
      .match(/[a-z]{6,}/g)
      ?.find((one) => !text.includes(one))
    if (word) return [word, url]
  }
  throw new Error('every word of every title stands in the text')
}

test.each([
  ['en', ...onlyInTitle()],
  ['zh-hk', 'ytzmq', 'framework/ftaap.html'],
])('%s: %s, which only the title answers, shows what the page is about', async (edition, query, url) => {
  const page = await known(edition)
  await ask(page, query)
  const shown = await page.locator(`[data-search-results] > li:has(a[href*="${url}"]) .search-passage`).textContent()
  const about = wordsOf(site, edition)
    .get(url)!
    .passages.find(({ id }) => id === standfirstId)!.text
  expect(about.startsWith(shown!.replace(/…$/, ''))).toBe(true)
})

test('a filter that keeps nothing says so, and is dropped at a press', async () => {
  const page = served.tab
  await page.goto(new URL('zh-hk/search.html?q=飛行汽車&kind=event', served.url).href)
  const button = page.locator('[data-search-message] button')
  await button.waitFor()
  expect(await page.locator('[data-search-results] > li').count()).toBe(0)
  const count = /\d+/.exec((await button.textContent())!)![0]
  await button.press('Enter')
  await page.waitForFunction((wanted) => document.querySelector('[data-search-count]')!.textContent === wanted, count)
  expect(await page.locator('[data-search-results] > li').count()).toBe(Number(count))
  expect(page.url()).not.toContain('kind=')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
})

test('the link to the other language keeps the filter', async () => {
  const page = served.tab
  await page.goto(new URL('en/search.html?q=合作&kind=framework', served.url).href)
  const link = page.locator('[data-search-other] a')
  await link.waitFor()
  const address = new URL((await link.getAttribute('href'))!, page.url())
  expect([address.pathname, address.searchParams.get('q'), address.searchParams.get('kind')]).toEqual([
    expect.stringContaining('/zh-hk/'),
    '合作',
    'framework',
  ])
})

test('the address of a search can be shared, with its filters', async () => {
  const page = served.tab
  await page.goto(new URL('zh-hk/search.html?q=%E5%90%88%E4%BD%9C&kind=framework', served.url).href)
  await page.waitForFunction(() => document.querySelector('[data-search-count]')!.textContent !== '')
  const hrefs = await page.locator('[data-search-results] a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(hrefs.length).toBeGreaterThan(0)
  for (const href of hrefs) expect(href).toContain('/framework/')
  expect(page.url()).toContain('kind=framework')
})

test('what is not here but in English is offered there; the index is always offered', async () => {
  const page = await known('zh-hk')
  const { count, message } = await ask(page, 'zzzz')
  expect([count, message]).toEqual(['0', expect.stringContaining('zzzz')])
  expect(await page.locator('[data-search-message] a[href*="az.html"]').count()).toBe(1)
})

test('of a very long query nothing is called exact, because not all of it was looked up; a pasted sentence is', async () => {
  const page = await known('en')
  const { passages } = wordsOf(site, 'en').get('about.html')!
  const text = passages.map((passage) => passage.text).join(' ')
  const words = [...new Set(text.toLowerCase().match(/[a-z]{3,}/g)!)]
  const { results } = await ask(page, `${words.slice(0, 40).join(' ')} zebra`)
  expect(results.length).toBeGreaterThan(0)
  expect(results.filter(({ match }) => match !== 'near')).toEqual([])
  const sentence = passages
    .map((passage) => passage.text)
    .find((one) => one.length > 150)!
    .slice(0, 200)
  const pasted = await ask(page, sentence)
  expect(pasted.results.find(({ href }) => href.includes('/en/about.html'))?.match).toBe('exact')
})

test('a word that stands whole comes before one that only begins so', async () => {
  const page = await known('en')
  const words = wordsOf(site, 'en')
  const { results } = await ask(page, 'AI')
  const body = results.filter(({ match, title }) => match === 'exact' && !/\bai/i.test(title))
  const whole = body
    .map(({ href }) => words.get(new URL(href).pathname.split('/en/')[1]!)!.passages)
    .filter((passages) => !passages.some(({ heading, text }) => heading && /\bai/i.test(text)))
    .map((passages) => passages.some(({ text }) => /\bAI\b/i.test(text)))
  expect(whole).toContain(true)
  expect(whole).toContain(false)
  expect(whole.toSorted((a, b) => Number(b) - Number(a))).toEqual(whole)
})

test('an abbreviation with points is no beginning of a word', async () => {
  const page = await known('en')
  const { results } = await ask(page, 'U.S.')
  for (const { match, marks } of results.filter((result) => result.match === 'exact'))
    expect([match, marks.join().toLowerCase()]).toEqual(['exact', expect.stringMatching(/^(us|u\.s\.?)(,|$)/)])
})

test('a near result shows what of the query it holds', async () => {
  const page = await known('zh-hk')
  const { results } = await ask(page, '之APEC')
  const near = results.filter(({ match }) => match === 'near')
  expect(near.length).toBeGreaterThan(2)
  for (const { href, marks } of near) expect.soft(marks.join().toLowerCase(), href).toContain('apec')
})
