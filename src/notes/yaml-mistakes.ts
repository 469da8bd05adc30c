// Says what is wrong with front matter in the words of its author, not of a YAML parser, and what would work.

import { columnAfter } from '../base/code-points.ts'
import { keyMeaning } from '../model/field-names.ts'
import type { Fields } from '../model/talk.ts'
import { MAX_DEPTH } from './parse-result.ts'
import { type NoteProblem, problem } from './problems.ts'

/** Where a YAML parser stopped: `line` and `column` (UTF-16 units) from 0. */
export interface YamlFault {
  reason: string
  line: number
  column: number
}

/** A `key: value` line: what stands before the value, and the value. */
interface Pair {
  key: string
  value: string
  /** UTF-16 units from 0. */
  valueColumn: number
}

/** Turns a parser's fault into one problem. Its line counts from 1 within the block, its column in code points. */
export function explainYaml(block: string, fault: YamlFault): NoteProblem {
  const lines = block.split('\n')
  const index = Math.min(fault.line, lines.length - 1)
  const at = (line: number, column: number, code: string, message: string): NoteProblem => {
    const before = (lines[line] ?? '').slice(0, column)
    return problem('error', code, message, line + 1, columnAfter(before))
  }
  const tab = lines.findIndex(line => /^[ ]*\t/.test(line))
  if (tab !== -1 && tab <= fault.line) {
    return at(tab, 0, 'yaml-tab', 'a tab at the start of the line; YAML wants spaces there')
  }
  if (/maxDepth/.test(fault.reason)) {
    const message = `lists or mappings are nested more than ${MAX_DEPTH} deep here; keep what is needed`
    return at(index, fault.column, 'front-matter-too-deep', message)
  }
  const line = lines[index] ?? ''
  const pair = splitPair(line)
  if (/duplicated mapping key/.test(fault.reason)) {
    const name = pair?.key ?? line.trim()
    return at(index, fault.column, 'yaml-duplicate-key', `the key "${name}" is here twice; keep one of them`)
  }
  if (pair !== null) {
    const advice = adviseQuotes(pair)
    if (advice !== null) return at(index, pair.valueColumn, advice.code, advice.message)
  }
  if (/^\s*- /.test(line) && /document separator|bad indentation of a sequence/.test(fault.reason)) {
    const message = 'an item of a list below a key that has a value already; give the list a key of its own'
    return at(index, line.indexOf('-'), 'yaml-item', message)
  }
  const glued = lines.findIndex((text, i) => i <= fault.line && GLUED.test(text))
  if (glued !== -1) {
    const colon = (lines[glued] ?? '').search(/[:：]/)
    return at(glued, colon, ...explainGlued(lines[glued] ?? ''))
  }
  // The parser notices a quote or bracket that is not closed only on a later line.
  const [open, other] = findUnclosed(lines, index)
  if (open !== undefined) {
    const { sign, line, column } = open
    const fault =
      other === undefined
        ? `the ${sign} is not closed; write its other half`
        : `the ${sign} is not closed, nor is the ${other.sign} of ${other.key}; write their other halves`
    return at(line, column, 'yaml-unclosed', fault)
  }
  const dash = [index, index - 1].find(
    i => DASHED.test(lines[i] ?? '') && /^\s*- |:\s*$/.test(lines[i - 1] ?? ''),
  )
  if (dash !== undefined) {
    const [, before = '', item = ''] = DASHED.exec(lines[dash] ?? '') ?? []
    const message = `a blank is missing behind the dash; write: - ${item.trim()}`
    return at(dash, before.length, 'yaml-no-space', message)
  }
  return at(index, fault.column, 'yaml-syntax', `not valid YAML: ${fault.reason}`)
}

/** A key with no blank behind its colon, or with a full-width colon: to YAML one word. */
const GLUED = /^[^\s:：#>"'-][^:：\s]*(?::(?!\s|\/\/|$)|：)/

/** An item of a list with no blank behind its dash. */
const DASHED = /^(\s*)-([^\s-].*)$/

function explainGlued(line: string): [code: string, message: string] {
  const wide = /^[^:]*：/.test(line)
  const [key = '', ...rest] = line.split(/[:：]/)
  const fixed = `${key.trim()}: ${rest.join(':').trim()}`
  return wide
    ? ['yaml-wide-colon', `a full-width colon (：) does not end a key; write: ${fixed}`]
    : ['yaml-no-space', `a blank is missing behind the colon; write: ${fixed}`]
}

function splitPair(line: string): Pair | null {
  const match = /^(\s*(?:-\s+)?([^\s:#][^:]*):\s+)(\S.*)$/.exec(line)
  if (match === null) return null
  return {
    key: (match[2] ?? '').trimEnd(),
    value: (match[3] ?? '').trimEnd(),
    valueColumn: (match[1] ?? '').length,
  }
}

interface Advice {
  code: string
  message: string
}

/** What makes a plain value special to YAML, by its first characters or by a colon inside it. */
function adviseQuotes({ key, value }: Pair): Advice | null {
  const first = value[0] ?? ''
  const fix = `put the value in quotes: ${key}: ${quote(value)}`
  if (first === '"' || first === "'") {
    const closing = value.indexOf(first, 1)
    return closing !== -1 && closing < value.length - 1
      ? { code: 'yaml-quote', message: `text behind the closing ${first}; ${fix}` }
      : null
  }
  if (first === '[' || first === '{') {
    const closing = value.indexOf(first === '[' ? ']' : '}')
    return closing !== -1 && closing < value.length - 1
      ? {
          code: 'yaml-bracket',
          message: `${first} starts a list or mapping and text follows its end; ${fix}`,
        }
      : null
  }
  if (first === '*' || first === '&') {
    const message = `a value that starts with ${first} means an alias to YAML, which talks does not read; ${fix}`
    return { code: 'yaml-alias', message }
  }
  if (first === '!')
    return {
      code: 'yaml-tag',
      message: `a value that starts with ! means a type to YAML, which talks does not read; ${fix}`,
    }
  if ('@`%,|>]}'.includes(first) || /^[-?:]\s/.test(value)) {
    return { code: 'yaml-special', message: `a value can't start with ${first} in YAML; ${fix}` }
  }
  if (/:(?:\s|$)/.test(value)) {
    return {
      code: 'yaml-colon',
      message: `to YAML a colon and a blank inside a value begin another key; ${fix}`,
    }
  }
  return null
}

function quote(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`
}

/** A value whose first sign has no other half in its line. */
interface Unclosed {
  sign: string
  key: string
  line: number
  column: number
}

/**
 * Of the lines to `end`, those that are open: all for which no line below has the other half, else the last, since one
 * before it may go on over several lines. A sign that is never closed takes in what is below, so one by itself is all
 * that a parser tells.
 */
function findUnclosed(lines: readonly string[], end: number): Unclosed[] {
  const open: (Unclosed & { closing: string })[] = []
  for (const [line, text] of lines.slice(0, end + 1).entries()) {
    const { key, value, valueColumn } = splitPair(text) ?? { key: '', value: '', valueColumn: 0 }
    const [sign = ''] = value
    const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[sign]
    if (closing === undefined || value.slice(1).includes(closing)) continue
    open.push({ sign, key, line, column: valueColumn, closing })
  }
  const never = open.filter(
    ({ line, closing }) => lines.findLastIndex(text => text.includes(closing)) <= line,
  )
  return never.length > 0 ? never : open.slice(-1)
}

/** What YAML reads without complaint but not as it was meant. Lines from 1 within the block. Mends `fields`. */
export function findSilentMistakes(block: string, fields: Fields): NoteProblem[] {
  const problems: NoteProblem[] = []
  for (const [index, line] of block.split('\n').entries()) {
    const colon = line.search(/[:：]/)
    // A line of text may hold a colon too; before one of these stands the name of a field, or it is no usual one.
    if (GLUED.test(line) && (line[colon] === '：' || keyMeaning(line.slice(0, colon)) !== null)) {
      const [code, message] = explainGlued(line)
      problems.push(problem('error', code, message, index + 1, columnAfter(line.slice(0, colon))))
    }
    const comment = /^([^\s:#-][^:]*):\s+(#[^\s#].*)$/.exec(line)
    if (comment === null) continue
    const key = (comment[1] ?? '').trimEnd()
    const value = comment[2] ?? ''
    if (fields[key] !== null) continue
    fields[key] = value
    const message = `a value that starts with # is a comment to YAML; put it in quotes: ${key}: ${quote(value)}`
    problems.push(
      problem('warning', 'yaml-comment', message, index + 1, columnAfter(line.slice(0, line.indexOf('#')))),
    )
  }
  return problems
}
