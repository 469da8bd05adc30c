import { expect, test } from 'vitest'
import { STANDARD_SYLLABLES } from '../../src/base/ks-x-1001.table.ts'

test('the standard syllables are those that EUC-KR has', () => {
  const rows = Array.from({ length: 25 }, (_, row) => 0xb0 + row)
  const codes = rows.flatMap(row => Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat())
  expect(new TextDecoder('euc-kr', { fatal: true }).decode(Uint8Array.from(codes))).toBe(STANDARD_SYLLABLES)
})
