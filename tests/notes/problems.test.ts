import { expect, test } from 'vitest'
import { systemReason } from '../../src/notes/problems.ts'

test.each([
  ['EACCES', 'permission denied'],
  // Node has no name for EDEADLK of macOS.
  ['Unknown system error -11', 'it is not on this disk; download it first'],
  ['EOTHER', 'EOTHER'],
])('what the file system says is told in words: %s', (code, words) => {
  expect(systemReason(Object.assign(new Error(code), { code }))).toBe(words)
})
