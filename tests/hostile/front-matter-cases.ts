// Front matter that harms a program which hands it to its libraries as it is, and what must come of it here.
import { CANARY } from './invariants.ts'

export interface NoteCase {
  name: string
  source: string | Buffer
  /** All fields, or null where only the general rules are checked. */
  fields: { readonly [key: string]: unknown } | null
  /** Codes of the problems; null where any will do. */
  problems: readonly string[] | null
}

const CODE = `(() => { globalThis.${CANARY} = true; return { title: 'x' } })()`

const note = (block: string): string => `---\n${block}\n---\n본문\n`

const make = (
  name: string,
  source: string | Buffer,
  fields: NoteCase['fields'] = null,
  problems: NoteCase['problems'] = null,
): NoteCase => ({ name, source, fields, problems })

/** What goes wrong in gray-matter 4.0.3 itself (39 cases): code, its table of engines, its cache, its fences. */
export const GRAY_MATTER_CASES: readonly NoteCase[] = [
  ...['js', 'JS', 'jS', 'javascript', 'JavaScript', ' js', '\tjs', 'js  '].map(language =>
    make(`code in ---${language}`, `---${language}\n${CODE}\n---\n본문`, {}, ['front-matter-language']),
  ),
  make('code without an end', `---js\n${CODE}\n`, {}),
  ...['coffee', 'coffeescript', 'cson', 'json5', 'hjson', 'ini'].map(language =>
    make(`the language ${language}`, `---${language}\n${CODE}\n---\n본문`, {}, ['front-matter-language']),
  ),
  ...['constructor', 'toString', 'propertyIsEnumerable', '__proto__'].map(language =>
    make(`a language called ${language}`, `---${language}\ntitle: x\n---\n본문`, {}, [
      'front-matter-language',
    ]),
  ),
  ...['__proto__', 'constructor', 'toString', 'valueOf'].map(body => make(`a body ${body}`, body, {}, [])),
  make('a rule and a word', '--- hello\ntext\n', {}, []),
  make('a word glued to a rule', '---title\ntext\n', {}, []),
  make('no end', '---\ntitle: 글\n본문'),
  make('four dashes as the end', '---\ntitle: 글\n----\n본문\n---\n끝\n'),
  make('an end with a tail', '---\ntitle: 글\n---trail\n본문\n---\n끝\n'),
  make('an indented start', ' ---\ntitle: 글\n---\n', {}, []),
  make('dots as the end', '---\ntitle: 글\n...\n본문', { title: '글' }, []),
  make('CR line ends', '---\rtitle: 글\r---\r본문', { title: '글' }, []),
  make('CRLF line ends', '---\r\ntitle: 글\r\n---\r\n본문', { title: '글' }, []),
  make('a byte-order mark', '\ufeff---\ntitle: 글\n---\n', { title: '글' }, []),
  make('two byte-order marks', '\ufeff\ufeff---\ntitle: 글\n---\n', { title: '글' }, []),
  make('UTF-16', Buffer.from('\ufeff---\ntitle: 글\n---\n', 'utf16le'), { title: '글' }, ['utf-16']),
  make('a single value', note('그냥 글'), {}, ['front-matter-type']),
  make('nothing', '---\n---\n본문', {}, []),
  make('a list', note('- a\n- b'), {}, ['front-matter-type']),
  make('a date', note('2024-01-05'), {}, ['front-matter-type']),
]

/** What a guard around a YAML parser must hold against (32 cases). */
export const GUARD_CASES: readonly NoteCase[] = [
  make('__proto__', note('__proto__:\n  polluted: 1\ntitle: 글')),
  make('__proto__ in a list', note('speakers:\n  - __proto__: {name: x}')),
  make('constructor', note('constructor: {prototype: {polluted: 1}}')),
  make('known keys of Object.prototype', note('toString: x\nvalueOf: y\nhasOwnProperty: z')),
  make('merge', note('a: &a {x: 1}\nb:\n  <<: *a')),
  make('merge without an alias', note('<<: {__proto__: {polluted: 1}}\ntitle: 글')),
  make('alias bomb', note(aliasBomb(9, 9))),
  make('an alias in itself', note('a: &a [*a]')),
  make('3,000 merges', note(Array.from({ length: 3000 }, (_, i) => `k${i}:\n  <<: *a`).join('\n'))),
  make('5,000 lists in one another', note(`a: ${'['.repeat(5000)}`)),
  make('5,000 mappings in one another', note(`a: ${'{a: '.repeat(5000)}`)),
  make('3,000 indents', note(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))),
  make('5,000 question marks', note('? '.repeat(5000))),
  make('5,000 dashes', note('- '.repeat(5000))),
  make('a function', note('title: !!js/function "function () { return 1 }"\ndate: 2024-01-05')),
  make('a regular expression', note('title: !!js/regexp /(a+)+$/\ndate: 2024-01-05')),
  make('a tag nobody knows', note('title: !foo bar\ndate: 2024-01-05')),
  make('binary', note('title: !!binary SGVsbG8=\ndate: 2024-01-05')),
  make('a set', note('tags: !!set {a, b}')),
  make('an ordered map', note('tags: !!omap [a: 1, b: 2]')),
  make('escapes in quotes', note('title: "\\e]0;x\\a"'), { title: '\x1b]0;x\x07' }, []),
  make('C1 in quotes', note('title: "\x9b31m"')),
  make('NUL in quotes', note('title: "a\\0b"'), { title: 'a\0b' }, []),
  make('half a surrogate pair', note('title: "\\ud800"')),
  make(
    'excerpt_separator',
    note('excerpt_separator: "본문"\ntitle: 글'),
    { excerpt_separator: '본문', title: '글' },
    [],
  ),
  make('a line of dashes inside', note('title: 글\n----\nspeaker: 나')),
  make('two documents', '---\ntitle: 글\n---\ntitle: 나\n---\n', { title: '글' }, []),
  make('a directive', note('%YAML 1.2')),
  make('200 KB of blank lines', note('\n'.repeat(200_000))),
  make(
    'a value of 1 MB, and what stands above it',
    note(`speaker: 나\ntitle: ${'가'.repeat(350_000)}`),
    { speaker: '나' },
    ['front-matter-too-long'],
  ),
  make('a wrong value of 60 KB', note(`title: @${'가 '.repeat(30_000)}`)),
  make('10,000 tags', note(`tags: [${Array.from({ length: 10_000 }, (_, i) => `t${i}`).join(', ')}]`)),
]

/** Found by fuzzing. */
export const FOUND_CASES: readonly NoteCase[] = [
  make('a body of a vertical tab, which was a tactic without text', '\x0b', {}, []),
  // A regular expression for "nothing but comments" took 2^40 steps to see the value that stands behind them.
  make('a rule of # above a list', note(`${'#'.repeat(60)}\ntags: [글]`), { tags: ['글'] }, []),
  // JSON.parse has no limit of its own: one such note ended the program for the whole library.
  ...[
    ['lists', '[', ']'],
    ['mappings', '{"a":', '}'],
  ].map(([name, open = '', close = '']) =>
    make(
      `8,000 ${name} of JSON in one another`,
      `---json\n{"title": "글",\n"tags": ${open.repeat(8000)}1${close.repeat(8000)}}\n---\n본문\n`,
      null,
      ['front-matter-too-deep'],
    ),
  ),
  make('20,000 lists in bare JSON', `{\n"tags": ${'['.repeat(20_000)}${']'.repeat(20_000)}\n}\n본문\n`),
  make(
    'keys of TOML 10,000 deep, which were dropped without a word',
    `+++\n${'a.'.repeat(10_000)}b = 1\n+++\n본문\n`,
    null,
    ['front-matter-too-deep'],
  ),
]

/** Values stay what was written, whatever older YAML makes of them (13 cases): what stands there, what is read. */
export const VALUE_CASES: readonly (readonly [written: string, read: unknown])[] = [
  ['2024-01-05', '2024-01-05'],
  ['2024-02-30', '2024-02-30'],
  ['2024-13-45', '2024-13-45'],
  ['0001-01-01', '0001-01-01'],
  ['2024-01-05 10:00:00 +0900', '2024-01-05 10:00:00 +0900'],
  ['010', '010'],
  ['0x1F', '0x1F'],
  ['1:30', '1:30'],
  ['1.10', '1.10'],
  ['1_000', '1_000'],
  ['yes', 'yes'],
  ['.inf', '.inf'],
  ['20240105', 20240105],
]

function aliasBomb(width: number, depth: number): string {
  const levels = Array.from({ length: depth }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(width)}]`)
  return ['a0: &a0 [x]', ...levels].join('\n')
}
