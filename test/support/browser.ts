/** A real browser for tests, measurements and tools, wherever it comes from. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { escapeText } from '../../src/lib/html.ts'
import { squareFont } from './square-font.ts'

const installed: Record<string, string[]> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Fonts for the packaged browser: its own, which has Latin letters, and one with squares for Chinese. Returns the folder of the settings. */
function fonts(): string {
  const folder = resolve(import.meta.dirname, '../../.build/fonts')
  const settings = join(folder, 'fonts.conf')
  if (existsSync(settings)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'squares.ttf'), squareFont())
  const folders = [folder, join(tmpdir(), 'fonts')].map((dir) => `<dir>${escapeText(dir)}</dir>`).join('')
  const latin = ['sans-serif', 'serif', 'system-ui']
    .map((name) => `<alias><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`)
    .join('')
  writeFileSync(settings, `<fontconfig>${folders}${latin}<cachedir>${escapeText(join(folder, 'cache'))}</cachedir></fontconfig>\n`)
  return folder
}

/**
 * The Chromium that comes as a package (Linux on x64 only) with the shared libraries it needs. Its own list of flags is left
 * aside: it switches off the very rules for file:// that the tests are about.
 */
async function packaged(): Promise<string> {
  process.env.FONTCONFIG_PATH ??= fonts()
  // Named so, the package brings its shared libraries along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromiumPackage } = await import('@sparticuz/chromium')
  return chromiumPackage.executablePath()
}

/**
 * Starts a headless browser: `CHROME_PATH`, else the packaged one (Linux on x64), else an installed Chrome, Edge or Chromium. The packaged
 * one comes first because it is the same everywhere, and takes a third of the time of an installed one.
 * @param more - arguments of its own, for a browser that is set up otherwise
 * @throws with one line on what to install, where there is none
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const args = [...quiet, ...more]
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args })
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ executablePath: await packaged(), args })
  const known = (installed[process.platform] ?? []).find((path) => existsSync(path))
  if (!known) throw new Error('no browser: install Chrome, Edge or Chromium, or name one in CHROME_PATH')
  return chromium.launch({ executablePath: known, args })
}
