// How long a search takes in a library that is loaded: npm run bench:search [-- --library <dir> | --tactics 100000]
// [--count <queries a class>] [--trials <n>]. Queries are words of the library, changed the way people change them.
// Prints p50 and p95 in milliseconds by class, as the clock and as the processor count them (the second is the same
// beside other work); then whether the prefilter changes an answer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Library, Talk } from '../src/model/talk.ts'
import { loadLibrary } from '../src/notes/library.ts'
import { createIndex } from '../src/search/indexing.ts'
import { parseQuery, search } from '../src/search/search.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { perturb, wordsOf } from './eval-questions.ts'
import { quantile } from './eval-score.ts'
import { TACTICS_PER_NOTE, writeLibrary } from './library.ts'
import { createRandom } from './random.ts'

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    tactics: { type: 'string', default: '100000' },
    count: { type: 'string', default: '20' },
    trials: { type: 'string', default: '3552' },
  },
})

/** As many hits as a screen shows. */
const LIMIT = 50
/** So few that Fuse.js can look at every text for every reading. */
const TRIAL_TACTICS = 300

interface Sample {
  class: string
  query: string
}

const library = values.library ? loadLibrary(values.library) : generate(Number(values.tactics))
const index = createIndex(library.talks)
timeQueries()
comparePrefilter(Number(values.trials))

function generate(tactics: number): Library {
  const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'))
  writeLibrary(folder, Math.ceil(tactics / TACTICS_PER_NOTE))
  const generated = loadLibrary(folder)
  rmSync(folder, { recursive: true, force: true })
  return generated
}

/** The changed words of `perturb`; words as they stand, one and three at once; words that nobody wrote. */
function sample(seed: number, count: number): Sample[] {
  const random = createRandom(seed)
  const words = wordsOf(library)
  const word = () => words[Math.floor(random() * words.length)] ?? ''
  const many = (name: string, make: () => string) =>
    Array.from({ length: count }, () => ({ class: name, query: make() }))
  return [
    ...many('a word', word),
    ...many('three words', () => `${word()} ${word()} ${word()}`),
    ...many(
      'in Latin letters',
      () => ['server', 'media', 'design', 'seoul', 'gimchi', 'cluster'][Math.floor(random() * 6)] ?? '',
    ),
    ...many('no word', () => [...word()].reverse().join('') + word().slice(0, 1)),
    ...perturb(library, seed, count, words),
  ]
}

function timeQueries(): void {
  const tactics = index.tactics.texts.starts.length - 1
  console.log(`${library.talks.length} talks, ${tactics} tactics, ${index.tactics.texts.units.length} keys`)
  // What is worked out once, and the compiler, are not what is measured.
  for (const { query } of sample(1, 2)) search(index, parseQuery(query), { limit: LIMIT })
  const times = new Map<string, { wall: number[]; cpu: number[] }>()
  const all = { wall: [] as number[], cpu: [] as number[] }
  for (const { class: name, query } of sample(2, Number(values.count))) {
    const parsed = parseQuery(query)
    const [start, before] = [performance.now(), process.cpuUsage()]
    search(index, parsed, { limit: LIMIT })
    const { user, system } = process.cpuUsage(before)
    const one = times.get(name) ?? { wall: [], cpu: [] }
    times.set(name, one)
    for (const { wall, cpu } of [one, all]) {
      wall.push(performance.now() - start)
      cpu.push((user + system) / 1000)
    }
  }
  const row = (name: string, { wall, cpu }: { wall: number[]; cpu: number[] }) => {
    const at = (list: number[], share: number) => quantile(list, share).toFixed(1).padStart(8)
    console.log(
      `${name.padEnd(18)} n ${String(wall.length).padStart(4)}  p50 ${at(wall, 0.5)}  p95 ${at(wall, 0.95)}   processor p50 ${at(cpu, 0.5)}  p95 ${at(cpu, 0.95)}`,
    )
  }
  for (const [name, found] of times) row(name, found)
  row('all', all)
}

/** Asks every query twice, with and without the prefilter. */
function comparePrefilter(trials: number): void {
  const few = createIndex(firstTalks(TRIAL_TACTICS))
  let made = 0
  let different = 0
  for (let seed = 1; made < trials; seed++) {
    for (const { query } of sample(seed, 20).slice(0, trials - made)) {
      made += 1
      if (answerOf(few, query, true) === answerOf(few, query, false)) continue
      different += 1
      console.log(`the prefilter changes ${query}`)
    }
  }
  console.log(`prefilter on and off: ${made} queries, ${different} answers differ`)
}

function firstTalks(tactics: number): Talk[] {
  let left = tactics
  return library.talks.filter(talk => {
    const isWanted = left > 0
    left -= talk.tactics.length
    return isWanted
  })
}

function answerOf(of: SearchIndex, query: string, hasPrefilter: boolean): string {
  const answer = search(of, parseQuery(query), { hasPrefilter, explain: true })
  // Whole hits, but of their talks the refs.
  return JSON.stringify(answer, (key, value) => (key === 'talk' ? value.ref : value))
}
