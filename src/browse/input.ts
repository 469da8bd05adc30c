// The line that is typed into: its text, the cursor in it, and what the editing keys do. Pure.
import { toNormalForm } from '../model/normal-form.ts'
import { graphemes } from '../views/width.ts'

export interface Input {
  /** NFC, without control characters. */
  text: string
  /** UTF-16 units before the cursor; never inside a grapheme. */
  at: number
}

/** UTF-16 units; what is pasted beyond them is dropped. */
const LENGTH_MAX = 4096

export const createInput = (text: string): Input => insert({ text: '', at: 0 }, text)

/**
 * `added` at the cursor. The whole is composed, so that Hangul that arrives decomposed, letter by letter, becomes
 * the syllable it spells.
 */
export function insert({ text, at }: Input, added: string): Input {
  const room = Math.max(LENGTH_MAX - text.length, 0)
  const clean = cutUnits(added.replace(/[\0-\x1f\x7f-\x9f]/g, ' '), room)
  const before = toNormalForm(text.slice(0, at) + clean, 'NFC')
  return settle(toNormalForm(before + text.slice(at), 'NFC'), before.length)
}

/** At most `length` UTF-16 units of `text`, no half of a surrogate pair. */
function cutUnits(text: string, length: number): string {
  const kept = text.slice(0, length)
  return kept.length < text.length ? kept.replace(/[\ud800-\udbff]$/, '') : kept
}

/** The cursor at `at`, or behind the grapheme that `at` is in the middle of. */
function settle(text: string, at: number): Input {
  let end = 0
  for (const grapheme of graphemes(text)) {
    if (end >= at) break
    end += grapheme.length
  }
  return { text, at: end }
}

const previous = ({ text, at }: Input): number => {
  let last = ''
  for (const grapheme of graphemes(text.slice(0, at))) last = grapheme
  return at - last.length
}

const next = ({ text, at }: Input): number => {
  const [first = ''] = graphemes(text.slice(at))
  return at + first.length
}

const wordStart = ({ text, at }: Input): number => text.slice(0, at).replace(/\S+\s*$|\s+$/u, '').length

const wordEnd = ({ text, at }: Input): number => at + (/^\s*\S*/u.exec(text.slice(at))?.[0].length ?? 0)

const moveTo = ({ text }: Input, at: number): Input => settle(text, at)

const remove = ({ text }: Input, from: number, to: number): Input =>
  settle(toNormalForm(text.slice(0, from) + text.slice(to), 'NFC'), from)

/** What can be done to the line: by grapheme, by word (what stands between spaces: a Korean word), or to its ends. */
const EDITS = {
  left: input => moveTo(input, previous(input)),
  right: input => moveTo(input, next(input)),
  'word-left': input => moveTo(input, wordStart(input)),
  'word-right': input => moveTo(input, wordEnd(input)),
  start: input => moveTo(input, 0),
  end: input => moveTo(input, input.text.length),
  'delete-before': input => remove(input, previous(input), input.at),
  'delete-behind': input => remove(input, input.at, next(input)),
  'delete-word': input => remove(input, wordStart(input), input.at),
  'delete-start': input => remove(input, 0, input.at),
} satisfies Record<string, (input: Input) => Input>

export type EditCommand = keyof typeof EDITS

export const isEdit = (command: string): command is EditCommand => Object.hasOwn(EDITS, command)

export const edit = (input: Input, command: EditCommand): Input => EDITS[command](input)
