// The searches that an evaluation compares: ours, plain Fuse.js, and the command-line tools where installed.
import { spawnSync } from 'node:child_process'
import Fuse, { type IFuseOptions } from 'fuse.js'
import { allTalks } from '../src/model/ref.ts'
import type { Library } from '../src/model/talk.ts'
import { createIndex } from '../src/search/indexing.ts'
import { parseQuery, search } from '../src/search/search.ts'
import type { EvalRecord } from './eval-records.ts'

/** Finds records, best first, at most `LIMIT`. */
export interface System {
  name: string
  find(query: string): EvalRecord[]
}

export const LIMIT = 50

export function createTalksSearch(library: Library, records: readonly EvalRecord[]): System {
  const index = createIndex(allTalks(library))
  const byPlace = new Map(records.map(record => [placeKey(record.talk.path, record.tactic), record]))
  return {
    name: 'talks',
    find(query) {
      const { hits } = search(index, parseQuery(query), { limit: LIMIT })
      return hits.flatMap(({ talk, tactic }) => {
        const at = tactic ? talk.tactics.indexOf(tactic) : null
        return byPlace.get(placeKey(talk.path, at)) ?? []
      })
    },
  }
}

const placeKey = (path: string, tactic: number | null): string => `${tactic ?? 'header'} ${path}`

/** Plain Fuse.js, with the weights one would give the fields. */
export function createFuse(
  name: string,
  records: readonly EvalRecord[],
  options: IFuseOptions<EvalRecord>,
): System {
  const keys = [
    { name: 'fields.text', weight: 0.7 },
    { name: 'fields.title', weight: 0.15 },
    { name: 'fields.speaker', weight: 0.075 },
    { name: 'fields.organization', weight: 0.075 },
  ]
  const fuse = new Fuse(records, { keys, ...options })
  return { name, find: query => fuse.search(query, { limit: LIMIT }).map(({ item }) => item) }
}

/** A tool that filters lines; null when it is not installed. */
export function createLineTool(
  name: string,
  args: (query: string) => string[],
  records: readonly EvalRecord[],
): System | null {
  if (spawnSync(name, ['--version']).status !== 0) return null
  const input = records
    .map(({ fields }, i) => [i, ...Object.values(fields)].join('\t').replaceAll('\n', ' '))
    .join('\n')
  return {
    name,
    find(query) {
      const { stdout } = spawnSync(name, args(query), { input, encoding: 'utf8', maxBuffer: 1 << 28 })
      const numbers = stdout
        .split('\n', LIMIT)
        .filter(line => line !== '')
        .map(line => Number.parseInt(line, 10))
      return numbers.flatMap(number => records[number] ?? [])
    },
  }
}

/** All systems over the records. */
export function createSystems(library: Library, records: readonly EvalRecord[]): System[] {
  const tools = [
    createLineTool('fzf', query => ['--filter', query], records),
    createLineTool('rg', query => ['--no-config', '-i', '-F', '-e', query], records),
  ]
  return [
    createTalksSearch(library, records),
    createFuse('fuse', records, {}),
    createFuse('fuse .4', records, { ignoreLocation: true, threshold: 0.4 }),
    ...tools.filter(tool => tool !== null),
  ]
}
