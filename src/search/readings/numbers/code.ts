// Figures with letters or signs that are no amounts: codes (5G, E0404), releases (v1.2.3), addresses (10.0.0.1), and what
// programs are told (2>&1). Text that only has the same figures and letters in a row is something else.
import { escapeRegExp } from '../../../base/escape-reg-exp.ts'
import { isWord } from '../../boundaries.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, hasNumberSign } from '../../term.ts'
import { createWrittenTest } from '../../written-test.ts'

/** One or two letters before figures or behind them. */
const SHORT_CODE = /^(?:([a-z]{1,2})(\d+)|(\d+)([a-z]{1,2}))$/i
/** Signs that figures are written with or without, or with others: dates, times, numbers of telephones, amounts. */
const EXCHANGED = /^[\p{L}\p{N}\-_./:,~+*%$€£#()]+$/u

/** How a text must have the term as it is written, where the keys alone leave it to chance; else nothing. */
export function writtenAs({ text }: FoldedTerm): Pick<Pattern, 'isMeantIn'> {
  const code = SHORT_CODE.exec(text)
  if (code) {
    const [letters, figures, numbers, unit] = code.slice(1)
    const written = unit === undefined ? lettersFirst(letters, figures) : figuresFirst(numbers, unit)
    return { isMeantIn: createCodeTest(written) }
  }
  if (EXCHANGED.test(text) || !/\d[^\p{L}\p{N}]+\d/u.test(text)) return {}
  return { isMeantIn: createCodeTest(escapeRegExp(text), 'i') }
}

/** How a text must have a literal that begins or ends with figures: those are no part of a number, as 200 is of 1,200. */
export function wholeNumber(term: FoldedTerm): Pick<Pattern, 'isMeantIn' | 'hasSign'> {
  const { text } = term
  const [first = ''] = /^\d[\d.]*/.exec(text) ?? []
  const [last = ''] = /[\d.]*\d$/.exec(text) ?? []
  const [begin, end] = ['(?<![\\d.]|\\d,)', '(?!\\d|[.,]\\d)']
  const [before, behind] = [escapeRegExp(first), escapeRegExp(last)]
  const sources =
    first === text ? [begin + before + end] : [first && begin + before, last && behind + end].filter(Boolean)
  const tests = sources.map(source => createCodeTest(source))
  return { isMeantIn: written => tests.every(test => test(written)), hasSign: hasNumberSign(term) }
}

/** A code of letters before figures, where a word or a hump of one begins: S3, and of AwsS3Client. */
const lettersFirst = (letters = '', figures = ''): string =>
  `(?:(?<![A-Za-z\\d])${inAnyCase(letters)}|(?<=[a-z])${letters.toUpperCase()})${GAP}${figures}`

/** A code of figures before letters, which may go on where nothing parts them: 5G of 5GHz, but not of 5 goats. */
const figuresFirst = (figures = '', letters = ''): string =>
  `(?<!\\d)${figures}(?:${inAnyCase(letters)}|${GAP}${inAnyCase(letters)}(?![a-z]))`

const inAnyCase = (letters: string): string =>
  letters.replace(/./g, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)

/** Between the letters and the figures of a code. */
const GAP = '[\\s\\-_./]?'

/** Tells of a text whether it is written so; a name or title, of which that is not known, may be. */
const createCodeTest = (source: string, flags = ''): ((written: string) => boolean) =>
  createWrittenTest('NFKC', UNKNOWN, new RegExp(source, flags))

const UNKNOWN = /^$/

/** The first two numbers of a release or an address, of which more are written: v1.2 of v1.2.3. */
const RELEASE = /^(v?)(\d+)\.(\d+)$/i

/** Patterns for the releases and addresses that begin with the numbers of the term. */
export function* releasePatterns({ text }: FoldedTerm): Generator<Pattern> {
  const [, letter, first, second] = RELEASE.exec(text) ?? []
  if (letter === undefined || first === undefined || second === undefined) return
  const before = letter.toLowerCase()
  const [from, to] = [before.length, before.length + first.length]
  yield {
    units: before + first + second,
    via: 'partial',
    begin: 'word',
    end: 'cluster',
    breaks: from > 0 ? [from, to] : [to],
    isMeantAt: ({ flags, units }, _, end) => isWord(flags, end) && /\d/.test(units.charAt(end)),
    isMeantIn: createCodeTest(`(?<![\\d.])${before}${first}\\.${second}\\.\\d`, 'i'),
  }
}
