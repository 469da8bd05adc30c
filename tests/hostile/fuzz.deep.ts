import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { FUZZES } from './fuzz.ts'

/** Of each kind. */
const RUNS = 5000

describe('much of whatever can come', () => {
  it.for(FUZZES)('does no harm: $name', { timeout: 3_600_000, meta: { cases: RUNS } }, async ({ run }) => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-fuzz-'))
    try {
      await run(RUNS, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
