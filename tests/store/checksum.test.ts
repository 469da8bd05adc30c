import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum, crc32 } from '../../src/store/checksum.ts'

// A cache written by a Node with zlib.crc32 is read by one without, and short pieces are always summed by ours.
it('sums as zlib does, whatever the length', () => {
  // The check value of ISO 3309's CRC.
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), bytes => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes))
      expect(checksum(bytes)).toBe(crc32(bytes))
    }),
  )
})
