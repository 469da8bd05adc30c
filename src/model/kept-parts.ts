// What a cache keeps of a value that was worked out from notes, and gives back: bytes by name. Search says what they
// are, the cache where they lie, and neither knows the other.

/** Bytes of which pieces may be read by themselves. */
export interface CutPart {
  bytes: Uint8Array
  /** How many pieces there are, and where each lies in the bytes: from a multiple of 4 on. */
  count: number
  cut(piece: number): { from: number; to: number }
}

/** A value as bytes, in parts. */
export interface Parts {
  [name: string]: Uint8Array | CutPart
}

/**
 * Gives back parts of what was kept; null where they are not there as they were. May be asked as long as the program
 * runs, so that what is seldom needed is seldom read.
 */
export interface KeptParts {
  part(name: string): Uint8Array | null
  /** Bytes [from, to) of a part, which are that piece of it; good until the next one of the part is asked for. */
  piece(name: string, piece: number, from: number, to: number): Uint8Array | null
}
