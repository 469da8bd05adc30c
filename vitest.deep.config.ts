import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.deep.ts'], testTimeout: 600_000 },
})
