// Whether time and memory grow as the notes do: hostile front matter, bodies and libraries at two sizes each, the
// second twice the first. `npm run bench:hostile`; exit code 1 when something is over its limit.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFrontMatter } from '../src/notes/front-matter.ts'
import { parseNote } from '../src/notes/note.ts'
import { createIndex, parseQuery, search } from '../src/search/search.ts'
import { BODY_PATTERNS } from '../tests/hostile/body-patterns.ts'
import { YAML_PATTERNS } from '../tests/hostile/yaml-patterns.ts'

/** Milliseconds. */
const FRONT_MATTER_LIMIT = 150
const BODY_LIMIT = 500

/** Twice the size must not take much more than twice the time; below `NOISE` ms a ratio means nothing. */
const GROWTH_LIMIT = 3
const NOISE = 40

const RUNS = 3

interface Measure {
  name: string
  small: number
  large: number
}

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

function measure(name: string, size: number, work: (size: number) => () => void): Measure {
  return { name, small: time(work(size / 2)), large: time(work(size)) }
}

let failed = 0

function report(title: string, measures: readonly Measure[], limit: number): void {
  const isOver = ({ small, large }: Measure) =>
    large > limit || (large > NOISE && large / small > GROWTH_LIMIT)
  const slowest = measures.toSorted((a, b) => b.large - a.large).slice(0, 8)
  console.log(
    `\n${title}: ${measures.length} measured, ${measures.filter(isOver).length} over ${limit} ms or growing faster than their size`,
  )
  for (const each of new Set([...measures.filter(isOver), ...slowest])) {
    const { name, small, large } = each
    console.log(
      `${large.toFixed(1).padStart(9)} ms  x ${(large / small).toFixed(1)}  ${name}${isOver(each) ? '  OVER' : ''}`,
    )
  }
  failed += measures.filter(isOver).length
}

report(
  'front matter of 64 KiB',
  YAML_PATTERNS.map(({ name, make }) =>
    measure(name, 64 * 1024 - 16, size => {
      const text = `---\n${make(size)}\n---\n본문\n`
      return () => parseFrontMatter(text)
    }),
  ),
  FRONT_MATTER_LIMIT,
)

report(
  'bodies of 100,000 characters, read and cut',
  BODY_PATTERNS.map(({ name, make }) =>
    measure(name, 100_000, size => {
      const text = make(size)
      return () => parseNote(text, 'a.md', '/a.md')
    }),
  ),
  BODY_LIMIT,
)

report(
  'bodies of 100,000 characters, searched',
  BODY_PATTERNS.map(({ name, make }) =>
    measure(name, 100_000, size => {
      const { talk } = parseNote(make(size), 'a.md', '/a.md')
      return () => search(createIndex([talk]), parseQuery('고객 tkatjd 트워터'))
    }),
  ),
  BODY_LIMIT,
)

const index = createIndex([parseNote('- 고객과 대화한다\n- 소셜 미디어 전략\n', 'a.md', '/a.md').talk])
report(
  'queries of 10,000 characters',
  ['고객 ', 'ㄱ', '가', 'thtuf', '"', 'a-b:', '-', '소셜미디어'].map(unit =>
    measure(unit, 10_000, size => {
      const text = unit.repeat(size / unit.length)
      return () => search(index, parseQuery(text))
    }),
  ),
  BODY_LIMIT,
)

const LIBRARIES: { readonly [name: string]: (size: number) => string } = {
  'one tactic of 5 MB': size => `- ${'고객 이야기 '.repeat((size * 5e6) / 19)}\n`,
  'one word of 5 MB': size => `- ${'가'.repeat((size * 5e6) / 3)}\n`,
  '100,000 tactics in one note': size => '- 고객과 대화한다\n'.repeat(size * 100_000),
  '10,000 tags': size =>
    `---\ntags: [${Array.from({ length: size * 10_000 }, (_, i) => `t${i}`).join(',')}]\n---\n- 고객\n`,
}

/** Says at the end how much memory (KiB) and processor time (µs) the program took. */
const METER = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  require('fs').writeSync(2, 'METER ' + maxRSS + ' ' + (userCPUTime + systemCPUTime))
})`

const PROGRAM = join(process.cwd(), 'bin', 'talks.js')
const base = mkdtempSync(join(tmpdir(), 'talks-bench-'))
try {
  const meter = join(base, 'meter.cjs')
  writeFileSync(meter, METER)
  for (const [name, make] of Object.entries(LIBRARIES)) {
    for (const command of [
      ['list', '--json'],
      ['show', 'a', '--format', 'md'],
      ['search', '고객', '--format', 'ref'],
    ]) {
      const [half, whole] = [0.5, 1].map(size => {
        const folder = join(base, `${name} ${size}`)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, 'a.md'), make(size))
        const { stderr } = spawnSync(
          process.execPath,
          ['--require', meter, PROGRAM, ...command, '-L', folder],
          {
            encoding: 'utf8',
            maxBuffer: 1 << 30,
            env: { XDG_CACHE_HOME: '/dev/null' },
          },
        )
        const [, memory, used] = /METER (\d+) (\d+)/.exec(stderr) ?? []
        return { ms: Number(used) / 1000, mb: Number(memory) / 1024 }
      })
      if (half === undefined || whole === undefined) continue
      const growth = whole.ms / half.ms
      console.log(
        `${name}, ${command[0]}: ${half.ms.toFixed(0)} → ${whole.ms.toFixed(0)} ms (x ${growth.toFixed(1)}), ${half.mb.toFixed(0)} → ${whole.mb.toFixed(0)} MB`,
      )
      if (whole.ms > 500 && growth > GROWTH_LIMIT) failed++
    }
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}

process.exitCode = failed === 0 ? 0 : 1
