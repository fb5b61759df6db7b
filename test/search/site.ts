/** Asks the search page of a site in a real browser, as a reader does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { readPage, type Page as Words } from '../../src/build/search/page.ts'
import { listPages } from '../../src/build/site.ts'
import { launch, serve } from '../browser.ts'

/** What the page says to a query. */
export interface Said {
  results: { href: string; match: string; title: string; marks: string[] }[]
  count: string
  message: string
  trouble: string | undefined
}

/** Types a query and waits for the count or a message. */
export async function ask(page: Page, query: string): Promise<Said> {
  return page.evaluate(async (text) => {
    const box = document.querySelector('[data-search-page]')!
    const input = box.querySelector<HTMLInputElement>('input[name="q"]')!
    const count = box.querySelector('[data-search-count]')!
    const message = box.querySelector('[data-search-message]')!
    message.textContent = ''
    input.value = text
    input.form!.requestSubmit()
    const done = (): boolean => count.textContent !== '' || message.querySelector('[data-search-trouble]') !== null
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 2))
    const results = [...box.querySelectorAll<HTMLElement>('[data-search-results] > li')].map((item) => ({
      href: item.querySelector('a')!.href,
      match: item.dataset.match!,
      title: item.querySelector('a')!.textContent,
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
    }))
    const trouble = message.querySelector<HTMLElement>('[data-search-trouble]')?.dataset.searchTrouble
    return { results, count: count.textContent, message: message.textContent, trouble }
  }, query)
}

/** The words of an edition's pages that can be found, by address inside the edition. */
export function wordsOf(site: string, edition: string): Map<string, Words> {
  // The step has taken away what the page told it; a page that is not to be found has no words to search.
  const read = (url: string): Words => readPage(`<meta name="x-search" content="{}">${readFileSync(join(site, edition, url), 'utf8')}`)!
  const pages = listPages(join(site, edition)).map((url) => [url, read(url)] as const)
  return new Map(pages.filter(([, page]) => page.passages.length > 0))
}

/**
 * Serves a folder and starts a browser for all the tests of a file.
 * @returns both, there as soon as the first test begins
 */
export function serveInBrowser(folder: string): { browser: Browser; url: string } {
  const held = {} as { browser: Browser; url: string }
  let close: (() => void) | undefined
  beforeAll(async () => {
    held.browser = await launch()
    const { url, server } = await serve(folder)
    held.url = url
    close = () => server.close()
  })
  afterAll(async () => {
    await held.browser?.close()
    close?.()
  })
  return held
}
