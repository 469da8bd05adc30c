// What to search a folder of notes for, taken from its own words, so that any folder can be measured.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNotes } from '../src/notes/files.ts'

export interface BenchQuery {
  kind: 'exact' | 'typo' | 'choseong' | 'three terms' | 'common word'
  text: string
}

/** Of so many lines one holds the word that is looked for, as nearly as there is such a word. */
const LINES_A_HIT = 300

const NOTES_READ = 300
const FIRST_SYLLABLE = 0xac00
const VOWELS = 21
const FINALS = 28
const CHOSEONG = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/**
 * A word of three syllables as people look for, in one line of some hundreds; the same spelled wrong, by its initials,
 * and with two more words; and the commonest word, which thousands of lines hold.
 */
export function pickQueries(root: string): BenchQuery[] {
  const { files } = findNotes(root, true)
  const step = Math.max(1, Math.floor(files.length / NOTES_READ))
  const lines = files
    .filter((_, i) => i % step === 0)
    .flatMap(({ relative }) => readFileSync(join(root, relative), 'utf8').split('\n'))
    .filter(line => /^\s*[-*] /.test(line) || /^[가-힣]/.test(line))
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const word of new Set(line.match(/(?<![가-힣])[가-힣]{3}(?![가-힣])/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const commonest = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const distance = (count: number) => Math.abs(Math.log((count * LINES_A_HIT) / lines.length))
  const [common] = commonest[0] ?? []
  const [word] = [...commonest].sort(([, x], [, y]) => distance(x) - distance(y))[0] ?? []
  if (word === undefined || common === undefined) {
    throw new Error(`${root}: no Korean word of three syllables to search for`)
  }
  const line = lines.find(text => text.includes(word) && (text.match(/[가-힣]{2,}/g) ?? []).length > 3) ?? ''
  const others = (line.match(/[가-힣]{2,}/g) ?? []).filter(other => !other.includes(word))
  return [
    { kind: 'exact', text: word },
    { kind: 'typo', text: misspell(word) },
    { kind: 'choseong', text: initials(word) },
    { kind: 'three terms', text: [word, ...others.slice(0, 2)].join(' ') },
    { kind: 'common word', text: common },
  ]
}

/** The vowel of the middle syllable is the next one. */
function misspell(word: string): string {
  const index = word.charCodeAt(1) - FIRST_SYLLABLE
  const vowel = Math.floor(index / FINALS) % VOWELS
  const wrong = index + (((vowel + 1) % VOWELS) - vowel) * FINALS
  return word[0] + String.fromCharCode(FIRST_SYLLABLE + wrong) + word.slice(2)
}

function initials(word: string): string {
  return Array.from(word, syllable =>
    CHOSEONG.charAt(Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / (VOWELS * FINALS))),
  ).join('')
}
