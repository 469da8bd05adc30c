// How far a Hangul word's sound is from the nearest way to say a Latin word: a weighted alignment of phones.

import { lazy } from '../../base/lazy.ts'
import {
  ADDED,
  ADDED_IN_LOANWORDS,
  type Insertion,
  LACKING,
  NEVER,
  PHONE_COUNT,
  SUBSTITUTED,
} from './costs.table.ts'
import type { Lattice } from './spelling.ts'

/**
 * What a sound of the Hangul word that the Latin word lacks costs behind another, in hundredths:
 * `costs[before * PHONE_COUNT + hangul]`.
 */
export type Insertions = Uint16Array

function createInsertions(cheaper: readonly Insertion[]): Insertions {
  const costs = new Uint16Array(PHONE_COUNT * PHONE_COUNT)
  for (let before = 0; before < PHONE_COUNT; before++) costs.set(ADDED, before * PHONE_COUNT)
  for (const [before, inserted, cost] of cheaper) costs[before * PHONE_COUNT + inserted] = cost
  return costs
}

/** For loanwords. */
export const inLoanwords: () => Insertions = lazy(() => createInsertions(ADDED_IN_LOANWORDS))

/** For Korean in Latin letters. */
export const inRomanised: () => Insertions = lazy(() => createInsertions([]))

/**
 * The least cost to turn a Latin word into the phones of a Hangul word, or into as many of them as there are up to `least`
 * at least, in hundredths; null where it is above the limit.
 */
export function alignSound(
  lattice: Lattice,
  phones: Uint8Array,
  insertions: Insertions,
  limit: number,
  least: number = phones.length,
): number | null {
  const { length } = phones
  // One row for each node of the lattice, one place in it for each place between phones. What costs more than the
  // limit is never entered, so most words are given up after a few arcs.
  const table: Table = {
    rows: new Uint16Array(lattice.nodes * (length + 1)).fill(limit + 1),
    phones,
    width: length + 1,
    insertions,
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
  const ends = lattice.end * table.width
  const cost = Math.min(...table.rows.subarray(ends + least, ends + length + 1))
  return cost > limit ? null : cost
}

interface Table {
  rows: Uint16Array
  phones: Uint8Array
  width: number
  insertions: Insertions
  limit: number
}

/** Lets each place of a row be reached from the one before it by an inserted phone. */
function insertInto({ rows, phones, width, insertions, limit }: Table, node: number): void {
  const row = node * width
  let before = 0
  for (let at = 0; at + 1 < width; at++) {
    const phone = phones[at] ?? 0
    const here = rows[row + at] ?? limit + 1
    if (here <= limit) {
      const cost = here + (insertions[before * PHONE_COUNT + phone] ?? NEVER)
      if (cost < (rows[row + at + 1] ?? 0)) rows[row + at + 1] = cost
    }
    before = phone
  }
}

/** Relaxes a node's row by an arc that leads to it: the arc's phone is matched, or has no counterpart. */
function passArc(table: Table, from: number, to: number, phone: number, arcCost: number): void {
  const { rows, phones, width, limit } = table
  const source = from * width
  const target = to * width
  const removed = arcCost + (LACKING[phone] ?? 0)
  for (let at = 0; at < width; at++) {
    const here = rows[source + at] ?? limit + 1
    if (here > limit) continue
    if (here + removed < (rows[target + at] ?? 0)) rows[target + at] = here + removed
    if (phone === 0 || at + 1 === width) continue
    const cost = here + arcCost + (SUBSTITUTED[phone * PHONE_COUNT + (phones[at] ?? 0)] ?? NEVER)
    if (cost < (rows[target + at + 1] ?? 0)) rows[target + at + 1] = cost
  }
}
