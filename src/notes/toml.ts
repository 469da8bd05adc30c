// The one home of the TOML parser.
import { parse, TomlDate, TomlError } from 'smol-toml'
import { isImpossibleDate } from '../model/date.ts'
import { MAX_DEPTH, type ParseResult } from './parse-result.ts'

/** Parses the text between two lines of `+++`. Dates come as text: `2018-01-28T09:09:54+09:00`. Never throws. */
export function parseToml(block: string): ParseResult {
  try {
    const value = parse(quoteImpossibleDates(block), {
      maxDepth: MAX_DEPTH,
      useLegacyDate: true,
      integersAsBigInt: 'asNeeded',
    })
    return { ok: true, value: withoutDates(value, 0) }
  } catch (error) {
    if (!(error instanceof TomlError)) return { ok: false, reason: String(error), line: 0, column: 0 }
    // The first line is "Invalid TOML document: …", the others a picture of the place.
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    return { ok: false, reason: explain(reason), line: error.line - 1, column: error.column - 1 }
  }
}

/** What the parser says, in words that tell what would work. */
function explain(reason: string): string {
  if (reason.startsWith('control characters'))
    return 'a text in quotes has no end on its line; close the quote'
  return reason === 'invalid value' ? 'invalid value; put text in quotes' : reason
}

/** The parser would turn the 30th of February into the 1st of March. */
function quoteImpossibleDates(block: string): string {
  if (/"""|'''/.test(block)) return block
  return block
    .split('\n')
    .map(line => {
      const [plain = ''] = /^[^"'#]*/.exec(line) ?? []
      const quoted = plain.replace(DATE_VALUE, (whole, before: string, date: string) =>
        isImpossibleDate(date) ? `${before}"${date}"` : whole,
      )
      return quoted + line.slice(plain.length)
    })
    .join('\n')
}

const DATE_VALUE = /([=[,][ \t]{0,99})(\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d[\d:.+Zz-]*)?)/g

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
