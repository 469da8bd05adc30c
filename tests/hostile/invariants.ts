// What must hold of every note, whatever is in it. Each test over hostile or random notes ends here.
import { expect } from 'vitest'
import { decode } from '../../src/notes/decode.ts'
import { type ParsedNote, parseNote } from '../../src/notes/note.ts'

/** A code that hostile front matter runs where it can: it leaves this name on the global object. */
export const CANARY = 'hostileCodeRan'

/** Longer messages would fill the screen with the note's own text. UTF-16 units. */
const MAX_MESSAGE = 600

/** Parses a note's bytes as the library does and checks all that holds of every note. */
export function parseChecked(source: string | Buffer): ParsedNote {
  const { text, problems } = decode(Buffer.from(source))
  const note = parseNote(text ?? '', 'folder/note.md', '/folder/note.md')
  const checked = { talk: note.talk, problems: [...problems, ...note.problems] }
  expectSound(text ?? '', checked)
  return checked
}

function expectSound(text: string, { talk, problems }: ParsedNote): void {
  expect(globalThis).not.toHaveProperty(CANARY)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OBJECT_PROPERTIES)
  const lines = text.split('\n')
  expect(text.endsWith(talk.body)).toBe(true)
  expect(talk.bodyLine).toBe(lineOf(text, text.length - talk.body.length))
  // Neither an alias bomb nor a circle: what came out is no larger than what went in, give or take JSON's own signs.
  expect(JSON.stringify(talk.fields).length).toBeLessThanOrEqual(text.length * 6 + 2)
  expectPlain(talk.fields)
  for (const { line, column, code, message, severity } of problems) {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(['error', 'warning']).toContain(severity)
    expect(message.length).toBeLessThanOrEqual(MAX_MESSAGE)
    if (line === null) continue
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column ?? 1).toBeGreaterThanOrEqual(1)
    expect(column ?? 1).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1)
  }
  let last = 0
  for (const [i, tactic] of talk.tactics.entries()) {
    if (
      tactic.number !== i + 1 ||
      tactic.line < last ||
      tactic.endLine < tactic.line ||
      tactic.text.trim() === ''
    ) {
      expect.fail(`tactic ${JSON.stringify(tactic).slice(0, 300)} after line ${last}`)
    }
    last = tactic.line
  }
  expect(last).toBeLessThanOrEqual(lines.length)
}

/** Only strings, finite numbers, booleans, null, lists and mappings without a prototype. */
function expectPlain(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
  else if (Array.isArray(value)) value.forEach(expectPlain)
  else {
    expect(typeof value).toBe('object')
    expect(Object.getPrototypeOf(value)).toBe(null)
    Object.values(value ?? {}).forEach(expectPlain)
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

const OBJECT_PROPERTIES = Object.getOwnPropertyNames(Object.prototype)
