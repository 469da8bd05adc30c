// Whether time and memory grow as the notes do: hostile front matter, bodies, queries and libraries at two sizes each,
// the second twice the first. `npm run bench:hostile`; exit code 1 when something is over its limit.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLibrary } from '../src/notes/check.ts'
import { parseFrontMatter } from '../src/notes/front-matter.ts'
import { loadLibrary } from '../src/notes/library.ts'
import { parseMarkdown } from '../src/notes/markdown.ts'
import { parseNote } from '../src/notes/note.ts'
import { createIndex } from '../src/search/indexing.ts'
import { parseQuery, search } from '../src/search/search.ts'
import { renderHits } from '../src/views/hits.ts'
import type { Screen } from '../src/views/screen.ts'
import { renderTalk } from '../src/views/talk.ts'
import { plainStyle } from '../src/views/theme.ts'
import { BODY_PATTERNS, FOUND_PATTERNS } from '../tests/hostile/body-patterns.ts'
import { FENCES, YAML_PATTERNS } from '../tests/hostile/yaml-patterns.ts'
import { runMetered } from './measure.ts'

/** Milliseconds. */
const FRONT_MATTER_LIMIT = 150
const BODY_LIMIT = 500
const QUERY_LIMIT = 1000
const PROGRAM_LIMIT = 10_000

/** Twice the size must not take much more than twice the time; below `NOISE` ms a ratio means nothing. */
const GROWTH_LIMIT = 3
const NOISE = 40

const RUNS = 3
const SHOWN = 8

interface Measure {
  name: string
  small: number
  large: number
}

const growthOf = ({ small, large }: Measure): number => large / small

/** The least processor time of a few runs, in ms: other work on the machine must not count. */
function time(work: () => void): number {
  let best = Infinity
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

function measure(name: string, size: number, prepare: (size: number) => () => void): Measure {
  return { name, small: time(prepare(size / 2)), large: time(prepare(size)) }
}

let failed = 0

function report(title: string, measures: readonly Measure[], limit: number): void {
  const isOver = (each: Measure) =>
    each.large > limit || (each.large > NOISE && growthOf(each) > GROWTH_LIMIT)
  const over = measures.filter(isOver)
  const told = measures.filter(({ large }) => large > NOISE)
  const most = told.reduce((greatest, each) => Math.max(greatest, growthOf(each)), 0)
  console.log(
    `\n${title}: ${measures.length} measured, ${over.length} over ${limit} ms or growing faster than their size; ` +
      (told.length === 0
        ? `none takes ${NOISE} ms`
        : `of ${told.length} that take ${NOISE} ms none grows more than ${most.toFixed(1)} times`),
  )
  const slowest = measures.toSorted((a, b) => b.large - a.large).slice(0, SHOWN)
  for (const each of new Set([...over, ...slowest])) {
    const { name, small, large } = each
    const growth = `${small.toFixed(1).padStart(8)} → ${large.toFixed(1).padStart(8)} ms  x ${growthOf(each).toFixed(1)}`
    console.log(`${growth}  ${name}${isOver(each) ? '  OVER' : ''}`)
  }
  failed += over.length
}

for (const { name: fence, wrap } of FENCES) {
  report(
    `front matter of 64 KiB, ${fence}`,
    YAML_PATTERNS.map(({ name, make }) =>
      measure(name, 64 * 1024 - 16, size => {
        const text = wrap(make(size))
        return () => parseFrontMatter(text)
      }),
    ),
    FRONT_MATTER_LIMIT,
  )
}

const BODY_SIZE = 100_000
const BODIES = [...BODY_PATTERNS, ...FOUND_PATTERNS]
const WORDS = parseQuery('고객 tkatjd 트워터')
const LETTERS = parseQuery('가')
/** A short form that some of them have many times over. */
const SHORT = parseQuery('고소전')
const SCREEN: Screen = { columns: 80, style: plainStyle, marks: true, ambiguousWidth: 1, hyperlinks: false }

const base = mkdtempSync(join(tmpdir(), 'talks-bench-'))

/** A library of one note, by what it holds. */
function writeLibrary(name: string, text: string): string {
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.md'), text)
  return folder
}

/** What is done with a body, and timed. */
const USES: { readonly [name: string]: (text: string) => () => void } = {
  'read and cut': text => () => parseNote(text, 'a.md', '/a.md'),
  'laid out': text => {
    const { talk } = parseNote(text, 'a.md', '/a.md')
    return () => renderTalk(talk, parseMarkdown(talk.body), SCREEN)
  },
  'searched for words that it does not have': text => {
    const { talk } = parseNote(text, 'a.md', '/a.md')
    return () => search(createIndex([talk]), WORDS)
  },
  'searched for a short form': text => {
    const { talk } = parseNote(text, 'a.md', '/a.md')
    return () => search(createIndex([talk]), SHORT)
  },
  'searched for a letter, its hits shown': text => {
    const { talk } = parseNote(text, 'a.md', '/a.md')
    return () => renderHits(search(createIndex([talk]), LETTERS).hits, SCREEN, { group: 'none' })
  },
  checked: text => {
    const root = writeLibrary('checked', text)
    const library = loadLibrary(root)
    return () => checkLibrary(library, [root])
  },
}

for (const [use, prepare] of Object.entries(USES)) {
  report(
    `bodies of ${BODY_SIZE} characters, ${use}`,
    BODIES.map(({ name, make }) => measure(name, BODY_SIZE, size => prepare(make(size)))),
    BODY_LIMIT,
  )
}

/** A library of so many megabytes. */
const createCorpus = (mb: number) =>
  createIndex([
    parseNote('- 고객과 소셜 미디어 전략을 이야기한다 the brand talks\n'.repeat(mb * 15_000), 'a.md', '/a.md')
      .talk,
  ])

const CORPUS_MB = 3.4
const [half, corpus] = [createCorpus(CORPUS_MB / 2), createCorpus(CORPUS_MB)]
/** Each length at which something of a query is cut, and those beside it. */
const QUERY_LENGTHS = [1, 32, 64, 65, 10_000]
const QUERY_UNITS = [
  '고객 ',
  'ㄱ',
  '가',
  'thtuf',
  '"',
  'a-b:',
  '-',
  '소셜미디어',
  '고객'.normalize('NFD'),
  '\ud800가',
]

const ask = (index: typeof corpus, unit: string, length: number) => {
  const query = parseQuery(unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
  return () => search(index, query, { limit: 50 })
}

report(
  'queries of 10,000 characters',
  QUERY_UNITS.map(unit => measure(JSON.stringify(unit), 10_000, size => ask(corpus, unit, size))),
  QUERY_LIMIT,
)
report(
  `queries of ${QUERY_LENGTHS.join(', ')} characters over ${CORPUS_MB} MB`,
  QUERY_LENGTHS.flatMap(length =>
    QUERY_UNITS.map(unit =>
      measure(`${length} of ${JSON.stringify(unit)}`, CORPUS_MB, mb =>
        ask(mb < CORPUS_MB ? half : corpus, unit, length),
      ),
    ),
  ),
  QUERY_LIMIT,
)

const LIBRARIES: { readonly [name: string]: (size: number) => string } = {
  'one tactic of 5 MB': size => `- ${'고객 이야기 '.repeat((size * 5e6) / 19)}\n`,
  'one word of 5 MB': size => `- ${'가'.repeat((size * 5e6) / 3)}\n`,
  'one line of code of 5 MB': size => `\`\`\`\n${'가'.repeat((size * 5e6) / 3)}\n\`\`\`\n`,
  '100,000 tactics in one note': size => '- 고객과 대화한다\n'.repeat(size * 100_000),
  '10,000 tags': size =>
    `---\ntags: [${Array.from({ length: size * 10_000 }, (_, i) => `t${i}`).join(',')}]\n---\n- 고객\n`,
}

const COMMANDS = [
  ['list', '--json'],
  ['show', 'a', '--format', 'md'],
  ['show', 'a', '--json'],
  ['search', '고객', '--json'],
  ['search', '가', '--format', 'vimgrep'],
  ['count', 'tags'],
  ['check'],
]

try {
  for (const [name, make] of Object.entries(LIBRARIES)) {
    const folders = [0.5, 1].map(size => writeLibrary(`${name} ${size}`, make(size)))
    console.log(`\n${name}, by the built program:`)
    for (const command of COMMANDS) {
      const [small, large] = folders.map(folder =>
        runMetered({
          command: process.execPath,
          args: [join('bin', 'talks.js'), ...command, '-L', folder],
          env: { XDG_CACHE_HOME: '/dev/null' },
        }),
      )
      if (small === undefined || large === undefined) continue
      const growth = large.ms / small.ms
      const isOver = large.ms > PROGRAM_LIMIT || (large.ms > BODY_LIMIT && growth > GROWTH_LIMIT)
      console.log(
        `${small.ms.toFixed(0).padStart(6)} → ${large.ms.toFixed(0).padStart(6)} ms  x ${growth.toFixed(1)}, ` +
          `${small.mb.toFixed(0).padStart(4)} → ${large.mb.toFixed(0).padStart(4)} MB  ${command.join(' ')}${isOver ? '  OVER' : ''}`,
      )
      if (isOver) failed++
    }
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}

process.exitCode = failed === 0 ? 0 : 1
