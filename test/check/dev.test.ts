/** The dev server: every edition follows the source; the check's own words cover the page and nobody else's, and what is mended uncovers it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createPageReport } from '../../src/integrations/check/dev/page-report.ts'
import { createQuickCheck } from '../../src/integrations/check/dev/quick-check.ts'
import { languageOf } from '../../src/integrations/check/report/languages.ts'
import { launch } from '../support/browser.ts'
import { startDev } from '../support/dev-server.ts'
import { copyProject } from '../support/project.ts'
import { allMistakes, someMistakes, type Changes, type Mistake } from './dev-mistakes.ts'

const patient = { timeout: 60_000, interval: 50 }

/** What a page shows of the check: of each diagnostic its place, what is wrong and how to mend it. */
const shown = (page: Page, list: 'dialog' | 'details') =>
  page.evaluate(
    (name) =>
      [...(document.querySelector('check-report')?.shadowRoot?.querySelectorAll(`${name} li`) ?? [])].map((item) =>
        [...item.querySelectorAll('a, p:not(.more)')].map(({ textContent }) => textContent),
      ),
    list,
  )

/** Whether it is the page itself, and the check has said that nothing is wrong. */
const isUncovered = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('check-report')?.shadowRoot
    return document.querySelector('h1') !== null && inside !== undefined && inside?.querySelector('dialog') === null
  })

test(
  'every edition follows the source, the overlay comes and goes with the mistakes, and an old address says where its entry went',
  { timeout: 900_000 },
  async () => {
    const project = copyProject('devcheck')
    const content = join(project, 'content')
    const text = (path: string) => readFileSync(join(content, path), 'utf8')
    const put = (changes: Changes): void => {
      for (const [path, bytes] of Object.entries(changes)) {
        const file = join(content, path)
        mkdirSync(dirname(file), { recursive: true })
        if (bytes === undefined) rmSync(file)
        else writeFileSync(file, bytes)
      }
    }
    /** The files of a change as they are. */
    const asIs = (changes: Changes): Changes =>
      Object.fromEntries(
        Object.keys(changes).map((path) => [path, existsSync(join(content, path)) ? readFileSync(join(content, path)) : undefined]),
      )
    const check = createQuickCheck(content)
    /** What the check says of the content as it is. */
    const expected = () =>
      createPageReport({ errors: check(), warnings: [] }, project, languageOf(process.env)).errors.map(({ place, message, fix, notes }) => [
        place,
        message,
        fix,
        ...notes,
      ])

    // An old address, which is there before the server starts.
    put({ 'redirects.yml': 'articles/old-name: { to: articles/som1-opening }\n' })
    const spoiled = Object.assign({}, ...someMistakes.filter(({ before }) => !before).map(({ make }) => make(text))) as Changes
    const sound = asIs(spoiled)
    put(spoiled)
    const url = await startDev(project, 4477)
    const browser = await launch()
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    /** What others have shown above a page. */
    const foreign: string[] = []
    await page.exposeFunction('note', (words: string) => foreign.push(words))
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const overlay = document.querySelector('vite-error-overlay')
        if (overlay) (window as unknown as { note(words: string): void }).note(overlay.shadowRoot?.textContent ?? '')
      }).observe(document, { childList: true, subtree: true })
    })

    // A page that is just being loaded again cannot be left.
    const open = (path: string) =>
      expect.poll(() => page.goto(url + path, { waitUntil: 'commit' }).then(() => page.url()), patient).toBe(url + path)
    const visit = async (path = 'zh-hk/framework/ftaap.html') => {
      if (page.url() !== url + path) await open(path)
    }
    const isCovered = (what: string, words: string[][]) => {
      expect(words, what).not.toEqual([])
      return expect.poll(() => shown(page, 'dialog'), { ...patient, message: what }).toEqual(words)
    }
    const isFree = (what: string) => expect.poll(() => isUncovered(page), { ...patient, message: what }).toBe(true)

    const round = async ({ what, make, before, page: path }: Mistake) => {
      const first = before?.(text) ?? {}
      const tidy = asIs(first)
      put(first)
      await visit(path)
      await isFree(`before ${what}`)
      const changes = make(text)
      const mended = asIs(changes)
      put(changes)
      await isCovered(what, expected())
      expect(foreign, what).toEqual([])
      put(mended)
      await isFree(`after ${what}`)
      put(tidy)
    }

    // The server begins with mistakes.
    await visit()
    await isCovered('at the start', expected())
    put(sound)
    await isFree('after the start')
    for (const mistake of process.env.FULL ? allMistakes : someMistakes) await round(mistake)

    // A page that is opened while something is wrong.
    const entry = 'framework/ftaap/zh-hk.mdx'
    const good = text(entry)
    put({ [entry]: good.replace('</Said>', '') })
    await open('en/about.html')
    await isCovered('another page', expected())
    put({ [entry]: good })
    await isFree('another page')
    expect(await page.getAttribute('html', 'lang')).toBe('en')

    // Warnings are a list, and the page stays.
    await visit()
    put({ [entry]: `${good}\n這裡，好。\n` })
    await expect.poll(async () => String(await shown(page, 'details')), patient).toContain('裡')
    expect(await isUncovered(page)).toBe(true)
    put({ [entry]: good })
    await expect.poll(() => shown(page, 'details'), patient).toEqual([])

    // A change of the dictionary is on the page at once.
    await visit('zh-tw/framework/ftaap.html')
    await isFree('the dictionary')
    const terms = 'dictionary/terms.yml'
    put({ [terms]: `${text(terms)}  協定: { tw: 協議書 }\n` })
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('協議書'))

    // Every edition is there, and what is saved shows in those that are made of it.
    for (const [edition, lang, title] of [
      ['zh-hk', 'zh-Hant-HK', '亞太自貿區'],
      ['zh-tw', 'zh-Hant-TW', '亞太自貿區'],
      ['zh-cn', 'zh-Hans-CN', '亚太自贸区'],
    ] as const) {
      await visit(`${edition}/framework/ftaap.html`)
      await isFree(edition)
      expect(await page.getAttribute('html', 'lang')).toBe(lang)
      expect(await page.textContent('h1')).toBe(title)
    }
    expect(await (await fetch(`${url}en/about.html`)).text()).toContain('<html lang="en"')
    expect((await fetch(`${url}zh-cn/none.html`)).status).toBe(404)
    for (const [edition, title] of [
      ['zh-hk', '這一頁換了網址'],
      ['zh-tw', '這一頁換了網址'],
      ['zh-cn', '这一页换了网址'],
      ['en', 'This page has moved'],
    ]) {
      const moved = await fetch(`${url}${edition}/articles/old-name.html`)
      expect([edition, moved.status, /<h1[^>]*>([^<]*)/.exec(await moved.text())?.[1]]).toEqual([edition, 200, title])
    }
    put({ [entry]: good.replace(/^title: .*$/m, 'title: 試改的標題') })
    await expect.poll(() => page.textContent('h1'), patient).toBe('试改的标题')
    put({ [entry]: good })

    // A name that changes is linked under its new name, on pages that did not change.
    await visit()
    const term = 'glossary/wto/zh-hk.mdx'
    const linked = () => page.evaluate(() => [...document.querySelectorAll('main p a.term')].map(({ textContent }) => textContent))
    await expect.poll(linked, patient).toContain('世貿組織')
    put({ [term]: text(term).replace(/^title: .*/m, 'title: 世界貿易機構') })
    await expect.poll(linked, patient).not.toContain('世貿組織')
    expect(foreign).toEqual([])
  },
)
