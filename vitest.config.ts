import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** On the built site, or in a browser. */
const site = [
  'test/site/**/*.test.ts',
  'test/offline/{book,hosts,keep,pack,search}.test.ts',
  'test/search/{dialog,landing,order,pages,trouble,two-versions}.test.ts',
  'test/check/dev.test.ts',
  'test/build/{every-construct,whole}.test.ts',
]

/** Needs no built site, but is slow: runs the whole check hundreds of times, starts processes, builds small sites. */
const slow = [
  'test/{cycles,lint}.test.ts',
  'test/build/{faults,small-site}.test.ts',
  'test/check/{also,codes,commands,editions,fix,folder,fuzz,guard,guide,images,new,once,printed,reading,redirects,reference,rename,serve,size,slips}.test.ts',
  'test/editions/convert-cli.test.ts',
  'test/lib/git.test.ts',
  'test/offline/commit.test.ts',
  'test/pull-requests/content-job.test.ts',
  'test/repository/guard.test.ts',
]

/**
 * Three projects: `npx vitest run --project unit` takes seconds and builds nothing; `npm test` runs all three. With KEEP_BUILD=1
 * in the environment `site` takes the site that the last run built. `npm run test:full` tries everything where `npm test` takes a sample.
 */
export default defineConfig(({ mode }) => ({
  test: {
    env: {
      FULL: mode === 'full' ? '1' : '',
      // The programs that tests start are compiled once.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node'),
    },
    // One more than there are cores, because tests of dev servers and hosts wait a lot; each has a browser in memory.
    maxWorkers: Math.min(availableParallelism() + 1, 4),
    // The files of a worker share what they import; none changes it.
    isolate: false,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...slow, ...site], testTimeout: 20_000 },
      },
      { extends: true, test: { name: 'slow', include: slow, testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'site',
          include: site,
          globalSetup: 'test/support/built-site.ts',
          testTimeout: 60_000,
          // A browser with little of the machine may lose a click.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
