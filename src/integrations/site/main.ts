/**
 * `npm run build`: the way of the words from `content/` to `dist/`, one step after the other.
 * `node src/integrations/site/main.ts --out DIR` puts the site elsewhere.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { siteUrl } from '../../site.config.ts'
import { readHistory } from '../../queries/git.ts'
import { checkFolder, requireNoErrors } from '../check/check-folder.ts'
import { editions } from '../editions/index.ts'
import { feeds } from '../feeds/rss.ts'
import { pack } from '../offline/build/pack.ts'
import { portable } from '../portable/index.ts'
import { publish } from './publish.ts'
import { render } from './render.ts'
import { search } from '../search/index.ts'
import { sitemap } from '../feeds/sitemap.ts'
import type { Site } from './files.ts'
import { verify } from '../verify/index.ts'

function check(): void {
  const warnings = requireNoErrors(checkFolder('content', readHistory('content')))
  if (warnings) console.warn(warnings)
}

const steps: [name: string, step: (site: Site) => void | Promise<void>][] = [
  ['check', check], //       the content holds together and is harmless
  ['render', render], //     Astro: content → pages in zh-hk and en
  ['editions', editions], // zh-hk → zh-tw, zh-cn
  ['portable', portable], // root-absolute links → relative ones
  ['sitemap', sitemap], //   pages → sitemap, where the site's address is known
  ['feeds', feeds], //       articles → a feed for each edition, likewise
  ['search', search], //     pages → index
  ['verify', verify], //     every link, id and reference of the finished pages holds
  ['pack', pack], //         the site → an archive and single files to take along
  ['publish', publish], //   the finished site takes the place of the previous one
]

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } })
const site: Site = { folder: `.build/${values.out.replaceAll(/[^\w.-]+/g, '-')}`, target: values.out, url: siteUrl }
rmSync(site.folder, { recursive: true, force: true })

/** What an error says. A mistake of the program does not say where it is by itself. */
function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isMistake = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  return (isMistake && error.stack) || error.message
}

for (const [name, step] of steps) {
  const start = performance.now()
  try {
    await step(site)
  } catch (error) {
    console.error(`${name}: ${tell(error)}`)
    process.exit(1)
  }
  console.log(`${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
