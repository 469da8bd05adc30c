// English words in another form than the text has: flags and flag, merging and merge. By the spelling of endings alone.
import { FORM_LIMIT } from '../../cost.ts'
import type { IsRest, Pattern } from '../../scan.ts'
import type { FoldedTerm } from '../../term.ts'
import { IRREGULAR, PREFIXES } from './english.table.ts'

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
  if (!/^[a-z]+$/.test(units)) return
  const pattern = {
    via: 'particle',
    degree: FORM_LIMIT,
    begin: 'word',
    isWithinWord: true,
    typed: units,
  } as const
  const words = new Set([units, ...stems])
  for (const word of words) for (const form of irregularForms(word)) words.add(form)
  for (const word of words) {
    if (word !== units) yield { ...pattern, units: word, end: isEnding }
    // The e and the y of a word make way for endings.
    const ends = word.endsWith('e') ? E_ENDINGS : /[^aeiou]y$/.test(word) ? Y_ENDINGS : null
    if (ends !== null && word.length >= MIN_LETTERS)
      yield { ...pattern, units: word.slice(0, -1), end: (rest, isInside) => !isInside && ends.has(rest) }
  }
}

const E_ENDINGS: ReadonlySet<string> = new Set(['ing', 'ings'])
const Y_ENDINGS: ReadonlySet<string> = new Set(['ies', 'ied'])

/** What may stand behind a word in another form of it, its last letter doubled perhaps. An `IsRest`. */
const isEnding: IsRest = (rest, isInside) =>
  !isInside && /^(?:|s|es|d|ed|ing|ings|([bdfglmnprt])(?:ed|ing|er))$/.test(rest)

/** The words that a term may be a form of: merge of merging, run of running; none for one not wholly a to z. */
export function englishStems(word: string): string[] {
  if (!/^[a-z]+$/.test(word) || NO_FORMS.has(word)) return []
  const found = new Set<string>()
  const add = (stem: string): void => {
    if (stem.length >= MIN_LETTERS && VOWEL.test(stem)) found.add(stem)
  }
  const [, beforeY] = /^(.+?)ie[sd]$/.exec(word) ?? []
  if (beforeY !== undefined) {
    // Tries is of try, ties of tie.
    add(`${beforeY}y`)
    add(`${beforeY}ie`)
    return [...found]
  }
  if (/(?:[sxzo]|ch|sh)es$/.test(word)) add(word.slice(0, -2))
  if (word.endsWith('s') && !SINGULAR.test(word)) add(word.slice(0, -1))
  const [, base] = /^(.+?)(?:ings?|(?<!e)ed)$/.exec(word) ?? []
  if (base === undefined) return [...found]
  const [, single] = /^(.*([bdfglmnprt]))\2$/.exec(base) ?? []
  if (single !== undefined) add(single)
  if (!WOULD_DOUBLE.test(base) && VOWEL.test(base)) add(base)
  if (!/[aeiouy]$/.test(base) && VOWEL.test(base)) add(`${base}e`)
  return [...found]
}

/** The forms of a word that no rule makes, also behind a prefix (overwritten); none where rules make them all. */
function irregularForms(word: string): string[] {
  const prefix =
    PREFIXES.find(each => word.startsWith(each) && formsOf(word.slice(each.length)).length > 0) ?? ''
  return formsOf(word.slice(prefix.length)).map(form => prefix + form)
}

const formsOf = (word: string): readonly string[] => IRREGULAR.find(forms => forms.includes(word)) ?? []
