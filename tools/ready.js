/**
 * Runs before the npm scripts: `node --import ./tools/ready.js PROGRAM`. Says what to do where Node is too old or the packages are not
 * there, and switches off what Astro sends to its makers, which also ends a build where the home folder cannot be written.
 * Plain JavaScript, because a Node that is too old reads nothing else.
 */
import { existsSync, readFileSync } from 'node:fs'

/** @param {string} path */
const at = (path) => new URL(`../${path}`, import.meta.url)
/** @param {string} version */
const numbers = (version) => (version.match(/\d+/g) ?? []).slice(0, 2).map(Number)

/** @type {{ engines: { node: string } }} */
const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
const [major = 0, minor = 0] = numbers(process.versions.node)
const [leastMajor = 0, leastMinor = 0] = numbers(engines.node)

/** @param {string} message */
function stop(message) {
  console.error(message)
  process.exit(1)
}

if (!existsSync(at('node_modules/astro/package.json'))) stop('The packages are not there. Run: npm ci')
if (major < leastMajor || (major === leastMajor && minor < leastMinor))
  stop(
    `Node ${process.versions.node} is too old: ${leastMajor}.${leastMinor} is needed. Run: npm ci (it brings a Node that "npm run" then uses; without its optional packages, install Node ${leastMajor}.${leastMinor} or newer)`,
  )
process.env.ASTRO_TELEMETRY_DISABLED ??= '1'
