// English words in another form than the text has: flags and flag, merging and merge. By the spelling of endings alone.
import { lazy } from '../../../base/lazy.ts'
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

/** Verbs and nouns with forms that no rule makes, the word first. Without those that are other words: left, led, won, saw. */
const IRREGULAR = lazy(() => {
  const rows = `begin began begun,blow blew blown,break broke broken,bring brought,build built,buy bought,
catch caught,choose chose chosen,come came,deal dealt,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,
fall fell fallen,feel felt,fight fought,find found,fly flew flown,forget forgot forgotten,freeze froze frozen,
get got gotten,give gave given,grow grew grown,hear heard,hold held,keep kept,know knew known,learn learnt,lend lent,
lose lost,make made,mean meant,meet met,pay paid,ride rode ridden,run ran,say said,seek sought,sell sold,send sent,
shake shook shaken,sing sang sung,sit sat,sleep slept,speak spoke spoken,spend spent,stand stood,steal stole stolen,
stick stuck,strike struck,swim swam swum,take took taken,teach taught,tear tore torn,tell told,think thought,
throw threw thrown,understand understood,wake woke woken,wear wore worn,write wrote written,
child children,man men,woman women,person people,mouse mice,foot feet,tooth teeth,index indices,vertex vertices,
matrix matrices,criterion criteria,analysis analyses,hypothesis hypotheses,leaf leaves,half halves,shelf shelves,
self selves,wolf wolves,knife knives,thief thieves,loaf loaves,calf calves`
  const forms = new Map<string, string[]>()
  for (const row of rows.split(/,\s*/)) {
    const words = row.split(' ')
    for (const word of words) forms.set(word, words)
  }
  return forms
})

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
  for (const word of words) for (const form of IRREGULAR().get(word) ?? []) words.add(form)
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
