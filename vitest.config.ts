import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A limit for what hangs, not a measure: a busy machine must not fail a test.
  test: {
    // All cores: vitest leaves one free, which is half of a small machine.
    maxWorkers: '100%',
    globalSetup: 'tests/temporary.ts',
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
