import { expect, test } from 'vitest'
import { soundsOfEnglish } from '../../../src/search/sound/english.ts'
import { soundsOfRomanised } from '../../../src/search/sound/romanised.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

// The rules of a letter are read when a word has it, and reading throws where a rule names no phone.
test.each([
  ['English', soundsOfEnglish],
  ['romanised Korean', soundsOfRomanised],
])('every rule of %s can be read, and every letter has one', (_, sounds) => {
  for (const letter of ALPHABET) expect(sounds(letter).from.length, letter).toBeGreaterThan(0)
})
