import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    // `npm run test:full` takes everything where `npm test` takes a sample.
    env: { FULL: mode === 'full' ? '1' : '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: browsers and builds beside each other only slow each other down.
    maxWorkers: 2,
  },
}))
