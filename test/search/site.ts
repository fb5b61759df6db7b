/** The site in a real browser, and what its pages say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { readPage, type SearchablePage } from '../../src/integrations/search/build/read-page.ts'
import { searchMetaName } from '../../src/integrations/search/contract.ts'
import { listPages } from '../../src/integrations/site/files.ts'
import { hosted } from '../support/hosted.ts'
import { calm, closeTabs, openBrowser } from '../support/visit.ts'

const knownWords = new Map<string, ReadonlyMap<string, SearchablePage>>()

/** The words of an edition's pages that can be found, by address inside the edition. No test changes them. */
export function wordsOf(site: string, edition: string): ReadonlyMap<string, SearchablePage> {
  const folder = join(site, edition)
  const words = knownWords.get(folder) ?? readWords(folder)
  knownWords.set(folder, words)
  return words
}

function readWords(folder: string): ReadonlyMap<string, SearchablePage> {
  // The build has taken `SearchMeta` out of the pages; a page that is not to be found has no words to search.
  const read = (url: string): SearchablePage =>
    readPage(`<meta name="${searchMetaName}" content="{}">${readFileSync(join(folder, url), 'utf8')}`)!
  const pages = listPages(folder).map((url) => [url, read(url)] as const)
  return new Map(pages.filter(([, page]) => page.passages.length > 0))
}

/**
 * Serves a folder and opens a tab for all the tests of a file.
 * @returns both, and a tab for tests that leave nothing behind but an address; there as soon as the first test begins
 */
export function serveInBrowser(folder: string): { browser: Browser; url: string; tab: Page } {
  const held = hosted(folder) as ReturnType<typeof serveInBrowser>
  beforeAll(async () => {
    held.browser = await openBrowser()
    held.tab = await held.browser.newPage(calm)
  })
  afterEach(() => held.tab.unrouteAll({ behavior: 'ignoreErrors' }))
  afterAll(closeTabs)
  return held
}

/**
 * Holds requests back, as a slow network would.
 * @param pattern - the addresses
 * @returns lets them go
 */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(pattern, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}
