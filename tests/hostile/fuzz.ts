// Properties that hold for whatever is read, typed or asked: nothing throws but what the program words itself, nothing
// hangs, nothing reaches the terminal. The seeds are fixed; fuzz.test.ts runs a few of each, fuzz.deep.ts many.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { answerFrom, answerWithTalks } from '../../src/browse/answer.ts'
import { renderFrame } from '../../src/browse/frame.ts'
import { KeyReader } from '../../src/browse/keys.ts'
import { createState, questionOf, receive, resize, type State, step } from '../../src/browse/state.ts'
import { loadLibrary } from '../../src/notes/library.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import type { Screen } from '../../src/views/screen.ts'
import { paintAll } from '../../src/views/text.ts'
import { plainStyle } from '../../src/views/theme.ts'
import { createPreview } from '../browse/preview.ts'
import { ROOT, talksIn } from '../program.ts'
import { attackSoup } from './escapes.ts'
import { parseChecked } from './invariants.ts'
import { WatchedTerminal } from './terminal.ts'
import { YAML_PATTERNS } from './yaml-patterns.ts'

const SEED = 20120227

export interface Fuzz {
  name: string
  /** `runs` of random input. `folder` is empty and its own. */
  run: (runs: number, folder: string) => Promise<void> | void
}

const NOTES = join(ROOT, 'notes')

/** Pieces of front matter, right and wrong. */
const yamlPiece = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      '...',
      '+++',
      '{',
      '}',
      'title: 글',
      'title:',
      'tags: [가, 나',
      ' - 가',
      '- 가',
      '\ttitle: 글',
      'a: &a b',
      '*a',
      '<<: *a',
    ],
    ...[
      '__proto__: 1',
      'constructor:',
      '"',
      "'",
      '|',
      '>',
      '#',
      ': ',
      '？',
      '：',
      '!!js/function "x"',
      '? a',
      ']',
      'date = 2024',
      '[a]',
      '"a": 1,',
    ],
  ),
  fc.constantFrom(...YAML_PATTERNS).map(({ make }) => make(60)),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const markdownPiece = fc.oneof(
  fc.constantFrom(
    ...[
      '- ',
      '  - ',
      '1. ',
      '> ',
      '# ',
      '## 글',
      '```',
      '~~~',
      '| a | b |',
      '|---|---|',
      '**',
      '*',
      '_',
      '~~',
      '`',
      '![',
      '[',
      '](',
      ')',
      '<p>',
    ],
    ...[
      '<!--',
      '-->',
      '[^1]: ',
      '[[글|text]]',
      '{{< a >}}',
      '&#27;',
      '&lt;',
      '\\',
      '    code',
      '---',
      '===',
      '',
      ' ',
      '글',
      '한국어 text',
      '#tag',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

const lines = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join('')),
      { maxLength: 14 },
    )
    .map(each => each.join('\n'))

/** What people type in a search, and what they don't. */
const queryText = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '소셜',
          'ㅅㅅㅁㄷㅇ',
          'thtuf',
          '트워터',
          '-',
          '"',
          '“',
          ':',
          'tag:',
          'title:"',
          '-tag:',
          '고객',
          '에서',
          '(',
          '*',
          '\\',
          ' ',
          '눈',
          'SNS',
          'x'.repeat(80),
        ],
      ),
      { maxLength: 10 },
    )
    .map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)

const frontMatter: Fuzz = {
  name: 'front matter',
  run: runs =>
    check(
      runs,
      fc.tuple(lines(yamlPiece), fc.constantFrom('---', '+++', '---json', '{'), lines(markdownPiece)),
      ([block, fence, body]) => {
        const end = fence === '{' ? '}' : fence.slice(0, 3)
        parseChecked(`${fence}\n${block}\n${end}\n${body}`)
        parseChecked(block)
      },
    ),
}

const bytes: Fuzz = {
  name: 'bytes',
  run: runs => check(runs, fc.uint8Array({ maxLength: 300 }), bytes => void parseChecked(Buffer.from(bytes))),
}

const bodies: Fuzz = {
  name: 'bodies',
  async run(runs, folder) {
    const terminal = new WatchedTerminal()
    const path = join(folder, 'a.md')
    await check(runs, lines(markdownPiece), async body => {
      parseChecked(body)
      writeFileSync(path, body)
      const { out, err, code } = await talksIn(
        { terminal: 60, env: { NO_COLOR: '1' } },
        '-L',
        folder,
        '--no-pager',

        'show',
        'a',
      )
      expect(code).toBe(0)
      expect((await terminal.print(out + err)).effects).toEqual([])
    })
  },
}

const queries: Fuzz = {
  name: 'queries',
  async run(runs) {
    const library = loadLibrary(NOTES)
    const index = createIndex(library.talks)
    await check(runs, queryText, text => {
      const { hits } = search(index, parseQuery(text), { limit: 20 })
      for (const { talk, tactic, score, matches } of hits) {
        expect(score).toBeGreaterThanOrEqual(0)
        for (const { field, start, end, term } of matches) {
          expect(text.normalize('NFC')).toContain(term.normalize('NFC'))
          if (field !== 'text') continue
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual([...(tactic?.text ?? talk.title)].length)
        }
      }
    })
  },
}

/** Values that options and arguments take, and what is like them. */
const argument = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          'date',
          'title',
          '>=',
          '=',
          '!=',
          '~',
          '<',
          '?',
          '2012',
          '-02-30',
          ',',
          '+',
          '-',
          '{',
          '}',
          '{ref}',
          '{tags|',
          '|,}',
          'fields.',
          '__proto__',
          'constructor',
          '.',
          '/',
          '..',
          '2',
          '2.3',
          'lg',
          '가',
          ' ',
          ':',
          '%',
          '\n',
        ],
      ),
      { maxLength: 6 },
    )
    .map(pieces => pieces.join('')),
  attackSoup().map(text => text.slice(0, 40)),
)

/** Places for such a value. */
const PLACES: readonly ((value: string) => string[])[] = [
  value => ['list', `--where=${value}`],
  value => ['list', `--sort=${value}`],
  value => ['list', `--format=${value}`],
  value => ['list', '--format=tsv', `--columns=${value}`],
  value => ['list', `--since=${value}`, `--tag=${value}`],
  value => ['search', '고객', `--format={ref}${value}`],
  value => ['search', `--speaker=${value}`, '--', value],
  value => ['show', '--', value],
  value => ['show', `--field=${value}`, '2'],
  value => ['count', '--', value],
]

const options: Fuzz = {
  name: 'refs, templates, conditions and keys',
  async run(runs) {
    const terminal = new WatchedTerminal()
    await check(runs, fc.tuple(fc.constantFrom(...PLACES), argument), async ([place, value]) => {
      const { code, out, err } = await talksIn(
        { terminal: 100, env: { NO_COLOR: '1' } },
        '--no-pager',

        ...place(value),
      )
      expect([0, 1, 2]).toContain(code)
      // A field that a talk has no value for is an empty answer, without a word.
      if (code === 2) expect(err).not.toBe('')
      expect(err).not.toMatch(/^\s+at /m)
      // A template's own tab or a column of TSV is the user's.
      expect((await terminal.print(`${out}${err}`.replaceAll('\t', ' '))).effects).toEqual([])
    })
  },
}

const screen: Screen = { columns: 80, style: plainStyle, marks: true, ambiguousWidth: 1, hyperlinks: false }

/** Keys as a terminal sends them, whole, cut in pieces and wrong. */
const keyBytes = fc.oneof(
  fc
    .constantFrom(
      ...[
        '한',
        '글',
        'ㅎ',
        'a',
        ' ',
        '\x7f',
        '\r',
        '\t',
        '\x0e',
        '\x10',
        '\x15',
        '\x17',
        '\x1b[A',
        '\x1b[B',
        '\x1b[5~',
        '\x1b[H',
        '\x1b[Z',
        '?',
        '\x1b',
        '\x00',
        '\x1b[<64;3;3M',
        '\x1b[200~붙인 글\x1b[201~',
        '\x1b]11;rgb:0/0/0\x07',
      ],
    )
    .map(text => Buffer.from(text)),
  fc.uint8Array({ maxLength: 6 }).map(each => Buffer.from(each)),
)

const keys: Fuzz = {
  name: 'keys of the full-screen view',
  async run(runs) {
    const terminal = new WatchedTerminal()
    const library = loadLibrary(NOTES)
    const index = createIndex(library.talks)
    await check(
      runs,
      fc.array(fc.oneof(keyBytes, fc.constantFrom(...SIZES)), { maxLength: 40 }),
      async inputs => {
        const reader = new KeyReader()
        let state = createState({
          mode: 'read',
          filters: [],
          query: '',
          talks: library.talks,
          size: SIZES[0],
        })
        for (const input of inputs) {
          if (Buffer.isBuffer(input)) for (const key of reader.push(input)) state = step(state, key).state
          else state = resize(state, input)
          const question = questionOf(state)
          const { talks } = library
          const answer = question.text === '' ? answerWithTalks(talks, question) : answerFrom(index, question)
          state = receive(state, answer).state
          await expectFrame(state, terminal)
        }
      },
    )
  },
}

const preview = createPreview()

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 20, rows: 6 },
  { columns: 140, rows: 40 },
] as const

async function expectFrame(state: State, terminal: WatchedTerminal): Promise<void> {
  const { lines, cursor } = renderFrame(
    state,
    { title: null, preview },
    { ...screen, columns: state.size.columns },
  )
  expect(lines.length).toBe(state.size.rows)
  const painted = paintAll(lines, screen)
  if (cursor !== null) expect(cursor.column).toBeLessThan(state.size.columns)
  expect((await terminal.print(painted)).effects).toEqual([])
}

export const FUZZES: readonly Fuzz[] = [frontMatter, bytes, bodies, queries, options, keys]

async function check<T>(
  runs: number,
  arbitrary: fc.Arbitrary<T>,
  predicate: (value: T) => void | Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitrary, async value => predicate(value)),
    { seed: SEED, numRuns: runs },
  )
}
