// Times whole processes side by side. The clock of a machine wanders, so commands take turns and only the ratios of
// one round are compared.
import { spawnSync } from 'node:child_process'

export interface Work {
  name: string
  command: string
  args: string[]
  /** Done before every run, not timed. */
  prepare?: () => void
}

/** Milliseconds of each run, by the name of the work. */
export type Times = Map<string, number[]>

/** Node reads the certificates this names at every start, which would hide what a program costs. */
function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, TALKS_LIBRARY: __, ...rest } = process.env
  return { ...rest, ...extra }
}

export function measure(works: readonly Work[], rounds: number, extra: Record<string, string>): Times {
  const times: Times = new Map(works.map(work => [work.name, []]))
  const env = environment(extra)
  for (let round = -1; round < rounds; round++) {
    for (const { name, command, args, prepare } of works) {
      prepare?.()
      const start = process.hrtime.bigint()
      const { error } = spawnSync(command, args, { env, stdio: 'ignore' })
      const ms = Number(process.hrtime.bigint() - start) / 1e6
      if (error) throw error
      // The first round only warms the disk's cache.
      if (round >= 0) times.get(name)?.push(ms)
    }
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

/** Megabytes the process took at most; null where it could not be told. */
export function peakMemory(
  command: string,
  args: string[],
  hook: string,
  extra: Record<string, string>,
): number | null {
  const run = spawnSync(command, ['-r', hook, ...args], {
    env: environment(extra),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const kilobytes = Number(run.output[3]?.toString() ?? Number.NaN)
  return Number.isFinite(kilobytes) && kilobytes > 0 ? kilobytes / 1000 : null
}
