// The query language: what was typed, taken apart into terms. Nothing here throws and nothing is looked up.

import { lazy } from '../base/lazy.ts'
import { toNormalForm } from '../model/normal-form.ts'
import { fold, withoutEmoji } from './fold.ts'

/** One piece of a query. */
export interface Term {
  /** As typed, with its operators: `-tag:"마을 도서관"`. */
  raw: string
  /** What to look for: `마을 도서관`. */
  text: string
  /** In quotes: found only as it stands. */
  isLiteral: boolean
  /** Begins with `-`: what has it is left out. */
  isExcluded: boolean
  /** What stood before a colon (`tag`), to be taken as a field when the library has it; else null. */
  field: string | null
  /** To be found only with the minus that it was typed with. */
  isWithMinus?: boolean
  /** Another one was typed behind it, so that it is not still being typed. */
  isFinished: boolean
}

/** Neither literal nor of a field. */
export const isPlainWord = (term: Term): boolean => !term.isLiteral && term.field === null

export interface Query {
  /** In the order typed; empty when nothing was typed that could be looked for. */
  terms: Term[]
  /** What was left out of the query and why, one sentence; else null. */
  notice: string | null
}

/** More terms to look for than these are left out: a pasted page must not take minutes. */
const MAX_TERMS = 12
/** Longer queries are cut to so many UTF-16 units, and longer words without quotes. */
const MAX_LENGTH = 1000
const MAX_WORD = 64

/** Laughter and tears behind a word (ㅋㅋ, ㅠㅠ) are none of what is looked for; a single letter may be a key: 페ㅜ for vpn. */
const LAUGHTER = /(?<=[^ㄱ-ㅣ])(?:ㅋㅋ|ㅎㅎ|ㅠㅠ|ㅜㅜ|ㅡㅡ)[ㅋㅎㅠㅜㅡ]*$/u

// An optional minus, then a quoted piece (its end may be missing; straight quotes may have curled ones in them) or a run
// without spaces.
const TERM = /(?<minus>-?)(?:"(?<quoted>[^"]*)"|["“”](?<curled>[^"“”]*)(?:["“”]|$)|(?<plain>\S+))/g
/** With a `field:` too. Apart, since its classes of letters take longer to compile than most searches take. */
const fieldTerm = lazy(
  () =>
    /(?<minus>-?)(?:(?<field>[\p{L}_][\p{L}\p{M}\p{N}_.-]*):(?=\S))?(?:"(?<quoted>[^"]*)"|["“”](?<curled>[^"“”]*)(?:["“”]|$)|(?<plain>\S+))/gu,
)

/** What is said of signs that stand alone; a single one among words (&, ·) only joins these. */
function signsNotice(signs: readonly string[]): string[] {
  const named = [...new Set(signs)].slice(0, SIGNS_NAMED).join(', ')
  return signs.length === 0 ? [] : [`signs by themselves can't be looked for: ${named}`]
}

const SIGNS_NAMED = 5

/** To look at the last letter first saves a start what it takes to make the expression. */
const withoutLaughter = (word: string): string =>
  'ㅋㅎㅠㅜㅡ'.includes(word.slice(-1)) ? word.replace(LAUGHTER, '') : word

/** A word without the laughter behind it and the emoji around it; what is nothing else stays. */
function withoutDecoration(word: string): string {
  const bare = withoutEmoji(word)
  return withoutLaughter(fold(bare).units === '' ? word : bare)
}

/** Is it an option of a program, as notes have them, by what stands behind its first minus: -i, --previous? */
const isOption = (text: string): boolean => /^(?:-[a-z]|[a-z]$)/i.test(text)

/** Takes a query apart: `parseQuery('자전거 -tag:여름 "마을 도서관"')`. */
export function parseQuery(text: string): Query {
  const notices: string[] = []
  let source = text
  if (source.length > MAX_LENGTH) {
    source = source.slice(0, MAX_LENGTH)
    notices.push(`only the first ${MAX_LENGTH} characters of the query were used`)
  }
  const terms: Term[] = []
  const signs: string[] = []
  let wanted = 0
  for (const match of source.matchAll(source.includes(':') ? fieldTerm() : TERM)) {
    const { minus, field, curled, quoted = curled, plain } = match.groups ?? {}
    const whole = toNormalForm(quoted ?? plain ?? '', 'NFC')
    // What stands in quotes, or is left out, is found as it stands or not at all, however long it is.
    const isExcluded = minus === '-' && (field !== undefined || !isOption(plain ?? ''))
    const isWhole = quoted !== undefined || isExcluded || whole.length <= MAX_WORD
    const cut = isWhole ? whole : whole.slice(0, MAX_WORD)
    const value = quoted === undefined ? withoutDecoration(cut) : cut
    if (fold(value).units === '') {
      if (value !== '') signs.push(value)
      continue
    }
    if (!isExcluded) {
      wanted += 1
      if (wanted === MAX_TERMS + 1) notices.push(`only the first ${MAX_TERMS} terms of the query were used`)
      if (wanted > MAX_TERMS) continue
    }
    if (!isWhole) notices.push(`only the first ${MAX_WORD} characters of ${whole.slice(0, 16)}… were used`)
    terms.push({
      raw: match[0],
      text: value,
      isLiteral: quoted !== undefined,
      isExcluded,
      field: field ?? null,
      isFinished: false,
    })
  }
  if (terms.every(term => term.isExcluded)) {
    if (terms.length > 0)
      notices.push(
        `a query needs at least one term to look for, and - leaves out what follows it; to look for it, put it in quotes: '"${terms[0]?.raw.replaceAll('"', '')}"'`,
      )
    terms.length = 0
  }
  notices.push(...signsNotice(terms.length === 0 ? signs : signs.filter(each => each.length > 1)))
  for (const term of terms.slice(0, -1)) term.isFinished = true
  return { terms, notice: notices.length > 0 ? notices.join('; ') : null }
}
