// Takes a note apart into front matter and body. The fences are found here and not by a library, so that no note can
// name a language that runs code, and a body that merely starts with a rule stays a body.

import { columnAfter } from '../base/code-points.ts'
import type { Fields, FieldValue } from '../model/talk.ts'
import { parseFlatYaml } from './flat-yaml.ts'
import { MAX_DEPTH, type ParseResult } from './parse-result.ts'
import { type NoteProblem, problem } from './problems.ts'
import { recoverFields, recoverToml } from './recovery.ts'
import * as deferredToml from './toml.ts'
import * as deferredYaml from './yaml.ts'
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

type Language = 'yaml' | 'toml' | 'json'

const LANGUAGES: { readonly [name: string]: Language } = {
  '': 'yaml',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/** Reads the front matter of a note's text (line ends `\n`, no byte-order mark). Never throws. */
export function parseFrontMatter(text: string): FrontMatter {
  const first = text[0]
  if (first === '{') return readBareJson(text)
  if (first !== '-' && first !== '+') return bodyOnly(text)
  const opening = /^(---|\+\+\+)[ \t]*([\w+-]*)[ \t]*(?:\n|$)/.exec(text.slice(0, 200))
  if (opening === null) return bodyOnly(text)
  const [line, fence = '', name = ''] = opening
  const start = line.length
  const closing = fence === '+++' ? TOML_END : YAML_END
  const end = findClosing(text, start, closing)
  const language = fence === '+++' ? 'toml' : languageOf(name)
  if (language === null) return end === null ? bodyOnly(text) : refuseLanguage(text, name.toLowerCase())
  if (end === null) {
    if (language === 'toml') return unclosedToml(text, start, fence, closing)
    return language === 'yaml' ? unclosedYaml(text, start) : bodyOnly(text)
  }
  const block: Block = { text: text.slice(start, end.from), line: 2, body: text.slice(end.to), whole: text }
  if (language === 'toml') return readToml(block)
  return language === 'yaml' ? readYaml(block) : readJson(block)
}

function languageOf(name: string): Language | null {
  const key = name.toLowerCase()
  return Object.hasOwn(LANGUAGES, key) ? (LANGUAGES[key] ?? null) : null
}

/** A closing line, and the characters it can start with. */
interface Closing {
  starts: string
  line: RegExp
}

const YAML_END: Closing = { starts: '-.', line: /^(?:---|\.\.\.)[ \t]*\n?$/ }
const TOML_END: Closing = { starts: '+', line: /^\+\+\+[ \t]*\n?$/ }
const JSON_END: Closing = { starts: '}', line: /^\}[ \t]*\n?$/ }

/** A note taken apart at its fences. */
interface Block {
  /** What stands between the fences. */
  text: string
  /** Line of the file on which it starts, from 1. */
  line: number
  /** What is below. */
  body: string
  whole: string
}

function bodyOnly(text: string, problems: NoteProblem[] = []): FrontMatter {
  return { fields: emptyFields(), body: text, bodyLine: 1, problems }
}

/** Where the closing fence stands: offsets of its line's start and of the next line's. */
function findClosing(text: string, start: number, end: Closing): { from: number; to: number } | null {
  let from = start
  for (
    let line = 0;
    line < MAX_BLOCK_LINES && from - start <= MAX_BLOCK_UNITS && from < text.length;
    line++
  ) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline + 1
    const mayEnd = end.starts.includes(text[from] ?? '')
    if (mayEnd && end.line.test(text.slice(from, Math.min(to, from + 200)))) return { from, to }
    from = to
  }
  return null
}

function refuseLanguage(text: string, language: string): FrontMatter {
  const message = `front matter in "${language}" is not read and nothing of it is run; write YAML between two lines of ---`
  return bodyOnly(text, [problem('warning', 'front-matter-language', message, 1, 4)])
}

/** What a line of front matter looks like: a key, more of its value, an item of its list. */
const KEY_OR_VALUE = /^(?:[^\s:#>-][^:：]{0,200}[:：]|\s+\S|- )/

/** Whether a line may belong to front matter below the one before it: an item needs a key without a value, or another item. */
function isKeyOrValue(line: string, before = ''): boolean {
  return KEY_OR_VALUE.test(line) && (!line.startsWith('- ') || /^[\s-]|[:：]\s*$/.test(before))
}

/** The whole lines within the limits of front matter. */
function firstLines(text: string, start: number): string[] {
  const lines = text.slice(start, start + MAX_BLOCK_UNITS).split('\n')
  const isCut = start + MAX_BLOCK_UNITS < text.length
  return lines.slice(0, Math.min(MAX_BLOCK_LINES, lines.length - (isCut ? 1 : 0)))
}

/** Keys up to the limit and beyond it. What stands within the limit is recovered; the body begins below the end. */
function tooLong(text: string, start: number, block: string): FrontMatter {
  const end = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(start))
  const bodyStart = end === null ? start + block.length : start + end.index + end[0].length
  const limit = `${MAX_BLOCK_LINES} lines or ${MAX_BLOCK_UNITS / 1024} KiB`
  const message = `the front matter is longer than ${limit}; move what is long below it, into the body`
  return {
    fields: recoverFields(block),
    body: text.slice(bodyStart),
    bodyLine: countLines(text, bodyStart) + 1,
    problems: [problem('error', 'front-matter-too-long', message, 1, 1)],
  }
}

/** A first line of dashes and no second one: front matter whose end was forgotten, or a rule above a body. */
function unclosedYaml(text: string, start: number): FrontMatter {
  const lines = firstLines(text, start)
  const after = lines.findIndex((line, at) => !isKeyOrValue(line, lines[at - 1]))
  const block = (after === -1 ? lines : lines.slice(0, after)).join('\n')
  if (after === -1 && start + block.length < text.length) return tooLong(text, start, block)
  return endedAt(text, start + block.length, recoverFields(block), '---')
}

/** What a line of front matter in TOML looks like: a key and its value, an item of a list over several lines, or a table. */
const TOML_LINE =
  /^(?:[\w"'.-]+\s*=\s*)?(?:"[^"]*"|'[^']*'|\[(?:[^\]]*\]|[^\]#]*(?:#.*)?$)|\]|\{.*\}|true|false|[\d.:TZ+-]+)(?:\s*,)?\s*(?:#.*)?$/

/** The same of TOML, which is all body where its end is further on than front matter goes. */
function unclosedToml(text: string, start: number, fence: string, closing: Closing): FrontMatter {
  const below = text.slice(start).split('\n')
  if (below.some(line => closing.line.test(line))) return bodyOnly(text)
  const lines = firstLines(text, start)
  const after = lines.findIndex(line => !TOML_LINE.test(line))
  const block = (after === -1 ? lines : lines.slice(0, after)).join('\n')
  return endedAt(text, start + block.length, recoverToml(block), fence)
}

/** A note whose front matter ends at an offset without a fence; if it has no fields, it is no front matter. */
function endedAt(text: string, end: number, fields: Fields, fence: string): FrontMatter {
  if (Object.keys(fields).length === 0) return bodyOnly(text)
  const body = text.slice(end).replace(/^\n/, '')
  return {
    fields,
    body,
    bodyLine: countLines(text, text.length - body.length) + 1,
    problems: [withoutEnd(fence)],
  }
}

function withoutEnd(fence: string): NoteProblem {
  const message = `the front matter has no end; write a line of ${fence} below its last key`
  return problem('error', 'front-matter-unclosed', message, 1, 1)
}

function readYaml(block: Block): FrontMatter {
  const flat = parseFlatYaml(block.text)
  if (flat !== null) return withBody(block, flat, [])
  const result = deferredYaml.parseYaml(block.text)
  if (!result.ok) return withBody(block, recoverFields(block.text), [explainYaml(block.text, result)])
  if (!isMapping(result.value)) return notAMapping(block)
  const fields = toFields(result.value)
  return withBody(block, fields, findSilentMistakes(block.text, fields))
}

function readToml(block: Block): FrontMatter {
  const result = deferredToml.parseToml(block.text)
  if (result.ok) return mapped(block, result.value)
  return withBody(block, recoverToml(block.text), [faultProblem(block, 'TOML', result)])
}

function readJson(block: Block): FrontMatter {
  const result = parseJson(block.text)
  if (result.ok) return mapped(block, result.value)
  return withBody(block, recoverFields(asYaml(block.text)), [faultProblem(block, 'JSON', result)])
}

/** JSON without what YAML would not have: the brace before its first key, the indent of its keys, the commas behind them. */
function asYaml(json: string): string {
  const text = json.replace(/^\s*\{/, '').replace(/(?<![ \t,}])[ \t,}]+$/gm, '')
  const [, indent = ''] = /^([ \t]*)"/m.exec(text) ?? []
  return text.replace(new RegExp(`^${indent}`, 'gm'), '')
}

/** A note that starts with a JSON object between lines that hold nothing but `{` and `}` (Hugo). */
function readBareJson(text: string): FrontMatter {
  if (!/^\{[ \t]*\n/.test(text.slice(0, 200))) return bodyOnly(text)
  const end = findClosing(text, 0, JSON_END)
  if (end === null) return bodyOnly(text, isUnclosedJson(text) ? [withoutEnd('}')] : [])
  const block = { text: text.slice(0, end.to), line: 1, body: text.slice(end.to), whole: text }
  const result = readJson(block)
  return Object.keys(result.fields).length === 0 ? bodyOnly(text) : result
}

/** Does a key follow the brace, and no line that closes it? */
const isUnclosedJson = (text: string): boolean =>
  /^\{\s*"[^"\n]*"\s*:/.test(text.slice(0, 1000)) && !/^\}[ \t]*$/m.test(text)

function parseJson(text: string): ParseResult {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const before = text.slice(0, positionOf(message) ?? firstFault(text)).split('\n')
    return {
      ok: false,
      // Versions of Node add the place in several ways, or the text itself.
      reason: message.replace(/ in JSON at position [\s\S]*$|, [\s\S]* is not valid JSON$/, ''),
      line: before.length - 1,
      column: before.at(-1)?.length ?? 0,
    }
  }
}

/** The offset that a message of `JSON.parse` names; null where it names none, as for an unexpected token. */
function positionOf(message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : Number(position)
}

/** The offset of the first character that no JSON has there: what stands before it is only cut off. */
function firstFault(text: string): number {
  let [from, to] = [0, text.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isCutOff(text.slice(0, middle + 1))) from = middle + 1
    else to = middle
  }
  return from
}

/** Is it the beginning of JSON? */
function isCutOff(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /^Unexpected end|^Unterminated/.test(message) || positionOf(message) === text.length
  }
}

function faultProblem(block: Block, language: string, fault: ParseResult & { ok: false }): NoteProblem {
  const before = (block.text.split('\n')[fault.line] ?? '').slice(0, fault.column)
  const message = `not valid ${language}: ${fault.reason}`
  return problem('error', `${language.toLowerCase()}-syntax`, message, fault.line + 1, columnAfter(before))
}

function mapped(block: Block, value: unknown): FrontMatter {
  if (!isMapping(value)) return notAMapping(block)
  const fields = emptyFields()
  const problems: NoteProblem[] = []
  for (const [key, item] of Object.entries(value)) {
    if (isDeeper(item, MAX_DEPTH)) problems.push(tooDeep(block, key))
    else fields[key] = toFieldValue(item)
  }
  return withBody(block, fields, problems)
}

/** Whether lists and mappings are inside one another more than `levels` times. JSON has no limit of its own. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(item => isDeeper(item, levels - 1))
}

function tooDeep(block: Block, key: string): NoteProblem {
  const lines = block.text.split('\n')
  const isOfKey = (line: string): boolean =>
    line
      .trimStart()
      .replace(/^[{["']+/, '')
      .startsWith(key)
  const own = lines.findIndex(isOfKey)
  const line = own === -1 ? lines.findIndex(each => each.includes(key)) : own
  const message = `lists or mappings under "${key}" are nested more than ${MAX_DEPTH} deep; keep what is needed`
  return problem('error', 'front-matter-too-deep', message, Math.max(line, 0) + 1, 1)
}

/** Text between two rules, or keys with something else than `: ` behind them. */
function notAMapping(block: Block): FrontMatter {
  const fields = recoverFields(block.text)
  const problems = findSilentMistakes(block.text, fields)
  if (problems.length > 0) return withBody(block, fields, problems)
  const message =
    'the text between the first two lines of --- is no front matter (no "key: value"); it is kept as body'
  return bodyOnly(block.whole, [problem('warning', 'front-matter-type', message, 2, 1)])
}

/** The problems' lines count from 1 within the block and become lines of the file. */
function withBody(block: Block, fields: Fields, problems: NoteProblem[]): FrontMatter {
  const { whole, body, line: blockLine } = block
  const bodyLine = countLines(whole, whole.length - body.length) + 1
  const placed = problems.map(found => ({
    ...found,
    line: found.line === null ? null : found.line + blockLine - 1,
  }))
  return { fields, body, bodyLine, problems: placed }
}

/** Line ends before an offset. */
function countLines(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  // A fence without a line end closes the file; the empty body is then on the fence's own line.
  return count
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
