// From a note's bytes to its text: byte-order marks, UTF-16, the code page of old Korean systems, damaged UTF-8.
import { isAscii, isUtf8, transcode } from 'node:buffer'
import { versions } from 'node:process'
import { columnAfter } from '../base/code-points.ts'
import * as deferredCp949 from './cp949.ts'
import { type NoteProblem, problem } from './problems.ts'

export interface Decoded {
  /** Without byte-order mark, every line end as `\n`; null for what is no text at all. */
  text: string | null
  problems: NoteProblem[]
}

/** So many bytes at the beginning tell whether a file is one of text. */
const BINARY_PROBE = 8000
/** Of so many bytes of a text one may be NUL by accident. */
const BYTES_PER_NUL = 20

export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const hasNul = bytes.includes(0)
  if (hasNul && isBinary(bytes)) {
    const encoding = (['utf-16le', 'utf-16be'] as const).find(each => isTextIn(bytes, each))
    if (encoding !== undefined) return decodeUtf16(bytes, encoding)
    return { text: null, problems: [problem('error', 'binary', 'not a text file; it is left out')] }
  }
  if (isUtf8(bytes)) {
    const text = normalise(utf8Text(bytes))
    return hasNul ? withoutNul(text) : { text, problems: [] }
  }
  return decodeKorean(bytes) ?? decodeDamaged(bytes)
}

/** Whether there are more NULs than an accident leaves, or any in what is not UTF-8. */
function isBinary(bytes: Buffer): boolean {
  const probe = bytes.subarray(0, BINARY_PROBE)
  let count = 0
  for (let at = probe.indexOf(0); at !== -1; at = probe.indexOf(0, at + 1)) count++
  return count > 0 && (count * BYTES_PER_NUL > probe.length || !isUtf8(bytes))
}

/** What notes consist of: ASCII, Latin, Hangul, Hanja, kana, marks and signs. */
const USUAL =
  /^[\t\n\r\x20-\x7e\xa0-\u024f\u2010-\u27bf\u3000-\u318f\u4e00-\u9fff\uac00-\udfff\uff00-\uffee]+$/

/** Whether the bytes, which have no mark that says so, are text in this encoding: read in the other, they are none. */
function isTextIn(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): boolean {
  return (
    bytes.length % 2 === 0 && USUAL.test(new TextDecoder(encoding).decode(bytes.subarray(0, BINARY_PROBE)))
  )
}

/** A NUL would end the text for other programs: it is shown as what can't be read. */
function withoutNul(text: string): Decoded {
  const message = 'a NUL character, shown as \ufffd; remove it'
  return {
    text: text.replaceAll('\0', '\ufffd'),
    problems: [problemAt(text, text.indexOf('\0'), 'nul', message)],
  }
}

/** A warning at a place of the text. */
function problemAt(text: string, at: number, code: string, message: string): NoteProblem {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = columnAfter(before.slice(before.lastIndexOf('\n') + 1))
  return problem('warning', code, message, line, column)
}

/** V8's own decoder, which Node 20 and 22 use, takes twice as long for what is not ASCII. */
const HAS_SLOW_DECODER = Number.parseInt(versions.node, 10) < 24

/** The text of valid UTF-8. */
function utf8Text(bytes: Buffer): string {
  if (HAS_SLOW_DECODER && !isAscii(bytes)) return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  return bytes.toString('utf8')
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const message = 'the file is UTF-16; it was read, but save it as UTF-8 for other tools'
  const text = normalise(new TextDecoder(encoding).decode(bytes))
  return { text, problems: [problem('warning', 'utf-16', message)] }
}

/** EUC-KR and what Windows adds to it: what Korean programs there still write. */
function decodeKorean(bytes: Buffer): Decoded | null {
  if (isMostlyUtf8(bytes)) return null
  try {
    const text = deferredCp949.decodeCp949(bytes)
    if (!/[가-힣]/.test(text)) return null
    const message = 'the file is not UTF-8; it was read as EUC-KR (CP949). Save it as UTF-8'
    return { text: normalise(text), problems: [problem('warning', 'not-utf8', message)] }
  } catch {
    return null
  }
}

/** Whether there is more Hangul in it as UTF-8 than what can't be read so. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return (text.match(/[가-힣]/g)?.length ?? 0) > (text.match(/\ufffd/g)?.length ?? 0)
}

function decodeDamaged(bytes: Buffer): Decoded {
  const text = normalise(bytes.toString('utf8'))
  const message = 'not UTF-8: what could not be read is shown as \ufffd. Save the file as UTF-8'
  return { text, problems: [problemAt(text, text.indexOf('\ufffd'), 'not-utf8', message)] }
}

function normalise(text: string): string {
  const start = text.startsWith('\ufeff') ? text.replace(/^\ufeff+/, '') : text
  return start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start
}
