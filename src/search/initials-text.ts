// The initials of a buffer: the first key of every syllable and letter, in one string to scan (마을도서관과 DVD is
// ㅁㅇㄷㅅㄱㄱdvd).
import { Buffer } from 'node:buffer'
import { isCluster } from './boundaries.ts'
import { isConsonant, isVowel } from './keystroke.ts'
import type { FoldedTexts } from './texts.ts'

export interface Initials {
  /** One unit for each syllable, letter and separator of the buffer. */
  units: string
  /** Place in the buffer of every 64th initial; those between are found by walking. */
  marks: Uint32Array
}

const MARK_EVERY = 64

/** Stands for a lone ㅋ, which no initial stands for. */
const LONE = 0

export function createInitials({ units, flags }: FoldedTexts): Initials {
  const codes = new Uint8Array(units.length)
  const marks: number[] = []
  let length = 0
  for (let i = 0; i < units.length; i++) {
    if (!isCluster(flags, i)) continue
    if (length % MARK_EVERY === 0) marks.push(i)
    const unit = units.charCodeAt(i)
    codes[length] = isConsonant(unit) && !isVowel(units.charCodeAt(i + 1)) ? LONE : unit
    length += 1
  }
  return { units: Buffer.from(codes.buffer, 0, length).toString('latin1'), marks: Uint32Array.from(marks) }
}

/** Place in the buffer of the initial at `at`. */
export function placeOfInitial({ marks }: Initials, flags: string, at: number): number {
  let i = marks[Math.floor(at / MARK_EVERY)] ?? 0
  for (let left = at % MARK_EVERY; left > 0; left--) {
    i += 1
    while (!isCluster(flags, i)) i += 1
  }
  return i
}
