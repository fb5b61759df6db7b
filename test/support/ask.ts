/** Asks the search page of a site in a real browser, as a reader does. */
import type { Page } from 'playwright-core'

/** What the page shows for a query. */
export interface AskedResults {
  results: { href: string; match: string; title: string; marks: string[] }[]
  count: string
  message: string
  trouble: string | undefined
  milliseconds: number
}

/** Types a query and waits for the count or a message. */
export async function ask(page: Page, query: string): Promise<AskedResults> {
  return page.evaluate(async (text) => {
    const box = document.querySelector('[data-search-page]')!
    const input = box.querySelector<HTMLInputElement>('input[name="q"]')!
    const count = box.querySelector('[data-search-count]')!
    const message = box.querySelector('[data-search-message]')!
    message.textContent = ''
    const start = performance.now()
    input.value = text
    input.form!.requestSubmit()
    const done = (): boolean => count.textContent !== '' || message.querySelector('[data-search-trouble]') !== null
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 2))
    const milliseconds = performance.now() - start
    const results = [...box.querySelectorAll<HTMLElement>('[data-search-results] > li')].map((item) => ({
      href: item.querySelector('a')!.href,
      match: item.dataset.match!,
      title: item.querySelector('a')!.textContent,
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
    }))
    const trouble = message.querySelector<HTMLElement>('[data-search-trouble]')?.dataset.searchTrouble
    return { results, count: count.textContent, message: message.textContent, trouble, milliseconds }
  }, query)
}
