import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { FUZZES } from './fuzz.ts'

describe('a little of whatever can come', () => {
  it.each(FUZZES)('does no harm: $name', async ({ run }) => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-fuzz-'))
    try {
      await run(40, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
