// Folding: text to the key presses that type it (see keystroke.ts), with case, spaces, punctuation, normal form and
// width removed. Texts and queries fold the same way. Where each unit came from is recomputed for the few texts
// that are shown.
import { Buffer } from 'node:buffer'
import { countPoints } from '../base/code-points.ts'
import { lazy } from '../base/lazy.ts'
import { isSyllable } from './hangul.ts'
import {
  choseongUnits,
  escapeUnits,
  isCompatibilityJamo,
  isDigitUnit,
  isLatinUnit,
  jamoUnits,
  jongseongUnits,
  jungseongUnits,
} from './keystroke.ts'
import { numberSignAt, SIGN_OF, SLASH } from './number-sign.ts'
import {
  CLUSTER,
  createTexts,
  type FoldedTexts,
  HUMP,
  packFlags,
  SEPARATOR,
  type Units,
  WORD,
} from './texts.ts'

/** A growing `FoldedTexts`, and for a text that is to be shown the way back to the original. */
export interface FoldWriter {
  units: Uint8Array
  /** Still a byte each. */
  flags: Uint8Array
  length: number
  starts: number[]
  /** For each unit the code points [from, to) of the original character it came from; null when not wanted. */
  origin: { from: number[]; to: number[] } | null
}

export const createWriter = (capacity: number, origin: FoldWriter['origin'] = null): FoldWriter => ({
  units: new Uint8Array(capacity),
  flags: new Uint8Array(capacity),
  length: 0,
  starts: [0],
  origin,
})

/** Ends the current text of the writer. */
export function endText(writer: FoldWriter): void {
  push(writer, SEPARATOR, WORD)
  writer.starts.push(writer.length)
}

export function textsWritten(writer: FoldWriter): FoldedTexts {
  return createTexts(unitsWritten(writer), Uint32Array.from(writer.starts))
}

const unitsWritten = (writer: FoldWriter): Units => ({
  units: Buffer.from(writer.units.buffer, 0, writer.length).toString('latin1'),
  flags: packFlags(writer.flags.subarray(0, writer.length)),
})

/** One folded text: a query term, or a text to show. */
export interface Folded extends Units {
  /** Code points [from[i], to[i]) of the original give unit i. */
  from: readonly number[]
  to: readonly number[]
}

/** Folds one text and keeps the way back. */
export function fold(text: string): Folded {
  const origin = { from: [], to: [] }
  const writer = createWriter(text.length * 2 + 8, origin)
  foldInto(writer, text)
  return { ...unitsWritten(writer), ...origin }
}

/**
 * A name as search compares it: `unitsOfName('LG 전자') === unitsOfName('lg전자')`. Equal strings are equal names; the
 * string itself means nothing.
 */
export const unitsOfName = (text: string): string => fold(text).units

const KIND = { none: 0, hangul: 1, latin: 2, digit: 3, other: 4, sign: 5, jamo: 6, emoji: 7 } as const
type Kind = (typeof KIND)[keyof typeof KIND]

/** What the fold has seen so far of the text: enough to tell where words begin. */
interface Cursor {
  kind: Kind
  wasLower: boolean
  /** Code points before the current character. */
  at: number
}

/** Folds `text` behind what the writer holds, without ending the text. */
export function foldInto(writer: FoldWriter, text: string): void {
  const cursor: Cursor = { kind: KIND.none, wasLower: false, at: 0 }
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
    if (mayCombine(next) || !foldPoint(writer, cursor, text, i, code)) {
      i += foldCluster(writer, cursor, text, i)
    } else {
      cursor.at += 1
      i += 1
    }
  }
}

/** Could a character that begins with this code unit join the one before it? */
const mayCombine = (code: number): boolean =>
  code >= 0x300 && !(code >= 0x2000 && code < 0xd7b0 && code !== 0x20e3)

/**
 * Folds the code point at UTF-16 index `i`, which stands alone, if it is one of the usual ones; false for all others.
 * What they are is told without the patterns of `foldCluster`: to compile those takes longer than to search a small
 * library.
 */
function foldPoint(writer: FoldWriter, cursor: Cursor, text: string, i: number, code: number): boolean {
  if (isSyllable(code) || isCompatibilityJamo(code)) foldHangul(writer, cursor, code)
  else if (code < 0x80) foldAscii(writer, cursor, text, i, code)
  else if (isSign(code)) cursor.kind = KIND.none
  else return false
  return true
}

/** Is it one of the signs beyond ASCII that prose is full of (· – ‘ ’ “ ” … → 、 。 「 」)? */
const isSign = (code: number): boolean =>
  code === 0xb7 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2190 && code <= 0x21ff) ||
  (code >= 0x3000 && code <= 0x3003) ||
  (code >= 0x3008 && code <= 0x3011)

/** Lone letters behind a word are no ending of it: 내림ㅋㅋ. */
const kindOfHangul = (code: number): Kind => (isSyllable(code) ? KIND.hangul : KIND.jamo)

function foldHangul(writer: FoldWriter, cursor: Cursor, code: number): void {
  const first = writer.length
  pushHangul(writer, code)
  closeCluster(writer, cursor, first, kindOfHangul(code), false, 1)
}

function foldAscii(writer: FoldWriter, cursor: Cursor, text: string, i: number, code: number): void {
  const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code
  const first = writer.length
  if (isLatinUnit(lower)) {
    push(writer, lower, 0)
    closeCluster(writer, cursor, first, KIND.latin, lower !== code, 1)
  } else if (isDigitUnit(code)) {
    push(writer, code, 0)
    closeCluster(writer, cursor, first, KIND.digit, false, 1)
  } else if ((code === 0x2b || code === 0x23) && cursor.kind === KIND.latin && endsName(text, i)) {
    push(writer, code, 0)
    closeCluster(writer, cursor, first, KIND.latin, false, 1)
  } else if (!foldSign(writer, cursor, text, i, code)) {
    cursor.kind = KIND.none
  }
}

/** Folds a sign of a number; false for all others. */
function foldSign(writer: FoldWriter, cursor: Cursor, text: string, i: number, code: number): boolean {
  const sign = numberSignAt(text, i, code, cursor.kind === KIND.digit)
  if (sign === null) return false
  const first = writer.length
  for (const unit of sign.units) push(writer, unit, 0)
  if (writer.length > first) closeCluster(writer, cursor, first, KIND[sign.as], false, 1)
  if (sign.endsWord) cursor.kind = KIND.none
  return true
}

/** Are these the last signs of a name such as C++ or F#, with no letter or digit behind? */
const endsName = (text: string, i: number): boolean => !/^[+#]+[\p{L}\p{N}]/u.test(text.slice(i, i + 8))

/**
 * One user-perceived character that may be several code points: decomposed Hangul, a letter with its marks, of which more
 * than 30 in a row take the square of their number to be put in order (model/normal-form.ts).
 */
const clusterPattern = lazy(
  () =>
    /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7fb]?\p{M}{0,30}|[\uac00-\ud7a3][\u11a8-\u11ff\ud7cb-\ud7fb]?\p{M}{0,30}|[\s\S]\p{M}{0,30}/uy,
)

/** Marks are only decoration on Latin, Greek and Cyrillic letters; elsewhere they make another letter (が). */
const LAST_DECORATED = 0x530

/** Folds the character at UTF-16 index `i` whatever it is; returns its length in UTF-16 units. */
function foldCluster(writer: FoldWriter, cursor: Cursor, text: string, i: number): number {
  const pattern = clusterPattern()
  pattern.lastIndex = i
  const source = pattern.exec(text)?.[0] ?? text.charAt(i)
  const points = countPoints(source)
  const first = writer.length
  const plain = plainCharacters(source)
  // ％ and ：, as wide as Hangul, and signs beyond ASCII.
  const sign = points === 1 ? (SIGN_OF[source] ?? plain.charCodeAt(0)) : 0
  if (points === 1 && plain.length === 1 && foldSign(writer, cursor, text, i, sign)) {
    cursor.at += 1
    return source.length
  }
  let kind: Kind = KIND.none
  for (const character of plain) {
    const code = character.codePointAt(0) ?? 0
    // ½ is 1/2.
    if (SIGN_OF[character] === SLASH && kind === KIND.digit) push(writer, SLASH, 0)
    const emitted = pushCharacter(writer, character, code)
    if (kind === KIND.none) kind = emitted
  }
  const isUpper = source !== source.toLowerCase()
  if (writer.length > first) closeCluster(writer, cursor, first, kind, isUpper, points)
  // A mark or joiner without a base, which Unicode lets stand anywhere, does not end a word.
  else if (!/^[\p{M}\p{Cf}]+$/u.test(source)) cursor.kind = KIND.none
  cursor.at += points
  return source.length
}

/** The characters that a cluster is made of once width, form, case and decoration are gone. */
function plainCharacters(source: string): string {
  const composed = source.normalize('NFC')
  const code = composed.codePointAt(0) ?? 0
  // NFKC would turn ㄱ (U+3131) into a conjoining letter.
  if (isSyllable(code) || jamoUnits(code)) return composed
  const compatible = composed.normalize('NFKC')
  const base = compatible.normalize('NFD')
  const plain = (base.codePointAt(0) ?? 0) < LAST_DECORATED ? base.replace(/\p{M}+/gu, '') : compatible
  return plain.toLowerCase()
}

/** Pictographs and halves of flags (UTS #51); ©, arrows, ! and ? are signs as others, and skin tones decoration. */
const emoji = lazy(() => /(?![©®‼⁉←-⇿⤴⤵⬅-⬇➡❓-❕❗])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u)

/** May the text have emoji? Told without the classes of `emoji`, which take long. */
const mayHaveEmoji = (text: string): boolean => /[\u2300-\u2bff\u3030-\u3299\ud83c-\ud83e]/.test(text)

/** The text without its emoji. */
export const withoutEmoji = (text: string): string =>
  mayHaveEmoji(text) ? [...text].filter(character => !emoji().test(character)).join('') : text

function pushCharacter(writer: FoldWriter, character: string, code: number): Kind {
  if (isLatinUnit(code)) {
    push(writer, code, 0)
    return KIND.latin
  }
  if (isDigitUnit(code)) {
    push(writer, code, 0)
    return KIND.digit
  }
  if (pushHangul(writer, code)) return kindOfHangul(code)
  const kind = /[\p{L}\p{N}]/u.test(character) ? KIND.other : emoji().test(character) ? KIND.emoji : KIND.none
  if (kind !== KIND.none) for (const unit of escapeUnits(code)) push(writer, unit, 0)
  return kind
}

/** Adds the keys of a syllable or a lone letter; false for what is neither. */
function pushHangul(writer: FoldWriter, code: number): boolean {
  if (isSyllable(code)) {
    for (const unit of choseongUnits(code)) push(writer, unit, 0)
    for (const unit of jungseongUnits(code)) push(writer, unit, 0)
    for (const unit of jongseongUnits(code)) push(writer, unit, 0)
    return true
  }
  const jamo = jamoUnits(code)
  for (const unit of jamo ?? []) push(writer, unit, 0)
  return jamo !== null
}

/** Sets the flags and origins of the units pushed since `first`, which one original character gave. */
function closeCluster(
  writer: FoldWriter,
  cursor: Cursor,
  first: number,
  kind: Kind,
  isUpper: boolean,
  points: number,
): void {
  // Emoji side by side are a word each.
  const isWord = kind !== cursor.kind || kind === KIND.emoji
  const isHump = isUpper && cursor.wasLower
  writer.flags[first] = isWord ? WORD : isHump ? HUMP : CLUSTER
  // A compound jamo typed alone (ㄳ) is one character but two initials.
  if (writer.origin) {
    for (let unit = first; unit < writer.length; unit++) {
      writer.origin.from.push(cursor.at)
      writer.origin.to.push(cursor.at + points)
    }
  }
  cursor.kind = kind
  cursor.wasLower = kind === KIND.latin && !isUpper
}

/** Adds one unit as it is. */
export function push(writer: FoldWriter, unit: number, flag: number): void {
  if (writer.length === writer.units.length) grow(writer)
  writer.units[writer.length] = unit
  writer.flags[writer.length] = flag
  writer.length += 1
}

function grow(writer: FoldWriter): void {
  const size = writer.units.length * 2 + 1024
  const units = new Uint8Array(size)
  const flags = new Uint8Array(size)
  units.set(writer.units)
  flags.set(writer.flags)
  writer.units = units
  writer.flags = flags
}
