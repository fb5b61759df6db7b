/** From opening the box to the first results: bytes, requests, time at 1.6 Mbit/s, 150 ms, 4 × slower CPU. */
import type { Browser } from 'playwright-core'
import { gzipServer } from './server.ts'

/** What a first search takes, and one after it. */
export interface FirstSearch {
  query: string
  throttled: boolean
  requests: number
  kilobytes: number
  /** To the first title shown. */
  milliseconds: number
  /** To all passages shown. */
  complete: number
  laterKilobytes: number
  laterRequests: number
}

/** Opens the quick search on the first page of an edition, types a query at once, and another one after it. */
export async function firstSearch(
  browser: Browser,
  folder: string,
  query: string,
  throttled: boolean,
  edition = 'zh-hk',
): Promise<FirstSearch> {
  const server = await gzipServer(folder)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${server.url}${edition}/index.html`, { waitUntil: 'networkidle' })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  if (throttled) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  const [milliseconds, complete] = await page.evaluate(async (text) => {
    const start = performance.now()
    document.querySelector<HTMLElement>('[data-search-open]')!.click()
    while (!document.querySelector('dialog[open]')) await new Promise((resolve) => setTimeout(resolve, 4))
    const dialog = document.querySelector('dialog')!
    const input = dialog.querySelector('input')!
    input.value = text
    input.dispatchEvent(new InputEvent('input'))
    const until = async (done: () => boolean): Promise<number> => {
      while (!done()) await new Promise((resolve) => setTimeout(resolve, 4))
      return Math.round(performance.now() - start)
    }
    return [
      await until(() => dialog.querySelector('li') !== null),
      await until(() => dialog.querySelector('[data-quick-count]')!.textContent !== ''),
    ]
  }, query)
  await page.waitForTimeout(300)
  const [firstBytes, firstRequests] = [bytes, requests]
  await page.evaluate(async () => {
    const dialog = document.querySelector('dialog')!
    const input = dialog.querySelector('input')!
    input.value = '委員'
    input.dispatchEvent(new InputEvent('input'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    while (dialog.querySelector('[data-quick-count]')!.textContent === '') await new Promise((resolve) => setTimeout(resolve, 4))
  })
  await page.waitForTimeout(300)
  const round = (number: number): number => Math.round(number / 100) / 10
  const first = {
    query,
    throttled,
    requests: firstRequests,
    kilobytes: round(firstBytes),
    milliseconds: milliseconds!,
    complete: complete!,
  }
  await context.close()
  await server.close()
  return { ...first, laterKilobytes: round(bytes - firstBytes), laterRequests: requests - firstRequests }
}
