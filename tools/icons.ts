/**
 * Makes the icons of the web manifest from `public/icon.svg`: `node tools/icons.ts`, after the drawing has changed. They are
 * kept in `public/icons/`, because a build must not depend on which browser there is.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { ink } from '../src/lib/colours.ts'
import { launch } from '../test/support/browser.ts'

/** A mask may cut everything outside a circle of 80 % across: the drawing is made smaller, its ground fills the rest. */
const purposes: [name: string, size: number, share: number][] = [
  ['any', 192, 1],
  ['any', 512, 1],
  ['maskable', 512, 0.72],
]

const svg = readFileSync('public/icon.svg', 'utf8')
mkdirSync('public/icons', { recursive: true })
const browser = await launch()
for (const [name, size, share] of purposes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const ground = share < 1 ? ink : 'transparent'
  await page.setContent(
    `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh"><div style="width:${share * 100}%;display:grid">${svg}</div>`,
  )
  await page.screenshot({ path: `public/icons/${name}-${size}.png`, omitBackground: true })
  await page.close()
}
await browser.close()
