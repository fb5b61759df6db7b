/** A real browser for tests, measurements and tools, wherever it comes from. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

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

/**
 * The Chromium that comes as a package (Linux on x64 only) with the shared libraries it needs. Its own list of flags is left
 * aside: it switches off the very rules for file:// that the tests are about.
 */
async function packaged(): Promise<string> {
  // Named so, the package brings its shared libraries along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromiumPackage } = await import('@sparticuz/chromium')
  return chromiumPackage.executablePath()
}

/**
 * Starts a headless browser: `CHROME_PATH`, else the packaged one (Linux on x64), else an installed Chrome, Edge or Chromium. The packaged
 * one comes first because it is the same everywhere, and takes a third of the time of an installed one.
 * @throws with one line on what to install, where there is none
 */
export async function launch(): Promise<Browser> {
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args: quiet })
  if (process.platform === 'linux' && process.arch === 'x64')
    return chromium.launch({ executablePath: await packaged(), args: [...quiet, '--no-zygote'] })
  const known = (installed[process.platform] ?? []).find((path) => existsSync(path))
  if (!known) throw new Error('no browser: install Chrome, Edge or Chromium, or name one in CHROME_PATH')
  return chromium.launch({ executablePath: known, args: quiet })
}
