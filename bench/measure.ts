// Times whole processes side by side. The clock of a machine wanders, so commands take turns and only the times of one
// round are compared.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** A command to time. */
export interface Work {
  name: string
  command: string
  args: readonly string[]
  /** Environment variables of its own. */
  env?: Record<string, string>
  /** Done before every run, not timed. */
  prepare?: () => void
}

/** Milliseconds of each run, by the name of the work. */
export type Times = ReadonlyMap<string, number[]>

/** When enough has been measured. */
export interface Effort {
  /** At most so many rounds. */
  rounds: number
  /** No new round after so long, but for the least number. */
  seconds: number
}

/** Even where a round takes long. */
const LEAST_ROUNDS = 3
/** Where it is short, the median of few would be chance. */
const LEAST_SHORT_ROUNDS = 25
const SHORT_ROUND = 1000

/** Node reads the certificates this names at every start, which would hide what a program costs. */
function environment(own: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, TALKS_LIBRARY: __, ...rest } = process.env
  return { ...rest, ...own }
}

function run({ name, command, args, env, prepare }: Work): number {
  prepare?.()
  const start = process.hrtime.bigint()
  const { error } = spawnSync(command, args, { env: environment(env), stdio: 'ignore' })
  if (error) throw new Error(`${name}: ${error.message}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** The works in turns: A B C, A B C … */
export function measure(works: readonly Work[], { rounds, seconds }: Effort): Times {
  const times = new Map<string, number[]>(works.map(work => [work.name, []]))
  // The first round only fills the caches of the disk and of the programs.
  for (const work of works) run(work)
  const start = performance.now()
  for (let round = 0; round < rounds; round++) {
    const passed = performance.now() - start
    const least = passed < round * SHORT_ROUND ? LEAST_SHORT_ROUNDS : LEAST_ROUNDS
    if (round >= least && passed > seconds * 1000) break
    for (const work of works) times.get(work.name)?.push(run(work))
  }
  return times
}

/** The median over all rounds of how many times as long one work took as another. */
export function ratio(times: Times, name: string, base: string): number {
  const other = times.get(base) ?? []
  return median((times.get(name) ?? []).map((ms, round) => ms / (other[round] ?? Number.NaN)))
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** What a run of Node took. */
export interface Usage {
  /** Of processor time: other work on the machine does not count. */
  ms: number
  /** Megabytes at most. */
  mb: number
  code: number | null
  out: string
  err: string
}

/** Benchmarks and tests run from the project's folder; where they lie themselves depends on how they are built. */
const METER = resolve('bench', 'meter.cjs')

/** Runs a program of Node, and says what that took. Throws when the process did not live to tell. */
export function runMetered({ command, args, env, prepare }: Omit<Work, 'name'>): Usage {
  prepare?.()
  const { output, signal, status, error } = spawnSync(command, ['-r', METER, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const [, out = '', err = '', report = ''] = output ?? []
  if (!report) throw error ?? new Error(`killed by ${signal}: ${err?.slice(0, 500)}`)
  const { peak, cpu }: { peak: number; cpu: number } = JSON.parse(report)
  return { ms: cpu / 1000, mb: peak / 1000, code: status, out: out ?? '', err: err ?? '' }
}

/** Whether a command can be run at all. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}
