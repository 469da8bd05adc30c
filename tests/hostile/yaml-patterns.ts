// 58 texts that make some parser of front matter slow, deep or wrong, each as long as one likes.

export interface Pattern {
  name: string
  /** A text of about `size` UTF-16 units. */
  make: (size: number) => string
}

/** Front matter that a text stands in: of each kind, and without its end. */
export const FENCES: readonly { name: string; wrap: (block: string) => string }[] = [
  { name: 'YAML', wrap: block => `---\n${block}\n---\n본문\n` },
  { name: 'YAML without its end', wrap: block => `---\n${block}\n본문\n` },
  { name: 'TOML', wrap: block => `+++\n${block}\n+++\n본문\n` },
  { name: 'TOML without its end', wrap: block => `+++\n${block}\n본문\n` },
  { name: 'JSON', wrap: block => `---json\n${block}\n---\n본문\n` },
]

/** `unit` as often as it fits, between a start and an end. */
export const repeat =
  (unit: string, start = '', end = '') =>
  (size: number): string =>
    start + unit.repeat(Math.max(1, Math.floor((size - start.length - end.length) / unit.length))) + end

/** Lines that count up: `#` stands for the number. */
const count =
  (line: string, start = '') =>
  (size: number): string => {
    const lines = Math.floor(size / (line.length + 4))
    return start + Array.from({ length: lines }, (_, i) => line.replaceAll('#', String(i))).join('\n')
  }

/** Lines each indented more than the one above; the square of their number is their size. */
const staircase =
  (text: string) =>
  (size: number): string =>
    Array.from({ length: Math.floor(Math.sqrt(size * 2)) }, (_, i) => ' '.repeat(i) + text).join('\n')

export const YAML_PATTERNS: readonly Pattern[] = Object.entries({
  'lists in one another': repeat('['),
  'closed lists in one another': (size: number) => `a: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  'mappings in one another': repeat('{'),
  'mappings with keys in one another': repeat('{a: '),
  'lists and mappings by turns': repeat('[{a: '),
  'explicit keys': repeat('? '),
  'explicit keys, one a line': repeat('? a\n'),
  'dashes in one line': repeat('- '),
  'dashes, one a line': repeat('- a\n'),
  'dashes without text': repeat('-\n'),
  colons: repeat(': '),
  'colons without blanks': repeat(':'),
  'keys in one line': repeat('a: '),
  'keys without values': count('k#:'),
  'keys with values': count('k#: v#'),
  'the same key': repeat('k: v\n'),
  'a staircase of keys': staircase('a:'),
  'a staircase of dashes': staircase('-'),
  'a staircase of explicit keys': staircase('? a'),
  'blank lines': repeat('\n'),
  'blank lines in a value': repeat('\n', 'a: |\n'),
  'blank lines in a folded value': repeat('\n', 'a: >\n', '\n b'),
  'blank lines in quotes': repeat('\n', 'a: "', '"'),
  blanks: repeat(' '),
  'blanks after a key': repeat(' ', 'a:', 'b'),
  'blanks before a comment': repeat(' ', 'a: b', '# c'),
  'blanks at the ends of lines': repeat('          \n', 'a: |\n'),
  tabs: repeat('\t'),
  'tabs after a key': repeat('\t', 'a:', 'b'),
  comments: repeat('# c\n'),
  'one comment': repeat('#'),
  'words over many lines': repeat('word\n  ', 'a: '),
  'a plain value': repeat('a b ', 'a: '),
  'a plain value with colons': repeat('a:b', 'a: '),
  'a plain value with signs': repeat('a #', 'a: '),
  'a quoted value': repeat('a', 'a: "', '"'),
  'a quote without an end': repeat('a', 'a: "'),
  escapes: repeat('\\x41', 'a: "', '"'),
  backslashes: repeat('\\', 'a: "', '"'),
  'line ends escaped': repeat('\\\n', 'a: "', '"'),
  'single quotes': repeat("''", "a: '", "'"),
  'quotes by turns': repeat('"\''),
  anchors: count('k#: &a# v'),
  'anchors in one another': repeat('&a ['),
  aliases: repeat(', *a', 'b: &a x\nc: [*a', ']'),
  'aliases that nobody set': count('k#: *a#'),
  'an alias bomb': count('a#: [*a, *a, *a, *a]', 'a: &a x\n'),
  merges: count('k#: {<<: *a}', 'a: &a {x: 1}\n'),
  tags: repeat('!!str '),
  'exclamation marks': repeat('!'),
  'a long tag': repeat('a', 'a: !<', '> b'),
  directives: repeat('%YAML 1.2\n'),
  documents: repeat('--- \n'),
  numbers: repeat('9', 'a: '),
  'numbers with signs': repeat('1_', 'a: '),
  'a number like a time': repeat(':59', 'a: 1'),
  'blanks in a list': repeat(' ', '[', ']x'),
  'blanks behind a word': repeat(' ', 'true', 'x'),
} satisfies { [name: string]: Pattern['make'] }).map(([name, make]) => ({ name, make }))
