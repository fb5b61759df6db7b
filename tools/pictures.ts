/** Makes the pictures of the documentation from the last build: `npm run build && node tools/pictures.ts`. */
import { mkdirSync } from 'node:fs'
import { launch } from '../test/support/browser.ts'
import { serve } from './serve.ts'

const pictures = [
  { name: 'home', page: 'zh-hk/index.html', width: 1280, height: 980, scheme: 'light' },
  { name: 'home-dark', page: 'zh-cn/index.html', width: 1280, height: 980, scheme: 'dark' },
  { name: 'article', page: 'zh-tw/articles/som1-opening.html', width: 1280, height: 1000, scheme: 'light' },
  { name: 'phone', page: 'zh-hk/framework/ftaap.html', width: 360, height: 720, scheme: 'light' },
] as const

mkdirSync('docs/pictures', { recursive: true })
const { url, server } = await serve('dist')
const browser = await launch()
for (const { name, page, width, height, scheme } of pictures) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
  await tab.goto(url + page)
  await tab.screenshot({ path: `docs/pictures/${name}.png` })
  await tab.close()
}
await browser.close()
server.close()
