import { defineConfig } from 'vitest/config'
import { PlanReporter } from './tests/plan.ts'

/** All tests there are: those of `npm test`, and those that take minutes. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    globalSetup: 'tests/temporary.ts',
    include: ['tests/**/*.{test,deep}.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', new PlanReporter()],
  },
})
