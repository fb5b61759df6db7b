import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** On the built site, or in a browser. */
const site = [
  'test/site/**/*.test.ts',
  'test/offline/{book,hosts,keep,pack,search}.test.ts',
  'test/search/{dialog,lives,order,pages,trouble}.test.ts',
  'test/{build,check}/dev.test.ts',
]

/** Without a built site, but with processes of their own, whole builds, or thousands of rounds. */
const slow = ['test/lint.test.ts', 'test/build/whole.test.ts', 'test/check/{folder,fuzz,guard}.test.ts', 'test/offline/commit.test.ts']

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run test:full` takes everything where `npm test` takes a sample.
    env: { FULL: mode === 'full' ? '1' : '' },
    // The longest file takes about a fifth of all the time: workers beyond four would only wait for it, each with a browser in memory.
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...slow, ...site], testTimeout: 5_000 },
      },
      { extends: true, test: { name: 'slow', include: slow, testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'site',
          include: site,
          globalSetup: 'test/support/built-site.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
