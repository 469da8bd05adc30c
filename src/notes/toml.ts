// The one home of the TOML parser.
import { parse, TomlDate, TomlError } from 'smol-toml'
import { MAX_DEPTH, type ParseResult } from './parse-result.ts'

/** Parses the text between two lines of `+++`. Dates come as text: `2018-01-28T09:09:54+09:00`. Never throws. */
export function parseToml(block: string): ParseResult {
  try {
    return { ok: true, value: withoutDates(parse(block, { maxDepth: MAX_DEPTH, useLegacyDate: true }), 0) }
  } catch (error) {
    if (!(error instanceof TomlError)) return { ok: false, reason: String(error), line: 0, column: 0 }
    // The first line is "Invalid TOML document: …", the others a picture of the place.
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    return { ok: false, reason, line: error.line - 1, column: error.column - 1 }
  }
}

/** What is deeper than front matter may be stays as it is, since it is refused as a whole. */
function withoutDates(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
  if (Array.isArray(value)) return value.map(item => withoutDates(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const copy: { [key: string]: unknown } = {}
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: withoutDates(item, depth + 1),
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return copy
}
