/** Builds the site twice before the tests: as it comes, and as published at an address with a repository. */
import { execFileSync } from 'node:child_process'
import { launch } from './browser.ts'
import { plainEnvironment } from './project.ts'

/** The site as `npm run build` makes it; tests read it, none changes it. */
export const site = '.build/test/site'

/** The same, built for an address. */
export const publishedSite = '.build/test/published'

/** That address, and the repository its pages name. */
export const published = { SITE_URL: 'https://example.org/apec/', REPOSITORY_URL: 'https://example.org/owner/repository' }

const build = (out: string, env: Record<string, string> = {}): void => {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: plainEnvironment(env),
  })
}

export default async function setup(): Promise<void> {
  // Once before the workers start: the packaged browser unpacks itself at its first launch.
  await (await launch()).close()
  if (process.env.KEEP_BUILD) return
  build(site)
  build(publishedSite, published)
}
