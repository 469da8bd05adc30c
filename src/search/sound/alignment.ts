// How far a Hangul word's sound is from the nearest way to say a Latin word: a weighted alignment of phones.

import { lazy } from '../../model/lazy.ts'
import { PHONES, type PhoneKind, phoneCode, phoneKind, type Sound } from './phones.ts'
import type { Lattice } from './spelling.ts'

/** What differences cost, in hundredths: 100 is a wrong consonant. Rows and columns are phone codes. */
export interface Costs {
  /** `substitute[latin * size + hangul]` */
  substitute: Uint8Array
  /** A sound of the Latin word that the Hangul word lacks. */
  remove: Uint8Array
  /** `insert[before * size + hangul]`: a sound of the Hangul word, after another, that the Latin word lacks. */
  insert: Uint8Array
}

const SIZE = PHONES.length
const NEVER = 255

/** Sounds that are heard or written for one another: pairs and their cost. What is not listed is a different sound. */
const CONFUSED: readonly (readonly [string, number])[] = [
  ['ㅐㅔ', 4],
  ['ㅓㅗ', 35],
  ['ㅓㅏ', 35],
  ['ㅓㅡ', 30],
  ['ㅓㅔ', 40],
  ['ㅓㅐ', 45],
  ['ㅓㅜ', 45],
  ['ㅏㅐ', 35],
  ['ㅏㅗ', 45],
  ['ㅗㅜ', 40],
  ['ㅡㅜ', 30],
  ['ㅡㅣ', 35],
  ['ㅣㅔ', 40],
  ['ㅣㅐ', 50],
  ['ㄱㄲ', 20],
  ['ㅋㄲ', 20],
  ['ㄱㅋ', 45],
  ['ㄷㄸ', 20],
  ['ㅌㄸ', 20],
  ['ㄷㅌ', 45],
  ['ㅂㅃ', 20],
  ['ㅍㅃ', 20],
  ['ㅂㅍ', 45],
  ['ㅅㅆ', 10],
  ['ㅈㅉ', 15],
  ['ㅊㅉ', 25],
  ['ㅈㅊ', 40],
  ['ㅅㅈ', 70],
  ['ㅅㅊ', 80],
]

/** The same between a consonant that begins a syllable and one that ends it. */
const CONFUSED_CODAS: readonly (readonly [string, string, number])[] = [
  ['ㄱ', '.ㄱ', 30],
  ['ㅋ', '.ㄱ', 15],
  ['ㄷ', '.ㄷ', 30],
  ['ㅌ', '.ㄷ', 15],
  ['ㅂ', '.ㅂ', 30],
  ['ㅍ', '.ㅂ', 15],
  ['ㄴ', '.ㄴ', 0],
  ['ㅁ', '.ㅁ', 0],
  ['ㄹ', '.ㄹ', 30],
  ['.ㄴ', '.ㅇ', 60],
  ['.ㄴ', '.ㅁ', 80],
  ['ㅣ', 'y', 20],
  ['ㅜ', 'w', 20],
  ['ㅗ', 'w', 20],
]

const OTHER_CONSONANT = 130
const OTHER_VOWEL = 75

const REMOVED: Record<PhoneKind, number> = { none: 0, onset: 120, coda: 100, vowel: 65, glide: 20 }
const INSERTED: Record<PhoneKind, number> = { none: 0, onset: 120, coda: 100, vowel: 65, glide: 30 }

function isVowelLike(kind: PhoneKind): boolean {
  return kind === 'vowel' || kind === 'glide'
}

function substitutionCost(leftKind: PhoneKind, rightKind: PhoneKind): number {
  if (leftKind === 'none' || rightKind === 'none') return NEVER
  if (isVowelLike(leftKind) !== isVowelLike(rightKind)) return NEVER
  if (leftKind === 'glide' || rightKind === 'glide') return NEVER
  return isVowelLike(leftKind) ? OTHER_VOWEL : OTHER_CONSONANT
}

/** A vowel put where Hangul needs one (스, 치), a consonant written twice (플랫, 브릿지). */
const INSERTED_AFTER: readonly (readonly [before: string, inserted: string, number])[] = [
  ...[...'ㄱㄲㄷㄸㅂㅃㅅㅆㅈㅊㅋㅌㅍㄹㅎ'].map(onset => [onset, 'ㅡ', 4] as const),
  ...[...'ㅅㅈㅊ'].map(onset => [onset, 'ㅣ', 20] as const),
  ...[...'ㅅㅈㅊ'].map(onset => [onset, 'y', 5] as const),
]

function createCosts(insertedAfter: readonly (readonly [string, string, number])[]): Costs {
  const substitute = new Uint8Array(SIZE * SIZE)
  const insert = new Uint8Array(SIZE * SIZE)
  const kinds = PHONES.map((_, phone) => phoneKind(phone))
  const remove = Uint8Array.from(kinds, kind => REMOVED[kind])
  const inserted = Uint8Array.from(kinds, kind => INSERTED[kind])
  const byKind = new Map(
    kinds.map(left => [left, Uint8Array.from(kinds, right => substitutionCost(left, right))]),
  )
  for (const [left, kind] of kinds.entries()) {
    substitute.set(byKind.get(kind) ?? [], left * SIZE)
    substitute[left * SIZE + left] = 0
    insert.set(inserted, left * SIZE)
  }
  const confuse = (left: number, right: number, cost: number) => {
    substitute[left * SIZE + right] = cost
    substitute[right * SIZE + left] = cost
  }
  for (const [pair, cost] of CONFUSED) confuse(phoneCode(pair.charAt(0)), phoneCode(pair.charAt(1)), cost)
  for (const [left, right, cost] of CONFUSED_CODAS) confuse(phoneCode(left), phoneCode(right), cost)
  for (const [before, inserted, cost] of insertedAfter) {
    insert[phoneCode(before) * SIZE + phoneCode(inserted)] = cost
  }
  remove[phoneCode('ㄹ')] = 70
  remove[phoneCode('.ㄹ')] = 80
  remove[phoneCode('ㅎ')] = 60
  remove[phoneCode('ㅡ')] = 15
  return { substitute, insert, remove }
}

/** For loanwords. */
export const loanwordCosts: () => Costs = lazy(() => createCosts(INSERTED_AFTER))

/** For Korean in Latin letters, which leaves no vowel out. */
export const romanisedCosts: () => Costs = lazy(() => createCosts([]))

/**
 * The least cost to turn a Latin word into the first `length` phones of a Hangul word, in hundredths; null where it
 * is above the limit.
 */
export function alignSound(
  lattice: Lattice,
  sound: Sound,
  length: number,
  costs: Costs,
  limit: number,
): number | null {
  // One row for each node of the lattice, one place in it for each place between phones. What costs more than the
  // limit is never entered, so most words are given up after a few arcs.
  const table: Table = {
    rows: new Uint16Array(lattice.nodes * (length + 1)).fill(limit + 1),
    phones: sound.phones,
    width: length + 1,
    costs,
    limit,
  }
  table.rows[0] = 0
  insertInto(table, 0)
  let open = 0
  for (let arc = 0; arc < lattice.from.length; arc++) {
    const from = lattice.from[arc] ?? 0
    if (from !== open) insertInto(table, from)
    open = from
    passArc(table, from, lattice.to[arc] ?? 0, lattice.phones[arc] ?? 0, lattice.costs[arc] ?? 0)
  }
  insertInto(table, lattice.end)
  const cost = table.rows[lattice.end * table.width + length] ?? limit + 1
  return cost > limit ? null : cost
}

interface Table {
  rows: Uint16Array
  phones: Uint8Array
  width: number
  costs: Costs
  limit: number
}

/** Lets each place of a row be reached from the one before it by an inserted phone. */
function insertInto({ rows, phones, width, costs, limit }: Table, node: number): void {
  const row = node * width
  let before = 0
  for (let at = 0; at + 1 < width; at++) {
    const phone = phones[at] ?? 0
    const here = rows[row + at] ?? limit + 1
    if (here <= limit) {
      const cost = here + (costs.insert[before * SIZE + phone] ?? NEVER)
      if (cost < (rows[row + at + 1] ?? 0)) rows[row + at + 1] = cost
    }
    before = phone
  }
}

/** Relaxes a node's row by an arc that leads to it: the arc's phone is matched, or has no counterpart. */
function passArc(table: Table, from: number, to: number, phone: number, arcCost: number): void {
  const { rows, phones, width, costs, limit } = table
  const source = from * width
  const target = to * width
  const removed = arcCost + (costs.remove[phone] ?? 0)
  for (let at = 0; at < width; at++) {
    const here = rows[source + at] ?? limit + 1
    if (here > limit) continue
    if (here + removed < (rows[target + at] ?? 0)) rows[target + at] = here + removed
    if (phone === 0 || at + 1 === width) continue
    const cost = here + arcCost + (costs.substitute[phone * SIZE + (phones[at] ?? 0)] ?? NEVER)
    if (cost < (rows[target + at + 1] ?? 0)) rows[target + at + 1] = cost
  }
}
