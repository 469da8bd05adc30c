// All different words of a library, folded, in a buffer of their own: a twentieth of the text, so that the readings
// that must look at everything (typos, sounds) look at it instead.
import { createWriter, endText, push, textsWritten } from './fold.ts'
import { type FoldedTexts, flagAt, SEPARATOR, WORD } from './texts.ts'

/** The different words of the texts, in the order in which they are first met. */
export function createVocabulary(sources: readonly FoldedTexts[]): FoldedTexts {
  const words = createWriter(1 << 14)
  // Open addressing: the number of a word, from 1, at its hash or behind it.
  let table = new Uint32Array(1 << 12)
  let hashes = new Uint32Array(1 << 11)
  for (const { units, flags } of sources) {
    let from = 0
    let hash = FNV_START
    for (let i = 0; i < units.length; i++) {
      hash = Math.imul(hash ^ units.charCodeAt(i), FNV_PRIME)
      if (i + 1 < units.length && flagAt(flags, i + 1) !== WORD) continue
      if (units.charCodeAt(from) !== SEPARATOR) addWord(units, flags, from, i + 1, hash >>> 0)
      from = i + 1
      hash = FNV_START
    }
  }
  return textsWritten(words)

  function addWord(units: string, flags: string, from: number, to: number, hash: number): void {
    let at = hash & (table.length - 1)
    for (let word = table[at] ?? 0; word !== 0; word = table[at] ?? 0) {
      if (hashes[word - 1] === hash && isWordAt(word - 1, units, from, to)) return
      at = (at + 1) & (table.length - 1)
    }
    const count = words.starts.length
    table[at] = count
    if (count > hashes.length) {
      const more = new Uint32Array(hashes.length * 2)
      more.set(hashes)
      hashes = more
    }
    hashes[count - 1] = hash
    for (let i = from; i < to; i++) push(words, units.charCodeAt(i), flagAt(flags, i))
    endText(words)
    if (count * 2 > table.length) rebuild()
  }

  function isWordAt(word: number, units: string, from: number, to: number): boolean {
    const start = words.starts[word] ?? 0
    if ((words.starts[word + 1] ?? 0) - start - 1 !== to - from) return false
    for (let i = from; i < to; i++) if (words.units[start + i - from] !== units.charCodeAt(i)) return false
    return true
  }

  function rebuild(): void {
    table = new Uint32Array(table.length * 4)
    const count = words.starts.length - 1
    for (let word = 1; word <= count; word++) {
      let at = (hashes[word - 1] ?? 0) & (table.length - 1)
      while (table[at] !== 0) at = (at + 1) & (table.length - 1)
      table[at] = word
    }
  }
}

// Fowler, Noll and Vo's hash (FNV-1a), 32 bits.
const FNV_START = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193
