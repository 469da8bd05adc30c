import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { FUZZES } from './fuzz.ts'

describe('much of whatever can come', () => {
  it.each(FUZZES)(
    'does no harm: $name',
    async ({ run }) => {
      const folder = mkdtempSync(join(tmpdir(), 'talks-fuzz-'))
      try {
        await run(5000, folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    3_600_000,
  )
})
