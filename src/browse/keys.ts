// From the bytes a terminal sends to keys. Own, because node:readline's decoder types what it does not know (mouse
// reports, replies to queries) into the text, and knows neither alt with arrows nor the keys of newer protocols.
import { toNormalForm } from '../model/normal-form.ts'

/**
 * Text that was typed or pasted; the press of a key that is none: `up`, `ctrl-n`, `shift-tab`, `alt-down`; what the
 * mouse does, in which cell (from 0); or that the terminal has the keyboard again.
 */
export type Key =
  | { kind: 'text'; text: string; isPasted: boolean }
  | { kind: 'press'; name: string }
  | { kind: 'mouse'; action: 'click' | 'wheel-up' | 'wheel-down'; column: number; row: number }
  | { kind: 'focus' }

const ESC = '\x1b'
const PASTE_START = '\x1b[200~'
const PASTE_END = '\x1b[201~'

/** A paste or a reply longer than this many UTF-16 units without an end is no paste and no reply. */
const UNFINISHED_MAX = 1 << 20

/** Parameters and intermediates of a control sequence, then its final byte (ECMA-48, 5.4). */
const CSI = /^\x1b\[([0-?]*)([ -/]*)([@-~])/
/** Function keys of the Linux console. */
const CONSOLE_KEY = /^\x1b\[\[([A-E])/
/** Three characters of the oldest mouse protocol. */
const OLD_MOUSE = /^\x1b\[M[\s\S]{3}/
const SS3 = /^\x1bO([0-9]*)([A-Za-z])/
/** Strings a terminal replies with: DCS, SOS, OSC, PM, APC, up to their end. */
const REPLY = /^\x1b[PX\]^_][^\x07\x1b]*(?:\x07|\x1b\\)/

/** What may be the start of a sequence whose rest has not arrived. */
const UNFINISHED = /^\x1b{1,2}(?:\[(?:[0-?]*[ -/]*|\[|M[\s\S]{0,2})|O[0-9]*|[PX\]^_][^\x07\x1b]*\x1b?)?$/

const CONTROL = /[\0-\x1f\x7f]/
const TEXT = /^[^\0-\x1f\x7f]+/

/** A mouse report (xterm, mode 1006): the button with its modifiers, the cell from 1, `M` for a press. */
const MOUSE = /^<(\d+);(\d+);(\d+)$/

/** Bits of a button for shift, alt and ctrl, which change nothing here. */
const MODIFIER_BITS = 4 | 8 | 16

/** Final bytes of `ESC [` and `ESC O` that name a key by themselves. */
const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Z: 'shift-tab',
}

/** First parameters of `ESC [ … ~`, as VT220, xterm and rxvt number their keys. */
const NUMBERS: Readonly<Record<string, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
}

/** Keys by their code points, in the protocols that send those. */
const CODE_POINTS: Readonly<Record<number, string>> = {
  9: 'tab',
  13: 'enter',
  27: 'escape',
  32: 'space',
  127: 'backspace',
}

const press = (name: string): Key => ({ kind: 'press', name })

/** Collects bytes and gives the keys that are complete; what is cut off in the middle waits for its rest. */
export class KeyReader {
  private readonly decoder = new TextDecoder('utf-8')
  private rest = ''

  /** The keys these bytes complete. */
  push(bytes: Uint8Array): Key[] {
    const { keys, rest } = readKeys(this.rest + this.decoder.decode(bytes, { stream: true }))
    this.rest = rest.length > UNFINISHED_MAX ? '' : rest
    return keys
  }

  /** Whether it waits for the rest of a sequence: an escape key, or the start of something longer. */
  get isWaiting(): boolean {
    return this.rest !== '' && !this.rest.startsWith(PASTE_START)
  }

  /** The keys of what has waited too long for a rest: `ESC` alone is the escape key. */
  flush(): Key[] {
    if (!this.isWaiting) return []
    const isEscape = /^\x1b{1,2}$/.test(this.rest)
    const name = this.rest.length === 2 && !isEscape ? altName(this.rest.charAt(1)) : null
    this.rest = ''
    if (isEscape) return [press('escape')]
    return name === null ? [] : [press(name)]
  }
}

interface KeysRead {
  keys: Key[]
  /** What is left of the text: the start of something unfinished. */
  rest: string
}

function readKeys(text: string): KeysRead {
  const keys: Key[] = []
  let rest = text
  while (rest !== '') {
    const step = readKey(rest)
    if (step === null) return { keys, rest }
    if (step.key) keys.push(step.key)
    rest = rest.slice(step.length)
  }
  return { keys, rest }
}

interface KeyRead {
  /** Null where what was read is no key. */
  key: Key | null
  /** UTF-16 units read. */
  length: number
}

/** The first key of `text`; null when its rest is still to come. */
function readKey(text: string): KeyRead | null {
  if (!text.startsWith(ESC)) return CONTROL.test(text.charAt(0)) ? readControl(text) : readText(text)
  if (text.startsWith(PASTE_START)) return readPaste(text)
  const sequence = readSequence(text)
  if (sequence) return sequence
  if (UNFINISHED.test(text)) return null
  return readAlt(text)
}

function readText(text: string): KeyRead {
  const [run = ''] = TEXT.exec(text) ?? []
  return { key: textKey(run, false), length: run.length }
}

function readPaste(text: string): KeyRead | null {
  const end = text.indexOf(PASTE_END)
  if (end === -1) return null
  return { key: textKey(text.slice(PASTE_START.length, end), true), length: end + PASTE_END.length }
}

/** C1 controls and what was no UTF-8 are nobody's text. */
function textKey(text: string, isPasted: boolean): Key | null {
  const shown = text.replace(/[\t\r\n]+/g, ' ').replace(/[\0-\x1f\x7f-\x9f\ufffd]/g, '')
  const clean = toNormalForm(shown, 'NFC')
  return clean === '' ? null : { kind: 'text', text: clean, isPasted }
}

const CONTROL_NAMES: Readonly<Record<string, string>> = {
  '\0': 'ctrl-space',
  '\b': 'backspace',
  '\t': 'tab',
  '\r': 'enter',
  '\x7f': 'backspace',
}

function readControl(text: string): KeyRead {
  const character = text.charAt(0)
  const letter = String.fromCharCode(character.charCodeAt(0) + 0x40).toLowerCase()
  return { key: press(CONTROL_NAMES[character] ?? `ctrl-${letter}`), length: 1 }
}

function readSequence(text: string): KeyRead | null {
  const console = CONSOLE_KEY.exec(text)
  if (console) return { key: console[1] === 'A' ? press('f1') : null, length: console[0].length }
  const reply = OLD_MOUSE.exec(text) ?? REPLY.exec(text)
  if (reply) return { key: null, length: reply[0].length }
  const csi = CSI.exec(text)
  if (csi) return { key: csiKey(csi), length: csi[0].length }
  const ss3 = SS3.exec(text)
  if (!ss3) return null
  return { key: named(FINALS[ss3[2] ?? ''], modifiers(ss3[1])), length: ss3[0].length }
}

function csiKey([, parameters = '', intermediates = '', final = '']: readonly (
  | string
  | undefined
)[]): Key | null {
  if (intermediates === '' && final === 'M') return mouseKey(parameters)
  if (intermediates === '' && final === 'I' && parameters === '') return { kind: 'focus' }
  if (intermediates !== '' || /^[<=>?]/.test(parameters)) return null
  const [first = '', second, third] = parameters.split(';')
  if (final === 'u') return codePointKey(Number.parseInt(first, 10), second)
  if (final !== '~') return named(FINALS[final], modifiers(second))
  if (first === '27') return codePointKey(Number(third), second)
  return named(NUMBERS[first], modifiers(second))
}

/** The left button and the wheel; releases, other buttons and dragging are nothing. */
function mouseKey(parameters: string): Key | null {
  const [, button, column, row] = MOUSE.exec(parameters) ?? []
  const action = MOUSE_ACTIONS[Number(button) & ~MODIFIER_BITS]
  return action === undefined
    ? null
    : { kind: 'mouse', action, column: Number(column) - 1, row: Number(row) - 1 }
}

const MOUSE_ACTIONS: Readonly<Record<number, 'click' | 'wheel-up' | 'wheel-down'>> = {
  0: 'click',
  64: 'wheel-up',
  65: 'wheel-down',
}

/** A key by its code point: kitty's protocol, and xterm's `modifyOtherKeys`. */
function codePointKey(codePoint: number, modifier: string | undefined): Key | null {
  if (!(codePoint > 0 && codePoint <= 0x10ffff)) return null
  const prefix = modifiers(modifier)
  const known = CODE_POINTS[codePoint]
  if (known === 'space' && prefix === '') return textKey(' ', false)
  if (known) return named(known, prefix)
  const character = String.fromCodePoint(codePoint)
  return prefix === '' || prefix === 'shift-' ? textKey(character, false) : named(character, prefix)
}

const named = (name: string | undefined, prefix: string): Key | null =>
  name === undefined ? null : press(prefix + name)

/** The parameter is one more than a sum of 1 for shift, 2 for alt, 4 for ctrl; kitty adds `:1` for a press. */
function modifiers(parameter: string | undefined): string {
  const bits = Math.max(Number.parseInt(parameter ?? '', 10) || 1, 1) - 1
  return `${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}${bits & 1 ? 'shift-' : ''}`
}

function altName(character: string): string {
  return character === '\x7f' || character === '\b' ? 'alt-backspace' : `alt-${character.toLowerCase()}`
}

/** An escape before something else: `ESC ESC [ A` is alt-up, `ESC b` is alt-b, `ESC 한` is escape, then text. */
function readAlt(text: string): KeyRead {
  const next = text.charAt(1)
  if (next === ESC) {
    const inner = readSequence(text.slice(1))
    if (inner?.key?.kind === 'press') return { key: press(`alt-${inner.key.name}`), length: inner.length + 1 }
    return { key: press('escape'), length: 1 }
  }
  if (/^[\x20-\x7f\b]/.test(next)) return { key: press(altName(next)), length: 2 }
  return { key: press('escape'), length: 1 }
}
