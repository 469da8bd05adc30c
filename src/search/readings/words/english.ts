// English words in another form than the text has: flags and flag, merging and merge. By the spelling of endings alone.
import { FORM_LIMIT } from '../../cost.ts'
import type { IsRest, Pattern } from '../../scan.ts'
import type { FoldedTerm } from '../../term.ts'

/** Fewer letters before an ending are no word: string, speed. */
const MIN_LETTERS = 3

/** How words end that only look like plurals: class, status, analysis; and what else is no form of what it begins with. */
const SINGULAR = /(?:ss|us|is|as)$/
const NO_FORMS: ReadonlySet<string> = new Set(
  (
    'news lens always perhaps towards species series evening morning during ceiling wedding pudding nothing something ' +
    'anything everything united hundred sacred naked wicked exceed'
  ).split(' '),
)
const VOWEL = /[aeiouy]/

/** A single vowel before a single consonant, which would be doubled before an ending: rating is of rate, not of rat. */
const WOULD_DOUBLE = /^[^aeiouy]*[aeiouy][bdgklmnprt]$/

/**
 * Patterns for the word that the term is a form of, by itself or in another form; none for a term not wholly a to z.
 * `stems`: the `englishStems` of the term.
 */
export function* inflectedPatterns({ units }: FoldedTerm, stems: readonly string[]): Generator<Pattern> {
  const pattern = {
    via: 'particle',
    degree: FORM_LIMIT,
    begin: 'word',
    isWithinWord: true,
    typed: units,
  } as const
  for (const stem of stems) yield { ...pattern, units: stem, end: isEnding }
  // The e and the y of a word make way for endings.
  const start = units.slice(0, -1)
  if (!/^[a-z]+$/.test(units) || start.length < MIN_LETTERS) return
  const ends = units.endsWith('e') ? E_ENDINGS : /[^aeiou]y$/.test(units) ? Y_ENDINGS : null
  if (ends !== null) yield { ...pattern, units: start, end: (rest, isInside) => !isInside && ends.has(rest) }
}

const E_ENDINGS: ReadonlySet<string> = new Set(['ing', 'ings'])
const Y_ENDINGS: ReadonlySet<string> = new Set(['ies', 'ied'])

/** What may stand behind a word in another form of it, its last letter doubled perhaps. An `IsRest`. */
const isEnding: IsRest = (rest, isInside) =>
  !isInside && /^(?:|s|es|d|ed|ing|ings|([bdfglmnprt])(?:ed|ing|er))$/.test(rest)

/** The words that a term may be a form of: merge of merging, run of running; none for one not wholly a to z. */
export function englishStems(word: string): string[] {
  if (!/^[a-z]+$/.test(word) || NO_FORMS.has(word)) return []
  const found: string[] = []
  const add = (base: string, end = ''): void => {
    if (base.length >= MIN_LETTERS && VOWEL.test(base)) found.push(base + end)
  }
  const [, beforeY] = /^(.+?)ie[sd]$/.exec(word) ?? []
  if (beforeY !== undefined) {
    add(beforeY, 'y')
    return found
  }
  if (/(?:[sxz]|ch|sh)es$/.test(word)) add(word.slice(0, -2))
  if (word.endsWith('s') && !SINGULAR.test(word)) add(word.slice(0, -1))
  const [, base] = /^(.+?)(?:ings?|(?<!e)ed)$/.exec(word) ?? []
  if (base === undefined) return found
  const [, single] = /^(.*([bdfglmnprt]))\2$/.exec(base) ?? []
  if (single !== undefined) add(single)
  if (!WOULD_DOUBLE.test(base)) add(base)
  if (!/[aeiouy]$/.test(base)) add(base, 'e')
  return found
}
