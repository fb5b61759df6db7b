/** Builds the site twice before the tests: as it comes; and for an address and a repository, with one entry of every kind that has every construct. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { launch } from './browser.ts'
import { addEveryConstruct } from './every-construct.ts'
import { copyProject, plainEnvironment } from './project.ts'

/** The site as `npm run build` makes it; tests read it, none changes it. */
export const site = '.build/test/site'

/** Built for an address, with the entries of `every-construct.ts`. */
export const publishedSite = '.build/test/published'

/** That address, and the repository and the contact that its pages name. */
export const published = {
  SITE_URL: 'https://example.org/apec/',
  REPOSITORY_URL: 'https://example.org/owner/repository',
  CONTACT_EMAIL: 'reader@example.org',
}

const build = promisify(execFile)

export default async function setup(): Promise<void> {
  // Once before the workers start: the packaged browser unpacks itself at its first launch.
  await (await launch()).close()
  if (process.env.KEEP_BUILD) return
  const copy = copyProject('published', true)
  addEveryConstruct(copy)
  // Side by side, so that both cores are used; each in a folder of its own, because a build works in one.
  await Promise.all(
    [
      { root: process.cwd(), out: site, settings: {} },
      { root: copy, out: publishedSite, settings: published },
    ].map(({ root, out, settings }) =>
      build(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--root', root, '--outDir', resolve(out)], {
        env: plainEnvironment(settings),
        maxBuffer: 1 << 28,
      }),
    ),
  )
}
