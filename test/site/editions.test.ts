import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { published, publishedSite, site } from '../support/built-site.ts'
import { big5, traditional } from '../editions/characters.ts'
import { isListed } from '../../src/integrations/site/contract.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { names, numerals } from '../../src/lib/lettering.ts'
import { elementsOf, jsonLdOf, pagesOf, read, wordsOf } from '../support/pages.ts'

const pages = pagesOf(site)
const inEdition = (edition: string): string[] => pages.filter((page) => page.startsWith(`${edition}/`))

// The index has an order of its own in each.
test('the three Chinese editions have the same pages, with the same ids', () => {
  const source = inEdition('zh-hk')
  expect(source.length).toBeGreaterThan(80)
  const ids = (page: string) => elementsOf(read(site, page)).flatMap(({ attributes }) => attributes.id ?? [])
  for (const edition of ['zh-tw', 'zh-cn']) {
    expect(inEdition(edition).map((page) => page.replace(edition, 'zh-hk'))).toEqual(source)
    for (const page of source) if (!page.endsWith('/az.html')) expect(ids(page.replace('zh-hk', edition)), page).toEqual(ids(page))
  }
})

describe.each(allEditions)('$id', ({ id, lang }) => {
  test('says its language, and marks exactly one edition as the current one', () => {
    for (const page of inEdition(id)) {
      const elements = elementsOf(read(site, page))
      expect(elements.find(({ name }) => name === 'html')!.attributes.lang).toBe(lang)
      const switched = elements.filter(({ attributes }) => attributes.hreflang && attributes['aria-current'])
      expect(
        switched.map(({ attributes }) => attributes.hreflang),
        page,
      ).toEqual([lang])
      expect(jsonLdOf(read(site, page)).inLanguage, page).toBe(lang)
    }
  })

  test('leaves no mark of the build behind', () => {
    for (const page of inEdition(id)) expect(read(site, page), page).not.toMatch(/data-zh|data-edition/)
  })
})

test.each([
  ['zh-cn', 'Simplified', (character: string) => !traditional.has(character)],
  ['zh-hk', 'Traditional', (character: string) => character === '着' || big5.has(character)],
  ['zh-tw', 'Traditional', (character: string) => big5.has(character)],
] as const)('%s is written in %s characters throughout', (edition, _, right) => {
  for (const page of inEdition(edition)) {
    const wrong = [...new Set(wordsOf(read(site, page)))].filter((character) => /\p{Script=Han}/u.test(character) && !right(character))
    expect(wrong, page).toEqual([])
  }
})

test('quotation marks are those of the edition', () => {
  for (const page of inEdition('zh-cn')) expect(wordsOf(read(site, page)), page).not.toMatch(/[「」『』]/)
  for (const page of inEdition('zh-tw')) expect(wordsOf(read(site, page)), page).not.toMatch(/[“”‘’]/)
})

test.each([
  ['zh-tw', 'articles/shenzhen-ai.html', /人工智慧.*晶片/s],
  ['zh-tw', 'framework/transitions.html', /推動數位化、智能化、綠色化轉型/],
  ['zh-tw', 'framework/digital.html', /數位化是「三個轉型」.*官方用詞是「數字化」/s],
  ['zh-tw', 'framework/paths.html', /互聯互通網絡藍圖/],
  ['zh-cn', 'framework/goal.html', /树牢“一个目标”/],
  ['zh-cn', 'articles/som1-opening.html', /建设亚太共同体，促进共同繁荣/],
])('%s/%s reads right', (edition, page, words) => {
  expect(wordsOf(read(site, `${edition}/${page}`))).toMatch(words)
})

test('zh-tw says 數字化 only where it tells the official word', () => {
  const pages = inEdition('zh-tw').filter((page) => /數字化/.test(wordsOf(read(site, page)).replaceAll(/「數字化」/g, '')))
  expect(pages).toEqual([])
  expect(wordsOf(read(site, 'zh-tw/framework/digital.html')).match(/數字化/g)).toHaveLength(1)
})

test('the converted editions say so, and link to the page they were made from', () => {
  for (const edition of ['zh-tw', 'zh-cn'])
    for (const page of inEdition(edition)) {
      const back = elementsOf(read(site, page)).filter(({ attributes }) => attributes.hreflang === 'zh-Hant-HK')
      expect(back.length, page).toBeGreaterThanOrEqual(2)
    }
  expect(read(site, 'zh-cn/index.html')).toContain('本页由香港繁体版自动转换为简体字')
  expect(read(site, 'zh-hk/index.html')).not.toContain('自動轉換')
})

describe('published at an address', () => {
  const base = published.SITE_URL
  const page = 'articles/som1-opening.html'
  const link = (edition: string, rel: string) =>
    elementsOf(read(publishedSite, `${edition}/${page}`)).filter(({ attributes }) => attributes.rel === rel)

  test('each page is its own canonical page and lists its alternates', () => {
    for (const { id: edition } of allEditions) {
      expect(link(edition, 'canonical').map(({ attributes }) => attributes.href)).toEqual([`${base}${edition}/${page}`])
      expect(
        Object.fromEntries(
          link(edition, 'alternate')
            .filter(({ attributes }) => attributes.hreflang)
            .map(({ attributes }) => [attributes.hreflang, attributes.href]),
        ),
      ).toEqual({
        'zh-Hant-HK': `${base}zh-hk/${page}`,
        'zh-Hant-TW': `${base}zh-tw/${page}`,
        'zh-Hans-CN': `${base}zh-cn/${page}`,
        en: `${base}en/${page}`,
        'zh-Hant': `${base}zh-hk/${page}`,
        'zh-Hans': `${base}zh-cn/${page}`,
        'x-default': `${base}index.html`,
      })
    }
  })

  test.each([
    [page, 'goal'],
    ['framework/ftaap.html', 'ftaap'],
    ['figures.html', 'home'],
  ])('%s leads to a picture of its edition', (place, name) => {
    for (const { id: edition } of allEditions) {
      const elements = elementsOf(read(publishedSite, `${edition}/${place}`))
      const images = elements.flatMap(({ attributes }) => (attributes.property === 'og:image' ? [attributes.content!] : []))
      expect(images).toEqual([`${base}downloads/share/${edition}/${name}.png`])
      const bytes = readFileSync(join(publishedSite, images[0]!.slice(base.length)))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
      expect(bytes.length).toBeLessThan(20 * 1024)
    }
    expect(read(site, `zh-hk/${place}`)).not.toContain('og:image')
  })

  test('the front door has the picture of the home page', () => {
    expect(read(publishedSite, 'index.html')).toContain(`content="${base}downloads/share/zh-hk/home.png"`)
    expect(read(site, 'index.html')).not.toContain('og:image')
  })

  test('structured data follows the edition', () => {
    expect(jsonLdOf(read(publishedSite, `zh-cn/${page}`))).toMatchObject({
      url: `${base}zh-cn/${page}`,
      inLanguage: 'zh-Hans-CN',
    })
  })

  test('the links of 404.html hold at any depth', () => {
    const links = elementsOf(read(publishedSite, '404.html')).flatMap(({ attributes }) => attributes.href ?? [])
    expect(links.length).toBeGreaterThan(4)
    for (const href of links) expect(href).toMatch(/^\/apec\//)
    expect(elementsOf(read(site, '404.html')).flatMap(({ attributes }) => attributes.href ?? [])).toContain('/zh-hk/index.html')
  })

  test('pages can be edited and errors reported, in the edition in which they were read', () => {
    const html = read(publishedSite, `zh-tw/${page}`)
    expect(html).toContain(`href="${published.REPOSITORY_URL}/edit/main/content/articles/som1-opening/zh-hk.mdx"`)
    expect(html).toContain(`href="${published.REPOSITORY_URL}/issues/new?title=zh-tw/articles/`)
    expect(read(site, `zh-tw/${page}`)).not.toContain('issues/new')
  })

  test('every page with words of its own can be edited: the link leads to a file or folder that is there', () => {
    const base = `${published.REPOSITORY_URL}/`
    const pages = pagesOf(publishedSite).filter((one) => one.includes('/'))
    expect(pages.length).toBeGreaterThan(100)
    for (const one of pages) {
      const links = elementsOf(read(publishedSite, one)).flatMap(({ attributes: { href = '' } }) =>
        /\/(edit|tree)\/main\//.test(href) && href.startsWith(base) ? href.slice(base.length).replace(/^(edit|tree)\/main\//, '') : [],
      )
      expect(links, one).toHaveLength(1)
      // The entries of every-construct.ts are in that build alone.
      const file = decodeURIComponent(links[0]!)
      if (!file.includes('/every-kind')) expect(existsSync(file), `${one}: ${file}`).toBe(true)
    }
  })

  test('the sitemap lists every page that is not only there for an old address', () => {
    const locations = [...read(publishedSite, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location]) => location)
    expect(locations).toEqual(
      pagesOf(publishedSite)
        .filter((path) => path !== '404.html' && isListed({ path, html: read(publishedSite, path) }))
        .map((one) => base + one),
    )
  })
})

test('the mainland edition has its own drawn two and its own drawn name', () => {
  const drawn = { ...numerals, 亞太2026讀本: names.亞太2026讀本.path, 亚太2026读本: names.亚太2026读本.path }
  const shapesOn = (page: string) => {
    const paths = elementsOf(read(site, page)).flatMap(({ name, attributes }) => (name === 'path' ? (attributes.d ?? []) : []))
    return Object.entries(drawn).flatMap(([word, path]) => (paths.includes(path) ? word : []))
  }
  expect(shapesOn('zh-hk/index.html').sort()).toEqual(['一', '三', '亞太2026讀本', '兩', '多'].sort())
  expect(shapesOn('zh-tw/index.html')).toEqual(shapesOn('zh-hk/index.html'))
  expect(shapesOn('zh-cn/index.html').sort()).toEqual(['一', '三', '亚太2026读本', '两', '多'].sort())
  expect(shapesOn('en/index.html').sort()).toEqual(['一', '三', '兩', '多'].sort())
})
