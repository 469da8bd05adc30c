// Takes a note apart into front matter and body. The fences are found here and not by a library, so that no note can
// name a language that runs code, and a body that merely starts with a rule stays a body.
import type { Fields, FieldValue } from '../model/talk.ts'
import { parseYaml } from './deferred.ts'
import { type NoteProblem, problem } from './problems.ts'
import { recoverFields } from './recovery.ts'
import { explainYaml, findSilentMistakes } from './yaml-mistakes.ts'

export interface FrontMatter {
  /** All keys as written, without a prototype. Empty when there are none or nothing could be read. */
  fields: Fields
  /** What is below the front matter; the whole text when there is none. */
  body: string
  /** Line of the file on which `body` starts, from 1. */
  bodyLine: number
  problems: NoteProblem[]
}

/** Front matter is looked for within these; a longer one is not front matter but a mistake. */
const MAX_BLOCK_LINES = 1000
const MAX_BLOCK_UNITS = 64 * 1024

/** Reads the front matter of a note's text (line ends `\n`, no byte-order mark). Never throws. */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*([\w+-]*)[ \t]*(?:\n|$)/.exec(text)
  if (opening === null) return bodyOnly(text)
  const start = opening[0].length
  const end = findClosing(text, start)
  const language = (opening[1] ?? '').toLowerCase()
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return end === null ? bodyOnly(text) : refuseLanguage(text, language)
  }
  if (end === null) return unclosed(text, start)
  const block = text.slice(start, end.from)
  return readYaml(text, block, text.slice(end.to))
}

function bodyOnly(text: string, problems: NoteProblem[] = []): FrontMatter {
  return { fields: emptyFields(), body: text, bodyLine: 1, problems }
}

/** Where the closing fence stands: offsets of its line's start and of the next line's. */
function findClosing(text: string, start: number): { from: number; to: number } | null {
  let from = start
  for (
    let line = 0;
    line < MAX_BLOCK_LINES && from - start <= MAX_BLOCK_UNITS && from < text.length;
    line++
  ) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline + 1
    if (/^(?:---|\.\.\.)[ \t]*\n?$/.test(text.slice(from, Math.min(to, from + 200)))) return { from, to }
    from = to
  }
  return null
}

function refuseLanguage(text: string, language: string): FrontMatter {
  const message = `front matter in "${language}" is not read and nothing of it is run; write YAML between two lines of ---`
  return bodyOnly(text, [problem('warning', 'front-matter-language', message, 1, 4)])
}

/** A first line of dashes and no second one: front matter whose end was forgotten, or a rule above a body. */
function unclosed(text: string, start: number): FrontMatter {
  const lines = text.slice(start, start + MAX_BLOCK_UNITS).split('\n')
  const after = lines.findIndex(
    (line, i) => i >= MAX_BLOCK_LINES || !/^(?:[^\s:#>-][^:：]*[:：]|\s+\S|- )/.test(line),
  )
  const block = (after === -1 ? lines : lines.slice(0, after)).join('\n')
  const fields = recoverFields(block)
  if (Object.keys(fields).length === 0) return bodyOnly(text)
  const message = 'the front matter has no end; write a line of --- below its last key'
  const body = text.slice(start + block.length).replace(/^\n/, '')
  return {
    fields,
    body,
    bodyLine: text.slice(0, text.length - body.length).split('\n').length,
    problems: [problem('error', 'front-matter-unclosed', message, 1, 1)],
  }
}

function readYaml(text: string, block: string, body: string): FrontMatter {
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length
  const result = parseYaml(block)
  if (!result.ok) {
    const mistake = explainYaml(block, result)
    const fields = recoverFields(block)
    return { fields, body, bodyLine, problems: [atFileLine(mistake)] }
  }
  if (!isMapping(result.value)) return notAMapping(text, block, body, bodyLine)
  const fields = toFields(result.value)
  const problems = findSilentMistakes(block, fields).map(atFileLine)
  return { fields, body, bodyLine, problems }
}

/** Text between two rules, or keys with something else than `: ` behind them. */
function notAMapping(text: string, block: string, body: string, bodyLine: number): FrontMatter {
  const fields = recoverFields(block)
  const problems = findSilentMistakes(block, fields).map(atFileLine)
  if (problems.length > 0) return { fields, body, bodyLine, problems }
  const message =
    'the text between the first two lines of --- is no front matter (no "key: value"); it is kept as body'
  return bodyOnly(text, [problem('warning', 'front-matter-type', message, 2, 1)])
}

/** The opening fence is line 1 of the file, so line 1 of the block is line 2. */
function atFileLine(found: NoteProblem): NoteProblem {
  return { ...found, line: found.line === null ? null : found.line + 1 }
}

function isMapping(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function emptyFields(): Fields {
  return Object.create(null)
}

function toFields(mapping: { [key: string]: unknown }): Fields {
  const fields = emptyFields()
  for (const key of Object.keys(mapping)) fields[key] = toFieldValue(mapping[key])
  return fields
}

function toFieldValue(value: unknown): FieldValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (Array.isArray(value)) return value.map(toFieldValue)
  if (isMapping(value)) return toFields(value)
  return String(value)
}
