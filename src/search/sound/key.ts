// Keys: the consonants of a word, coarsely, which words that may sound alike have in common. Comparing keys costs a
// hundredth of an alignment, so a vocabulary can be gone through word by word. Which consonants share a class is said in
// phones.ts.

/**
 * Classes of consonants (1 to 7) as octal digits, the first in front, neighbours of one class as one: 0o71 is a liquid
 * and a lip sound, as in 넓이 and neolbi. 0 is a word without consonants.
 */
export type Key = number

/** A key holds ten classes of three bits; what a longer word has beyond them is not looked at. */
const FULL = 8 ** 9

/** The key of what is said one after the other: ㄹㄹ is ㄹ. */
export function joinKeys(left: Key, right: Key): Key {
  if (right > 7) return joinKeys(joinKeys(left, right >>> 3), right & 7)
  return right === 0 || left >= FULL || (left & 7) === right ? left : (left << 3) | right
}
