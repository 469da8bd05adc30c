// Code page 949, what Korean Windows programs wrote: EUC-KR, which Node reads, and in the codes that it leaves free the
// 8,822 syllables that KS X 1001 has not, in the order of Unicode. Node's own decoder stops at those.
import { STANDARD_SYLLABLES } from '../base/ks-x-1001.table.ts'
import { lazy } from '../base/lazy.ts'

const SYLLABLE_FIRST = 0xac00
const SYLLABLE_LAST = 0xd7a3
const LEAD_FIRST = 0x81
const LEAD_LAST = 0xc6
/** From this row on, the second bytes from 0xa1 up are those of KS X 1001. */
const SHARED_ROW = 0xa1
/** Second bytes of the syllables that are not in it: letters, and what is above ASCII. */
const TRAILS = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)]

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The text of bytes in code page 949. Throws where they are none. */
export function decodeCp949(bytes: Uint8Array): string {
  const decoder = new TextDecoder('euc-kr', { fatal: true })
  const added = addedSyllables()
  let text = ''
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const syllable = added.get(lead * 256 + (bytes[at + 1] ?? 0))
    if (syllable !== undefined) {
      text += decoder.decode(bytes.subarray(from, at)) + syllable
      from = at + 2
    }
    at += 1
  }
  return text + decoder.decode(bytes.subarray(from))
}

/** The syllables that EUC-KR has not, by their two bytes. */
const addedSyllables = lazy((): Map<number, string> => {
  const shared = new Set(STANDARD_SYLLABLES)
  const added = new Map<number, string>()
  let code = SYLLABLE_FIRST
  for (const lead of range(LEAD_FIRST, LEAD_LAST)) {
    for (const trail of TRAILS) {
      if (lead >= SHARED_ROW && trail >= 0xa1) break
      while (shared.has(String.fromCharCode(code))) code += 1
      if (code > SYLLABLE_LAST) return added
      added.set(lead * 256 + trail, String.fromCharCode(code))
      code += 1
    }
  }
  return added
})
