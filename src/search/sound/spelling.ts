// From Latin letters to sounds: rules (rules.ts) make a lattice, all the ways a word may be said, each with a cost.

/** One way to read some letters; its cost in hundredths: 0 the usual reading, 100 as bad as a wrong consonant. */
export type Sounding = readonly [cost: number, ...phones: number[]]

/**
 * Letters, in what context they must stand (the source of a regular expression that matches them there; empty where they
 * may stand anywhere), whether the rules below are tried too at a higher cost, and how the letters may be read.
 */
export type Rule<Reading> = readonly [
  letters: string,
  context: string,
  isSoft: boolean,
  readings: readonly Reading[],
]

/** Rules by their first letter, in the order to try them. */
export type Spelling<Reading> = { readonly [letter: string]: readonly Rule<Reading>[] }

/** The contexts of rules by their source: as many as there are rules at most, made one by one, as a word comes to few. */
const contexts = new Map<string, RegExp>()

function isIn(context: string, text: string, at: number): boolean {
  let pattern = contexts.get(context)
  if (!pattern) {
    pattern = new RegExp(context, 'y')
    contexts.set(context, pattern)
  }
  pattern.lastIndex = at
  return pattern.test(text)
}

/** A word as `rulesAt` takes it: `#server#`. */
export const withBorders = (word: string): string => `#${word}#`

/** The rules for the letters at a place of a word with its borders: one, and before it the soft ones that fit. */
export function rulesAt<Reading>(text: string, at: number, spelling: Spelling<Reading>): Rule<Reading>[] {
  const found: Rule<Reading>[] = []
  for (const rule of spelling[text.charAt(at)] ?? []) {
    const [letters, context, isSoft] = rule
    // Most rules end here: their context is not looked at.
    if (!text.startsWith(letters, at)) continue
    if (context !== '' && !isIn(context, text, at)) continue
    found.push(rule)
    if (!isSoft) break
  }
  return found
}

/** Added to the cost of a rule for each soft rule that came before it. */
const LATER_RULE = 20

/**
 * All the ways a Latin word may sound: arcs from node to node, in an order in which each node's incoming arcs come
 * before its outgoing ones. The word starts in node 0 and ends in node `end`.
 */
export interface Lattice {
  from: Uint16Array
  to: Uint16Array
  /** Phone codes; 0 is silence. */
  phones: Uint8Array
  /** In hundredths. */
  costs: Uint8Array
  nodes: number
  end: number
}

/** How a word of the letters a to z may sound by a spelling, which has a rule for each letter. */
export function readSpelling(word: string, spelling: Spelling<Sounding>): Lattice {
  const builder = new LatticeBuilder(word.length)
  const text = withBorders(word)
  for (let at = 0; at < word.length; at++) {
    for (const [place, [letters, , , readings]] of rulesAt(text, at + 1, spelling).entries())
      for (const reading of readings) builder.add(at, at + letters.length, reading, place * LATER_RULE)
  }
  return builder.build()
}

/** Collects the arcs of a lattice; nodes 0 to `length` stand between the letters. */
class LatticeBuilder {
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #phones: number[] = []
  readonly #costs: number[] = []
  readonly #end: number
  #nodes: number

  constructor(length: number) {
    this.#end = length
    this.#nodes = length + 1
  }

  /** A way from one place between letters to a later one. Calls must come in the order of `start`. */
  add(start: number, end: number, reading: Sounding, penalty: number): void {
    let node = start
    const last = Math.max(1, reading.length - 1)
    for (let at = 1; at <= last; at++) {
      const next = at === last ? end : this.#nodes++
      this.#from.push(node)
      this.#to.push(next)
      this.#phones.push(reading[at] ?? 0)
      this.#costs.push(at === 1 ? Math.min(reading[0] + penalty, 255) : 0)
      node = next
    }
  }

  build(): Lattice {
    return {
      from: Uint16Array.from(this.#from),
      to: Uint16Array.from(this.#to),
      phones: Uint8Array.from(this.#phones),
      costs: Uint8Array.from(this.#costs),
      nodes: this.#nodes,
      end: this.#end,
    }
  }
}
