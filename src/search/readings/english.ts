// English words in another form than the text has: flags and flag, merging and merge. By the spelling of endings alone.
import { DEGREE_LIMIT } from '../cost.ts'
import type { IsRest, Pattern } from '../scan.ts'
import type { FoldedTerm } from '../term.ts'

/** Behind fewer letters an ending is part of the word: news, string, speed. */
const MIN_LETTERS = { s: 4, ing: 3, ed: 3 } as const

/** How words end that only look like plurals: class, status, analysis. */
const SINGULAR = /(?:ss|us|is)$/
const VOWEL = /[aeiouy]/

/** Patterns for the word that the term is a form of, by itself or in another form; none for a term not wholly a to z. */
export function* inflectedPatterns({ units }: FoldedTerm): Generator<Pattern> {
  if (!/^[a-z]+$/.test(units)) return
  for (const stem of stemsOf(units))
    yield {
      units: stem,
      via: 'particle',
      extra: DEGREE_LIMIT / 2,
      begin: 'word',
      end: isEnding,
      typed: units,
    }
  // The e and the y of a word make way for endings.
  const start = units.slice(0, -1)
  if (start.length < MIN_LETTERS.ing) return
  const ends = units.endsWith('e') ? E_ENDINGS : /[^aeiou]y$/.test(units) ? Y_ENDINGS : null
  if (ends !== null)
    yield {
      units: start,
      via: 'particle',
      extra: DEGREE_LIMIT / 2,
      begin: 'word',
      end: (rest, isInside) => !isInside && ends.has(rest),
      typed: units,
    }
}

const E_ENDINGS: ReadonlySet<string> = new Set(['ing', 'ings'])
const Y_ENDINGS: ReadonlySet<string> = new Set(['ies', 'ied'])

/** What may stand behind a word in another form of it, its last letter doubled perhaps. An `IsRest`. */
const isEnding: IsRest = (rest, isInside) =>
  !isInside && /^(?:|s|es|ed|ing|ings|([bdfglmnprt])(?:ed|ing|er))$/.test(rest)

/** The words that one may be a form of: merge and merg of merging, run and runn of running. */
function stemsOf(word: string): string[] {
  const found: string[] = []
  const add = (stem: string, least: number): void => {
    if (stem.length >= least && VOWEL.test(stem)) found.push(stem)
  }
  if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`, MIN_LETTERS.s)
  else if (/(?:[sxz]|ch|sh)es$/.test(word)) add(word.slice(0, -2), MIN_LETTERS.ed)
  if (word.endsWith('s') && !SINGULAR.test(word)) add(word.slice(0, -1), MIN_LETTERS.s)
  const [, base = '', ending] = /^(.+?)(ings?|(?<!e)ed)$/.exec(word) ?? []
  if (ending === undefined) return found
  add(base, MIN_LETTERS.ing)
  if (!/[aeiouy]$/.test(base)) add(`${base}e`, MIN_LETTERS.ing)
  if (/([bdfglmnprt])\1$/.test(base)) add(base.slice(0, -1), MIN_LETTERS.ing)
  return found
}
