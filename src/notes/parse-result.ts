/** What a front-matter parser found: a value, or the first thing that is wrong with the text. */
export type ParseResult =
  | { ok: true; value: unknown }
  /** `line` and `column` (UTF-16 units) count from 0 within the text. */
  | { ok: false; reason: string; line: number; column: number }

/** Lists and mappings inside one another, in every language; front matter of people has two or three. */
export const MAX_DEPTH = 20
