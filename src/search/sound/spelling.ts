// From Latin letters to sounds: rules (rules.ts) make a lattice, all the ways a word may be said, each with a cost.

/** One way to read some letters; its cost in hundredths: 0 the usual reading, 100 as bad as a wrong consonant. */
export type Sounding = readonly [cost: number, ...phones: number[]]

/**
 * Letters, what must stand before and after them (as in rules.ts), whether the rules below are tried too at a higher
 * cost, and how the letters may sound.
 */
export type Rule = readonly [
  letters: string,
  before: string,
  after: string,
  isSoft: boolean,
  ...readings: Sounding[],
]

/** The rules of a spelling by their first letter, in the order to try them. */
export type Spelling = { readonly [letter: string]: readonly Rule[] }

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

/** The readings of a word of the letters a to z, by a spelling's rules. Letters without a rule are silent. */
export function readSpelling(word: string, spelling: Spelling): Lattice {
  const builder = new LatticeBuilder(word.length)
  for (let at = 0; at < word.length; at++) {
    let penalty = 0
    let read = false
    for (const rule of spelling[word.charAt(at)] ?? []) {
      // Most rules end here: they are not taken apart before.
      if (!word.startsWith(rule[0], at)) continue
      const [letters, behind, ahead, isSoft, ...readings] = rule
      const end = at + letters.length
      if (behind !== ANYTHING && !context(`${group(behind)}$`).test(`#${word.slice(0, at)}`)) continue
      if (ahead !== ANYTHING && !context(`^${group(ahead)}`).test(`${word.slice(end)}#`)) continue
      read = true
      for (const reading of readings) builder.add(at, end, reading, penalty)
      if (!isSoft) break
      penalty += LATER_RULE
    }
    if (!read) builder.add(at, at + 1, SILENT, 0)
  }
  return builder.build()
}

const ANYTHING = '*'
const SILENT: Sounding = [0]

const group = (context: string): string => `(?:${context})`

const contexts = new Map<string, RegExp>()

/** The regular expression of a context, made when a word first needs it. */
function context(source: string): RegExp {
  let made = contexts.get(source)
  if (!made) {
    made = new RegExp(source.replaceAll('V', '[aeiouy]').replaceAll('C', '[bcdfghjklmnpqrstvwxz]'))
    contexts.set(source, made)
  }
  return made
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
