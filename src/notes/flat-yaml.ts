// A fast way through the front matter almost every note has: one `key: value` a line, lists of plain words. It reads
// only what it is sure of, gives exactly what yaml.ts gives, and leaves everything else to that: a YAML parser costs
// more to load than ten notes to read, and ten times as long to run.
import type { Fields, FieldValue } from '../model/talk.ts'

/** The fields of a flat block, or null where only a YAML parser knows. */
export function parseFlatYaml(block: string): Fields | null {
  if (UNSURE.test(block)) return null
  const fields: Fields = Object.create(null)
  const lines = block.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '' || /^ +$/.test(line)) continue
    const colon = line.indexOf(':')
    const key = withoutBlanks(line.slice(0, colon))
    if (
      colon === -1 ||
      line.startsWith(' ') ||
      !KEY.test(key) ||
      RESERVED.test(key) ||
      fields[key] !== undefined
    )
      return null
    const text = withoutBlanks(line.slice(colon + 1))
    if (text !== '') {
      // White space of other kinds than the blank is YAML's to judge.
      if (line[colon + 1] !== ' ' || text !== text.trim()) return null
      const value = flatValue(text)
      if (value === undefined) return null
      fields[key] = value
      continue
    }
    const items: FieldValue[] = []
    let indent: string | null = null
    for (let item = ITEM.exec(lines[i + 1] ?? ''); item !== null; item = ITEM.exec(lines[i + 1] ?? '')) {
      const value = flatScalar(item[2] ?? '', false)
      if (value === undefined || (indent !== null && indent !== item[1])) return null
      indent = item[1] ?? ''
      items.push(value)
      i++
    }
    fields[key] = items.length === 0 ? null : items
  }
  return fields
}

/** Tabs, and what YAML refuses to print. */
const UNSURE = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u

const KEY = /^[\p{L}_][\p{L}\p{N}_-]*$/u
const ITEM = /^( *)- +(\S(?:.*\S)?) *$/

/** Blanks at both ends taken off. */
function withoutBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (text.charCodeAt(from) === BLANK) from++
  while (to > from && text.charCodeAt(to - 1) === BLANK) to--
  return text.slice(from, to)
}

const BLANK = 0x20

/** Keys that YAML reads as something else than text, and one that must not be assigned. */
const RESERVED = /^(?:null|true|false|yes|no|y|n|on|off|__proto__)$/i

function flatValue(text: string): FieldValue | undefined {
  if (!text.startsWith('[')) return flatScalar(text, false)
  const inside = text.slice(1, -1)
  if (text.at(-1) !== ']' || /[[\]{}]/.test(inside) || inside.trim() === '') return undefined
  const items: FieldValue[] = []
  for (const part of inside.split(',')) {
    const value = flatScalar(part.trim(), true)
    if (value === undefined) return undefined
    items.push(value)
  }
  return items
}

/** A scalar on one line; undefined where it may mean something else. `isFlow`: inside brackets. */
function flatScalar(text: string, isFlow: boolean): FieldValue | undefined {
  const first = text[0]
  if (first === '"' || first === "'") {
    const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(text)
    return quoted === null ? undefined : (quoted[1] ?? quoted[2] ?? '')
  }
  // Commas, brackets and quotes inside plain words are text outside of brackets, but rare there.
  if (!(isFlow ? PLAIN_FLOW : PLAIN).test(text) || /:(?: |$)| #/.test(text)) return undefined
  if (text >= '0' && text < ':') return flatNumber(text)
  if (text.length <= 5 && /^(?:true|false|null)$/i.test(text)) {
    return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : undefined
  }
  return text
}

const PLAIN = /^[\p{L}\p{N}(<“‘「『《]/u
const PLAIN_FLOW = /^[\p{L}\p{N}(][^[\]{},:"'#]*$/u

function flatNumber(text: string): FieldValue | undefined {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text)
  if (/^\d{4}-\d\d-\d\d/.test(text)) return text
  // Other spellings of numbers (0x1f, 1e3, 1_000) are for the parser to decide.
  return /^[\d.+_a-fox-]*$/i.test(text) ? undefined : text
}
